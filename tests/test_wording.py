from datetime import date, datetime

import pytest

from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.engine.events.sighting import Bounds
from timeline.wording import machine_time, say_day, say_days, say_time


def day(number: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2022, 1, number, hour, minute)


def year(number: int, month: int = 1) -> datetime:
    return datetime(number, month, 1)


@pytest.mark.parametrize(
    ("start", "end", "grain", "words"),
    [
        (day(5, 14, 10), day(5, 14, 11), Grain.MINUTE, "Wed 5 January, 14:10"),
        (day(5, 21), day(5, 22), Grain.HOUR, "Wed 5 January, 21:00"),
        (day(5, 21), day(5, 23), Grain.HOUR, "Wed 5 January, 21:00–23:00"),
        (day(5, 21), day(6, 3), Grain.HOUR, "5–6 January"),
        (day(5, 18), day(6), Grain.PART, "Wed 5 January, evening"),
        (day(5, 6), day(5, 12), Grain.PART, "Wed 5 January, morning"),
        (day(6), day(6, 6), Grain.PART, "Thu 6 January, early"),
        (day(5, 20), day(6, 7), Grain.PART, "night to Thu 6 January"),
        (day(5, 3), day(5, 20), Grain.PART, "Wed 5 January"),
        (day(5), day(6), Grain.DAY, "Wed 5 January"),
        (day(1), day(3), Grain.DAY, "1–2 January"),
        (day(1), day(3), Grain.WEEKEND, "the weekend of 1–2 January"),
        (day(2), day(3), Grain.WEEKEND, "Sun 2 January"),
        (day(3), day(10), Grain.WEEK, "3–9 January"),
        (datetime(2022, 1, 30), datetime(2022, 2, 3), Grain.DAY, "30 January – 2 February"),
        (year(2022), year(2022, 2), Grain.MONTH, "January 2022"),
        (year(2011, 12), year(2012), Grain.MONTH, "December 2011"),
        (year(2021, 12), year(2022, 3), Grain.SEASON, "winter 2021–2022"),
        (year(2021, 4), year(2021, 7), Grain.QUARTER, "April–June 2021"),
        (year(2014), year(2015), Grain.YEAR, "2014"),
        (year(2019), year(2021), Grain.YEAR, "2019–2020"),
        (year(1990), year(2000), Grain.DECADE, "the 1990s"),
        (year(1901), year(2001), Grain.CENTURY, "the 20th century"),
        (year(2001), year(2101), Grain.CENTURY, "the 21st century"),
    ],
)
def test_words_a_time_at_the_grain_it_was_told(
    start: datetime, end: datetime, grain: Grain, words: str
) -> None:
    assert say_time(Interval(start, end, grain), year=2022) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (day(2), day(8), "some time between 2 and 7 January"),
        (day(5), day(6), "some time on Wed 5 January"),
        (None, day(8), "by Fri 7 January"),
        (day(2), None, "on or after Sun 2 January"),
        (None, None, ""),
    ],
)
def test_words_what_only_has_bounds(
    start: datetime | None, end: datetime | None, words: str
) -> None:
    assert say_time(Bounds(start, end), year=2022) == words


@pytest.mark.parametrize(
    ("start", "end", "grain", "words"),
    [
        (day(5), day(8), Grain.DAY, "Wed 5 January until Fri 7 January"),
        (day(5), day(6), Grain.DAY, "Wed 5 January"),
        (day(5), None, Grain.DAY, "from Wed 5 January"),
        (None, day(10), Grain.DAY, "until Sun 9 January"),
        (day(5, 20), day(6, 7), Grain.PART, "night to Thu 6 January"),
        (year(1989), year(2020), Grain.YEAR, "1989 until 2019"),
        (year(2022), year(2022, 2), Grain.MONTH, "January 2022"),
    ],
)
def test_words_what_went_on(
    start: datetime | None, end: datetime | None, grain: Grain, words: str
) -> None:
    assert say_time(Bounds(start, end, grain), Extent.THROUGH, year=2022) == words


def test_open_end_of_what_happened_once_is_a_bound() -> None:
    assert say_time(Bounds(None, day(8), Grain.DAY), year=2022) == "by Fri 7 January"


def test_tells_the_year_unless_it_goes_without_saying() -> None:
    new_year = Interval.of_days(date(2021, 12, 30), date(2022, 1, 2))
    assert say_time(Interval.of_day(date(2021, 12, 16)), year=2022) == "Thu 16 December 2021"
    assert say_time(new_year, year=2022) == "30 December 2021 – 2 January 2022"
    assert say_days(date(2022, 1, 4), date(2022, 1, 5)) == "4–5 January 2022"
    assert say_day(date(2022, 1, 5)) == "Wed 5 January 2022"


def test_says_about_for_what_is_roughly_told() -> None:
    assert say_time(Interval.of_day(date(2022, 1, 5)), year=2022, about=True) == (
        "about Wed 5 January"
    )


@pytest.mark.parametrize(
    ("start", "grain", "written"),
    [
        (day(5, 14, 10), Grain.MINUTE, "2022-01-05T14:10"),
        (day(5, 18), Grain.PART, "2022-01-05"),
        (day(5), Grain.DAY, "2022-01-05"),
        (day(1), Grain.WEEKEND, "2022-01-01"),
        (day(1), Grain.MONTH, "2022-01"),
        (datetime(476, 1, 1), Grain.YEAR, "0476"),
        (day(2), None, "2022-01-02"),
    ],
)
def test_writes_the_datetime_attribute_at_its_grain(
    start: datetime, grain: Grain | None, written: str
) -> None:
    assert machine_time(Bounds(start, None, grain)) == written


def test_writes_the_last_day_when_only_that_is_known() -> None:
    assert machine_time(Bounds(None, day(8))) == "2022-01-07"
    assert machine_time(Bounds(None, None)) == ""
