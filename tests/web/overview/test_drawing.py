"""The picture as a whole: what is counted where, and how it is drawn."""

from collections.abc import Sequence
from datetime import date, datetime

from tests.web.overview.rows import WINDOW, YEARS, day, hours, look, through, undated
from timeline.web.overview import drawing
from timeline.web.overview.bars import Bars
from timeline.web.overview.columns import Columns
from timeline.web.overview.drawing import Overview
from timeline.web.overview.lanes import FEW, SHORT
from timeline.web.overview.places import Row, place_each
from timeline.web.overview.view import View


def draw(rows: Sequence[Row], view: View, asked: Sequence[str] = ()) -> Overview:
    return drawing.draw(rows, place_each(rows, view.axis), view, asked)


def counts(drawn: Overview) -> list[int]:
    return [heading.count for heading in drawn.headings]


def many(*rows: Row) -> list[Row]:
    """So many that they are drawn as columns."""
    return list(rows) * (FEW + 1)


def sure(*rows: Row) -> list[int]:
    """How many of these events surely touch each day."""
    picture = draw(many(*rows), look()).every.picture
    assert isinstance(picture, Columns)
    return [number // (FEW + 1) for number in picture.certain]


def test_counts_the_events_that_touch_each_day() -> None:
    drawn = draw([day(2), day(3, category="violence"), day(3, 4)], look())
    assert counts(drawn) == [1, 2, 1, 0, 0, 0]
    assert [(lane.name, lane.total) for lane in drawn.lanes] == [("protest", 2), ("violence", 1)]
    assert next(iter(drawn.rows))[1] == (1, 1, 0)


def test_draws_a_few_as_bars_and_many_as_columns() -> None:
    few = draw([day(2)], look())
    assert isinstance(few.lanes[0].picture, Bars)
    assert not few.has_columns
    crowd = draw(many(day(2)), look())
    assert isinstance(crowd.lanes[0].picture, Columns)
    assert crowd.has_columns


def test_draws_columns_where_bars_would_pile_up() -> None:
    assert not draw([day(2)] * SHORT, look()).has_columns
    assert draw([day(2)] * (SHORT + 1), look()).has_columns


def test_what_happened_once_within_two_days_is_sure_on_neither() -> None:
    assert sure(day(3, 4)) == [0, 0, 0, 0, 0, 0]


def test_what_may_have_been_before_the_window_is_not_sure() -> None:
    assert sure(day(1, 2)) == [0, 0, 0, 0, 0, 0]


def test_what_lasted_is_sure_on_every_day() -> None:
    assert sure(through(datetime(2022, 1, 3), datetime(2022, 1, 5))) == [0, 1, 1, 0, 0, 0]
    assert sure(through(datetime(2022, 1, 6), None)) == [0, 0, 0, 0, 1, 1]


def test_evening_that_ends_at_midnight_stays_in_its_day() -> None:
    assert sure(hours(3, 18, 24)) == [0, 1, 0, 0, 0, 0]


def test_one_event_that_lasts_years_touches_every_day() -> None:
    drawn = draw([through(datetime(2019, 1, 1), datetime(2025, 1, 1))], look())
    assert counts(drawn) == [1] * 6


def test_days_asked_change_the_sums_and_not_the_picture() -> None:
    drawn = draw([day(2), day(3), day(5)], look(WINDOW, date(2022, 1, 3), date(2022, 1, 5)))
    assert counts(drawn) == [1, 1, 0, 1, 0, 0]
    assert drawn.every.total == drawn.lanes[0].total == 2
    asked = [heading.is_asked for heading in drawn.headings]
    assert asked == [False, True, True, True, False, False]


def test_categories_asked_change_the_sums_and_not_the_lanes() -> None:
    drawn = draw([day(2), day(3, category="violence")], look(), ["violence"])
    assert [lane.name for lane in drawn.lanes] == ["protest", "violence"]
    assert [(lane.is_off, lane.is_asked) for lane in drawn.lanes] == [(True, False), (False, True)]
    assert drawn.every.total == 1
    assert counts(drawn) == [0, 1, 0, 0, 0, 0]


def test_a_category_asked_keeps_its_lane_without_events() -> None:
    drawn = draw([], look(), ["economy"])
    assert [lane.name for lane in drawn.lanes] == ["economy"]
    assert drawn.every.total == 0
    crowd = draw(many(day(2)), look(), ["economy"])
    assert (crowd.has_columns, crowd.every.total) == (True, 0)


def test_a_part_of_a_day_counts_what_is_told_so_closely() -> None:
    rows = [day(6), hours(6, 6, 12), hours(6, 7, 8), day(5)]
    drawn = draw(rows, look(WINDOW, date(2022, 1, 6), date(2022, 1, 6)))
    assert [heading.label for heading in drawn.headings] == [
        *("18:00", "00:00", "06:00", "12:00", "18:00", "00:00"),
    ]
    assert counts(drawn) == [0, 0, 2, 0, 0, 0]
    assert drawn.every.total == 3
    assert drawn.words == ["3 events.", "1 is told no closer than the day."]


def test_tells_its_shape_in_words() -> None:
    drawn = draw([day(2), *[day(6)] * 3, day(3, 4), day(1), day(8), undated()], look())
    assert drawn.words == [
        "5 events; most: Thu 6 January (3), Sun 2 January (1), Mon 3 January (1).",
        "Not drawn: 1 earlier, 1 later, 1 without a known day.",
    ]


def test_tells_of_months_and_years() -> None:
    rows = [day(2)] * 2 + [through(datetime(2015, 1, 1), datetime(2015, 1, 2))] * 3
    assert draw(rows, look(YEARS)).words == ["3 events; most: 2015 (3).", "Not drawn: 2 later."]
    closer = draw(rows, look(YEARS, date(2015, 1, 1), date(2015, 12, 31)))
    assert closer.words == ["3 events; most: January 2015 (3)."]


def test_says_when_nothing_is_drawn() -> None:
    assert draw([], look()).words == ["Nothing is told to have been in this time."]
    assert draw([undated()], look()).words[1] == "Not drawn: 1 without a known day."


def test_labels_keep_their_distance_on_a_telephone() -> None:
    years = draw([], look(YEARS)).headings
    assert [heading.label for heading in years if not heading.is_minor] == ["2015", "2017", "2019"]
    days = draw([], look()).headings
    assert not any(heading.is_minor for heading in days)
    hours = draw([], look(WINDOW, date(2022, 1, 4), date(2022, 1, 5))).headings
    assert [heading.top for heading in hours if not heading.is_minor] == ["Tue 4", "Wed 5"]
