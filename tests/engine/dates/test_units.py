"""Calendar units: which one a moment lies in, and how far they can be counted."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.engine.dates import units
from timeline.engine.dates.calendars import MOVABLE, NATIONAL, Unlisted
from timeline.engine.dates.feasts import NAMES, day_of
from timeline.engine.dates.interval import Grain, Interval

MIDDLE_OF_MAY = datetime(1990, 5, 17, 14, 30)
MOMENTS = st.datetimes(datetime(2, 1, 1), datetime(9000, 1, 1))


@pytest.mark.parametrize(
    ("grain", "first", "last"),
    [
        (Grain.DAY, date(1990, 5, 17), date(1990, 5, 17)),
        (Grain.WEEK, date(1990, 5, 14), date(1990, 5, 20)),
        (Grain.WEEKEND, date(1990, 5, 19), date(1990, 5, 20)),
        (Grain.MONTH, date(1990, 5, 1), date(1990, 5, 31)),
        (Grain.SEASON, date(1990, 3, 1), date(1990, 5, 31)),
        (Grain.QUARTER, date(1990, 4, 1), date(1990, 6, 30)),
        (Grain.HALF, date(1990, 1, 1), date(1990, 6, 30)),
        (Grain.YEAR, date(1990, 1, 1), date(1990, 12, 31)),
        (Grain.DECADE, date(1990, 1, 1), date(1999, 12, 31)),
        (Grain.CENTURY, date(1901, 1, 1), date(2000, 12, 31)),
    ],
)
def test_finds_the_unit_around_a_moment(grain: Grain, first: date, last: date) -> None:
    interval = units.enclosing(MIDDLE_OF_MAY, grain)
    assert (interval.first_day, interval.last_day, interval.grain) == (first, last, grain)


def test_finds_the_hour_and_the_minute_around_a_moment() -> None:
    assert units.enclosing(MIDDLE_OF_MAY, Grain.HOUR).start == datetime(1990, 5, 17, 14)
    assert units.enclosing(MIDDLE_OF_MAY, Grain.MINUTE).end == datetime(1990, 5, 17, 14, 31)


def test_a_winter_holds_its_december() -> None:
    winter = units.enclosing(datetime(2022, 1, 7), Grain.SEASON)
    assert (winter.first_day, winter.last_day) == (date(2021, 12, 1), date(2022, 2, 28))


def test_the_first_decade_has_nine_years() -> None:
    first = units.enclosing(datetime(5, 6, 7), Grain.DECADE)
    assert (first.start.year, first.end.year) == (1, 10)


def test_a_day_that_the_month_lacks_becomes_its_last() -> None:
    assert units.shifted(datetime(2022, 1, 31), Grain.MONTH, 1) == datetime(2022, 2, 28)
    assert units.shifted(datetime(2020, 2, 29), Grain.YEAR, -1) == datetime(2019, 2, 28)


@pytest.mark.parametrize("grain", list(Grain))
@pytest.mark.parametrize("count", [-10_000_000, 10_000_000])
def test_the_calendar_has_an_end_on_both_sides(grain: Grain, count: int) -> None:
    if grain in (Grain.MINUTE, Grain.HOUR):
        count *= 1000
    with pytest.raises(OverflowError):
        units.moved(Interval.of_day(date(2022, 1, 7)), grain, count)


@given(moment=MOMENTS, grain=st.sampled_from(list(Grain)))
def test_every_moment_lies_in_its_unit(moment: datetime, grain: Grain) -> None:
    interval = units.enclosing(moment, grain)
    if grain is not Grain.WEEKEND:  # a Wednesday belongs to the weekend ahead
        assert interval.start <= moment < interval.end


@given(moment=MOMENTS, grain=st.sampled_from(list(Grain)))
def test_the_next_unit_begins_where_this_one_ends(moment: datetime, grain: Grain) -> None:
    interval = units.enclosing(moment, grain)
    following = units.moved(interval, grain, 1)
    days_between = timedelta(days=5) if grain is Grain.WEEKEND else timedelta(0)
    days_between = timedelta(0) if grain is Grain.PART else days_between
    assert following.start == interval.end + days_between


@pytest.mark.parametrize("name", sorted({*NAMES} - {*MOVABLE, *NATIONAL}))
def test_every_feast_falls_in_its_year(name: str) -> None:
    assert all(day_of(name, year).year == year for year in range(1583, 2500, 7))


@pytest.mark.parametrize("name", MOVABLE)
def test_feasts_of_other_calendars_are_listed_for_the_years_of_news(name: str) -> None:
    assert all(day_of(name, year).year == year for year in range(2000, 2030))


def test_a_feast_that_no_calendar_lists_says_so() -> None:
    with pytest.raises(Unlisted):
        day_of("eid al-fitr", 1583)


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1961, date(1961, 4, 2)),
        (2000, date(2000, 4, 23)),
        (2019, date(2019, 4, 21)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_on_its_day(year: int, easter: date) -> None:
    assert day_of("easter", year) == easter
