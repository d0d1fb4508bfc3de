"""Civil time: calendar days and clock times without a zone."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Self


class Grain(StrEnum):
    """How finely a time is told, finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"  # of a day: morning, night
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Extent(StrEnum):
    """How an event fills its interval (EDTF: `[a..b]` and `a/b`)."""

    WITHIN = "within"  # happened once, somewhere in it
    THROUGH = "through"  # went on throughout


@dataclass(frozen=True, slots=True)
class Interval:
    """The civil time from `start` up to, but not including, `end`, told at `grain`.

    "1990" is [1990-01-01T00:00, 1991-01-01T00:00) at year grain. Raises ValueError when it
    would be empty.
    """

    start: datetime
    end: datetime
    grain: Grain

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"Empty interval: {self.start} to {self.end}")

    @classmethod
    def of_day(cls, day: date) -> Self:
        """The whole of one calendar day."""
        return cls.of_days(day, day)

    @classmethod
    def of_days(cls, first: date, last: date, grain: Grain = Grain.DAY) -> Self:
        """The calendar days `first` to `last`, both included."""
        start = datetime.combine(first, time.min)
        return cls(start, datetime.combine(last, time.min) + timedelta(days=1), grain)

    @property
    def first_day(self) -> date:
        """The calendar day on which it begins."""
        return self.start.date()

    @property
    def last_day(self) -> date:
        """The last calendar day of which it holds any part."""
        return (self.end - timedelta.resolution).date()

    def touches(self, other: "Interval") -> bool:
        """Whether the two share any time."""
        return self.start < other.end and other.start < self.end
