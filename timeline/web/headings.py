"""The events of a page under their headings: a day, some days, undated, before and after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import pgettext_lazy

from timeline.engine.dates.interval import Extent
from timeline.models import Event, Timeline
from timeline.models.order import AFTER, BEFORE, INSIDE, UNDATED, heading_days, section

Place = tuple[int, date | None, date | None]
LEADING = 3  # so many events of a heading are told at length
# What one article tells in passing stays below this; two that tell the same thing lift it above.
WEIGHTY = 0.2

NAMES = {
    UNDATED: pgettext_lazy("heading without days", "Undated"),
    BEFORE: pgettext_lazy("heading without days", "Before"),
    AFTER: pgettext_lazy("heading without days", "After"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What happened on one day, or in the days `first` to `last`; both None elsewhere."""

    section: int
    first: date | None
    last: date | None
    leading: tuple[Event, ...]
    brief: tuple[Event, ...]
    continues: bool = False  # on the next page

    @property
    def is_day(self) -> bool:
        return self.first is not None and self.first == self.last

    @property
    def is_apart(self) -> bool:
        """Whether this stands outside the window of the timeline."""
        return self.section in (BEFORE, AFTER)

    @property
    def events(self) -> tuple[Event, ...]:
        return self.leading + self.brief

    @property
    def sizes(self) -> Iterator[tuple[Event, str]]:
        """Each event with how large it stands: "lead", "second" or "brief"."""
        for event in self.events:
            if event not in self.leading:
                yield event, "brief"
            else:
                yield event, "lead" if self.is_day and event == self.leading[0] else "second"

    @property
    def key(self) -> str:
        """A name for the heading on its page."""
        if self.first and self.last:
            days = self.first.isoformat() + ("" if self.is_day else f"-{self.last.isoformat()}")
            return f"day-{days}"
        return {UNDATED: "undated", BEFORE: "before", AFTER: "after"}[self.section]

    @property
    def name(self) -> str:
        """What a heading without days is called."""
        return str(NAMES.get(self.section, ""))

    @property
    def numerals(self) -> str:
        """The days of a heading within one month, to be written large: "1–2"."""
        if not self.first or not self.last or self.first.month != self.last.month:
            return ""
        return f"{self.first.day}–{self.last.day}"


def group_by_heading(
    events: Iterable[Event], timeline: Timeline, following: Event | None = None
) -> list[Heading]:
    """Put events, which come in the order of the page, under their headings.

    `following` is the first event of the next page, where the last heading may go on.
    """
    further = _place(following, timeline) if following else None
    keyed = groupby(events, lambda event: _place(event, timeline))
    return [_heading(place, tuple(group), place == further) for place, group in keyed]


def _place(event: Event, timeline: Timeline) -> Place:
    extent = Extent(event.extent)
    part = section(event.bounds, extent, timeline)
    if part != INSIDE or event.bounds is None:
        return part, None, None
    first, last = heading_days(event.bounds, extent)
    return part, first.date(), last.date()


def _heading(place: Place, events: tuple[Event, ...], continues: bool) -> Heading:
    part, first, last = place
    is_day = first is not None and first == last
    chosen = [] if part in (BEFORE, AFTER) else _weightiest(events, at_least=int(is_day))
    leading = tuple(event for event in events if event in chosen)
    brief = tuple(event for event in events if event not in leading)
    return Heading(part, first, last, leading, brief, continues)


def _weightiest(events: tuple[Event, ...], *, at_least: int) -> list[Event]:
    ranked = sorted(events, key=lambda event: -event.salience)[:LEADING]
    weighty = sum(event.salience >= WEIGHTY for event in ranked)
    return ranked[: max(weighty, at_least)]
