"""Dots, tints and names."""

from timeline.atlas.drawing import LARGEST, LEAST, Drawing, Told, draw_map
from timeline.atlas.globe import Point
from timeline.atlas.locating import Country
from timeline.atlas.towns import Town

CAIRO = Told("cairo", "Cairo", Town("Cairo", "EG", 9_606_916, Point(31.25, 30.06)), 30)
SUEZ = Told("suez", "Suez", Town("Suez", "EG", 699_541, Point(32.53, 29.97)), 3)
EGYPT = Told("egypt", "Egypt", Country("EG", "Egypt"), 12)
WASHINGTON = Told("dc", "Washington", Town("Washington", "US", 689_545, Point(-77.04, 38.9)), 2)
SINGAPORE = Told("singapore", "Singapore", Country("SG", "Singapore"), 3)
KUALA_LUMPUR = Told("kl", "Kuala Lumpur", Town("Kuala Lumpur", "MY", 1, Point(101.7, 3.1)), 1)


def draw(*places: Told) -> Drawing:
    drawing = draw_map(places)
    assert drawing
    return drawing


def test_the_area_of_a_dot_is_the_number_of_events() -> None:
    cairo, suez = draw(CAIRO, SUEZ).dots
    assert cairo.told == CAIRO
    assert (cairo.radius / suez.radius) ** 2 == 10 or abs(cairo.radius / suez.radius - 3.16) < 0.1
    assert LEAST <= suez.radius < cairo.radius <= LARGEST


def test_a_dot_stands_where_its_town_lies() -> None:
    cairo, suez = draw(CAIRO, SUEZ).dots
    assert 0 < cairo.x < suez.x < 1
    assert 0 < cairo.y < 0.5


def test_a_country_is_tinted_and_named_where_events_name_it() -> None:
    (area,) = draw(CAIRO, EGYPT).areas
    assert (area.told, area.shade) == (EGYPT, "most")
    assert area.path.startswith("M")
    assert area.label


def test_a_country_that_only_its_towns_speak_for_is_tinted_without_a_number() -> None:
    (area,) = draw(CAIRO).areas
    assert (area.told.text, area.told.events) == ("Egypt", 0)


def test_a_country_with_few_events_is_tinted_less() -> None:
    libya = Told("libya", "Libya", Country("LY", "Libya"), 2)
    shades = {area.told.name: area.shade for area in draw(CAIRO, EGYPT, libya).areas}
    assert shades == {"Egypt": "most", "Libya": "some"}


def test_a_tiny_country_is_a_dot() -> None:
    drawing = draw(SINGAPORE, KUALA_LUMPUR)
    assert {dot.told for dot in drawing.dots} == {SINGAPORE, KUALA_LUMPUR}
    assert [area.told.name for area in drawing.areas] == ["Malaysia"]


def test_what_lies_too_far_away_is_told_apart() -> None:
    drawing = draw(CAIRO, SUEZ, WASHINGTON)
    assert drawing.beyond == [WASHINGTON]
    assert WASHINGTON not in {dot.told for dot in drawing.dots}


def test_a_crowd_of_large_dots_leaves_some_of_the_map() -> None:
    crowd = [
        Told(str(n), f"Town {n}", Town(f"Town {n}", "EG", 1, Point(26 + n % 10, 23 + n / 13)), 900)
        for n in range(100)
    ]
    assert all(dot.radius < 8 for dot in draw(*crowd).dots)


def test_towns_in_one_spot_are_all_drawn() -> None:
    twin = Told("twin", "Kairo", CAIRO.where, 1)
    assert len(draw(CAIRO, twin).dots) == 2


def test_nothing_to_draw_is_no_map() -> None:
    assert draw_map([]) is None
