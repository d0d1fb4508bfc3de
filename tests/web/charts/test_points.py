"""The places of a chart."""

from datetime import date, datetime

from tests.web.charts.told import told
from timeline.web.charts.points import points_of


def test_the_same_number_for_the_same_day_is_one_point() -> None:
    (point,) = points_of([told(18, outlet="EFE"), told(18, outlet="Axios")])
    assert len(point.figures) == 2
    assert (point.first, point.last, point.middle) == (date(2022, 1, 5), date(2022, 1, 5), 18)


def test_other_numbers_days_and_open_ends_are_other_points() -> None:
    figures = [told(18), told(19), told(18, 6), told(18, high=None), told(18, low=None)]
    assert len(points_of(figures)) == 5


def test_points_come_in_the_order_of_time_and_the_unknown_last() -> None:
    points = points_of([told(9, None), told(8, 7), told(7, 4), told(6, 7)])
    assert [point.middle for point in points] == [7, 6, 8, 9]
    assert points[-1].first is None


def test_what_has_no_day_stands_on_that_of_publication_and_says_so() -> None:
    day = date(2022, 1, 7)
    published, dated = points_of([told(8, None, published=day), told(8, 7)])
    assert published.first == dated.first == day
    assert (published.told, dated.told) == (False, True)


def test_a_range_stands_in_its_middle_and_an_open_one_at_its_end() -> None:
    points = points_of([told(24, high=99), told(18, high=None), told(50, low=None)])
    assert {point.middle for point in points} == {61.5, 18, 50}


def test_a_number_that_is_not_understood_has_no_point() -> None:
    assert points_of([told(None)]) == []


def test_what_is_told_of_a_year_reaches_over_it() -> None:
    figure = told(16, date(2019, 1, 1))
    figure.mention.start, figure.mention.end = datetime(2019, 1, 1), datetime(2020, 1, 1)
    figure.mention.grain = "year"
    (point,) = points_of([figure])
    assert (point.first, point.last) == (date(2019, 1, 1), date(2019, 12, 31))
