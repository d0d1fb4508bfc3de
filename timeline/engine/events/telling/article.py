"""An article with what reading it whole has found, and what carries from sentence to sentence."""

from bisect import bisect_left
from dataclasses import dataclass

from timeline.engine.dates import Resolution
from timeline.engine.events.names.name import Name
from timeline.engine.events.telling.attribution import Said
from timeline.engine.events.when.day_told import DayTold
from timeline.engine.text import Document


@dataclass(frozen=True, slots=True)
class Article:
    """A document with what reading it whole has found.

    `home` is the country it is about, `certainty` that of its publication day.
    """

    document: Document
    names: tuple[Name, ...]
    dates: tuple[Resolution, ...]
    home: str
    certainty: float = 1.0

    def names_in(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that stand in `[start, end)`."""
        first = bisect_left(self.names, start, key=lambda name: name.start)
        last = bisect_left(self.names, end, key=lambda name: name.start)
        return tuple(name for name in self.names[first:last] if name.end <= end)

    def dates_in(self, start: int, end: int) -> tuple[Resolution, ...]:
        """The date phrases that stand in `[start, end)`."""
        first = bisect_left(self.dates, start, key=lambda found: found.start)
        last = bisect_left(self.dates, end, key=lambda found: found.start)
        return self.dates[first:last]


@dataclass(frozen=True, slots=True)
class Thread:
    """What carries from one sentence to the next: the day told, who spoke, what acted.

    `where` is the last paragraph that told of places, and those.
    """

    told: DayTold | None = None
    said: Said | None = None
    person: Name | None = None
    subject: str = ""
    onlookers: frozenset[str] = frozenset()
    where: tuple[int, tuple[str, ...]] = (-1, ())
