"""The events asked for, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.filters.counts import Counts
from timeline.filters.form import TimelineFilters
from timeline.models import Event
from timeline.models.event import EventQuerySet

COUNTED = 10_000  # in a timeline too large for a census, no more are counted


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the events that were asked for, and the query string that asks for the next ones."""

    events: Sequence[Event]
    total: int
    first: int | None  # the place of the first of them, counted from 1; None where not counted
    next: str = ""
    following: Event | None = None  # the first of the next ones
    more: bool = False  # there are more than `total`

    @property
    def last(self) -> int | None:
        """The place of the last of them."""
        return self.first + len(self.events) - 1 if self.first else None

    @property
    def begins(self) -> bool:
        """Whether no events stand before these."""
        return self.first == 1


NO_PAGE = Page([], 0, 1)


def page_of(filters: TimelineFilters, counts: Counts | None, size: int = 50) -> Page:
    """The next `size` events from the cursor on."""
    events, cursor = filters.events(), filters.cleaned_data["cursor"]
    total = counts.total if counts else events[: COUNTED + 1].count()
    if cursor:
        events = events.after(*cursor)
    found = _fetch(filters, events, size + 1)
    here, following = found[:size], found[size] if len(found) > size else None
    query = filters.query(cursor=f"{here[-1].sort_key}.{here[-1].pk}") if following else ""
    first = _first(counts, total, cursor)
    more = counts is None and total > COUNTED
    return Page(here, min(total, COUNTED) if more else total, first, query, following, more)


def perhaps_of(filters: TimelineFilters, counts: Counts | None, size: int = 20) -> Page:
    """The first `size` undated events that may fall in the days asked for."""
    events = filters.undated_events()
    total = counts.undated if counts else events[: COUNTED + 1].count()
    return Page(_fetch(filters, events, size), total, 1) if total else NO_PAGE


def _first(counts: Counts | None, total: int, cursor: tuple[str, int] | None) -> int | None:
    if cursor is None:
        return 1
    return total - counts.after(cursor) + 1 if counts else None


def _fetch(filters: TimelineFilters, events: EventQuerySet, size: int) -> list[Event]:
    found = list(events[:size])
    for event in found:
        event.timeline = filters.timeline
    return found
