"""The steps of time that a picture of a timeline is drawn in: days, weeks, months or years."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil

from timeline.models import Timeline
from timeline.spans import (
    say_day,
    say_days,
    say_month,
    say_short_month,
    say_weekday,
    say_years,
)

MOST = 45  # columns that still can be told apart
LABELLED = 16  # columns that have room for their label
NARROW = 7  # the same on a telephone


@dataclass(frozen=True, slots=True)
class Column:
    """The days `first` to `last` as one step; `label` is empty where there is no room for one."""

    unit: str
    first: date
    last: date
    top: str  # above the label: the weekday, the month, the year
    label: str
    minor: bool  # its label needs a wide page
    words: str
    asked: bool  # touches the days asked for

    @property
    def start(self) -> datetime:
        return datetime.combine(self.first, time.min)


def columns_of(timeline: Timeline, first: date | None, last: date | None) -> list[Column]:
    """The columns of a timeline's window; those touching the days `first` to `last` are asked."""
    unit, steps = _steps(timeline.first_day, timeline.last_day)
    apart = ceil(len(steps) / LABELLED)
    far_apart = apart * ceil(len(steps) / apart / NARROW)
    return [
        Column(
            unit,
            begins,
            ends,
            *(_label(unit, begins) if n % apart == 0 else ("", "")),
            minor=n % far_apart != 0,
            words=_words(unit, begins, ends),
            asked=(last is None or begins <= last) and (first is None or ends >= first),
        )
        for n, (begins, ends) in enumerate(steps)
    ]


def _steps(first: date, last: date) -> tuple[str, list[tuple[date, date]]]:
    """Cut the days `first` to `last` into the finest steps that are not too many."""
    cuts = {unit: list(_walk(first, last, step)) for unit, step in STEPS.items()}
    return next(
        ((unit, steps) for unit, steps in cuts.items() if len(steps) <= MOST),
        ("year", cuts["year"]),
    )


def _walk(first: date, last: date, step: Callable[[date], date]) -> Iterator[tuple[date, date]]:
    """Cut the days `first` to `last` where `step` finds the next beginning."""
    while first <= last:
        following = step(first)
        yield first, min(following - timedelta(days=1), last)
        first = following


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


STEPS: dict[str, Callable[[date], date]] = {
    "day": lambda day: day + timedelta(days=1),
    "week": lambda day: day + timedelta(days=7 - day.weekday()),
    "month": _next_month,
    "year": lambda day: date(day.year + 1, 1, 1),
}


def _label(unit: str, day: date) -> tuple[str, str]:
    if unit == "year":
        return "", str(day.year)
    if unit == "month":
        return str(day.year), say_short_month(day)
    return (say_weekday(day) if unit == "day" else say_short_month(day)), str(day.day)


def _words(unit: str, first: date, last: date) -> str:
    if unit == "day":
        return say_day(first)
    if unit == "week":
        return say_days(first, last)
    return say_month(first) if unit == "month" else say_years(first, last)
