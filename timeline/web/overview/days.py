"""Some days, one after the other."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Self

from timeline.engine.dates.interval import Grain, Interval
from timeline.web.overview.scales import DAY, MONTH, YEAR
from timeline.wording import say_days, say_time


@dataclass(frozen=True, slots=True)
class Days:
    """The days `first` to `last`, both included."""

    first: date
    last: date

    @classmethod
    def of(cls, start: datetime, end: datetime) -> Self:
        """Every day that the time from `start` up to `end` touches."""
        return cls(start.date(), (end - datetime.resolution).date())

    @property
    def start(self) -> datetime:
        """The midnight before them."""
        return datetime.combine(self.first, time.min)

    @property
    def end(self) -> datetime:
        """The midnight after them."""
        return datetime.combine(self.last, time.min) + DAY

    @property
    def length(self) -> int:
        """How many there are."""
        return (self.last - self.first).days + 1

    def __contains__(self, other: "Days") -> bool:
        return self.first <= other.first and other.last <= self.last

    def shared_with(self, other: "Days") -> "Days | None":
        """The days that both have, if there are any."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None

    @property
    def words(self) -> str:
        """Word them briefly, with their year: "Thu 6 January 2022", "January 2022", "2015–2021"."""
        for scale in (YEAR, MONTH):
            if scale.floor(self.start) == self.start and scale.floor(self.end) == self.end:
                return say_time(Interval(self.start, self.end, scale.grain))
        if self.first == self.last:
            return say_time(Interval(self.start, self.end, Grain.DAY))
        return say_days(self.first, self.last)
