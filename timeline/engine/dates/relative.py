"""Operators that hang on another date of the same phrase: ranges, "two days after Christmas"."""

from dataclasses import dataclass, replace
from typing import Self

from timeline.engine.dates import units
from timeline.engine.dates.days import Day, Weekday
from timeline.engine.dates.eves import EveOf
from timeline.engine.dates.expression import Expression, Meaning, Origin, Toward
from timeline.engine.dates.inside import ClockTime, NthWeekday, PartOf, WeekIn
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.spans import IndexOf, Years
from timeline.engine.dates.zones import Zone

# On these sides the first date settles the last, on the others the last the first.
AHEAD = (Toward.COMING, Toward.EXPECTED, Toward.AFTER, Toward.NEAREST)
LEAP = 8  # the most years between two 29 February


@dataclass(frozen=True, slots=True)
class Beside(Expression):
    """So many units from another date, as finely as that is told: "two weeks after 5 January"."""

    base: Expression
    count: int
    grain: Grain

    @property
    def origin(self) -> Origin:
        return self.base.origin

    @property
    def is_open(self) -> bool:
        return self.base.is_open

    def facing(self, toward: Toward) -> Self:
        return replace(self, base=self.base.facing(toward))

    def resolve(self, anchor: Interval) -> Interval:
        base = self.base.resolve(anchor)
        return units.enclosing(units.shifted(base.start, self.grain, self.count), base.grain)


@dataclass(frozen=True, slots=True)
class Around(Expression):
    """The calendar unit that another date lies in: "the week of January 3"."""

    base: Expression
    grain: Grain

    @property
    def origin(self) -> Origin:
        return self.base.origin

    @property
    def is_open(self) -> bool:
        return self.base.is_open

    def facing(self, toward: Toward) -> Self:
        return replace(self, base=self.base.facing(toward))

    def resolve(self, anchor: Interval) -> Interval:
        return units.enclosing(self.base.resolve(anchor).start, self.grain)


@dataclass(frozen=True, slots=True)
class RangeStart(Expression):
    """The latest `first` that is not after `last`: "January 30" in "January 30 to 2 May 2011"."""

    first: Expression
    last: Expression

    @property
    def origin(self) -> Origin:
        return self.last.origin

    @property
    def is_open(self) -> bool:
        return self.last.is_open

    def facing(self, toward: Toward) -> Self:
        if toward in AHEAD:
            return replace(self, last=RangeEnd(self.first.facing(toward), self.last))
        return replace(self, last=self.last.facing(toward))

    def resolve(self, anchor: Interval) -> Interval:
        last = self.last.resolve(anchor)
        found = (first.resolve(last) for first in _dated(self.first, last, -1))
        return next((one for one in found if one.start <= last.start), last)


@dataclass(frozen=True, slots=True)
class RangeEnd(Expression):
    """The earliest `last` that is not before `first`: "Wednesday" in "from Monday to Wednesday"."""

    first: Expression
    last: Expression

    @property
    def origin(self) -> Origin:
        return self.first.origin

    @property
    def is_open(self) -> bool:
        return self.first.is_open

    def facing(self, toward: Toward) -> Self:
        if toward in AHEAD:
            return replace(self, first=self.first.facing(toward))
        return replace(self, first=RangeStart(self.first, self.last.facing(toward)))

    def resolve(self, anchor: Interval) -> Interval:
        first = self.first.resolve(anchor)
        found = (last.resolve(first) for last in _dated(self.last, first, 1))
        return next((one for one in found if one.start >= first.start), first)


def open_part(meaning: Meaning) -> Meaning:
    """The date inside a phrase whose side is open: "10 May" of "the evening of 10 May"."""
    match meaning:
        case PartOf(day=inner) | ClockTime(day=inner) | EveOf(day=inner):
            return open_part(inner)
        case Beside(base=inner) | Around(base=inner):
            return open_part(inner)
        case NthWeekday(month=inner) | WeekIn(whole=inner):
            return open_part(inner)
        case RangeStart(last=inner) | RangeEnd(first=inner):
            return open_part(inner)
    return meaning


def zone_in(meaning: Meaning) -> Zone | None:
    """The zone that a clock time tells, also inside "two hours after 18:00 GMT"."""
    if isinstance(meaning, Beside):
        return zone_in(meaning.base)
    return meaning.zone if isinstance(meaning, ClockTime) else None


def _dated(meaning: Expression, near: Interval, way: int) -> list[Expression]:
    """`meaning` with what it leaves open filled in, from `near` on in one direction."""
    if isinstance(meaning, Weekday):
        return [replace(meaning, toward=Toward.LATEST if way < 0 else Toward.COMING)]
    years = [year for n in range(LEAP + 1) if 1 <= (year := near.start.year + n * way) <= 9999]
    if isinstance(meaning, Day):
        return [replace(meaning, year=year) for year in years if meaning.is_in(year)]
    if isinstance(meaning, IndexOf):
        return [replace(meaning, year=Years(year)) for year in years]
    return [meaning]
