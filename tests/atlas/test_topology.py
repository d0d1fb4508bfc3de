"""The outline as it is read from its file."""

from itertools import pairwise

import pytest

from timeline.atlas.topology import world


def test_countries_are_known_by_their_iso_codes() -> None:
    countries = world().countries
    assert {"KZ", "EG", "MX", "US", "FJ", "NZ", "RU", "SG", "XK"} <= countries.keys()
    assert len(countries) > 230


def test_a_country_with_reefs_of_its_own_keeps_its_mainland() -> None:
    boxes = [world().box(polygon) for polygon in world().countries["AU"]]
    assert max(box.span for box in boxes) > 30


@pytest.mark.parametrize("code", ["RU", "FJ", "US", "AQ"])
def test_no_ring_jumps_across_the_180th_meridian(code: str) -> None:
    for polygon in world().countries[code]:
        for ring in polygon:
            steps = pairwise(world().points(ring))
            assert max(abs(one.east - other.east) for one, other in steps) < 30


def test_every_ring_comes_back_to_where_it_began() -> None:
    for polygon in world().land:
        for ring in polygon:
            first, *_, last = world().points(ring)
            assert abs(last.north - first.north) < 0.001
            assert abs(last.east - first.east) % 360 < 0.001


def test_lines_inland_are_those_between_two_countries() -> None:
    assert 300 < len(world().borders) < 500
