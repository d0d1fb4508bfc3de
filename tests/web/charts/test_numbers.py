"""How high numbers stand, and the lines ruled across."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.web.charts.numbers import scale_for


@pytest.mark.parametrize(
    ("numbers", "ticks"),
    [
        ([8, 18], [0, 5, 10, 15, 20]),
        ([2000, 3811], [0, 1000, 2000, 3000, 4000]),
        ([1], [0, 1]),
        ([0, 0], [0, 1]),
        ([0, 3], [0, 1, 2, 3]),
        ([24, 999], [0, 200, 400, 600, 800, 1000]),
        ([3.7, 9.45], [0, 2, 4, 6, 8, 10]),
        ([92e6, 120e6], [0, 50e6, 100e6, 150e6]),
        ([1, 100], [0, 20, 40, 60, 80, 100]),
        ([1, 101], [1, 10, 100, 1000]),
        ([1, 1e12], [1, 1e3, 1e6, 1e9, 1e12]),
        ([0, 5, 50_000], [1, 10, 100, 1000, 10_000, 100_000]),
    ],
)
def test_lines_are_few_and_round(numbers: list[float], ticks: list[float]) -> None:
    assert scale_for(numbers, 0, 100).ticks == pytest.approx(ticks)


def test_prices_in_cents_have_lines_between_the_whole_ones() -> None:
    assert scale_for([0.14, 0.28], 0, 100).ticks == pytest.approx([0, 0.1, 0.2, 0.3])


def test_nought_stands_on_the_lowest_line_and_the_highest_line_on_top() -> None:
    for numbers in ([0.0, 18.0], [0.0, 5.0, 50_000.0]):
        scale = scale_for(numbers, 20, 220)
        assert scale.at(0) == 220
        assert scale.at(scale.ticks[-1]) == 20


@given(st.lists(st.integers(0, 10**15), min_size=1))
def test_any_numbers_fit_between_few_lines(numbers: list[int]) -> None:
    scale = scale_for(numbers, 20, 220)
    assert 2 <= len(scale.ticks) <= 7
    heights = [scale.at(number) for number in sorted(numbers)]
    assert heights == sorted(heights, reverse=True)
    assert all(20 <= height <= 220 for height in heights)
