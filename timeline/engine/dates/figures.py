"""Days in figures that can be read in two orders: "5/1/2022"."""

from dataclasses import dataclass

from timeline.engine.dates.days import Day
from timeline.engine.dates.expression import Expression, Origin
from timeline.engine.dates.interval import Interval


@dataclass(frozen=True, slots=True)
class InFigures(Expression):
    """A day in figures, and the `other` day that the figures can mean."""

    day: Day
    other: Day

    @property
    def origin(self) -> Origin:
        return self.day.origin

    def month_first(self) -> "InFigures":
        """As American outlets write it."""
        return InFigures(self.other, self.day)

    def resolve(self, anchor: Interval) -> Interval:
        return self.day.resolve(anchor)
