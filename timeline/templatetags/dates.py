"""Civil times and moments in templates: `{{ event|when }}`, `{{ event|machine_when }}`."""

from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

from django import template
from django.utils.text import capfirst
from django.utils.translation import get_language

from timeline.models import Timeline
from timeline.patterns import language
from timeline.spans import say_full_weekday, say_month_of_day
from timeline.wording import (
    Timed,
    machine_time,
    say_at,
    say_bounds,
    say_day,
    say_days,
    say_full_day,
    say_short_day,
    say_time,
    say_weekday,
    say_years,
)

register = template.Library()


class Told(Timed, Protocol):
    """A time with its extent: an Event or a Mention."""

    @property
    def extent(self) -> str: ...


@register.filter
def when(told: Told, timeline: Timeline) -> str:
    """Word when an event or a mention is told to have been; "" when nothing is known.

    The year stays out where the whole timeline lies in it.
    """
    about = "about" in getattr(told, "flags", ())
    time = Span(told.start, told.end, told.grain or "")
    return _said(time, told.extent, usual_year(timeline), about, get_language())


class Span(NamedTuple):
    """A time alone."""

    start: datetime | None
    end: datetime | None
    grain: str


@lru_cache(maxsize=10_000)
def _said(time: Span, extent: str, year: int | None, about: bool, language: str | None) -> str:
    """Word a time in the language that is active: a page tells many events of the same days."""
    return say_time(time, extent, year=year, about=about)


@register.filter
def machine_when(told: Timed) -> str:
    """Write a time for the `datetime` attribute, at its grain."""
    return machine_time(told)


@register.filter
def weekday(day: date, timeline: Timeline) -> str:
    """Word one day: "Thu 6 January"."""
    return say_day(day, usual_year(timeline))


@register.filter
def short_day(day: date, timeline: Timeline) -> str:
    """Word one day briefly: "Thu 6 Jan"."""
    return _said_briefly(day, usual_year(timeline), get_language())


@lru_cache(maxsize=10_000)
def _said_briefly(day: date, year: int | None, language: str | None) -> str:
    return say_short_day(day, year)


@register.filter
def full_day(day: date) -> str:
    """Word one day with nothing left out: "Thursday 6 January 2022"."""
    return say_full_day(day)


@register.filter
def dated(day: date) -> str:
    """Word one day with its year: "Thu 6 January 2022"."""
    return say_day(day)


@register.filter
def day_of_week(day: date) -> str:
    """Name the day of the week briefly: "Thu"."""
    return say_weekday(day)


@register.filter
def weekday_name(day: date) -> str:
    """Name the day of the week: "Thursday"."""
    return say_full_weekday(day)


@register.filter
def month(day: date, timeline: Timeline) -> str:
    """Word the month beside the number of its day: "January", "December 2021"."""
    return say_month_of_day(day, usual_year(timeline))


@register.filter
def days(first: date, last: date) -> str:
    """Word some days with their year: "2–7 January 2022"; a whole year is "2022"."""
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return say_years(first, last)
    return say_days(first, last)


@register.filter
def some_time(timeline: Timeline) -> str:
    """Word the heading of what nobody dates: "Some time between 2 and 7 January"."""
    return capfirst(say_bounds(timeline.start, timeline.end, usual_year(timeline)))


@register.filter
def zone_name(timeline: Timeline) -> str:
    """Name the place whose clock the timeline goes by: "Almaty"."""
    spelled = timeline.zone.rpartition("/")[2].replace("_", " ")
    return str(language().time_zones.get(timeline.zone, {}).get("city", spelled))


@register.filter
def moment(at: datetime, timeline: Timeline) -> str:
    """Word a moment in the timeline's zone: "9 January, 14:10"; with its year where it differs."""
    there = at.astimezone(ZoneInfo(timeline.zone))
    return say_at(there.date(), f"{there:%H:%M}", usual_year(timeline))


def usual_year(timeline: Timeline) -> int | None:
    """Find the year that goes without saying: the one that holds the whole window, or None."""
    first, last = timeline.first_day.year, timeline.last_day.year
    return first if first == last else None
