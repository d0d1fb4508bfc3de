"""What stands over the overview: the days, weeks, months or years that it is ruled in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil

from django.utils.formats import date_format

from timeline.engine.dates.interval import Interval
from timeline.templatetags.events import number
from timeline.web.overview.days import Days
from timeline.web.overview.view import View
from timeline.wording import say_time

# How many labels have room on a telephone, by the length of the longest.
ROOM = {3: 7, 4: 5, 99: 4}

# How a heading is labelled: in small above, and below, as Django formats dates.
LABELS = {
    "day": ("D", "j"),
    "week": ("M", "j"),
    "month": ("Y", "M"),
    "quarter": ("Y", "M"),
    "year": ("", "Y"),
    "decade": ("", "Y"),
}


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


def _label(unit: str, begins: datetime, *, names_day: bool) -> tuple[str, str]:
    if unit == "hours":
        top = date_format(begins, "D j") if names_day else ""
        return top, date_format(begins, "H:i")
    top, label = LABELS[unit]
    return date_format(begins, top) if top else "", date_format(begins, label)
