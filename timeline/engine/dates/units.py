"""Arithmetic with calendar units. What leaves the years 1 to 9999 raises OverflowError."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

from timeline.engine.dates.interval import Grain, Interval

MONTHS_IN = {
    Grain.MONTH: 1,
    Grain.SEASON: 3,
    Grain.QUARTER: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
DAYS_IN = {Grain.PART: 1, Grain.DAY: 1, Grain.WEEKEND: 7, Grain.WEEK: 7}
CLOCK = {Grain.MINUTE: timedelta(minutes=1), Grain.HOUR: timedelta(hours=1)}


def enclosing(moment: datetime, grain: Grain) -> Interval:
    """The calendar unit of this grain that `moment` lies in; a week begins on Monday.

    "1990-05-17" at quarter grain is [1990-04-01, 1990-07-01).
    """
    if grain in CLOCK:
        start = moment.replace(minute=moment.minute if grain is Grain.MINUTE else 0, second=0)
        return Interval(start, start + CLOCK[grain], grain)
    day = moment.date()
    if grain in MONTHS_IN:
        return _months_around(day, grain)
    if grain is Grain.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Interval.of_days(monday, monday + timedelta(days=6), grain)
    if grain is Grain.WEEKEND:
        saturday = day + timedelta(days=5 - day.weekday())
        return Interval.of_days(saturday, saturday + timedelta(days=1), grain)
    return Interval.of_day(day)


def moved(interval: Interval, grain: Grain, count: int) -> Interval:
    """The unit of this grain that lies `count` units after the one where `interval` starts."""
    return enclosing(shifted(interval.start, grain, count), grain)


def shifted(moment: datetime, grain: Grain, count: int) -> datetime:
    """`moment` moved by `count` units; a day that the month lacks becomes its last day."""
    if grain in CLOCK:
        return moment + CLOCK[grain] * count
    if grain in DAYS_IN:
        return moment + timedelta(days=DAYS_IN[grain]) * count
    day = moment.date()
    year, month = divmod(day.year * 12 + day.month - 1 + MONTHS_IN[grain] * count, 12)
    last = monthrange(first_of(year, month + 1).year, month + 1)[1]
    return datetime.combine(date(year, month + 1, min(day.day, last)), moment.time())


def first_of(year: int, month: int = 1) -> date:
    """The first day of a month. Raises OverflowError outside the years 1 to 9999."""
    if not 1 <= year <= 9999:
        raise OverflowError(f"No such year in the calendar: {year}")
    return date(year, month, 1)


def months_from(first: date, count: int, grain: Grain) -> Interval:
    """The `count` months that begin with `first`, the first day of a month."""
    end = shifted(datetime.combine(first, time.min), Grain.MONTH, count)
    return Interval(datetime.combine(first, time.min), end, grain)


def _months_around(day: date, grain: Grain) -> Interval:
    length = MONTHS_IN[grain]
    # Seasons are counted from December, so that a winter holds it; centuries from the year 1.
    offset = {Grain.SEASON: -1, Grain.CENTURY: 12}.get(grain, 0)
    index = day.year * 12 + day.month - 1 - offset
    year, month = divmod(index - index % length + offset, 12)
    # The first "decade" of the calendar holds the nine years 1 to 9.
    if year == 0 and grain is Grain.DECADE:
        return months_from(first_of(1), 108, grain)
    return months_from(first_of(year, month + 1), length, grain)
