"""What readers type, and the stems that a search compares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.search import Search, searchable, stems


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("airport", [("airport",)], []),
        ("Protests PROTEST", [("protest",)], []),
        ('"shoot to kill" -oil', [("shoot", "to", "kill")], [("oil",)]),
        ('-"state of emergency"', [], [("state", "of", "emergenc")]),
        ('"still being typed', [("still", "be", "type")], []),
        ("anti-government", [("anti", "govern")], []),
        ("3,800", [("3", "800")], []),
        ("Zhanaözen", [("zhanaozen",)], []),
        ("протесты", [("протесты",)], []),
        ('- "" -"" !', [], []),
    ],
)
def test_reads_words_phrases_and_exclusions(
    typed: str, wanted: list[tuple[str, ...]], unwanted: list[tuple[str, ...]]
) -> None:
    assert Search.typed(typed) == Search(tuple(wanted), tuple(unwanted))


def test_counts_each_phrase_once() -> None:
    assert len(Search.typed("dam dams -oil -oil river")) == 3


@given(st.text())
def test_whatever_is_typed_is_read_as_letters_and_digits(text: str) -> None:
    search = Search.typed(text)
    for phrase in (*search.wanted, *search.unwanted):
        assert all(word.isalnum() for word in phrase)
    assert bool(search) == bool(search.wanted or search.unwanted)


def test_texts_stand_on_lines_of_their_own() -> None:
    assert searchable(["The dam broke.", "", "It’s over!"]) == "the dam broke\n\nit s over"
    assert stems("") == []
