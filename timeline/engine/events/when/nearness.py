"""How near the times of two tellings lie, and how much a time says that both may share."""

import math
from datetime import datetime, timedelta

from timeline.engine.events.sighting import Bounds, Dated, Sighting

NEWS = timedelta(days=7)  # what news tells without a day is seldom older than a week
VAGUE = 0.15  # what each doubling of a time beyond a week takes from a likeness


def days_apart(one: Sighting, other: Sighting) -> int:
    """How many days lie between two tellings' times; 0 when they touch or follow on the next."""
    a, b = likely_time(one), likely_time(other)
    return max(_gap(a.end, b.start), _gap(b.end, a.start)) if a and b else 0


def vagueness(one: Sighting, other: Sighting) -> float:
    """What is left of a likeness when the wider of two times is wider than a week.

    Two tellings of one Friday share much; two of one season share it with hundreds.
    """
    widths = [_width(time) for time in (likely_time(one), likely_time(other)) if time]
    doublings = math.log2(max(max(widths, default=NEWS) / NEWS, 1.0))
    return 1 / (1 + VAGUE * doublings)


def likely_time(sighting: Sighting) -> Bounds | None:
    """When it was told to be; without a day, the last week before its article came out."""
    bounds = sighting.bounds
    if bounds is None or sighting.dated is not Dated.UNDATED or bounds.end is None:
        return bounds
    week_before = bounds.end - min(NEWS, bounds.end - datetime.min)
    return Bounds(max(bounds.start or week_before, week_before), bounds.end)


def _width(bounds: Bounds) -> timedelta:
    return bounds.end - bounds.start if bounds.start and bounds.end else NEWS


def _gap(end: datetime | None, start: datetime | None) -> int:
    if end is None or start is None or start < end:
        return 0
    return (start - end) // timedelta(days=1) + 1
