import pytest

from timeline.atlas.globe import Box, Point, box_around


def test_distances_are_those_over_the_ground() -> None:
    almaty, moscow = Point(76.9, 43.3), Point(37.6, 55.8)
    assert almaty.distance(moscow) == pytest.approx(3100, rel=0.02)
    assert moscow.distance(moscow) == 0


def test_the_way_across_the_180th_meridian_is_short() -> None:
    assert Point(179, -17).distance(Point(-179, -17)) == pytest.approx(213, rel=0.01)


def test_a_box_holds_points_however_their_longitude_is_counted() -> None:
    fiji = Box(176, -20, 183, -15)
    assert fiji.holds(Point(-179, -17))
    assert fiji.holds(Point(181, -17))
    assert not fiji.holds(Point(170, -17))


def test_a_box_around_one_point_can_be_widened() -> None:
    box = box_around([Point(10, 60)]).widened(4)
    assert box.height == pytest.approx(4)
    assert box.width == pytest.approx(4)
    assert box.east - box.west == pytest.approx(8)  # a degree there is half as long


def test_a_box_is_counted_on_from_the_meridian_that_it_is_near() -> None:
    assert Box(-180, -20, -178, -15).near(179) == Box(180, -20, 182, -15)
