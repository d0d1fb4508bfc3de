"""Where days stand in a chart."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.charts.told import told
from timeline.web.charts.periods import LABEL, LABELS, TimeAxis, axis_for
from timeline.web.charts.points import Point, points_of

DAY = date(2022, 1, 2)


def points(*days: date | None) -> list[Point]:
    return points_of([told(n, day) for n, day in enumerate(days)])


def axis(*days: date | None, width: int = 280) -> TimeAxis:
    return axis_for(points(*days), 10, width, 2022)


@pytest.mark.parametrize(
    ("last", "unit", "periods"),
    [
        (date(2022, 1, 2), "day", 1),
        (date(2022, 1, 8), "day", 7),
        (date(2022, 2, 20), "week", 8),
        (date(2023, 6, 1), "month", 18),
        (date(2028, 12, 31), "year", 7),
        (date(2100, 1, 1), "decade", 9),
        (date.max, "century", 80),
    ],
)
def test_time_is_cut_into_steps_that_are_not_too_many(last: date, unit: str, periods: int) -> None:
    found = axis(DAY, last)
    assert (found.unit, len(found.periods)) == (unit, periods)


def test_claims_of_one_day_stand_side_by_side_within_it() -> None:
    days = points(DAY, DAY, DAY, date(2022, 1, 3))
    found = axis_for(days, 10, 280, 2022)
    *first, last = found.places(days)
    one, other = found.periods
    assert first == sorted(set(first))
    assert one.left < first[0] < first[-1] < one.right
    assert last == other.middle


def test_over_years_a_claim_stands_at_its_day() -> None:
    days = points(date(2015, 7, 2), date(2015, 7, 2), date(2018, 12, 31))
    found = axis_for(days, 0, 280, 2022)
    one, other, last = found.places(days)
    assert one == other == pytest.approx(12.5, abs=0.1)
    assert last == pytest.approx(100, abs=0.1)


def test_what_has_no_day_stands_behind_the_others() -> None:
    days = points(DAY, None, None)
    found = axis_for(days, 10, 280, 2022)
    known, *unknown = found.places(days)
    assert known < found.right < unknown[0] < unknown[1] < 100


def test_where_nothing_has_a_day_all_have_the_whole_width() -> None:
    days = points(None, None)
    found = axis_for(days, 10, 280, 2022)
    assert found.periods == ()
    assert found.places(days) == [40, 70]


def test_days_of_another_year_have_wider_labels() -> None:
    week = [date(2021, 1, day) for day in range(2, 9)]
    usual = axis_for(points(*week), 10, 600, 2021)
    unusual = axis_for(points(*week), 10, 600, 2022)
    labelled = [sum(period.is_labelled for period in one.periods) for one in (usual, unusual)]
    assert labelled == [7, 3]


@given(st.dates(), st.dates(), st.sampled_from((280, 560, 1312)))
def test_any_days_stand_inside_and_their_labels_apart(one: date, other: date, width: int) -> None:
    days = points(one, other)
    found = axis_for(days, 10, width, 2022)
    assert all(10 <= place <= 100 for place in found.places(days))
    places = [width * p.middle / 100 for p in found.periods if p.is_labelled]
    label = LABELS.get(found.unit, LABEL)
    assert all(right - left >= label - 1 for left, right in pairwise(places))
    assert all(label / 2 <= place + 1 and place - 1 <= width - label / 2 for place in places)
