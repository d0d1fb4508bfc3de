"""The time of a clause, how it is known and how surely."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from timeline.engine.dates.interval import Extent, Interval
from timeline.engine.dates.resolution import Step
from timeline.engine.events.sighting import Bounds, Dated

# The share of certainty that each way of dating keeps.
KEEPS = {
    "governed": 0.95,
    "same paragraph": 0.85,
    "a paragraph on": 0.93,
    "toll": 0.8,
    "news": 0.6,
    "began": 0.8,
    "bounds": 0.5,
}


@dataclass(frozen=True, slots=True)
class Dating:
    """The time of one clause, how it is known, and why."""

    bounds: Bounds | None
    extent: Extent
    dated: Dated
    confidence: float
    steps: tuple[Step, ...]
    phrase: tuple[int, int] | None = None
    flags: tuple[str, ...] = ()


def bounds_of(interval: Interval) -> Bounds:
    """The bounds of what happened at some time of an interval, or all through it."""
    return Bounds(interval.start, interval.end, interval.grain)


def end_of(day: date) -> datetime:
    """The midnight that ends a day; of the calendar's last day, its last moment."""
    return datetime.combine(day + timedelta(days=1), time.min) if day < date.max else datetime.max
