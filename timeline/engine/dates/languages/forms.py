"""Word forms as tables write them, and letters that may lack their accents."""

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

APOSTROPHES = "'’ʼ"
BLANK = r"\s{1,8}"


def forms(text: str) -> tuple[str, ...]:
    """The forms that a table writes in short, parted by white space.

    "derni/er/ère" is "dernier" and "dernière", "вторник//а" is "вторник" and "вторника"; "_" is a
    blank, and a full stop at the end may be left out in a text.
    """
    found: list[str] = []
    for entry in text.split():
        stem, *endings = entry.replace("_", " ").split("/")
        found.extend(stem + ending for ending in endings or [""])
    return tuple(found)


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """The key of a word: small letters, no accents, one kind of blank and of apostrophe."""
    bare = "".join(c for c in normalize("NFD", word.lower()) if not combining(c))
    return " ".join(re.sub(f"[{APOSTROPHES}]", "'", bare).rstrip(".").split())


def any_form(words: Iterable[str]) -> str:
    """A pattern for one of these forms, the longest first."""
    return "(?:" + "|".join(map(_pattern, sorted(words, key=len, reverse=True))) + ")"


def letters(text: str) -> str:
    """A pattern for literal text: its accents may be left out or stand apart from their letters."""
    return "".join(map(_letter, text))


def spellings(word: str) -> set[str]:
    """The ways in which the same word can stand in a text, in small letters."""
    word = word.lower().rstrip(".")
    return {word, normalize("NFD", word), folded(word)}


def _pattern(form: str) -> str:
    return letters(form[:-1]) + r"\.?" if form.endswith(".") else letters(form)


@lru_cache(maxsize=512)
def _letter(character: str) -> str:
    if character == " ":
        return BLANK
    if character in APOSTROPHES:
        return f"[{APOSTROPHES}]"
    bare = normalize("NFD", character)
    if len(bare) == 1:
        return re.escape(character)
    return f"(?:{character}|{bare[0]}{bare[1]}?)"
