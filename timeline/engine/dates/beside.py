"""Days told from beside: the eve of a day, and "last 5 July", which says its side itself."""

from calendar import isleap
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from timeline.engine.dates.days import Day
from timeline.engine.dates.expression import Expression, Origin, Toward
from timeline.engine.dates.interval import Interval


@dataclass(frozen=True, slots=True)
class EveOf(Expression):
    """The day before another: seen from Friday the 7th, the eve of Thursday is the 5th."""

    day: Expression

    @property
    def origin(self) -> Origin:
        return self.day.origin

    @property
    def is_open(self) -> bool:
        return self.day.is_open

    def facing(self, toward: Toward) -> Self:
        return replace(self, day=self.day.facing(toward))

    def resolve(self, anchor: Interval) -> Interval:
        return Interval.of_day(self.day.resolve(anchor).first_day - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class DayOnSide(Expression):
    """The latest such day of a year before the anchor, or the first after it: "last 5 July"."""

    day: Day
    toward: Toward

    @property
    def origin(self) -> Origin:
        return Origin.PUBLISHED

    def resolve(self, anchor: Interval) -> Interval:
        nearest = self.day.resolve(anchor).first_day
        if self._fits(nearest, anchor.first_day):
            return Interval.of_day(nearest)
        step = -1 if self.toward is Toward.BEFORE else 1
        years = (nearest.year + step * n for n in range(1, 9))
        beside = (replace(self.day, year=year).resolve(anchor) for year in years if self._has(year))
        return next(beside)

    def _has(self, year: int) -> bool:
        return (self.day.month, self.day.day) != (2, 29) or isleap(year)

    def _fits(self, day: date, anchor: date) -> bool:
        return day < anchor if self.toward is Toward.BEFORE else day > anchor
