"""Where along an axis events lie, and how many touch each part of it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from timeline.engine.dates.interval import Extent
from timeline.web.overview.axis import EARLIEST, LATEST, Axis

# What is drawn of an event: its category, grain, extent, start and end.
Row: TypeAlias = tuple[str, str, str, datetime | None, datetime | None]


# Where an event lies: the first four of a Place.
Spot: TypeAlias = tuple[str, str, int, int]


class Place(NamedTuple):
    """So many events of one category that touch the same steps."""

    category: str
    extent: str  # "" where nobody tells the day
    first: int  # -1 is before all steps
    last: int  # as many as there are steps is after all
    events: int

    @property
    def is_dated(self) -> bool:
        """Whether somebody tells when its events were."""
        return bool(self.extent)

    def touches(self, first: int, last: int) -> bool:
        """Whether its events may touch the steps `first` up to `last`."""
        return self.is_dated and self.first < last and self.last >= first

    def is_sure(self, axis: Axis, each: int = 1) -> bool:
        """Whether its events surely touch all that they may, in parts of so many steps."""
        if self.extent == Extent.THROUGH:
            return True
        in_one = self.first // each == self.last // each
        return in_one and self.first >= 0 and self.last < axis.width


def place_each(rows: Iterable[Row], axis: Axis) -> list[Spot]:
    """Find where each event lies."""
    edges = axis.edges
    # For ten thousand events: a list, and nothing called by name, as each would take a millisecond.
    return [
        (
            category,
            extent if grain else "",
            bisect_right(edges, start or EARLIEST) - 1,
            bisect_left(edges, end or LATEST) - 1,
        )
        for category, grain, extent, start, end in rows
    ]


def count_places(spots: Iterable[Spot]) -> list[Place]:
    """Count events in the same place together."""
    return [Place(*spot, events) for spot, events in Counter(spots).items()]


def total(places: Iterable[Place]) -> int:
    """How many events there are."""
    return sum(place.events for place in places)


def count(places: Iterable[Place], axis: Axis, each: int = 1) -> list[int]:
    """How many events touch each part of the axis, in parts of so many steps."""
    last_part = axis.width // each - 1
    changes = [0] * (last_part + 2)
    for _, _, first, last, events in places:
        changes[first // each if first > 0 else 0] += events
        changes[min(last // each, last_part) + 1] -= events
    return list(accumulate(changes))[:-1]


def count_parts(places: Iterable[Place], axis: Axis) -> list[int]:
    """How many events touch each heading; a part of a day only if that is told so closely."""
    each = axis.steps_each
    if axis.is_in_hours:
        places = [place for place in places if place.is_sure(axis, each)]
    return count(places, axis, each)
