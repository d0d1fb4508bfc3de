"""How pages, the embed and the API put a civil time into words, at the grain at which it was told.

"Wed 5 January, evening", "1–2 January", "some time between 2 and 7 January", "from Wed 5 January".
Never a clock time that nobody gave. The year stays out where it goes without saying (`year`).
"""

from datetime import date, datetime, timedelta
from typing import Protocol

from django.utils.translation import pgettext

from timeline.engine.dates.interval import Extent, Grain
from timeline.lasting import BETWEEN, LASTING, SCALES
from timeline.patterns import say
from timeline.spans import (
    BY_GRAIN,
    last_day,
    say_at,
    say_day,
    say_days,
    say_full_day,
    say_month,
    say_short_day,
    say_weekday,
    say_years,
)

__all__ = [
    "Timed",
    "machine_time",
    "say_at",
    "say_bounds",
    "say_day",
    "say_days",
    "say_full_day",
    "say_lasting",
    "say_month",
    "say_short_day",
    "say_time",
    "say_weekday",
    "say_years",
]


class Timed(Protocol):
    """Anything with a civil time: an Interval, Bounds, an Event, a Mention, a Phrase.

    `grain` is empty (None or "") for mere bounds.
    """

    @property
    def start(self) -> datetime | None: ...

    @property
    def end(self) -> datetime | None: ...

    @property
    def grain(self) -> str | None: ...


def say_time(
    time: Timed, extent: str = Extent.WITHIN, *, year: int | None = None, about: bool = False
) -> str:
    """Word a time; "" when nothing is known. Dates of `year` are told without their year."""
    if time.start is None and time.end is None:
        return ""
    if not time.grain:
        return say_bounds(time.start, time.end, year)
    if time.start is None or time.end is None:
        lasts = extent == Extent.THROUGH
        return say_lasting(time, year) if lasts else say_bounds(time.start, time.end, year)
    # A single night is told as a night, even where it went on throughout.
    if extent == Extent.THROUGH and time.end - time.start > timedelta(days=1):
        return say_lasting(time, year)
    words = BY_GRAIN[Grain(time.grain)](time.start, time.end, year)
    return _say_about(words, Grain(time.grain)) if about else words


def say_bounds(start: datetime | None, end: datetime | None, year: int | None = None) -> str:
    """Word the time that something cannot lie outside of: "some time between 2 and 7 January"."""
    if start is not None and end is not None:
        return _say_between(start.date(), last_day(end), year)
    if end is not None:
        return say(pgettext("bound", "by {day:EEE d MMMM[ y]}"), year, day=last_day(end))
    if start is None:
        return ""
    return say(pgettext("bound", "on or after {day:EEE d MMMM[ y]}"), year, day=start.date())


def say_lasting(time: Timed, year: int | None = None) -> str:
    """Word what went on: "Wed 5 January until Fri 7 January", "1989 until 2019", "until 2019"."""
    words = LASTING[SCALES.get(time.grain or "", "day")]
    first = time.start.date() if time.start else None
    last = last_day(time.end) if time.end else None
    if first is None or last is None:
        day = first or last
        return say(words.until if first is None else words.since, year, day=day) if day else ""
    starts, ends = (say(words.only, year, day=day) for day in (first, last))
    return starts if starts == ends else words.both.say(first, last, year)


def _say_about(words: str, grain: Grain) -> str:
    if grain in (Grain.DAY, Grain.WEEK):
        return say(pgettext("about some days", "about {days}"), days=words)
    return say(pgettext("about some time", "about {time}"), time=words)


def _say_between(first: date, last: date, year: int | None) -> str:
    if first < last:
        return BETWEEN.say(first, last, year)
    return say(pgettext("bound", "some time on {day:EEE d MMMM[ y]}"), year, day=first)


def machine_time(time: Timed) -> str:
    """Write a time for the `datetime` attribute of `<time>`, at its grain; "" when not known."""
    known = time.start or (time.end - datetime.resolution if time.end else None)
    if known is None:
        return ""
    match time.grain:
        case Grain.MINUTE | Grain.HOUR:
            return known.isoformat(timespec="minutes")
        case Grain.MONTH | Grain.SEASON | Grain.QUARTER | Grain.HALF:
            return known.date().isoformat()[:7]
        case Grain.YEAR | Grain.DECADE | Grain.CENTURY:
            return known.date().isoformat()[:4]
    return known.date().isoformat()
