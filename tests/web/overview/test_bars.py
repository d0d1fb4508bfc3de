"""A few events: one bar each."""

from datetime import datetime

from tests.web.overview.rows import WINDOW, day, hours, look, through
from timeline.web.overview.bars import Bar, stack_bars
from timeline.web.overview.places import Row
from timeline.web.overview.view import View


def bars(*rows: Row, view: View | None = None) -> list[list[Bar]]:
    return [list(row) for row in stack_bars(rows, (view or look()).axis).rows]


def test_a_bar_is_as_long_as_the_date_is_loose() -> None:
    assert bars(day(2)) == [[Bar("", 0, 167)]]
    assert bars(hours(2, 6, 12)) == [[Bar("", 42, 83)]]


def test_what_happened_once_within_days_fades_at_both_ends() -> None:
    assert bars(day(3, 4)) == [[Bar("both", 167, 500)]]


def test_a_night_may_be_of_either_day() -> None:
    assert bars(hours(3, 18, 30)) == [[Bar("both", 292, 375)]]


def test_what_lasted_does_not_fade() -> None:
    assert bars(through(datetime(2022, 1, 3), datetime(2022, 1, 5))) == [[Bar("", 167, 500)]]


def test_an_open_end_fades() -> None:
    assert bars(through(datetime(2022, 1, 3), None)) == [[Bar("end", 167, 1000)]]
    assert bars(through(None, datetime(2022, 1, 5))) == [[Bar("start", 0, 500)]]
    assert bars(through(None, None)) == [[Bar("both", 0, 1000)]]


def test_what_goes_on_outside_is_drawn_beyond_the_edge() -> None:
    ((bar,),) = bars(through(datetime(2000, 1, 1), datetime(2022, 1, 3)))
    assert (bar.left, bar.right) == (-1000, 167)


def test_a_day_spans_the_whole_day_in_hours() -> None:
    view = look(WINDOW, *[datetime(2022, 1, 6).date()] * 2)
    assert bars(day(6), view=view) == [[Bar("both", 167, 833)]]
    assert bars(hours(6, 10, 11), view=view) == [[Bar("", 444, 472)]]


def test_no_bar_covers_another_and_the_sure_ones_come_first() -> None:
    assert bars(day(2, 3), day(2), day(2), day(3), day(4)) == [
        [Bar("", 0, 167), Bar("", 167, 333), Bar("", 333, 500)],
        [Bar("", 0, 167)],
        [Bar("both", 0, 333)],
    ]


def test_bars_that_fade_together_share_a_path() -> None:
    drawn = stack_bars([day(3, 4), day(3, 4), day(5, 6), day(2)], look().axis)
    assert drawn.sure == "M0 4h165v4h-165z"
    (fading,) = drawn.fading
    assert fading.fades == "both"
    assert fading.paths == ["M167 10h331v4h-331zM167 16h331v4h-331z", "M500 10h331v4h-331z"]
    assert drawn.height == 24
