"""One span of civil time in words, for each grain at which it can be told."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from timeline.engine.dates.interval import Grain

# What a part of a day is called: its first hour, how many hours, the word; the shortest first.
PARTS_OF_DAY = (
    (12, 1, "midday"),
    (12, 2, "lunchtime"),
    (18, 2, "early evening"),
    (4, 3, "dawn"),
    (0, 6, "early"),
    (6, 6, "morning"),
    (12, 6, "afternoon"),
    (18, 6, "evening"),
    (6, 12, "daytime"),
)
SEASONS = {12: "winter", 3: "spring", 6: "summer", 9: "autumn"}


def say_day(day: date, year: int | None = None) -> str:
    """Word one day: "Wed 5 January", "Thu 16 December 2021"."""
    return f"{day:%a} {_day_month(day, year)}"


def say_days(first: date, last: date, year: int | None = None) -> str:
    """Word the days `first` to `last`: "1–2 January", "30 December 2021 – 2 January 2022"."""
    if first >= last:
        return _day_month(first, year)
    same_month = (first.year, first.month) == (last.year, last.month)
    return join_days(first, last, "–" if same_month else " – ", year)


def _clock(start: datetime, end: datetime, year: int | None) -> str:
    day, last = start.date(), end - datetime.resolution
    if end - start <= timedelta(hours=1):
        return f"{say_day(day, year)}, {start:%H:%M}"
    if last.date() > day:
        return _span_of_days(start, end, year)
    return f"{say_day(day, year)}, {start:%H:%M}–{end:%H:%M}"


def _part(start: datetime, end: datetime, year: int | None) -> str:
    last = last_day(end)
    if last - start.date() == timedelta(days=1) and start.hour >= 12 and end.hour <= 12:
        return f"night to {say_day(last, year)}"
    if last > start.date():
        return _span_of_days(start, end, year)
    word = name_part(start, end)
    return f"{say_day(last, year)}, {word}" if word else say_day(last, year)


def name_part(start: datetime, end: datetime) -> str:
    """Name the shortest part of a day that holds a time within one day; "" when none does."""
    midnight = datetime(start.year, start.month, start.day)
    for hour, hours, word in PARTS_OF_DAY:
        opens = midnight + timedelta(hours=hour)
        if opens <= start and end <= opens + timedelta(hours=hours):
            return word
    return ""


def _span_of_days(start: datetime, end: datetime, year: int | None) -> str:
    first, last = start.date(), last_day(end)
    return say_day(first, year) if first == last else say_days(first, last, year)


def _weekend(start: datetime, end: datetime, year: int | None) -> str:
    days = _span_of_days(start, end, year)
    return f"the weekend of {days}" if end - start > timedelta(days=1) else days


def _months(start: datetime, end: datetime, year: int | None) -> str:
    first, last = start.date(), last_day(end)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B} {first.year}"
    if first.year == last.year:
        return f"{first:%B}–{last:%B} {last.year}"
    return f"{first:%B} {first.year} – {last:%B} {last.year}"


def _season(start: datetime, end: datetime, year: int | None) -> str:
    months = 12 * (end.year - start.year) + end.month - start.month
    if months != 3 or start.month not in SEASONS:
        return _months(start, end, year)
    return f"{SEASONS[start.month]} {_years(start, end, year)}"


def _years(start: datetime, end: datetime, year: int | None) -> str:
    first, last = start.year, last_day(end).year
    return str(first) if first == last else f"{first}–{last}"


def _decade(start: datetime, end: datetime, year: int | None) -> str:
    return f"the {start.year}s" if start.year % 10 == 0 else _years(start, end, year)


def _century(start: datetime, end: datetime, year: int | None) -> str:
    number = (start.year + 50) // 100 + 1
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number if number < 4 else number % 10, "th")
    return f"the {number}{'th' if 11 <= number <= 13 else suffix} century"


def say_end(moment: datetime, grain: str | None, year: int | None) -> str:
    if grain in (Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        return str(moment.year)
    if grain in (Grain.MONTH, Grain.SEASON, Grain.QUARTER, Grain.HALF):
        return f"{moment:%B} {moment.year}"
    return say_day(moment.date(), year)


def join_days(first: date, last: date, between: str, year: int | None) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{between}{_day_month(last, year)}"
    if first.year == last.year:
        return f"{first.day} {first:%B}{between}{_day_month(last, year)}"
    return f"{_day_month(first, None)}{between}{_day_month(last, None)}"


def _day_month(day: date, year: int | None) -> str:
    return f"{day.day} {day:%B}" if day.year == year else f"{day.day} {day:%B} {day.year}"


def last_day(end: datetime) -> date:
    return (end - datetime.resolution).date()


BY_GRAIN: dict[Grain, Callable[[datetime, datetime, int | None], str]] = {
    Grain.MINUTE: _clock,
    Grain.HOUR: _clock,
    Grain.PART: _part,
    Grain.DAY: _span_of_days,
    Grain.WEEKEND: _weekend,
    Grain.WEEK: _span_of_days,
    Grain.MONTH: _months,
    Grain.SEASON: _season,
    Grain.QUARTER: _months,
    Grain.HALF: _months,
    Grain.YEAR: _years,
    Grain.DECADE: _decade,
    Grain.CENTURY: _century,
}
