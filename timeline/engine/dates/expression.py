"""What date phrases mean before any calendar: operators from an anchor to an interval.

`Weekday(3)` seen from 7 January 2022 is Thursday 6 January 2022. Operators compose: "Wednesday
evening" is `PartOf(Weekday(2), "evening")`. None of them knows a document; `anchor` decides what a
phrase counts from. The operators themselves are in `days`, `inside`, `spans`,
`numbered` and `relative`.
"""

from abc import ABC, abstractmethod
from enum import Enum
from typing import Self

from timeline.engine.dates.interval import Interval


class Origin(Enum):
    """What a phrase counts from, before it is known which day that is."""

    NONE = "none"  # it names its own date
    PUBLISHED = "published"
    TOLD = "told"  # the day being told
    MENTIONED = "mentioned"  # the date told last
    PERIOD = "period"  # the quarter told last, as reports of business do
    COMPARED = "compared"  # what a report of business compares with the year before
    STORY = "story"  # from the story's first day to publication


class Toward(Enum):
    """On which side of the anchor a repeating date is looked for."""

    OPEN = "open"  # not said by the phrase; its surroundings decide
    LATEST = "latest"  # the anchor's own day included
    BEFORE = "before"
    COMING = "coming"  # the anchor's own day included
    EXPECTED = "expected"  # coming, but yesterday's rather than that of six days ahead
    AFTER = "after"
    NEAREST = "nearest"


class Meaning(ABC):
    """Anything a phrase of time can mean; what is no date resolves to None."""

    __slots__ = ()

    @property
    @abstractmethod
    def origin(self) -> Origin:
        """What it counts from."""

    @property
    def is_open(self) -> bool:
        """Whether the phrase leaves the side of the anchor to its surroundings."""
        return False

    @abstractmethod
    def resolve(self, anchor: Interval) -> Interval | None:
        """The civil time meant, seen from `anchor`. OverflowError beyond the years 1 to 9999."""

    def facing(self, toward: Toward) -> Self:
        """The same meaning with its side settled; unchanged when the phrase itself says it."""
        return self


class Expression(Meaning):
    """A meaning that is a date on the calendar once its anchor is known."""

    __slots__ = ()

    @abstractmethod
    def resolve(self, anchor: Interval) -> Interval:
        """The civil time meant, seen from `anchor`. OverflowError beyond the years 1 to 9999."""
