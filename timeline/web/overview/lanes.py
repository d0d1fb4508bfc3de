"""The rows of the overview, one a category: as bars where the events are few, or as columns."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.engine.events.sighting import Category
from timeline.web.overview.axis import Axis
from timeline.web.overview.bars import Bars, stack_bars
from timeline.web.overview.columns import Columns, count_columns
from timeline.web.overview.days import Days
from timeline.web.overview.places import Place, Row, count_parts, total
from timeline.web.overview.view import View

FEW = 300  # events that can still be told apart as bars
SHORT = 90  # rows of bars, of all lanes together, that can still be seen at a glance
LOW, HIGH = 28, 60  # pixels: the columns of one category, and those of all events

Places = Mapping[str, Sequence[Place]]


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of a category, or of "all" that is asked for."""

    name: str
    total: int  # on the days asked for
    counts: Sequence[int]  # that touch each heading
    picture: Bars | Columns | None
    is_asked: bool = False
    is_off: bool = False  # only other categories are asked for


def draw_lanes(
    rows: Collection[Row], places: Iterable[Place], view: View, asked: Collection[str]
) -> list[Lane]:
    """Draw events a lane a category; one that is asked for is never left out."""
    axis, seen = view.axis, _by_category(places, view.axis, asked)
    totals = (
        _count(rows, view.asked) if view.asked else {n: total(lane) for n, lane in seen.items()}
    )
    pictures = _as_bars(rows, seen, axis) or _as_columns(seen, axis)
    return [
        Lane(
            name,
            totals.get(name, 0),
            count_parts(lane, axis),
            pictures.get(name),
            is_asked=name in asked,
            is_off=bool(asked) and name not in asked,
        )
        for name, lane in seen.items()
    ]


def draw_all(lanes: Sequence[Lane], axis: Axis) -> Lane:
    """Draw all events that are asked for in one lane; bars are seen well enough in the others."""
    chosen = [lane for lane in lanes if not lane.is_off]
    counts = _add([lane.counts for lane in chosen], len(axis.headings))
    picture = None
    if any(isinstance(lane.picture, Columns) for lane in lanes):
        columns = [lane.picture for lane in chosen if isinstance(lane.picture, Columns)]
        most = _add([each.most for each in columns], axis.width)
        sure = _add([each.certain for each in columns], axis.width)
        picture = Columns(sure, most, max(most), HIGH)
    return Lane("all", sum(lane.total for lane in chosen), counts, picture)


def _add(counts: Sequence[Sequence[int]], length: int) -> list[int]:
    return [sum(numbers) for numbers in zip([0] * length, *counts, strict=True)]


def _count(rows: Iterable[Row], days: Days) -> Counter[str]:
    """How many events of each category are told to touch some days."""
    start, end = days.start, days.end
    return Counter(
        [
            category
            for category, grain, _, begins, ends in rows
            if grain and (begins is None or begins < end) and (ends is None or ends > start)
        ]
    )


def _by_category(places: Iterable[Place], axis: Axis, asked: Collection[str]) -> Places:
    """The places that lie in the axis, for each category that has any or is asked for."""
    found: dict[str, list[Place]] = {category.value: [] for category in Category}
    for place in places:
        if place.touches(0, axis.width):
            found[place.category].append(place)
    return {name: lane for name, lane in found.items() if lane or name in asked}


def _as_bars(rows: Iterable[Row], seen: Places, axis: Axis) -> dict[str, Bars]:
    """A bar for each event; nothing where they are too many."""
    if sum(map(total, seen.values())) > FEW:
        return {}
    lanes: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        category, grain, _, start, end = row
        if grain and axis.touches(start, end):
            lanes[category].append(row)
    bars = {name: stack_bars(lane, axis) for name, lane in lanes.items()}
    return bars if sum(len(lane.rows) for lane in bars.values()) <= SHORT else {}


def _as_columns(seen: Places, axis: Axis) -> dict[str, Columns]:
    counts = {name: count_columns(lane, axis) for name, lane in seen.items() if lane}
    tallest = max((max(most) for _, most in counts.values()), default=1)
    return {name: Columns(*levels, tallest, LOW) for name, levels in counts.items()}
