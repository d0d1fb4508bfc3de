"""Operators that know a day or a week by its number alone: "on the 5th", "calendar week 3"."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from timeline.engine.dates import units
from timeline.engine.dates.expression import Expression, Origin, Toward
from timeline.engine.dates.interval import Grain, Interval

AHEAD = (Toward.COMING, Toward.EXPECTED)


@dataclass(frozen=True, slots=True)
class NumberedDay(Expression):
    """That day of the `month` told, or else of the month that puts it where the story is."""

    day: int
    month: Expression | None = None
    toward: Toward = Toward.OPEN

    @property
    def origin(self) -> Origin:
        return Origin.TOLD if self.month is None else self.month.origin

    @property
    def is_open(self) -> bool:
        return self.month is None and self.toward is Toward.OPEN

    def facing(self, toward: Toward) -> Self:
        return replace(self, toward=toward) if self.is_open else self

    def resolve(self, anchor: Interval) -> Interval:
        if self.month is not None:
            month = self.month.resolve(anchor).first_day
            return Interval.of_day(
                month.replace(day=min(self.day, monthrange(month.year, month.month)[1]))
            )
        days = self._around(anchor)
        allowed = [day for day in days if self._allows(day, anchor.first_day)]
        return Interval.of_day(min(allowed or days, key=lambda day: _apart(day, anchor)))

    def _around(self, anchor: Interval) -> list[date]:
        """That day of the months around the anchor; of two months in a row one has 31 days."""
        count = anchor.start.year * 12 + anchor.start.month - 1
        months = (divmod(count + n, 12) for n in (-2, -1, 0, 1, 2))
        return [
            date(year, month + 1, self.day)
            for year, month in months
            if 1 <= year <= 9999 and self.day <= monthrange(year, month + 1)[1]
        ]

    def _allows(self, day: date, anchor: date) -> bool:
        if self.toward is Toward.LATEST:
            return day <= anchor
        return self.toward not in AHEAD or day >= anchor


@dataclass(frozen=True, slots=True)
class NumberedWeek(Expression):
    """The week of that number (ISO 8601) of the year told or of the nearest, or one day of it."""

    week: int
    year: int | None = None
    weekday: int | None = None  # Monday is 0

    @property
    def origin(self) -> Origin:
        return Origin.PUBLISHED if self.year is None else Origin.NONE

    def resolve(self, anchor: Interval) -> Interval:
        year = anchor.start.year
        years = [self.year] if self.year else [year - 1, year, year + 1]
        mondays = [self._monday(year) for year in years if 1 <= year <= 9998]
        if not mondays:
            raise OverflowError(f"No such week in the calendar: {self.year}-W{self.week}")
        monday = min(mondays, key=lambda day: _apart(day, anchor))
        if self.weekday is not None:
            return Interval.of_day(monday + timedelta(days=self.weekday))
        return units.enclosing(Interval.of_day(monday).start, Grain.WEEK)

    def _monday(self, year: int) -> date:
        last = date(year, 12, 28).isocalendar().week
        return date.fromisocalendar(year, min(self.week, last), 1)


def _apart(day: date, anchor: Interval) -> int:
    return abs((day - anchor.first_day).days)
