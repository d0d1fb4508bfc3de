"""One span of civil time in words, for each grain at which it can be told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import pgettext, pgettext_lazy

from timeline.engine.dates.interval import Grain
from timeline.patterns import Message, Place, say

# What a part of a day is called: its first hour, how many hours, the word; the shortest first.
PARTS_OF_DAY = (
    (12, 1, pgettext_lazy("part of a day", "midday")),
    (12, 2, pgettext_lazy("part of a day", "lunchtime")),
    (18, 2, pgettext_lazy("part of a day", "early evening")),
    (4, 3, pgettext_lazy("part of a day", "dawn")),
    (0, 6, pgettext_lazy("part of a day", "early")),
    (6, 6, pgettext_lazy("part of a day", "morning")),
    (12, 6, pgettext_lazy("part of a day", "afternoon")),
    (18, 6, pgettext_lazy("part of a day", "evening")),
    (6, 12, pgettext_lazy("part of a day", "daytime")),
)
SEASONS = {
    12: pgettext_lazy("season", "winter {years}"),
    3: pgettext_lazy("season", "spring {years}"),
    6: pgettext_lazy("season", "summer {years}"),
    9: pgettext_lazy("season", "autumn {years}"),
}


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends in one message, by what they share."""

    one_month: Message
    one_year: Message
    years: Message

    def say(self, first: date, last: date, year: int | None) -> str:
        """Say both ends; their year is left out where it is `year`."""
        message = self.one_year if first.year == last.year else self.years
        if (first.year, first.month) == (last.year, last.month):
            message = self.one_month
        return say(message, year, first=first, last=last)


DAYS = Range(
    pgettext_lazy("days of one month", "{first:d}–{last:d MMMM[ y]}"),
    pgettext_lazy("days of one year", "{first:d MMMM} – {last:d MMMM[ y]}"),
    pgettext_lazy("days of two years", "{first:d MMMM y} – {last:d MMMM y}"),
)
MONTHS = Range(
    pgettext_lazy("one month", "{first:LLLL y}"),
    pgettext_lazy("months of one year", "{first:LLLL}–{last:LLLL y}"),
    pgettext_lazy("months of two years", "{first:LLLL y} – {last:LLLL y}"),
)


def say_day(day: date, year: int | None = None) -> str:
    """Word one day: "Wed 5 January", "Thu 16 December 2021"."""
    return say(pgettext("one day", "{day:EEE d MMMM[ y]}"), year, day=day)


def say_full_day(day: date) -> str:
    """Word one day with nothing left out or cut: "Wednesday 5 January 2022"."""
    return say(pgettext("one day", "{day:EEEE d MMMM y}"), day=day)


def say_short_day(day: date, year: int | None = None) -> str:
    """Word one day with its month cut: "Thu 6 Jan", "Thu 16 Dec 2021"."""
    return say(pgettext("one day, cut", "{day:EEE d MMM[ y]}"), year, day=day)


def say_weekday(day: date) -> str:
    """Word the day of the week, cut: "Thu"."""
    return say(pgettext("weekday, cut", "{day:EEE}"), day=day)


def say_full_weekday(day: date) -> str:
    """Name the day of the week: "Thursday"."""
    return say(pgettext("weekday", "{day:EEEE}"), day=day)


def say_short_month(day: date) -> str:
    """Word the month, cut: "Jan"."""
    return say(pgettext("month, cut", "{day:LLL}"), day=day)


def say_month_of_day(day: date, year: int | None = None) -> str:
    """Word the month beside the number of its day: "January", "December 2021"."""
    return say(pgettext("month beside its day", "{day:MMMM[ y]}"), year, day=day)


def say_days(first: date, last: date, year: int | None = None) -> str:
    """Word the days `first` to `last`: "1–2 January", "30 December 2021 – 2 January 2022"."""
    if first >= last:
        return say(pgettext("one day, no weekday", "{day:d MMMM[ y]}"), year, day=first)
    return DAYS.say(first, last, year)


def say_month(day: date, year: int | None = None) -> str:
    """Word the month of a day: "January", "December 2021"."""
    return say(pgettext("month", "{day:LLLL[ y]}"), year, day=day)


def _clock(start: datetime, end: datetime, year: int | None) -> str:
    day, last = start.date(), end - datetime.resolution
    if end - start <= timedelta(hours=1):
        return say_at(day, f"{start:%H:%M}", year)
    if last.date() > day:
        return _span_of_days(start, end, year)
    return say_at(day, f"{start:%H:%M}–{end:%H:%M}", year)


def say_at(day: date, time: str, year: int | None) -> str:
    """Word a time of a day: "Wed 5 January, 14:10"."""
    return say(pgettext("time of a day", "{day}, {time}"), day=say_day(day, year), time=time)


def _part(start: datetime, end: datetime, year: int | None) -> str:
    last = last_day(end)
    if last - start.date() == timedelta(days=1) and start.hour >= 12 and end.hour <= 12:
        return say(pgettext("night", "night to {day:EEE d MMMM[ y]}"), year, day=last)
    if last > start.date():
        return _span_of_days(start, end, year)
    word = name_part(start, end)
    if not word:
        return say_day(last, year)
    return say(pgettext("part of a day", "{day}, {part}"), day=say_day(last, year), part=word)


def name_part(start: datetime, end: datetime) -> str:
    """Name the shortest part of a day that holds a time within one day; "" when none does."""
    midnight = datetime(start.year, start.month, start.day)
    for hour, hours, word in PARTS_OF_DAY:
        opens = midnight + timedelta(hours=hour)
        if opens <= start and end <= opens + timedelta(hours=hours):
            return str(word)
    return ""


def _span_of_days(start: datetime, end: datetime, year: int | None) -> str:
    first, last = start.date(), last_day(end)
    return say_day(first, year) if first == last else say_days(first, last, year)


def _weekend(start: datetime, end: datetime, year: int | None) -> str:
    days = _span_of_days(start, end, year)
    if end - start <= timedelta(days=1):
        return days
    return say(pgettext("weekend", "the weekend of {days}"), days=days)


def _months(start: datetime, end: datetime, year: int | None) -> str:
    return MONTHS.say(start.date(), last_day(end), None)


def _season(start: datetime, end: datetime, year: int | None) -> str:
    months = 12 * (end.year - start.year) + end.month - start.month
    if months != 3 or start.month not in SEASONS:
        return _months(start, end, year)
    first, last = start.date(), last_day(end)
    of_one = pgettext("season of one year", "{first:y}")
    of_two = pgettext("season of two years", "{first:y}–{last:y}")
    years = say(of_one if first.year == last.year else of_two, first=first, last=last)
    return say(SEASONS[start.month], years=years)


def _years(start: datetime, end: datetime, year: int | None) -> str:
    return say_years(start.date(), last_day(end))


def say_years(first: date, last: date) -> str:
    """Word whole years: "2014", "2019–2020"."""
    if first.year == last.year:
        return say(pgettext("year", "{day:y}"), day=first)
    return say(pgettext("years", "{first:y}–{last:y}"), first=first, last=last)


def _decade(start: datetime, end: datetime, year: int | None) -> str:
    if start.year % 10:
        return _years(start, end, year)
    return say(pgettext("decade", "the {start:y}s"), start=start.date())


def _century(start: datetime, end: datetime, year: int | None) -> str:
    number = (start.year + 50) // 100 + 1
    return say(pgettext("century", "the {number:ordinal} century"), number=Place(number))


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
