"""Typed dates that people mean in two ways: "next Friday" on a Monday, "midnight Friday"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from timeline.engine.dates.days import Weekday, Weekend
from timeline.engine.dates.expression import Expression, Meaning, Toward
from timeline.engine.dates.inside import ClockTime, PartOf
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.relative import Beside
from timeline.engine.dates.resolution import Resolution

# These words settle the side by themselves.
SETTLING = frozenset({"since", "until", "till", "by"})


def other_meanings(meaning: Meaning, found: Resolution, published: date | None) -> list[Meaning]:
    """What else a person may have meant whose words were resolved to `found`, likeliest first."""
    if found.interval is None or published is None or found.signal in SETTLING:
        return []
    return list(_others(meaning, found.interval, published))


def _others(meaning: Meaning, interval: Interval, published: date) -> Iterator[Expression]:
    match meaning:
        case ClockTime(hour=24):
            yield replace(meaning, hour=0)
        case PartOf(day=day) | ClockTime(day=day):
            for other in _others(day, interval, published):
                yield replace(meaning, day=other)
        case Weekday(toward=Toward.OPEN):
            is_today = interval.first_day == published
            yield replace(meaning, toward=Toward.AFTER if is_today else Toward.COMING)
        case Weekday(toward=Toward.AFTER) if _same_week(interval, published):
            yield Beside(meaning, 1, Grain.WEEK)
        case Weekday(toward=Toward.BEFORE) if _same_week(interval, published):
            yield Beside(meaning, -1, Grain.WEEK)
        case Weekend(toward=Toward.OPEN):
            on_it = published.weekday() > 4
            yield replace(meaning, toward=Toward.AFTER if on_it else Toward.COMING)


def _same_week(interval: Interval, published: date) -> bool:
    # By their numbers: the last week of the calendar has no end to compare.
    return interval.first_day.isocalendar()[:2] == published.isocalendar()[:2]
