"""The small picture beside a date: where it lies in the days its timeline is about."""

from datetime import datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from timeline.engine.dates.interval import Extent
from timeline.models import Event, Timeline

register = template.Library()

LEAST = 2.5  # percent: what is shorter could not be seen


@register.filter
def span(event: Event, timeline: Timeline) -> SafeString | str:
    """Draw the time of an event as a bar within the window; "" where it lies outside.

    As long as what is known of the time, and pale where it happened somewhere within.
    """
    start, end = max(event.start or timeline.start, timeline.start), _end(event, timeline)
    if start >= end:
        return ""
    left, width = _share(start, timeline), _share(end, timeline) - _share(start, timeline)
    left = min(left, 100 - LEAST)
    return format_html(
        '<svg class="reach" aria-hidden="true"><rect{} x="{}%" width="{}%" height="6"/></svg>',
        mark_safe(' class="loose"') if _is_loose(event, start, end) else "",
        f"{left:.3g}",
        f"{max(width, LEAST):.3g}",
    )


def _end(event: Event, timeline: Timeline) -> datetime:
    return min(event.end or timeline.end, timeline.end)


def _is_loose(event: Event, start: datetime, end: datetime) -> bool:
    return not event.grain or (event.extent == Extent.WITHIN and (end - start).days > 1)


def _share(moment: datetime, timeline: Timeline) -> float:
    return 100 * ((moment - timeline.start) / (timeline.end - timeline.start))
