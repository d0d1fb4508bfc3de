"""Rows of marked text, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.engine import Document
from timeline.engine.text import Kind
from timeline.web.trying.reading import Answer

PIECES = ["Monday", "5", "May", "2022", "morning", "the day before", "for three days", "A storm."]
BETWEEN = [" ", "\n", "\n\n", ", ", "\u2028", " – ", "\n• ", "\n\nSubscribe for free\n\n", "\v"]


def of(text: str) -> Answer:
    return Answer.to(Document("a", text))


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BETWEEN)), max_size=12))
def test_every_phrase_is_marked_once_and_has_one_note(parts: list[tuple[str, str]]) -> None:
    answer = of("".join(piece + between for piece, between in parts))
    numbers = list(range(1, len(answer.reading.resolutions) + 1))
    opened = [
        run.mark.number
        for row in answer.rows
        for _, paragraph in row.paragraphs
        for run in paragraph
        if run.mark and run.opens
    ]
    assert opened == numbers
    assert [note.number for row in answer.rows for note in row.notes] == numbers


@given(st.text(max_size=200))
def test_no_word_is_lost(text: str) -> None:
    answer = of(text)
    shown = "".join(run.text for row in answer.rows for _, runs in row.paragraphs for run in runs)
    letters = [character for character in text if character.isalnum()]
    assert [character for character in shown if character.isalnum()] == letters


def test_a_phrase_may_run_on_over_the_end_of_a_line() -> None:
    answer = of("5\nMay\n2022")
    runs = [run for row in answer.rows for _, paragraph in row.paragraphs for run in paragraph]
    assert [run.opens for run in runs] == [True, False, False]
    assert len({run.mark for run in runs}) == 1


def test_what_has_no_notes_stands_with_what_is_before_it() -> None:
    rows = of("On Monday it rained.\n\nNobody was out.\n\nOn Tuesday it was dry.").rows
    assert [len(row.paragraphs) for row in rows] == [2, 1]
    assert rows[0].paragraphs[1][0] is Kind.BODY


def test_of_no_text_there_are_no_rows() -> None:
    assert of("").rows == []
    assert of("").dated == of("").doubtful == of("").left_out == 0
