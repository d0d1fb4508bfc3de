"""The project's own phrases, in tests/corpus: a table for each rule."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "corpus"
PUBLISHED = date(2022, 1, 7)  # a Friday


@dataclass(frozen=True)
class Row:
    """A sentence with one phrase marked, and the TIMEX3 value that the phrase must get."""

    rule: str
    text: str
    start: int
    end: int
    value: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.text[self.start : self.end]} -> {self.value}"


def rows() -> list[Row]:
    """Every phrase that must be read."""
    return [
        row(rule, marked, value)
        for rule, table in tables().items()
        for marked, value in table["resolves"]
    ]


def lookalikes() -> list[tuple[str, str]]:
    """Every sentence in which nothing may be read, with the rule that it looks like."""
    return [(rule, text) for rule, table in tables().items() for text in table["ignores"]]


def tables() -> dict[str, dict[str, list[Any]]]:
    """The tables by the names of their rules."""
    return {
        path.stem.replace("_", " "): tomllib.loads(path.read_text("utf-8"))
        for path in sorted(FOLDER.glob("*.toml"))
    }


def row(rule: str, marked: str, value: str) -> Row:
    """The row of a sentence whose phrase stands in square brackets."""
    match = re.search(r"\[(.*?)\]", marked, re.DOTALL)
    assert match, f"No phrase is marked in {marked!r}"
    text = marked[: match.start()] + match[1] + marked[match.end() :]
    return Row(rule, text, match.start(), match.start() + len(match[1]), value)
