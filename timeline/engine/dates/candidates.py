"""Spans that some rule reads as a time: one pass over the words, then rules where they tell it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.lexicon import GLUE, TRIGGERS
from timeline.engine.dates.rules import RULES

WORD = re.compile(r"[ap]\.m\b|\d\d?:\d\d(?!\d)|[^\W_]+")
YEAR_OR_CLOCK = re.compile(
    r"(?:1\d|20)\d\d(?:s|T\d\d)?|(?:[2-9]0s)|\d\d?[ap]m|[ap]\.?m|\d\d?:\d\d|q[1-4]", re.IGNORECASE
)
# What may stand between two words of one phrase; a blank line may not.
GAP = re.compile(r"[^\S\n]{0,3}(?:[,.:/'’–—-]|\n)?[^\S\n]{0,3}[–—-]?[^\S\n]?")


@dataclass(frozen=True, slots=True)
class Candidate:
    """The characters `[start, end)` of a text, read by `rule` as `meaning`."""

    start: int
    end: int
    rule: str
    meaning: Meaning

    def overlaps(self, other: "Candidate") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def find_candidates(text: str) -> list[Candidate]:
    """All that any rule makes of `text`, in reading order; candidates may overlap."""
    found = [
        candidate
        for start, end in stretches(text)
        for candidate in _matches(text, start, _with_mark(text, end))
    ]
    return sorted(found, key=lambda candidate: (candidate.start, -candidate.end))


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """The runs of words of time and of the small words between them that hold a word of time."""
    start = end = 0
    holds = False
    for match in WORD.finditer(text):
        word = match[0].lower()
        numeric = word[0].isdigit()
        telling = word in TRIGGERS or (
            (numeric or word[0] in "apq") and YEAR_OR_CLOCK.fullmatch(word) is not None
        )
        if not telling and not numeric and word not in GLUE:
            if holds:
                yield start, end
            start = end = match.end()
            holds = False
            continue
        if not GAP.fullmatch(text, end, match.start()) or start == end:
            if holds:
                yield start, end
            start, holds = match.start(), False
        end = match.end()
        holds = holds or telling
    if holds:
        yield start, end


def _matches(text: str, start: int, end: int) -> Iterator[Candidate]:
    for rule in RULES:
        for match in rule.pattern.finditer(text, start, end):
            meaning = rule.build(match)
            if meaning is not None:
                yield Candidate(match.start(), match.end(), rule.name, meaning)


def _with_mark(text: str, end: int) -> int:
    """`end`, and the full stop that may belong to an abbreviation there."""
    return end + 1 if text[end : end + 1] in {".", "%", ","} else end
