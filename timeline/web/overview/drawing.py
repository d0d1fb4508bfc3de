"""How much happened when: the events of a timeline as one picture and in words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.engine.events.sighting import Category
from timeline.filters import COUNTED, Counts, TimelineFilters
from timeline.web.overview.axis import Axis
from timeline.web.overview.choice import Choice
from timeline.web.overview.columns import Columns
from timeline.web.overview.days import Days
from timeline.web.overview.headings import ROOM, Heading, list_headings
from timeline.web.overview.lanes import Lane, draw_all, draw_lanes
from timeline.web.overview.places import (
    Place,
    Row,
    Spot,
    count_parts,
    count_places,
    place_each,
)
from timeline.web.overview.view import View, look_at
from timeline.web.overview.words import say_picture

LEFT_OUT = ("days", "category")


@dataclass(frozen=True, slots=True)
class Overview:
    """The picture: headings over lanes; `words` say what it shows and what it does not."""

    view: View
    headings: Sequence[Heading]
    every: Lane
    lanes: Sequence[Lane]
    words: Sequence[str]

    @property
    def unit(self) -> str:
        """What one heading is: "hours", "day", "week", "month", "quarter", "year" or "decade"."""
        return self.view.axis.scale.unit

    @property
    def has_columns(self) -> bool:
        """Whether events are counted in columns; otherwise each is a bar."""
        return isinstance(self.every.picture, Columns)

    @property
    def is_crowded(self) -> bool:
        """Whether the headings are too narrow on a telephone for a finger to tell them apart."""
        return len(self.headings) > max(ROOM.values())

    @property
    def choice(self) -> Choice:
        """Which part of it is asked for."""
        return Choice.of(self.view)

    @property
    def rows(self) -> Iterator[tuple[Heading, tuple[int, ...]]]:
        """Each heading with its numbers: of all events, then of each lane's."""
        numbers = zip(*(lane.counts for lane in (self.every, *self.lanes)), strict=True)
        return zip(self.headings, numbers, strict=True)


def draw_overview(filters: TimelineFilters, counts: Counts | None) -> Overview:
    """Draw what is asked for, whatever days and categories are asked.

    Of a timeline too large to be counted, the first `COUNTED` events.
    """
    timeline = filters.timeline
    view = look_at(Days(timeline.first_day, timeline.last_day), *filters.days)
    asked = filters.cleaned_data.get("category") or []
    rows = _rows(filters, counts)
    return draw(rows, _spots(rows, counts, view.axis), view, asked)


def surely(filters: TimelineFilters, counts: Counts | None) -> dict[str, list[int]]:
    """How many events of each category surely touch each heading of the whole timeline."""
    axis = look_at(Days(filters.timeline.first_day, filters.timeline.last_day), None, None).axis
    lanes: dict[str, list[Place]] = defaultdict(list)
    for place in count_places(_spots(_rows(filters, counts), counts, axis)):
        if place.is_dated and place.is_sure(axis, axis.steps_each):
            lanes[place.category].append(place)
    return {category: count_parts(lanes[category], axis) for category in Category}


def _spots(rows: Collection[Row], counts: Counts | None, axis: Axis) -> Iterable[Spot]:
    """Where each row lies along an axis: worked out once for all events, where these are kept."""
    if counts is None:
        return place_each(rows, axis)
    every = counts.census.events
    key = (axis.scale.unit, axis.start, axis.end)
    return counts.picked(counts.census.note(key, lambda: place_each(every, axis)), LEFT_OUT)


def _rows(filters: TimelineFilters, counts: Counts | None) -> list[Row]:
    if counts:
        return list(counts.rows(LEFT_OUT))
    events = filters.events(leaving_out=LEFT_OUT)
    return list(events.values_list("category", "grain", "extent", "start", "end")[:COUNTED])


def draw(
    rows: Collection[Row], spots: Iterable[Spot], view: View, asked: Collection[str] = ()
) -> Overview:
    """Draw events in a view, each lying in one of `spots`.

    Those of other categories than are `asked` for count in no sum.
    """
    places = count_places(spots)
    chosen = [place for place in places if not asked or place.category in asked]
    lanes = draw_lanes(rows, places, view, asked)
    every = draw_all(lanes, view.axis)
    headings = list_headings(view, every.counts)
    return Overview(view, headings, every, lanes, say_picture(view, every.total, chosen, headings))
