"""What a text has told so far, and where in it a phrase stands."""

from bisect import bisect
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from timeline.engine.dates.candidates import Candidate
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.surroundings import signal_before

FINE = frozenset({Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY})


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told: the phrase, where it ends, its paragraph, what it came to."""

    phrase: str
    end: int
    paragraph: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Telling:
    """What is known before a phrase is read.

    `published` and `not_before` are the days known from outside the text, `day` is the latest day
    told in it, `date` the latest date of any grain, `period` the latest quarter.
    """

    published: date | None
    not_before: date | None = None
    day: Told | None = None
    date: Told | None = None
    period: Told | None = None

    def after(self, told: Told) -> Self:
        """What is known once this date has been told, too."""
        day = told if told.interval.grain in FINE else self.day
        period = told if told.interval.grain is Grain.QUARTER else self.period
        return replace(self, day=day, date=told, period=period)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: the text, its span, its paragraph, and the preposition before it."""

    text: str
    start: int
    end: int
    paragraph: int
    signal: str

    @property
    def phrase(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]


def place_of(text: str, candidate: Candidate, paragraphs: list[int]) -> Place:
    """Where the candidate stands in `text`, whose paragraphs end at the given offsets."""
    start, end = candidate.start, candidate.end
    return Place(text, start, end, bisect(paragraphs, start), signal_before(text, start))
