"""How much happened when: the events of a timeline as one picture and in words."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from timeline.filters import TimelineFilters
from timeline.web.overview.choice import Choice
from timeline.web.overview.columns import Columns
from timeline.web.overview.days import Days
from timeline.web.overview.headings import ROOM, Heading, list_headings
from timeline.web.overview.lanes import Lane, draw_all, draw_lanes
from timeline.web.overview.places import Row, find_places
from timeline.web.overview.view import View, look_at
from timeline.web.overview.words import say_picture


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


def draw_overview(filters: TimelineFilters) -> Overview:
    """Draw what is asked for, whatever days and categories are asked."""
    timeline = filters.timeline
    view = look_at(Days(timeline.first_day, timeline.last_day), *filters.days)
    events = filters.events(leaving_out=("days", "category")).order_by()
    rows = events.values_list("category", "grain", "extent", "start", "end")
    return draw(list(rows), view, filters.cleaned_data.get("category") or [])


def draw(rows: Collection[Row], view: View, asked: Collection[str] = ()) -> Overview:
    """Draw events in a view; those of other categories than are `asked` for count in no sum."""
    places = find_places(rows, view.axis)
    chosen = [place for place in places if not asked or place.category in asked]
    lanes = draw_lanes(rows, places, view, asked)
    every = draw_all(lanes, view.axis)
    headings = list_headings(view, every.counts)
    return Overview(view, headings, every, lanes, say_picture(view, every.total, chosen, headings))
