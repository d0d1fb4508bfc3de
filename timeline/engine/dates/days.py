"""Operators that mean a day or a weekend."""

from calendar import isleap, monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from timeline.engine.dates import feasts, units
from timeline.engine.dates.expression import Expression, Origin, Toward
from timeline.engine.dates.interval import Grain, Interval


@dataclass(frozen=True, slots=True)
class Day(Expression):
    """A day of a month, of `year` if told, else of the year that puts it nearest to the anchor."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None  # as the phrase tells it; kept for checking
    toward: Toward = Toward.OPEN

    @property
    def origin(self) -> Origin:
        return Origin.PUBLISHED if self.year is None else Origin.NONE

    @property
    def is_open(self) -> bool:
        return self.year is None and self.toward is Toward.OPEN

    def facing(self, toward: Toward) -> Self:
        return replace(self, toward=toward) if self.is_open else self

    def resolve(self, anchor: Interval) -> Interval:
        if self.year is not None:
            return Interval.of_day(
                units.first_of(self.year).replace(month=self.month, day=self.day)
            )
        days = self._years_around(anchor)
        allowed = [day for day in days if self._allows(day, anchor.first_day)]
        return Interval.of_day(min(allowed or days, key=lambda day: _apart(day, anchor)))

    def _allows(self, day: date, anchor: date) -> bool:
        if day == anchor:
            return self.toward not in {Toward.BEFORE, Toward.AFTER}
        if self.toward in {Toward.BEFORE, Toward.LATEST}:
            return day < anchor
        return self.toward not in {Toward.COMING, Toward.AFTER} or day > anchor

    def _years_around(self, anchor: Interval) -> list[date]:
        # Up to eight years away there is a 29 February.
        reach = 8 if (self.month, self.day) == (2, 29) else 1
        years = range(max(1, anchor.start.year - reach), min(9999, anchor.start.year + reach) + 1)
        return [date(year, self.month, self.day) for year in years if self.is_in(year)]

    def is_in(self, year: int) -> bool:
        """Whether that year has the day: 29 February is in leap years alone."""
        return (self.month, self.day) != (2, 29) or isleap(year)

    def is_possible(self) -> bool:
        """Whether the calendar has such a day."""
        return 1 <= self.day <= monthrange(self.year or 2000, self.month)[1]


@dataclass(frozen=True, slots=True)
class DayOfMonth(Expression):
    """A weekday with a bare day of the month: "Thursday the 8th"; at odds, the weekday wins."""

    weekday: int
    day: int
    toward: Toward = Toward.OPEN
    origin: Origin = Origin.PUBLISHED

    @property
    def is_open(self) -> bool:
        return self.toward is Toward.OPEN

    def facing(self, toward: Toward) -> Self:
        return replace(self, toward=toward) if self.is_open else self

    def resolve(self, anchor: Interval) -> Interval:
        fitting = [day for day in self.numbered(anchor) if day.weekday() == self.weekday]
        if fitting:
            return Interval.of_day(min(fitting, key=lambda day: _apart(day, anchor)))
        return Weekday(self.weekday, self.toward).resolve(anchor)

    def numbered(self, anchor: Interval) -> list[date]:
        """That day of the anchor's month and of the months beside it, the anchor's own first."""
        months = [units.shifted(anchor.start.replace(day=1), Grain.MONTH, n) for n in (0, -1, 1)]
        return [
            m.date().replace(day=self.day)
            for m in months
            if self.day <= monthrange(m.year, m.month)[1]
        ]


@dataclass(frozen=True, slots=True)
class Weekday(Expression):
    """The given weekday before or after the anchor; if that is not said, the latest up to it."""

    weekday: int  # Monday is 0
    toward: Toward = Toward.OPEN
    origin: Origin = Origin.PUBLISHED

    @property
    def is_open(self) -> bool:
        return self.toward is Toward.OPEN

    def facing(self, toward: Toward) -> Self:
        return replace(self, toward=toward) if self.is_open else self

    def resolve(self, anchor: Interval) -> Interval:
        back = (anchor.start.weekday() - self.weekday) % 7
        ahead = -back % 7
        gap = {
            Toward.BEFORE: -(back or 7),
            Toward.COMING: ahead,
            Toward.EXPECTED: ahead if ahead < 6 else -1,
            Toward.AFTER: ahead or 7,
            Toward.NEAREST: min(-back, ahead, key=abs),
        }.get(self.toward, -back)
        return Interval.of_day(anchor.first_day + timedelta(days=gap))


@dataclass(frozen=True, slots=True)
class Weekend(Expression):
    """The weekend before, around or after the anchor; the latest begun when not said."""

    toward: Toward = Toward.OPEN
    origin: Origin = Origin.PUBLISHED

    @property
    def is_open(self) -> bool:
        return self.toward is Toward.OPEN

    def facing(self, toward: Toward) -> Self:
        return replace(self, toward=toward) if self.is_open else self

    def resolve(self, anchor: Interval) -> Interval:
        own = units.enclosing(anchor.start, Grain.WEEKEND)
        if self.toward in (Toward.COMING, Toward.EXPECTED, Toward.AFTER):
            return units.moved(own, Grain.WEEKEND, 1) if self.toward is Toward.AFTER else own
        if self.toward is Toward.BEFORE or own.start > anchor.start:
            return units.moved(own, Grain.WEEKEND, -1)
        return own


@dataclass(frozen=True, slots=True)
class Same(Expression):
    """The anchor's own day: "today", "that day"."""

    origin: Origin = Origin.PUBLISHED

    def resolve(self, anchor: Interval) -> Interval:
        return Interval.of_day(anchor.first_day)


@dataclass(frozen=True, slots=True)
class LastOrComing(Expression):
    """The day before the anchor or, where the sentence looks forward, the anchor's own."""

    toward: Toward = Toward.OPEN
    origin: Origin = Origin.PUBLISHED

    @property
    def is_open(self) -> bool:
        return self.toward is Toward.OPEN

    def facing(self, toward: Toward) -> Self:
        return replace(self, toward=toward) if self.is_open else self

    def resolve(self, anchor: Interval) -> Interval:
        back = 0 if self.toward in (Toward.COMING, Toward.EXPECTED) else 1
        return Interval.of_day(anchor.first_day - timedelta(days=back))


@dataclass(frozen=True, slots=True)
class Feast(Expression):
    """A named day, of the year told or of the one that puts it nearest to the anchor."""

    name: str
    year: int | None = None
    country: str = ""  # whose national day; ISO 3166

    @property
    def origin(self) -> Origin:
        return Origin.PUBLISHED if self.year is None else Origin.NONE

    def resolve(self, anchor: Interval) -> Interval:
        year = anchor.start.year
        years = [self.year] if self.year else range(max(1, year - 1), min(9999, year + 1) + 1)
        days = [feasts.day_of(self.name, year, self.country) for year in years]
        return Interval.of_day(min(days, key=lambda day: _apart(day, anchor)))


def _apart(day: date, anchor: Interval) -> int:
    return abs((day - anchor.first_day).days)
