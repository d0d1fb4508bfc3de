"""How pages, the embed and the API put a civil time into words, at the grain at which it was told.

"Wed 5 January, evening", "1–2 January", "some time between 2 and 7 January", "from Wed 5 January".
Never a clock time that nobody gave. The year stays out where it goes without saying (`year`).
"""

from datetime import datetime, timedelta
from typing import Protocol

from timeline.engine.dates.interval import Extent, Grain
from timeline.spans import BY_GRAIN, join_days, last_day, say_day, say_days, say_end

__all__ = [
    "Timed",
    "machine_time",
    "say_bounds",
    "say_day",
    "say_days",
    "say_lasting",
    "say_time",
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
    return f"about {words}" if about else words


def say_bounds(start: datetime | None, end: datetime | None, year: int | None = None) -> str:
    """Word the time that something cannot lie outside of: "some time between 2 and 7 January"."""
    if start is not None and end is not None:
        first, last = start.date(), last_day(end)
        if first >= last:
            return f"some time on {say_day(first, year)}"
        return f"some time between {join_days(first, last, ' and ', year)}"
    if end is not None:
        return f"by {say_day(last_day(end), year)}"
    return f"on or after {say_day(start.date(), year)}" if start is not None else ""


def say_lasting(time: Timed, year: int | None = None) -> str:
    """Word what went on: "Wed 5 January until Fri 7 January", "1989 until 2019", "until 2019"."""
    starts = say_end(time.start, time.grain, year) if time.start else ""
    ends = say_end(time.end - datetime.resolution, time.grain, year) if time.end else ""
    if not ends:
        return f"from {starts}"
    return starts if starts == ends else f"{starts} until {ends}".lstrip()


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
