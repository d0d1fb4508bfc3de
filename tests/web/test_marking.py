"""Cutting a text into marked runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.web.marking import Point, Run, Span, cut, home_of, join_ranges

Runs = list[Run[str, str]]
TEXT = "It began on Sunday and spread on Monday."


def marked(runs: Runs) -> list[tuple[str, str | None]]:
    return [(run.text, run.mark) for run in runs]


def test_marks_a_phrase_between_plain_runs() -> None:
    runs: Runs = cut(TEXT, 0, len(TEXT), [Span(12, 18, "a"), Span(33, 39, "b")])
    assert marked(runs) == [
        ("It began on ", None),
        ("Sunday", "a"),
        (" and spread on ", None),
        ("Monday", "b"),
        (".", None),
    ]


def test_a_text_without_spans_is_one_run() -> None:
    assert marked(cut(TEXT, 0, len(TEXT), [])) == [(TEXT, None)]


def test_an_empty_range_has_no_runs() -> None:
    assert cut(TEXT, 5, 5, [Span(0, 9, "a")]) == []


def test_marks_at_both_ends() -> None:
    runs: Runs = cut("Sunday, Monday", 0, 14, [Span(0, 6, "a"), Span(8, 14, "b")])
    assert marked(runs) == [("Sunday", "a"), (", ", None), ("Monday", "b")]


def test_clips_a_span_to_the_range() -> None:
    assert marked(cut("0123456789", 3, 6, [Span(0, 4, "a"), Span(5, 99, "b")])) == [
        ("3", "a"),
        ("4", None),
        ("5", "b"),
    ]


@pytest.mark.parametrize("span", [(4, 4), (6, 2), (20, 30), (10, 10)])
def test_ignores_what_is_empty_or_outside(span: tuple[int, int]) -> None:
    assert marked(cut("0123456789", 0, 10, [Span(*span, "a")])) == [("0123456789", None)]


def test_of_overlapping_spans_the_first_holds_and_nothing_is_lost() -> None:
    runs: Runs = cut("0123456789", 0, 10, [Span(4, 8, "b"), Span(2, 6, "a")])
    assert marked(runs) == [("01", None), ("2345"[:2], "a"), ("45", "a"), ("67", "b"), ("89", None)]
    assert [run.opens for run in runs] == [False, True, False, True, False]


def test_of_spans_that_begin_together_the_longer_holds() -> None:
    runs: Runs = cut("0123456789", 0, 10, [Span(2, 4, "short"), Span(2, 6, "long")])
    assert {run.mark for run in runs} == {None, "long"}


def test_neighbours_with_the_same_words_stay_two_marks() -> None:
    runs: Runs = cut("SundaySunday", 0, 12, [Span(0, 6, "a"), Span(6, 12, "a")])
    assert [run.opens for run in runs] == [True, True]


def test_counts_characters_beyond_the_basic_plane_as_one() -> None:
    text = "🔥🔥 on Sunday 🔥"
    start = text.index("Sunday")
    assert marked(cut(text, 0, len(text), [Span(start, start + 6, "a")])) == [
        ("🔥🔥 on ", None),
        ("Sunday", "a"),
        (" 🔥", None),
    ]


def test_a_point_stands_before_its_character() -> None:
    runs: Runs = cut(TEXT, 0, len(TEXT), [Span(12, 18, "a")], [Point(0, "1"), Point(12, "2")])
    assert [(run.text, run.points) for run in runs[:2]] == [
        ("It began on ", ("1",)),
        ("Sunday", ("2",)),
    ]


def test_a_point_inside_a_mark_splits_it_without_opening_it_again() -> None:
    runs: Runs = cut("0123456789", 0, 10, [Span(2, 8, "a")], [Point(5, "1")])
    assert [(run.text, run.opens, run.points) for run in runs if run.mark] == [
        ("234", True, ()),
        ("567", False, ("1",)),
    ]


def test_keeps_all_points_of_one_place() -> None:
    assert cut("ab", 0, 2, [], [Point(1, "1"), Point(1, "2")])[1].points == ("1", "2")


SPANS = st.lists(
    st.builds(Span, st.integers(-3, 40), st.integers(-3, 40), st.sampled_from("abc")), max_size=6
)


@given(st.text(max_size=30), SPANS, st.lists(st.builds(Point, st.integers(-3, 40), st.text())))
def test_no_character_is_lost_whatever_the_spans(
    text: str, spans: list[Span[str]], points: list[Point[str]]
) -> None:
    runs: Runs = cut(text, 0, len(text), spans, points)
    assert "".join(run.text for run in runs) == text
    assert all(run.text for run in runs)


@pytest.mark.parametrize(
    ("ranges", "joined"),
    [
        ([(0, 3), (8, 12)], [(0, 3), (8, 12)]),
        ([(8, 12), (0, 3)], [(0, 3), (8, 12)]),
        ([(0, 5), (3, 8)], [(0, 8)]),
        ([(0, 2), (3, 8)], [(0, 8)]),  # only a blank between
        ([(0, 8), (3, 5)], [(0, 8)]),
        ([(5, 5), (7, 2)], []),
        ([], []),
    ],
)
def test_joins_ranges(ranges: list[tuple[int, int]], joined: list[tuple[int, int]]) -> None:
    assert join_ranges("It began on Sunday", ranges) == joined


@pytest.mark.parametrize(("at", "home"), [(0, 0), (4, 0), (5, 1), (6, 1), (9, 1), (12, 2), (99, 2)])
def test_finds_the_piece_a_place_belongs_to(at: int, home: int) -> None:
    assert home_of(at, [(0, 5), (6, 10), (11, 15)]) == home
