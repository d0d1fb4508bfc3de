from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.atlas.labels import NARROW, WIDE, Label, Layout, Rect, beside, measure_text

PART = st.floats(0, 1)


def test_a_name_stands_after_its_dot_if_it_can() -> None:
    label = Layout(1.5).place("Almaty 22", beside(0.3, 0.5, 8))
    assert label
    assert label.offer.anchor == "start"
    assert not label.wide


def test_a_name_at_the_edge_stands_before_its_dot() -> None:
    label = Layout(1.5).place("Almaty 22", beside(0.97, 0.5, 8))
    assert label
    assert label.offer.anchor == "end"


def test_a_name_without_room_on_a_telephone_is_for_wide_pages() -> None:
    label = Layout(1.5).place("A name that takes half of a telephone", beside(0.5, 0.5, 8))
    assert label == Label(beside(0.5, 0.5, 8)[2], wide=False)
    long = Layout(1.5).place("A name that takes more than the width of it", beside(0.5, 0.5, 8))
    assert long
    assert long.wide


def test_a_name_without_room_anywhere_is_left_out() -> None:
    assert Layout(1.5).place("x" * 500, beside(0.5, 0.5, 8)) is None


def test_letters_of_full_width_take_more_room() -> None:
    assert measure_text("北京") > measure_text("ab")


@given(st.lists(st.tuples(PART, PART, st.text(min_size=1, max_size=20)), max_size=15))
def test_no_name_covers_a_dot_or_another_name(places: list[tuple[float, float, str]]) -> None:
    layout = Layout(1.5)
    for x, y, _ in places:
        layout.block(x, y, 5)
    labels = [(text, layout.place(text, beside(x, y, 5))) for x, y, text in places]
    for width in (*NARROW, *WIDE):
        seen = [
            label.offer.rect(measure_text(text), width, width / 1.5)
            for text, label in labels
            if label and not (label.wide and width in NARROW)
        ]
        dots = [Rect(x * width, y * width / 1.5, x * width, y * width / 1.5) for x, y, _ in places]
        assert not any(one.touches(other) for one, other in combinations(seen, 2))
        assert not any(one.touches(dot) for one in seen for dot in dots)
