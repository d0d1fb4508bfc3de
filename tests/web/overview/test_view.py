"""Which days are shown, and the ways on from there."""

from datetime import date, datetime

import pytest

from tests.web.overview.rows import WINDOW, YEARS, look
from timeline.web.overview.choice import Choice
from timeline.web.overview.days import Days


def days(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last))


def test_shows_the_whole_window_when_nothing_is_asked() -> None:
    view = look()
    assert (view.days, view.is_closer) == (WINDOW, False)
    assert (view.earlier, view.later, view.wider) == (None, None, None)


def test_half_of_the_window_is_shown_in_its_place() -> None:
    view = look(WINDOW, date(2022, 1, 3), date(2022, 1, 5))
    assert not view.is_closer
    choice = Choice.of(view)
    assert (choice.first, choice.last, choice.width) == (1, 4, 6)


def test_a_day_is_shown_in_hours_with_a_little_around_it() -> None:
    view = look(WINDOW, date(2022, 1, 6), date(2022, 1, 6))
    assert view.axis.scale.unit == "hours"
    assert view.axis.start == datetime(2022, 1, 5, 18)
    assert view.axis.end == datetime(2022, 1, 7, 6)
    choice = Choice.of(view)
    assert (choice.first, choice.last, choice.width) == (6, 30, 36)
    assert not choice.is_free


def test_what_is_around_stays_in_the_window() -> None:
    view = look(WINDOW, date(2022, 1, 7), None)
    assert view.axis.end == WINDOW.end


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2017-01-01", "2017-12-31", "month"),
        ("2017-03-01", "2017-03-31", "week"),
        ("2017-03-06", "2017-03-12", "day"),
        ("2017-03-06", "2017-03-07", "hours"),
    ],
)
def test_seven_years_are_shown_ever_closer(first: str, last: str, unit: str) -> None:
    assert look(YEARS).axis.scale.unit == "year"
    asked = days(first, last)
    view = look(YEARS, asked.first, asked.last)
    assert view.axis.scale.unit == unit
    assert view.axis.start < asked.start < asked.end < view.axis.end


@pytest.mark.parametrize(
    ("first", "last", "earlier", "later"),
    [
        ("2017-03-06", "2017-03-06", "Sun 5 March 2017", "Tue 7 March 2017"),
        ("2017-03-06", "2017-03-12", "27 February – 5 March 2017", "13–19 March 2017"),
        ("2017-03-01", "2017-03-31", "February 2017", "April 2017"),
        ("2017-01-01", "2017-12-31", "2016", "2018"),
        ("2015-01-01", "2015-01-31", None, "February 2015"),
        ("2021-12-25", "2022-03-31", "18–24 December 2021", None),
    ],
)
def test_leads_to_as_much_before_and_after(
    first: str, last: str, earlier: str | None, later: str | None
) -> None:
    asked = days(first, last)
    view = look(YEARS, asked.first, asked.last)
    assert (view.earlier and view.earlier.words) == earlier
    assert (view.later and view.later.words) == later


@pytest.mark.parametrize(
    ("first", "last", "wider"),
    [
        ("2017-03-08", "2017-03-08", "6–12 March 2017"),
        ("2017-03-06", "2017-03-12", "March 2017"),
        ("2017-03-30", "2017-04-02", "27 March – 2 April 2017"),
        ("2017-03-30", "2017-04-12", "2017"),
        ("2017-01-01", "2017-12-31", None),
    ],
)
def test_leads_out_to_what_is_around(first: str, last: str, wider: str | None) -> None:
    asked = days(first, last)
    found = look(YEARS, asked.first, asked.last).wider
    assert (found and found.words) == wider


def test_days_outside_of_the_window_are_shown_where_they_are() -> None:
    view = look(YEARS, date(2011, 12, 1), date(2011, 12, 31))
    assert view.days == days("2011-12-01", "2011-12-31")
    assert view.axis.start < datetime(2011, 12, 1)
    assert (view.earlier, view.later) == (None, None)


def test_everything_before_the_window_is_shaded() -> None:
    view = look(YEARS, None, date(2014, 12, 31))
    assert not view.is_closer
    choice = Choice.of(view)
    assert (choice.first, choice.last) == (0, 0)


@pytest.mark.parametrize(
    ("window", "first", "last"),
    [
        (days("0002-01-01", "0012-12-31"), date(2, 1, 1), date(2, 1, 1)),
        (days("0002-01-01", "0012-12-31"), date(3, 1, 1), date(5, 6, 1)),
        (days("9990-01-01", "9998-12-31"), date(9998, 12, 31), date(9998, 12, 31)),
        (days("9990-01-01", "9998-12-31"), date(9996, 12, 31), None),
        (WINDOW, date(2, 1, 1), date(9998, 12, 31)),
        (WINDOW, date(9998, 12, 31), date(9998, 12, 31)),
        (WINDOW, date(2, 1, 1), date(2, 1, 2)),
    ],
)
def test_the_ends_of_the_calendar_can_be_asked_for(
    window: Days, first: date, last: date | None
) -> None:
    view = look(window, first, last)
    assert view.axis.width > 0
    for found in (view.earlier, view.later, view.wider):
        assert found is None or found in window
    assert 0 <= Choice.of(view).first <= Choice.of(view).last


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (days("2022-01-06", "2022-01-06"), "Thu 6 January 2022"),
        (days("2022-01-06", "2022-01-07"), "6–7 January 2022"),
        (days("2022-01-01", "2022-01-31"), "January 2022"),
        (days("2022-01-01", "2022-03-31"), "January–March 2022"),
        (days("2022-01-01", "2022-12-31"), "2022"),
        (days("2015-01-01", "2021-12-31"), "2015–2021"),
    ],
)
def test_days_are_worded_briefly(found: Days, words: str) -> None:
    assert found.words == words
