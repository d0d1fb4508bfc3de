"""How much happened when: a column a day (or week, month, year), a lane a category.

A lane is drawn as two paths in a box one unit wide per column: dark where events surely touch the
column, pale where they may. The page stretches the box, so that text beside it never scales.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from django.db.models import Count

from timeline.engine.dates.interval import Extent
from timeline.engine.events.sighting import Category
from timeline.filters import TimelineFilters
from timeline.web.columns import Column, columns_of

HEIGHT = 100  # of the box that a lane is drawn in
LEAST = 6  # so much of it is drawn for a single event


@dataclass(frozen=True, slots=True)
class Tally:
    """So many events of one category that surely or perhaps touch the same columns."""

    category: str
    columns: range
    sure: bool
    events: int


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: how many events surely touch each column, and how many at most."""

    name: str
    total: int
    sure: Sequence[int]
    most: Sequence[int]
    tallest: int
    drawn: bool  # its category is asked for, or none is
    asked: bool = False

    @property
    def sure_path(self) -> str:
        return _path((0, self._height(sure)) for sure in self.sure)

    @property
    def perhaps_path(self) -> str:
        levels = zip(self.sure, self.most, strict=True)
        return _path((self._height(sure), self._height(most)) for sure, most in levels)

    def _height(self, events: int) -> int:
        return max(LEAST, round(HEIGHT * events / self.tallest)) if events else 0


@dataclass(frozen=True, slots=True)
class Histogram:
    """The picture, and the same as numbers; `elsewhere` counts what has no day in the window."""

    columns: Sequence[Column]
    every: Lane
    lanes: Sequence[Lane]
    elsewhere: int

    @property
    def box(self) -> str:
        """The viewBox of every lane."""
        return f"0 0 {len(self.columns)} {HEIGHT}"

    @property
    def unit(self) -> str:
        """What one column is: "day", "week", "month" or "year"."""
        return self.columns[0].unit

    @property
    def counted(self) -> Iterator[tuple[Column, int]]:
        """Each column with the number of events that touch it."""
        return zip(self.columns, self.every.most, strict=True)

    @property
    def rows(self) -> Iterator[tuple[Column, tuple[int, ...]]]:
        """Each column with its numbers: of all events, then of each lane's."""
        numbers = zip(*(lane.most for lane in (self.every, *self.lanes)), strict=True)
        return zip(self.columns, numbers, strict=True)


def draw_histogram(filters: TimelineFilters) -> Histogram:
    """Count what is asked for, in the whole window, whatever days and categories are asked."""
    columns = columns_of(filters.timeline, *filters.days)
    tallies = list(_count(filters, columns))
    asked = filters.cleaned_data.get("category") or []
    chosen = [tally for tally in tallies if not asked or tally.category in asked]
    named = {c.value: [tally for tally in tallies if tally.category == c] for c in Category}
    tallest = max(max(_most(some, len(columns))) for some in named.values())
    lanes = [_lane(c, some, len(columns), tallest, asked) for c, some in named.items()]
    every = _lane("all", chosen, len(columns), max(_most(chosen, len(columns))))
    elsewhere = sum(tally.events for tally in chosen if not tally.columns)
    seen = [lane for lane in lanes if lane.total or lane.asked]
    return Histogram(columns, every, seen, elsewhere)


def _count(filters: TimelineFilters, columns: Sequence[Column]) -> Iterator[Tally]:
    """Count the events by category and time; the undated touch no column."""
    edges = [column.start for column in columns] + [filters.timeline.end]
    events = filters.events(leaving_out=("days", "category")).order_by()
    rows = events.values_list("category", "grain", "extent", "start", "end")
    for category, grain, extent, start, end, number in rows.annotate(Count("pk")):
        touched = _touched(start, end, edges) if grain else range(0)
        sure = extent == Extent.THROUGH or _fits(start, end, touched, edges)
        yield Tally(category, touched, sure, number)


def _touched(start: datetime | None, end: datetime | None, edges: Sequence[datetime]) -> range:
    """The columns, by number, that a time touches; column n is `[edges[n], edges[n + 1])`."""
    first = bisect_right(edges, start) - 1 if start else 0
    stop = bisect_left(edges, end) if end else len(edges) - 1
    found = range(max(first, 0), min(stop, len(edges) - 1))
    return found if found else range(0)


def _fits(
    start: datetime | None, end: datetime | None, touched: range, edges: Sequence[datetime]
) -> bool:
    """Whether a time lies within the one column that it touches."""
    if len(touched) != 1 or start is None or end is None:
        return False
    return edges[touched.start] <= start and end <= edges[touched.stop]


def _lane(
    name: str, tallies: Sequence[Tally], width: int, tallest: int, asked: Sequence[str] = ()
) -> Lane:
    total = sum(tally.events for tally in tallies if tally.columns)
    sure = _most([tally for tally in tallies if tally.sure], width)
    most = _most(tallies, width)
    return Lane(name, total, sure, most, tallest, not asked or name in asked, name in asked)


def _most(tallies: Sequence[Tally], width: int) -> list[int]:
    """How many events touch each column."""
    changes = [0] * (width + 1)
    for tally in tallies:
        # An empty range begins and stops at the same place, and so changes nothing.
        changes[tally.columns.start] += tally.events
        changes[tally.columns.stop] -= tally.events
    return list(accumulate(changes))[:width]


def _path(levels: Iterator[tuple[int, int]]) -> str:
    """Bars from one level up to another, a tenth of a column apart, as an SVG path."""
    bars = [
        f"M{n}.05 {HEIGHT - high}h.9v{high - low}h-.9z"
        for n, (low, high) in enumerate(levels)
        if high > low
    ]
    return "".join(bars)
