import pytest

from timeline.atlas.frame import LEAST, WIDTH, WORLD, frame_box
from timeline.atlas.globe import Box, Point


@pytest.mark.parametrize(
    ("box", "look"),
    [
        (Box(46, 40, 88, 56), "broad"),
        (Box(-118, 14, -86, 33), ""),
        (Box(25, 22, 36, 32), "square"),
        (Box(-76, -55, -66, -17), "square"),
    ],
)
def test_the_picture_takes_the_shape_of_what_it_shows(box: Box, look: str) -> None:
    frame = frame_box(box)
    assert frame.look == look
    for point in (Point(box.west, box.south), Point(box.east, box.north), box.centre):
        assert frame.box.holds(point)


def test_the_middle_stands_in_the_middle_and_north_is_up() -> None:
    frame = frame_box(Box(46, 40, 88, 56))
    assert frame.place(Point(67, 48)) == pytest.approx((WIDTH / 2, frame.height / 2))
    assert frame.place(Point(67, 50))[1] < frame.height / 2


def test_a_point_beyond_the_180th_meridian_stands_on_the_right() -> None:
    frame = frame_box(Box(176, -20, 182, -16))
    assert WIDTH / 2 < frame.place(Point(-179.5, -17))[0] < WIDTH


def test_a_single_point_gets_some_surroundings() -> None:
    frame = frame_box(Box(31, 30, 31, 30))
    assert min(frame.box.width, frame.box.height) == pytest.approx(LEAST)


def test_what_is_nearly_all_over_the_world_gets_the_world() -> None:
    shown = frame_box(Box(-160, -50, 180, 60)).box
    assert (shown.west, shown.east) == pytest.approx((WORLD.west, WORLD.east))
    assert (shown.south, shown.north) == pytest.approx((WORLD.south, WORLD.north))


def test_a_window_never_looks_beyond_the_poles() -> None:
    assert frame_box(Box(-60, 70, 0, 84)).box.north <= 84.001
