"""The events asked for, a page at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.filters.counts import Counts
from timeline.filters.form import TimelineFilters
from timeline.models import Event

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
    if counts is None:
        return _page_of_many(filters, size)
    rest = counts.after(filters.cleaned_data["cursor"])
    found = _fetch(filters, counts.ids(rest, size + 1))
    return _page(filters, found, size, counts.total, counts.total - rest.bit_count() + 1)


def perhaps_of(filters: TimelineFilters, counts: Counts | None, size: int = 20) -> Page:
    """The first `size` undated events that may fall in the days asked for."""
    if counts:
        undated = counts.undated()
        return Page(_fetch(filters, counts.ids(undated, size)), undated.bit_count(), 1)
    events = filters.undated_events()
    return Page(_at_home(filters, events[:size]), events[: COUNTED + 1].count(), 1)


def _page_of_many(filters: TimelineFilters, size: int) -> Page:
    """The same in a timeline too large for a census: by rows, and counted up to a limit."""
    events, cursor = filters.events(), filters.cleaned_data["cursor"]
    total = events[: COUNTED + 1].count()
    found = _at_home(filters, (events.after(*cursor) if cursor else events)[: size + 1])
    page = _page(filters, found, size, min(total, COUNTED), None if cursor else 1)
    return replace(page, more=total > COUNTED)


def _page(
    filters: TimelineFilters, found: Sequence[Event], size: int, total: int, first: int | None
) -> Page:
    """A page of what was found, which is one more where more follow."""
    here, following = found[:size], found[size] if len(found) > size else None
    query = filters.query(cursor=f"{here[-1].sort_key}.{here[-1].pk}") if following else ""
    return Page(here, total, first, query, following)


def _fetch(filters: TimelineFilters, pks: Sequence[int]) -> list[Event]:
    """The rows of a census' ids, but for what was hidden since."""
    return _at_home(filters, Event.objects.shown().filter(pk__in=pks)) if pks else []


def _at_home(filters: TimelineFilters, events: Iterable[Event]) -> list[Event]:
    found = list(events)
    for event in found:
        event.timeline = filters.timeline
    return found
