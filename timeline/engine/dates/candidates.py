"""Spans that some rule reads as a time: one pass over the words, then rules where they tell it."""

import re
from collections.abc import Iterator

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.languages.language import Language
from timeline.engine.dates.rules.rule import Rule

# What may stand between two words of one phrase; a blank line may not.
GAP = re.compile(r"[^\S\n]{0,3}(?:[,.:/'’–—-]|\n)?[^\S\n]{0,3}[–—-]?[^\S\n]?['’]?")


def find_candidates(text: str, language: Language) -> list[Candidate]:
    """All that the rules of `language` make of `text`, in reading order; they may overlap."""
    found = [
        candidate
        for start, end in stretches(text, language)
        for candidate in _matches(language.rules, text, start, _with_mark(text, end))
    ]
    return sorted(found, key=lambda candidate: (candidate.start, -candidate.end))


def stretches(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The runs of words of time and of the small words between them that hold a word of time."""
    triggers, glue, figures = language.triggers, language.glue, language.figures
    start = end = 0
    holds = False
    for match in language.word.finditer(text):
        word = match[0].lower()
        numeric = word[0].isdigit()
        telling = word in triggers or (
            # Figures and clocks hold a digit or are as short as "pm"; most words need no look.
            (numeric or len(word) < 4 or word[-1].isdigit()) and figures.fullmatch(word) is not None
        )
        if not telling and not numeric and word not in glue:
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


def _matches(rules: tuple[Rule, ...], text: str, start: int, end: int) -> Iterator[Candidate]:
    for rule in rules:
        for match in rule.pattern.finditer(text, start, end):
            meaning = rule.build(match)
            if meaning is not None:
                yield Candidate(match.start(), match.end(), rule.name, meaning)


def _with_mark(text: str, end: int) -> int:
    """`end`, and the full stop that may belong to an abbreviation there."""
    return end + 1 if text[end : end + 1] in {".", "%", ","} else end
