"""How many events fit what is asked, and how many would fit each answer to ask next."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from operator import and_
from typing import Self, TypeVar

from timeline.census import Census, census_of
from timeline.census.bits import pick
from timeline.census.census import Counted
from timeline.filters.form import TimelineFilters
from timeline.filters.questions import QUESTIONS

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Counts:
    """What is asked of one timeline, as sets of its census: `asked` by question."""

    filters: TimelineFilters
    census: Census
    asked: Mapping[str, int]

    @classmethod
    def of(cls, filters: TimelineFilters) -> Self | None:
        """Count what valid filters ask; None where the timeline is too large to be counted."""
        census = census_of(filters.timeline)
        if census is None:
            return None
        answered = filters.answered if filters.is_valid() else {}
        asked = {name: QUESTIONS[name].bits(census, value) for name, value in answered.items()}
        return cls(filters, census, asked)

    def found(self, leaving_out: Collection[str] = ()) -> int:
        """The set of the events that fit all that is asked but the questions left out."""
        sets = (bits for name, bits in self.asked.items() if name not in leaving_out)
        return reduce(and_, sets, self.census.every)

    @property
    def total(self) -> int:
        """How many events fit."""
        return self.found().bit_count()

    def undated(self) -> int:
        """The events that nobody dates and that may fall in the days asked for; none without."""
        if not self.filters.asks_days:
            return 0
        return self.found(("days",)) & self.census.perhaps_touching(*self.filters.days)

    def after(self, place: tuple[str, int] | None) -> int:
        """The events that fit and come after a place in the order, or all of them."""
        return self.found() & self.census.after(place) if place else self.found()

    def ids(self, bits: int, most: int) -> list[int]:
        """The first ids of a set, in order."""
        return [pk for _, pk in islice(pick(bits, self.census.places), most)]

    def answers(self, question: str) -> Iterator[tuple[str, int]]:
        """Each answer to a question, with how many events would fit if it alone was asked for."""
        others = self.found((question,))
        for answer, bits in self.census.answers[question].items():
            yield answer, (bits & others).bit_count()

    def rows(self, leaving_out: Collection[str] = ()) -> Iterator[Counted]:
        """The events that fit, in order, as the census holds them."""
        return self.census.rows(self.found(leaving_out))

    def picked(self, items: Sequence[T], leaving_out: Collection[str] = ()) -> Iterator[T]:
        """Of `items`, one for each event of the census, those of the events that fit."""
        return pick(self.found(leaving_out), items)
