"""What a window shows of the world."""

import re

import pytest

from timeline.atlas.frame import WIDTH, Frame, frame_box
from timeline.atlas.globe import Box, Point
from timeline.atlas.lines import measure
from timeline.atlas.outline import draw_borders, draw_country, draw_land

KAZAKHSTAN = frame_box(Box(46, 40, 88, 56))
FIJI = frame_box(Box(176, -20, 182, -16))
WORLD = frame_box(Box(-160, -50, 180, 60))


def test_paths_hold_whole_numbers_and_nothing_else() -> None:
    for path in (draw_land(KAZAKHSTAN), draw_borders(KAZAKHSTAN)):
        assert re.fullmatch(r"[Mlz0-9 -]+", path)


def test_a_country_in_the_window_is_drawn_and_one_elsewhere_is_not() -> None:
    assert draw_country(KAZAKHSTAN, "KZ")
    assert draw_country(KAZAKHSTAN, "KG")
    assert draw_country(KAZAKHSTAN, "MX") == ()
    assert draw_country(KAZAKHSTAN, "no such country") == ()


def test_islands_on_both_sides_of_the_180th_meridian_stand_side_by_side() -> None:
    rings = draw_country(FIJI, "FJ")
    rightmost = max(x for ring in rings for x, _ in ring)
    assert FIJI.x(180) < rightmost < WIDTH
    assert all(max(x for x, _ in ring) - min(x for x, _ in ring) < WIDTH / 2 for ring in rings)


def test_the_sea_around_islands_is_empty() -> None:
    land = sum(map(measure, draw_country(FIJI, "FJ")))
    assert 0 < land < WIDTH * FIJI.height / 5


@pytest.mark.parametrize("centre", [0, 90, 180, -90])
def test_antarctica_reaches_down_to_the_edge_wherever_one_looks_from(centre: int) -> None:
    frame = Frame(Point(centre, -70), 0.4, 20, "")
    rings = draw_country(frame, "AQ")
    lowest = max(y for ring in rings for _, y in ring)
    assert lowest > frame.height
    assert max(map(measure, rings)) > WIDTH * frame.height / 5


def test_a_map_stays_light() -> None:
    assert len(draw_land(KAZAKHSTAN) + draw_borders(KAZAKHSTAN)) < 10_000
    assert len(draw_land(WORLD) + draw_borders(WORLD)) < 20_000
