import re
from datetime import date, datetime
from itertools import pairwise

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_event, make_timeline
from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.filters import TimelineFilters
from timeline.models import Timeline
from timeline.web.columns import MOST, columns_of
from timeline.web.histogram import Histogram, draw_histogram


def draw(timeline: Timeline, query: str = "") -> Histogram:
    filters = TimelineFilters(QueryDict(query), timeline=timeline)
    assert filters.is_valid()
    return draw_histogram(filters)


def test_counts_the_events_that_touch_each_day(timeline: Timeline) -> None:
    make_event(timeline, 2)
    make_event(timeline, 3, category="violence")
    make_event(timeline, Interval.of_days(date(2022, 1, 3), date(2022, 1, 4)))
    drawn = draw(timeline)
    assert [count for _, count in drawn.counted] == [1, 2, 1, 0, 0, 0]
    assert [(lane.name, lane.total) for lane in drawn.lanes] == [("protest", 2), ("violence", 1)]
    assert next(iter(drawn.rows))[1] == (1, 1, 0)


def test_what_happened_once_within_two_days_is_sure_on_neither(timeline: Timeline) -> None:
    make_event(timeline, Interval.of_days(date(2022, 1, 3), date(2022, 1, 4)))
    assert list(draw(timeline).every.sure) == [0, 0, 0, 0, 0, 0]


def test_what_may_have_been_before_the_window_is_not_sure(timeline: Timeline) -> None:
    make_event(timeline, Interval.of_days(date(2022, 1, 1), date(2022, 1, 2)))
    every = draw(timeline).every
    assert (every.sure[0], every.most[0]) == (0, 1)


def test_what_lasted_is_sure_on_every_day(timeline: Timeline) -> None:
    days = Interval.of_days(date(2022, 1, 3), date(2022, 1, 4))
    make_event(timeline, days, extent=Extent.THROUGH)
    make_event(timeline, None, start=datetime(2022, 1, 6), grain=Grain.DAY, extent=Extent.THROUGH)
    assert list(draw(timeline).every.sure) == [0, 1, 1, 0, 1, 1]


def test_evening_that_ends_at_midnight_stays_in_its_day(timeline: Timeline) -> None:
    make_event(timeline, Interval(datetime(2022, 1, 3, 18), datetime(2022, 1, 4), Grain.PART))
    assert list(draw(timeline).every.sure) == [0, 1, 0, 0, 0, 0]


def test_says_how_many_are_not_drawn(timeline: Timeline) -> None:
    make_event(timeline, 1)
    make_event(timeline, 8)
    make_event(timeline, None, start=datetime(2022, 1, 3), end=datetime(2022, 1, 5))
    make_event(timeline, 3)
    drawn = draw(timeline)
    assert (drawn.elsewhere, drawn.every.total) == (3, 1)


def test_days_and_categories_asked_do_not_empty_the_picture(timeline: Timeline) -> None:
    make_event(timeline, 2)
    make_event(timeline, 3, category="violence")
    drawn = draw(timeline, "from=2022-01-03&category=violence")
    assert [lane.name for lane in drawn.lanes] == ["protest", "violence"]
    assert [(lane.drawn, lane.asked) for lane in drawn.lanes] == [(False, False), (True, True)]
    assert drawn.every.total == 1
    assert [column.asked for column in drawn.columns] == [False, True, True, True, True, True]


def test_other_questions_do(timeline: Timeline) -> None:
    make_event(timeline, 2, headline="Rain")
    make_event(timeline, 3, headline="Wind")
    assert draw(timeline, "q=rain").every.total == 1


def test_asked_category_without_events_keeps_its_lane(timeline: Timeline) -> None:
    assert [lane.name for lane in draw(timeline, "category=economy").lanes] == ["economy"]


def test_draws_the_tallest_column_to_the_top(timeline: Timeline) -> None:
    for day in (2, 3, 3):
        make_event(timeline, day)
    assert draw(timeline).every.sure_path == "M0.05 50h.9v50h-.9zM1.05 0h.9v100h-.9z"


def test_takes_one_query(
    timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for day in range(2, 8):
        make_event(timeline, day)
    with django_assert_num_queries(1):
        draw(timeline)


@pytest.mark.parametrize(
    ("last", "unit", "columns"),
    [
        (date(2022, 1, 2), "day", 1),
        (date(2022, 1, 7), "day", 6),
        (date(2022, 2, 15), "day", 45),
        (date(2022, 2, 16), "week", 8),
        (date(2022, 12, 31), "month", 12),
        (date(2030, 1, 1), "year", 9),
        (date(2121, 12, 31), "year", 100),
    ],
)
def test_longer_windows_are_drawn_in_longer_steps(
    db: None, last: date, unit: str, columns: int
) -> None:
    timeline = make_timeline(first_day=date(2022, 1, 2), last_day=last)
    drawn = columns_of(timeline, None, None)
    assert {column.unit for column in drawn} == {unit}
    assert len(drawn) == columns
    assert drawn[0].first == date(2022, 1, 2)
    assert drawn[-1].last == last


def test_columns_follow_one_another(db: None) -> None:
    timeline = make_timeline(first_day=date(2021, 12, 15), last_day=date(2022, 6, 3))
    drawn = columns_of(timeline, None, None)
    assert len(drawn) <= MOST
    for before, after in pairwise(drawn):
        assert (after.first - before.last).days == 1
        assert after.first.weekday() == 0


def test_draws_what_fits_no_family_last(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 5, category="other")
    make_event(timeline, 5, category="background")
    html = client.get(timeline.get_absolute_url()).content.decode()
    assert html.index('class="lane background"') < html.index('class="lane other"')
    assert re.search(r'class="category other">\s*Other<', html)
