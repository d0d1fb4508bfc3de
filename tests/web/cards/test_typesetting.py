"""Words are set as large as their box allows, whatever they are."""

import pytest

from timeline.web.cards.typesetting import Setting, font_of, set_words, shorten, writable

SIZES = range(80, 36, -4)
WIDTH, HEIGHT = 1072, 210


def set_title(words: str) -> Setting:
    return set_words(words, "bold", SIZES, WIDTH, HEIGHT)


def test_a_short_title_is_set_large_and_on_one_line() -> None:
    setting = set_title("The flood")
    assert (setting.font.size, setting.lines) == (80, ["The flood"])


def test_a_long_title_is_set_smaller_and_whole() -> None:
    title = "How a small protest over the price of fuel became a crisis, told by eleven newspapers"
    setting = set_title(title)
    assert 36 < setting.font.size < 80
    assert " ".join(setting.lines) == title


def test_lines_are_of_even_length() -> None:
    first, second = set_title("The long winter after the flood, as three towns tell it").lines
    assert abs(len(first) - len(second)) <= 6


@pytest.mark.parametrize(
    "words",
    ["W" * 400, "word " * 100, "Überschwemmungskatastrophenschutzverordnung" * 6, "x" * 100_000],
)
def test_whatever_is_told_stays_in_its_box(words: str) -> None:
    setting = set_title(words)
    assert setting.height <= HEIGHT
    assert all(setting.font.getlength(line) <= WIDTH for line in setting.lines)
    assert setting.lines[-1].endswith("…")


def test_nothing_is_set_of_nothing() -> None:
    assert set_title("").lines == []
    assert set_title(" \n\t ").height == 0


def test_kazakh_and_russian_are_written() -> None:
    title = "Қазақстандағы қаңтар оқиғалары: Әділет, Ұлт. Наводнение, ё"
    letters = "".join(map(chr, (*range(0x410, 0x450), 0x406, 0x456, 0x4AE, 0x4AF, 0x4BA, 0x4BB)))
    assert writable(title) == title
    assert writable(letters) == letters


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("The \U0001f30a flood\x00 of\u202e 2022", "The flood of 2022"),
        ("حصار المدينة", ""),  # no letters for it: better none than boxes
        ("洪水", ""),
        ("", ""),
    ],
)
def test_only_what_the_font_has_is_written(words: str, kept: str) -> None:
    assert writable(words) == kept


def test_one_line_is_cut_where_its_room_ends() -> None:
    font = font_of("regular", 30)
    cut = shorten("The Courier · The Herald · The Messenger", font, 300)
    assert cut.endswith("…")
    assert font.getlength(cut) <= 300
    assert shorten("The Courier", font, 300) == "The Courier"
