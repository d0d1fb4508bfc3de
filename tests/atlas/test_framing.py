"""Which part of the world a map shows."""

from timeline.atlas.frame import WORLD, Frame
from timeline.atlas.framing import Mark, choose_frame, main_body
from timeline.atlas.globe import Point

ALMATY, ASTANA, AKTAU = Point(76.9, 43.3), Point(71.4, 51.2), Point(51.2, 43.7)
CAIRO, ASWAN = Point(31.2, 30.1), Point(32.9, 24.1)
SUVA, LABASA, AUCKLAND = Point(178.4, -18.1), Point(179.4, -16.4), Point(174.8, -36.8)
WASHINGTON, BRUSSELS = Point(-77, 38.9), Point(4.4, 50.9)


def show(*marks: Mark) -> Frame:
    frame = choose_frame(marks, ())
    assert frame
    return frame


def test_a_region_is_not_shrunk_for_statements_from_far_away() -> None:
    frame = show(
        Mark(ALMATY, "KZ", 22),
        Mark(ASTANA, "KZ", 4),
        Mark(AKTAU, "KZ", 2),
        Mark(WASHINGTON, "US", 2),
        Mark(BRUSSELS, "BE", 1),
    )
    assert all(map(frame.box.holds, (ALMATY, ASTANA, AKTAU)))
    assert not any(map(frame.box.holds, (WASHINGTON, BRUSSELS)))


def test_what_many_events_tell_of_is_never_left_out() -> None:
    frame = show(Mark(ALMATY, "KZ", 5), Mark(WASHINGTON, "US", 5))
    assert frame.box.holds(ALMATY)
    assert frame.box.holds(WASHINGTON)


def test_towns_near_each_other_are_shown_with_their_country() -> None:
    assert show(Mark(CAIRO, "EG", 9)).box.holds(ASWAN)


def test_towns_of_a_large_country_are_shown_with_their_surroundings() -> None:
    frame = show(*(Mark(Point(-99 + n, 19), "MX", 1) for n in range(3)))
    assert not frame.box.holds(Point(-117, 32.5))


def test_islands_across_the_180th_meridian_are_one_region() -> None:
    frame = show(Mark(SUVA, "FJ", 3), Mark(LABASA, "FJ", 1), Mark(Point(-179.9, -16.8), "FJ", 1))
    assert frame.box.east - frame.box.west < 10


def test_two_main_countries_are_both_whole() -> None:
    frame = show(Mark(SUVA, "FJ", 5), Mark(AUCKLAND, "NZ", 5), Mark(Point(172.6, -43.5), "NZ", 2))
    assert frame.box.holds(Point(168, -46.5))


def test_a_story_told_everywhere_gets_the_world() -> None:
    everywhere = (ALMATY, WASHINGTON, BRUSSELS, SUVA, Point(-58, -35), Point(3, 6), Point(151, -34))
    frame = show(*(Mark(point, "", 1) for point in everywhere))
    assert round(frame.box.west) == WORLD.west


def test_without_towns_the_countries_are_shown() -> None:
    kazakhstan = main_body("KZ")
    assert kazakhstan
    frame = choose_frame((), [Mark(kazakhstan.centre, "KZ", 3)])
    assert frame
    assert frame.box.holds(ALMATY)
    assert frame.box.holds(AKTAU)


def test_without_places_there_is_nothing_to_show() -> None:
    assert choose_frame((), ()) is None


def test_the_main_body_of_a_country_is_without_its_far_parts() -> None:
    states, france, russia = main_body("US"), main_body("FR"), main_body("RU")
    assert states
    assert states.west > -130
    assert france
    assert france.south > 40
    assert russia
    assert russia.span < 90
    assert main_body("no such country") is None
