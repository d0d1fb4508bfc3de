"""The bar beside a date."""

from datetime import date, datetime

import pytest

from tests.factories import make_event, make_timeline
from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.models import Timeline
from timeline.templatetags.bars import span


def bar(timeline: Timeline, when: int | Interval | None, **values: object) -> str:
    return str(span(make_event(timeline, when, **values), timeline))


def test_a_day_is_as_long_as_its_share_of_the_window(timeline: Timeline) -> None:
    assert '<rect x="50%" width="16.7%"' in bar(timeline, 5)


def test_what_happened_somewhere_within_days_is_pale(timeline: Timeline) -> None:
    weekend = Interval.of_days(date(2022, 1, 1), date(2022, 1, 3))
    assert '<rect class="loose" x="0%" width="33.3%"' in bar(timeline, weekend)
    assert "loose" not in bar(timeline, weekend, extent=Extent.THROUGH)


def test_what_nobody_dates_fills_the_window_palely(timeline: Timeline) -> None:
    assert '<rect class="loose" x="0%" width="100%"' in bar(timeline, None)


@pytest.mark.parametrize("day", [1, 8, 20])
def test_what_lies_outside_has_no_bar(timeline: Timeline, day: int) -> None:
    assert bar(timeline, day) == ""


def test_the_shortest_can_still_be_seen_at_the_very_end(db: None) -> None:
    years = make_timeline("years", first_day=date(2015, 1, 1), last_day=date(2021, 12, 31))
    last = Interval(datetime(2021, 12, 31, 23), datetime(2022, 1, 1), Grain.HOUR)
    assert '<rect x="97.5%" width="2.5%"' in bar(years, last)
