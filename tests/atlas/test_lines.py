import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.atlas.lines import (
    BEYOND,
    Spot,
    clip,
    find_spans,
    measure,
    simplify,
    write_lines,
    write_rings,
)

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
SPOTS = st.tuples(st.floats(-500, 1500), st.floats(-500, 1500))


def test_leaves_out_what_nobody_would_miss() -> None:
    line = [(0.0, 0.0), (5.0, 0.3), (10.0, 0.0), (10.0, 10.0)]
    assert simplify(line, 0.6) == [(0, 0), (10, 0), (10, 10)]
    assert simplify(line, 0.1) == line


def test_keeps_an_island_round() -> None:
    island = [*SQUARE, SQUARE[0]]
    assert simplify(island, 0.6) == island


@given(st.lists(SPOTS, min_size=2, max_size=40))
def test_the_ends_of_a_line_stay(line: list[Spot]) -> None:
    kept = simplify(line, 5)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert set(kept) <= set(line)


@given(st.lists(SPOTS, min_size=3, max_size=12))
def test_what_is_cut_lies_on_the_board(ring: list[Spot]) -> None:
    for x, y in clip(ring, 900, 600):
        assert -BEYOND - 0.001 <= x <= 900 + BEYOND + 0.001
        assert -BEYOND - 0.001 <= y <= 600 + BEYOND + 0.001


def test_cuts_what_crosses_the_edge() -> None:
    wide = [(-100.0, 10.0), (100.0, 10.0), (100.0, 20.0), (-100.0, 20.0)]
    assert measure(clip(wide, 900, 600)) == pytest.approx((100 + BEYOND) * 10)


def test_nothing_is_left_of_what_lies_elsewhere() -> None:
    assert clip([(-90.0, 1.0), (-80.0, 1.0), (-80.0, 9.0)], 900, 600) == []
    assert clip([], 900, 600) == []


def test_finds_how_wide_a_country_is_around_its_lake() -> None:
    lake = [(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0)]
    assert find_spans([SQUARE, lake], 5) == [(0, 4), (6, 10)]
    assert find_spans([SQUARE, lake], 2) == [(0, 10)]
    assert find_spans([SQUARE], 50) == []


def test_paths_are_written_in_short_steps() -> None:
    assert write_rings([SQUARE]) == "M0 0l10 0 0 10-10 0z"
    assert write_lines([[(1.2, 7.0), (4.0, 3.1), (4.3, 3.0), (4.0, 9.0)]]) == "M1 7l3-4 0 6"
