"""Operators that mean times longer than a day."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Self

from timeline.engine.dates import units
from timeline.engine.dates.expression import Expression, Origin, Toward
from timeline.engine.dates.interval import Grain, Interval


@dataclass(frozen=True, slots=True)
class UnitAt(Expression):
    """The calendar unit `count` after the anchor's own: "last week" is (WEEK, -1)."""

    grain: Grain
    count: int = 0
    origin: Origin = Origin.PUBLISHED

    def resolve(self, anchor: Interval) -> Interval:
        return units.moved(anchor, self.grain, self.count)


@dataclass(frozen=True, slots=True)
class Moved(Expression):
    """A number of units from the anchor, at the unit's grain: "two days later"."""

    count: int
    grain: Grain
    origin: Origin

    def resolve(self, anchor: Interval) -> Interval:
        """Hours from a day whose clock is not told stay in that day."""
        if self.grain in units.CLOCK and anchor.grain not in units.CLOCK:
            return Interval.of_day(anchor.first_day)
        return units.moved(anchor, self.grain, self.count)


@dataclass(frozen=True, slots=True)
class YearBefore(Expression):
    """The same time a year before: of a quarter the quarter, of anything else the year.

    What speaks of a quarter when none is told means the last full one.
    """

    grain: Grain = Grain.YEAR
    origin: Origin = Origin.COMPARED

    def resolve(self, anchor: Interval) -> Interval:
        if self.grain is Grain.QUARTER and anchor.grain is Grain.DAY:
            anchor = units.moved(anchor, Grain.QUARTER, -1)
        grain = anchor.grain if anchor.grain is Grain.QUARTER else Grain.YEAR
        return units.enclosing(units.shifted(anchor.start, Grain.YEAR, -1), grain)


@dataclass(frozen=True, slots=True)
class PeriodTold(Expression):
    """The quarter being told, or that of another `year`; the last full one when none is told."""

    year: int | None = None
    origin: Origin = Origin.PERIOD

    def resolve(self, anchor: Interval) -> Interval:
        told = anchor.grain is Grain.QUARTER
        if self.year is None:
            return anchor if told else units.moved(anchor, Grain.QUARTER, -1)
        first = datetime.combine(units.first_of(self.year), time.min)
        if told:
            return units.enclosing(first.replace(month=anchor.start.month), Grain.QUARTER)
        return units.enclosing(first, Grain.YEAR)


@dataclass(frozen=True, slots=True)
class Years(Expression):
    """A year, a decade or a century, known by the first year in it."""

    first: int
    grain: Grain = Grain.YEAR
    origin: Origin = Origin.NONE

    def resolve(self, anchor: Interval) -> Interval:
        return units.enclosing(datetime.combine(units.first_of(self.first), time.min), self.grain)


@dataclass(frozen=True, slots=True)
class IndexOf(Expression):
    """A month, season, quarter or half by its number, of the year told or the one that fits."""

    grain: Grain
    index: int
    year: Expression | None = None
    toward: Toward = Toward.OPEN

    @property
    def origin(self) -> Origin:
        return Origin.PUBLISHED if self.year is None else self.year.origin

    @property
    def is_open(self) -> bool:
        return self.year is None and self.toward is Toward.OPEN

    def facing(self, toward: Toward) -> Self:
        return replace(self, toward=toward) if self.is_open else self

    def resolve(self, anchor: Interval) -> Interval:
        if self.year is not None:
            return self.of_year(self.year.resolve(anchor).start.year)
        year = anchor.start.year
        around = [self.of_year(y) for y in range(year - 2, year + 2) if 1 <= y <= 9998]
        return self._choose(
            [span for span in around if self._allows(span, anchor)] or around, anchor
        )

    def of_year(self, year: int) -> Interval:
        """The one of this year."""
        length = units.MONTHS_IN[self.grain]
        first = (self.index - 1) * length + (3 if self.grain is Grain.SEASON else 1)
        return units.months_from(units.first_of(year, first), length, self.grain)

    def _allows(self, span: Interval, anchor: Interval) -> bool:
        match self.toward:
            case Toward.LATEST:
                return span.start <= anchor.start
            case Toward.BEFORE:
                return span.end <= anchor.start
            case Toward.COMING | Toward.EXPECTED:
                return span.end > anchor.start
            case Toward.AFTER:
                return span.start > anchor.start
        return True

    def _choose(self, spans: list[Interval], anchor: Interval) -> Interval:
        return min(spans, key=lambda span: max(span.start - anchor.end, anchor.start - span.end))


@dataclass(frozen=True, slots=True)
class Joined(Expression):
    """From the beginning of one date to the end of another: "2–4 January"."""

    first: Expression
    last: Expression

    @property
    def origin(self) -> Origin:
        return self.last.origin

    def resolve(self, anchor: Interval) -> Interval:
        last = self.last.resolve(anchor)
        first = self.first.resolve(last)
        return Interval(first.start, max(first.end, last.end), last.grain)


@dataclass(frozen=True, slots=True)
class Trailing(Expression):
    """A length of time that ends with the anchor, or begins after it: "the last two days"."""

    value: str
    count: int
    grain: Grain
    origin: Origin = Origin.PUBLISHED

    def resolve(self, anchor: Interval) -> Interval:
        """The anchor's day counts: "the last two days" on a Thursday are Wednesday and Thursday."""
        if self.count > 0:
            first = anchor.first_day + timedelta(days=1)
            end = units.shifted(datetime.combine(first, time.min), self.grain, self.count)
            return Interval(datetime.combine(first, time.min), end, self.grain)
        end = datetime.combine(anchor.first_day, time.min) + timedelta(days=1)
        return Interval(units.shifted(end, self.grain, self.count), end, self.grain)


@dataclass(frozen=True, slots=True)
class StorySoFar(Expression):
    """The days from the beginning of the story to the anchor: "recent days", "just a few days"."""

    value: str
    origin: Origin = Origin.STORY

    def resolve(self, anchor: Interval) -> Interval:
        return anchor
