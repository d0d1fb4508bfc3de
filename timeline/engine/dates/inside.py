"""Operators that pick a time inside a longer one: "Wednesday evening", "the last week of May"."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

from timeline.engine.dates import units
from timeline.engine.dates.expression import Expression, Meaning, Origin, Toward
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.lexicon import PARTS
from timeline.engine.dates.zones import Zone

DAY = timedelta(days=1)
MIDDLE = timedelta(days=3)  # from the first day of a week to its middle


@dataclass(frozen=True, slots=True)
class WeekdayIn(Expression):
    """A weekday of the week told: "Monday of next week"."""

    weekday: int  # Monday is 0
    week: Expression

    @property
    def origin(self) -> Origin:
        return self.week.origin

    def resolve(self, anchor: Interval) -> Interval:
        monday = self.week.resolve(anchor).first_day
        return Interval.of_day(monday + DAY * self.weekday)


@dataclass(frozen=True, slots=True)
class WeekIn(Expression):
    """The first to fourth or, as -1, the last week of a longer time: "the first week of May".

    It is the calendar week, from Monday, that holds the middle of those seven days.
    """

    number: int
    whole: Expression

    @property
    def origin(self) -> Origin:
        return self.whole.origin

    @property
    def is_open(self) -> bool:
        return self.whole.is_open

    def facing(self, toward: Toward) -> Self:
        return replace(self, whole=self.whole.facing(toward))

    def resolve(self, anchor: Interval) -> Interval:
        whole = self.whole.resolve(anchor)
        if self.number < 0:
            return units.enclosing(whole.end - MIDDLE - DAY, Grain.WEEK)
        start = units.shifted(whole.start, Grain.WEEK, self.number - 1)
        return units.enclosing(start + MIDDLE, Grain.WEEK)


@dataclass(frozen=True, slots=True)
class NthWeekday(Expression):
    """The first to fourth or, as -1, the last weekday of a month: "the first Monday of May"."""

    number: int
    weekday: int  # Monday is 0
    month: Expression

    @property
    def origin(self) -> Origin:
        return self.month.origin

    @property
    def is_open(self) -> bool:
        return self.month.is_open

    def facing(self, toward: Toward) -> Self:
        return replace(self, month=self.month.facing(toward))

    def resolve(self, anchor: Interval) -> Interval:
        month = self.month.resolve(anchor)
        first = month.first_day
        if self.number < 0:
            last = month.last_day
            return Interval.of_day(last - DAY * ((last.weekday() - self.weekday) % 7))
        ahead = (self.weekday - first.weekday()) % 7 + 7 * (self.number - 1)
        return Interval.of_day(first + DAY * ahead)


@dataclass(frozen=True, slots=True)
class PartOf(Expression):
    """A part of a day: "Wednesday evening"."""

    day: Expression
    part: str

    @property
    def origin(self) -> Origin:
        return self.day.origin

    @property
    def is_open(self) -> bool:
        return self.day.is_open

    def facing(self, toward: Toward) -> Self:
        return replace(self, day=self.day.facing(toward))

    def resolve(self, anchor: Interval) -> Interval:
        _, begins, lasts = PARTS[self.part]
        start = self.day.resolve(anchor).start.replace(hour=0, minute=0) + timedelta(hours=begins)
        return Interval(start, start + timedelta(hours=lasts), Grain.PART)


@dataclass(frozen=True, slots=True)
class ClockTime(Expression):
    """A clock time of a day; 24:00 is the midnight that ends it."""

    day: Expression
    hour: int
    minute: int | None = None
    zone: Zone | None = None  # as the phrase tells it

    @property
    def minutes(self) -> int:
        """The minutes from the beginning of its day."""
        return self.hour * 60 + (self.minute or 0)

    @property
    def origin(self) -> Origin:
        return self.day.origin

    @property
    def is_open(self) -> bool:
        return self.day.is_open

    def facing(self, toward: Toward) -> Self:
        return replace(self, day=self.day.facing(toward))

    def resolve(self, anchor: Interval) -> Interval:
        day = self.day.resolve(anchor).start.replace(hour=0, minute=0)
        start = day + timedelta(hours=self.hour, minutes=self.minute or 0)
        return units.enclosing(start, Grain.HOUR if self.minute is None else Grain.MINUTE)


def day_of(meaning: Meaning) -> Meaning:
    """The day that a clock time or a part of a day belongs to; anything else as it is."""
    while isinstance(meaning, ClockTime | PartOf):
        meaning = meaning.day
    return meaning
