"""Words that cover neither marks nor one another."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.web.charts.labels import (
    Box,
    Room,
    Stroke,
    enrich,
    place_all,
    place_some,
)
from timeline.web.charts.lettering import shorten, text_width

WIDTHS = (280, 560)


def mark(x: float, y: float) -> Box:
    return Box(x, y, -6, 6, -6, 6)


def room(*marks: Box, strokes: tuple[Stroke, ...] = ()) -> Room:
    return Room(WIDTHS, 240, marks, marks, strokes)


def test_words_stand_to_the_right_where_there_is_room() -> None:
    (label,) = place_some(room(mark(50, 100)), [["18", "The Courier"]])
    assert label
    assert (label.anchor, label.x) == ("start", 10)
    assert [line for _y, line in label.lines] == ["18", "The Courier"]


def test_at_the_end_words_stand_to_the_left() -> None:
    (label,) = place_some(room(mark(97, 100)), [["18", "The Courier"]])
    assert label
    assert label.anchor == "end"


def test_words_keep_off_lines_where_they_can() -> None:
    stroke = Stroke(50, 100, 100, 100)
    (label,) = place_some(room(mark(50, 100), strokes=(stroke,)), [["18"]])
    assert label
    assert not stroke.crosses(label.box, 280)


def test_words_above_the_lowest_line_are_lifted() -> None:
    (label,) = place_some(room(mark(50, 236)), [["18", "The Courier"]])
    assert label
    assert label.box.y + label.box.bottom <= 240


def test_where_one_has_no_room_all_are_refused_but_some_can_stand() -> None:
    crowd = [mark(50 + n / 10, 100) for n in range(60)]
    words = [["a long name of an outlet"]] * len(crowd)
    assert place_all(room(*crowd), words) is None
    some = place_some(room(*crowd), words)
    assert 0 < sum(label is not None for label in some) < len(crowd)


def test_the_last_may_choose_first() -> None:
    # The first would stand to its right, where alone the second has room.
    marks = (mark(40, 8), mark(97, 8))
    words = [["18"], ["at least 3,800 men"]]
    narrow = Room(WIDTHS, 18, marks, marks, ())
    assert place_some(narrow, words)[1] is None
    assert place_all(narrow, words)


def test_a_mark_without_words_gets_none() -> None:
    assert place_some(room(mark(50, 100)), [[]]) == [None]


def test_more_words_are_added_where_there_is_room() -> None:
    marks = room(mark(50, 100), mark(50, 200))
    bare = place_some(marks, [["18"], ["20"]])
    rich = enrich(bare, marks, [["18", "EFE"], ["20", "x" * 200]])
    assert [len(label.lines) for label in rich if label] == [2, 1]


places = st.tuples(st.floats(0, 100), st.floats(10, 230))
words = st.lists(st.text("aMi1 ", min_size=1, max_size=24), min_size=1, max_size=3)


@settings(max_examples=60)
@given(st.lists(st.tuples(places, words), min_size=1, max_size=12), st.floats(0, 1))
def test_nothing_overlaps_on_any_page(
    drawn: list[tuple[tuple[float, float], list[str]]], share: float
) -> None:
    marks = [mark(*place) for place, _lines in drawn]
    labels = place_some(room(*marks), [lines for _place, lines in drawn])
    boxes = [label.box for label in labels if label]
    width = WIDTHS[0] + share * (WIDTHS[1] - WIDTHS[0])
    assert not any(one.meets(other, width) for one, other in combinations(boxes, 2))
    assert not any(box.meets(other, width) for box in boxes for other in marks)


@pytest.mark.parametrize(
    ("box", "crosses"),
    [
        (Box(50, 50, -5, 5, -5, 5), True),
        (Box(50, 60, -5, 5, -5, 5), False),
        (Box(0, 50, 0, 5, -5, 5), True),
        (Box(100, 50, 5, 15, -5, 5), False),
    ],
)
def test_a_line_crosses_what_it_runs_through(box: Box, crosses: bool) -> None:
    assert Stroke(0, 50, 100, 50).crosses(box, 280) is crosses


def test_an_upright_line_crosses_what_it_runs_through() -> None:
    assert Stroke(50, 0, 50, 100).crosses(Box(50, 50, -5, 5, -5, 5), 280)
    assert not Stroke(50, 0, 50, 100).crosses(Box(60, 50, -5, 5, -5, 5), 280)


def test_long_words_are_cut() -> None:
    assert shorten("police", 200) == "police"
    cut = shorten("The interior ministry of the whole country", 100)
    assert cut.endswith("…")
    assert text_width(cut) <= 100
    assert shorten("m" * 300, 5) == "…"


def test_wide_letters_are_wide() -> None:
    assert text_width("朝日") > text_width("ab") > text_width("il")
