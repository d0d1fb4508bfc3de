"""A count as a picture."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from tests.web.charts.told import TIMELINE, tally_of, told
from timeline.models import Figure
from timeline.tallies import Tally
from timeline.web.charts.chart import HALF, TIGHT, WHOLE, Chart, Frame, draw_charts


def draw(tally: Tally, frame: Frame = TIGHT) -> Chart:
    (chart,) = draw_charts(tally, TIMELINE, frame)
    return chart


def week(count: int) -> list[Figure]:
    """So many different counts over a week."""
    return [told(7 * n % 50 + n, 2 + n % 7, outlet="x" * (n % 9 + 1)) for n in range(count)]


@pytest.mark.parametrize(
    "figures", [[told(18)], [told(18), told(18)], [told(7, 4), told(7, 6)], []]
)
def test_one_number_is_not_drawn(figures: list[Figure]) -> None:
    assert draw_charts(tally_of(*figures), TIMELINE, TIGHT, WHOLE) == []


def test_every_frame_has_its_picture() -> None:
    charts = draw_charts(tally_of(told(8), told(18, 6)), TIMELINE, TIGHT, WHOLE)
    assert [chart.frame.name for chart in charts] == ["tight", "roomy"]


def test_every_mark_has_its_words_and_none_cover_another() -> None:
    for frame in (TIGHT, HALF, WHOLE):
        chart = draw(tally_of(*week(9), verdict="conflict"), frame)
        boxes = [label.box for label in chart.labels if label]
        assert len(boxes) == len(chart.sketch.marks)
        for width in (frame.widths[0], 480, frame.widths[1]):
            if width >= frame.widths[0]:
                taken = [*boxes, *(number for number, _words in chart.sketch.ticks)]
                assert not any(a.meets(b, width) for a, b in combinations(taken, 2))


def test_a_crowd_has_words_at_its_ends_and_its_extremes_only() -> None:
    chart = draw(tally_of(*week(40)))
    assert len(chart.sketch.marks) == 40
    assert 2 <= sum(label is not None for label in chart.labels) <= 4


def test_growth_is_a_step_that_ends_with_the_last_claim() -> None:
    sketch = draw(tally_of(told(8, 5), told(18, 6), told(18, 7), verdict="growth")).sketch
    low, high = sketch.levels
    assert low.y1 == low.y2 == sketch.scale.at(8)
    assert (low.x2, high.y1) == (high.x1, sketch.scale.at(18))
    assert high.x2 == sketch.marks[-1].x
    (riser,) = sketch.risers
    assert (riser.x1, riser.y1, riser.y2) == (high.x1, low.y1, high.y1)


def test_contradictions_are_joined_by_a_bracket_with_one_sign() -> None:
    figures = [told(n, 5, article=1) for n in (25, 40, 60)]
    (conflict,) = draw(tally_of(*figures, verdict="conflict")).sketch.conflicts
    level, *uprights = conflict.strokes
    assert level.y1 == level.y2
    assert len(uprights) == 2


def test_the_sign_of_a_contradiction_covers_no_mark() -> None:
    for frame in (TIGHT, WHOLE):
        sketch = draw(tally_of(*week(12), verdict="conflict"), frame).sketch
        signs = [conflict.sign for conflict in sketch.conflicts]
        width = frame.widths[0]
        assert not any(sign.meets(mark.box, width) for sign in signs for mark in sketch.marks)


def test_a_bracket_meets_a_range_at_its_nearest_end() -> None:
    figures = told(26, 7, article=1), told(200, 7, high=999, article=1)
    sketch = draw(tally_of(*figures, verdict="conflict")).sketch
    assert sketch.conflicts[0].strokes[0].y1 == sketch.scale.at(200)


def test_one_outlet_is_joined_from_day_to_day_and_not_within_one() -> None:
    figures = told(8, 5, outlet="EFE"), told(9, 5, outlet="EFE"), told(18, 6, outlet="EFE")
    assert len(draw(tally_of(*figures, told(5, 6))).sketch.threads) == 1


def test_numbers_of_several_events_are_not_joined() -> None:
    figures = told(8, 5, event=1), told(18, 6, event=2)
    assert draw(tally_of(*figures, who="")).sketch.threads == []
    assert len(draw(tally_of(*figures)).sketch.threads) == 1


def test_ranges_open_ends_and_days_of_publication_are_told_apart() -> None:
    chart = draw(
        tally_of(
            told(24, high=99),
            told(18, high=None),
            told(50, low=None),
            told(5, None, published=date(2022, 1, 6)),
        )
    )
    assert chart.has_range
    assert chart.opens_up
    assert chart.opens_down
    assert chart.has_published
    plain = draw(tally_of(told(8), told(18)))
    assert not any((plain.has_range, plain.opens_up, plain.opens_down, plain.has_published))


def test_without_any_day_claims_are_still_drawn() -> None:
    chart = draw(tally_of(told(8, None), told(18, None), verdict="growth"))
    assert [mark.is_told for mark in chart.sketch.marks] == [True, True]
    assert chart.sketch.levels == []


@pytest.mark.parametrize("last", [6, 6 * 365])
def test_a_week_and_years_have_room_for_forty_claims(last: int) -> None:
    step = last / 39
    days = [date(2022, 1, 2) + timedelta(days=round(n * step)) for n in range(40)]
    chart = draw(tally_of(*(told(n, day) for n, day in enumerate(days))))
    assert all(chart.sketch.axis.left <= mark.x <= 100 for mark in chart.sketch.marks)


def test_far_apart_numbers_say_how_far_a_line_is_from_the_next() -> None:
    chart = draw(tally_of(told(1), told(10**12)))
    assert chart.sketch.scale.is_logarithmic
    assert chart.times == "1,000"


@pytest.mark.parametrize(
    ("unit", "beside", "tick"),
    [("USD", "", "$20"), ("percent", "percent", "20"), ("people", "", "20")],
)
def test_a_sign_tells_the_unit_or_words_beside_the_picture(
    unit: str, beside: str, tick: str
) -> None:
    chart = draw(tally_of(told(8), told(18), unit=unit))
    assert chart.unit == beside
    assert [number for _box, number in chart.sketch.ticks][-1] == tick


def test_what_is_told_of_a_month_reaches_over_its_days() -> None:
    figure = told(16, date(2022, 1, 1))
    figure.mention.start, figure.mention.grain = figure.as_of, "month"
    figure.mention.end = figure.as_of and figure.as_of.replace(month=2)
    sketch = draw(tally_of(figure, told(18, date(2022, 3, 1)))).sketch
    (stroke,) = sketch.lasting
    assert stroke.x1 < sketch.marks[0].x < stroke.x2
