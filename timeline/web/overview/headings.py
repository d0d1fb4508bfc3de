"""What stands over the overview: the days, weeks, months or years that it is ruled in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil

from django.utils.translation import pgettext

from timeline.engine.dates.interval import Interval
from timeline.patterns import say
from timeline.spans import say_short_month
from timeline.templatetags.events import number
from timeline.web.overview.days import Days
from timeline.web.overview.view import View
from timeline.wording import say_time, say_weekday

# How many labels have room on a telephone, by the length of the longest.
ROOM = {3: 7, 4: 5, 99: 4}

Label = tuple[str, str]  # in small above, and below


@dataclass(frozen=True, slots=True)
class Heading:
    """One of them."""

    top: str
    label: str
    words: str
    days: Days
    count: int  # of the events that touch it
    is_asked: bool  # all of it, or nothing in particular
    is_minor: bool = False  # its label needs a wide page


def list_headings(view: View, counts: Sequence[int]) -> list[Heading]:
    """Label the headings of a view; so many events touch each."""
    found = [
        _heading(view, begins, ends, events)
        for (begins, ends), events in zip(view.axis.headings, counts, strict=True)
    ]
    apart = ceil(len(found) / _room(found))
    if view.axis.is_in_hours and apart > 2:
        apart = 4  # headings a day: only its midnight keeps a label, which names it
    shift, room = view.axis.start.hour // 6, len(found) - apart
    return [
        replace(heading, is_minor=(n + shift) % apart != 0 or n > room)
        for n, heading in enumerate(found)
    ]


def _heading(view: View, begins: datetime, ends: datetime, events: int) -> Heading:
    axis, asked = view.axis, view.asked
    drawn = Interval(max(begins, axis.start), min(ends, axis.end), axis.scale.grain)
    days = Days(drawn.first_day, drawn.last_day)
    return Heading(
        *_label(axis.scale.unit, begins, names_day=begins.hour == 0 or begins <= axis.start),
        words=say_time(drawn, year=view.year),
        days=days,
        count=events,
        is_asked=asked is None or days in asked,
    )


def _room(headings: Sequence[Heading]) -> int:
    """How many labels have room beside one another on a telephone."""
    longest = max(max(len(heading.label), len(number(heading.count))) for heading in headings)
    return next(room for length, room in ROOM.items() if longest <= length)


def _label(unit: str, begins: datetime, *, names_day: bool) -> Label:
    day = begins.date()
    match unit:
        case "hours":
            top = pgettext("day over its hours", "{day:EEE d}") if names_day else ""
            return say(top, day=day), f"{begins:%H:%M}"
        case "day":
            return say_weekday(day), str(day.day)
        case "week":
            return say_short_month(day), str(day.day)
        case "month" | "quarter":
            return str(day.year), say_short_month(day)
    return "", str(day.year)
