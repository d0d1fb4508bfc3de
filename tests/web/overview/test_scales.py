"""The lengths of time that a picture is ruled in."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.web.overview.axis import Axis
from timeline.web.overview.days import Days
from timeline.web.overview.scales import SCALES, Scale, choose_scale

FIRST, LAST = date(2, 1, 1).toordinal(), date(9998, 12, 31).toordinal()
WINDOWS = st.builds(
    lambda first, length: Days(
        date.fromordinal(first), date.fromordinal(min(first + length, LAST))
    ),
    st.integers(FIRST, LAST),
    st.integers(0, 36_600),
)


def axis_of(days: Days) -> Axis:
    return Axis(choose_scale(days.start, days.end), days.start, days.end)


@pytest.mark.parametrize(
    ("last", "unit", "headings", "steps"),
    [
        (date(2022, 1, 2), "hours", 4, 24),
        (date(2022, 1, 3), "hours", 8, 48),
        (date(2022, 1, 7), "day", 6, 6),
        (date(2022, 1, 17), "day", 16, 16),
        (date(2022, 1, 18), "week", 4, 28),
        (date(2022, 4, 24), "week", 17, 119),
        (date(2022, 12, 31), "month", 12, 48),
        (date(2024, 12, 31), "quarter", 12, 36),
        (date(2028, 12, 31), "year", 7, 84),
        (date(2036, 1, 1), "year", 15, 60),
        (date(2121, 12, 31), "decade", 11, 110),
    ],
)
def test_longer_windows_are_ruled_in_longer_steps(
    last: date, unit: str, headings: int, steps: int
) -> None:
    axis = axis_of(Days(date(2022, 1, 2), last))
    assert (axis.scale.unit, len(axis.headings), axis.width) == (unit, headings, steps)


def test_weeks_begin_on_mondays_and_months_are_cut_every_seven_days() -> None:
    weeks = axis_of(Days(date(2022, 1, 1), date(2022, 2, 28)))
    assert {begins.weekday() for begins, _ in weeks.headings} == {0}
    months = axis_of(Days(date(2021, 12, 15), date(2022, 6, 3)))
    assert {mark.day for mark in months.marks} == {1, 8, 15, 22}


@given(WINDOWS)
def test_every_window_is_ruled_without_a_gap_in_not_too_many_steps(window: Days) -> None:
    axis = axis_of(window)
    assert axis.width <= 120
    assert axis.width % len(axis.headings) == 0
    assert all(begins <= ends for begins, ends in pairwise(axis.marks))
    assert all(one[1] == other[0] for one, other in pairwise(axis.headings))
    assert axis.marks[0] <= window.start < window.end <= axis.marks[-1]


@given(WINDOWS, st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 30)))
def test_a_moment_lies_left_of_every_later_one(window: Days, moment: datetime) -> None:
    axis = axis_of(window)
    assert -axis.width <= axis.place(moment) <= 2 * axis.width
    assert axis.place(moment) <= axis.place(moment + timedelta(hours=7))
    assert -1 <= axis.first_step(moment) <= axis.width


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("start", [datetime(2, 1, 1), datetime(9998, 12, 31)])
def test_headings_come_to_an_end_where_the_calendar_does(scale: Scale, start: datetime) -> None:
    found = list(scale.headings(start, start + timedelta(days=1)))
    assert found[0] <= start < scale.after(found[-1])
