"""What to read first of a long timeline: the few events that carry its story."""

from datetime import datetime

from timeline.filters import Page, TimelineFilters
from timeline.models import Event

SHORT = 24  # so many events need no main line: the list is soon read


def main_line(filters: TimelineFilters, page: Page) -> list[Event]:
    """The main line by time; [] where only some of a timeline is asked for, or it is short."""
    if page.total <= SHORT or not page.begins or filters.asks:
        return []
    events = list(Event.objects.shown().filter(timeline=filters.timeline).main_line())
    for event in events:
        event.timeline = filters.timeline
    return sorted(events, key=_by_time)


def _by_time(event: Event) -> tuple[bool, bool, datetime | None, float, int]:
    """What happened first comes first, also from before the window; what has no day, last."""
    begins = event.start or event.end
    return not event.grain, begins is None, begins, -event.salience, event.pk
