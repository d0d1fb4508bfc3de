"""What a text has told so far, and where in it a phrase stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.languages.language import Language, Signal
from timeline.engine.dates.surroundings import Tense
from timeline.engine.dates.units import enclosing
from timeline.engine.dates.zones import NOWHERE, Clocks
from timeline.engine.layout import Kind, Piece

ASIDE = frozenset({Kind.CAPTION, Kind.CREDIT, Kind.BOILERPLATE})
FINE = frozenset({Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY})


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told: the phrase, its paragraph, what it came to."""

    phrase: str
    paragraph: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Telling:
    """What is known before a phrase is read.

    `published` and `not_before` are the days known from outside the text or, with less
    `certainty`, worked out from it; `clocks` are the zones, `month_first` is how the outlet writes
    days in figures; `day` is the latest day told in it, `date` the latest date of any grain,
    `period` the latest quarter, `compared` what "a year earlier" is a year before: that quarter, or
    its year.
    """

    published: date | None
    not_before: date | None = None
    clocks: Clocks = NOWHERE
    month_first: bool = False
    day: Told | None = None
    date: Told | None = None
    period: Told | None = None
    compared: Told | None = None
    certainty: float = 1.0  # of the day of publication

    def after_length(self) -> Self:
        """What is known once a report has gone on from its quarter to "the nine months"."""
        if self.period is None:
            return self
        year = enclosing(self.period.interval.start, Grain.YEAR)
        return replace(self, compared=replace(self.period, interval=year))

    def after(self, told: Told) -> Self:
        """What is known once this date has been told, too."""
        day = told if told.interval.grain in FINE else self.day
        if told.interval.grain is Grain.QUARTER:
            return replace(self, date=told, period=told, compared=told)
        return replace(self, day=day, date=told)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: the text and its language, its span, its paragraph, what is before it.

    `is_told` is False in captions, credits and boilerplate, which interrupt the story.
    """

    text: str
    language: Language
    start: int
    end: int
    paragraph: int
    signal: Signal
    is_told: bool = True

    @property
    def tense(self) -> Tense:
        """The tense of the verb that governs the phrase."""
        return self.language.tense_around(self.text, self.start, self.end)


def place_of(text: str, language: Language, candidate: Candidate, pieces: Sequence[Piece]) -> Place:
    """Where the candidate stands in `text`, which is laid out in `pieces`."""
    start, end = candidate.start, candidate.end
    signal = language.signal_before(text, start)
    index = bisect_right(pieces, start, key=lambda piece: piece.start) - 1
    if index < 0:
        return Place(text, language, start, end, 0, signal)
    piece = pieces[index]
    return Place(text, language, start, end, piece.paragraph, signal, piece.kind not in ASIDE)
