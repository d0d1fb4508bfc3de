"""How many there are, in words."""

from collections.abc import Mapping
from typing import Protocol

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from timeline.amounts import say_number
from timeline.filters import Page, TimelineFilters
from timeline.models import Event

register = template.Library()


class Heading(Protocol):
    """Events under one heading of a page."""

    @property
    def continues(self) -> bool: ...

    @property
    def events(self) -> tuple[Event, ...]: ...


class Cell(Protocol):
    """An event as it is written in a list."""

    @property
    def html(self) -> SafeString: ...

    @property
    def tellings(self) -> int: ...


@register.filter
def total_said(page: Page, filters: TimelineFilters) -> str:
    """Say how many events there are, or were found: "52 events found", "10,000+ events"."""
    total = say_number(page.total) + ("+" if page.more else "")
    if filters.asks:
        words = ngettext("%(total)s event found", "%(total)s events found", page.total)
    else:
        words = ngettext("%(total)s event", "%(total)s events", page.total)
    return words % {"total": total}


@register.filter
def place_said(page: Page) -> str:
    """Say which of the events these are; "" where they were not counted."""
    if page.first is None or page.last is None:
        return gettext("Further events")
    places = {"first": say_number(page.first), "last": say_number(page.last)}
    total = say_number(page.total) + ("+" if page.more else "")
    return gettext("Here are %(first)s–%(last)s of %(total)s") % {**places, "total": total}


@register.filter
def counted_said(heading: Heading, cells: Mapping[int, Cell]) -> str:
    """Say how many events stand under a heading, and how often these are told."""
    events = len(heading.events)
    words = ngettext("%(n)s event", "%(n)s events", events) % {"n": say_number(events)}
    if heading.continues:
        return gettext("%(events)s here, more on the next page") % {"events": words}
    tellings = sum(cells[event.pk].tellings for event in heading.events)
    if tellings <= events:
        return words
    told = ngettext("told %(n)s time", "told %(n)s times", tellings)
    return f"{words}, {told % {'n': say_number(tellings)}}"


@register.filter
def cell(cells: Mapping[int, Cell], event: Event) -> SafeString:
    """The event as it stands in this list."""
    return cells[event.pk].html
