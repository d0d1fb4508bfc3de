"""The eve of a day: what "the night to Thursday" begins on."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

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
