"""Who speaks in a quotation of several sentences, where only one of them names the speaker."""

import re
from collections.abc import Sequence

from timeline.engine.events.names.name import Name
from timeline.engine.events.telling.attribution import Said, find_speaker
from timeline.engine.text import Kind, Sentence

QUOTATION = re.compile(r"(?P<open>“)[^“”]{2,1500}(?:”|$)|\"[^\"]{2,1500}(?:\"|$)")
MARK = re.compile(r"[“”\"]")
NEAR = 12  # sentences; a longer quotation is a speech, whose speaker the page names at its head


def speaker_of_quotation(
    text: str, sentences: Sequence[Sentence], at: int, names: tuple[Name, ...], last: Name | None
) -> Said | None:
    """Who speaks in `sentences[at]` where it is all quotation; None where nobody is named.

    The quotation's last sentence names the speaker ("…," said Smith), or its first, or the one
    right before it: a new speaker would be named at once. "He" and "she" are `last`.
    """
    sentence = sentences[at]
    if sentence.kind is not Kind.BODY or not (span := _quotation(text, sentences, at)):
        return None
    near = range(max(at - NEAR, 0), min(at + NEAR, len(sentences)))
    holds = [number for number in near if _overlaps(sentences[number], span)]
    for number in (holds[-1], holds[0], holds[0] - 1):
        if number >= 0 and MARK.search(text, sentences[number].start, sentences[number].end):
            one = sentences[number]
            if said := find_speaker(text, one.start, one.end, names, last):
                return said
    return None


def _quotation(text: str, sentences: Sequence[Sentence], at: int) -> tuple[int, int] | None:
    """Where the quotation that holds the whole sentence begins and ends in its paragraph."""
    sentence = sentences[at]
    start = text.rfind("\n", 0, sentence.start) + 1
    stop = text.find("\n", sentence.end)
    for found in QUOTATION.finditer(text, start, stop if stop >= 0 else len(text)):
        if found.start() <= sentence.start and sentence.end <= found.end() + 1:
            return found.span()
    return None


def _overlaps(sentence: Sentence, span: tuple[int, int]) -> bool:
    return sentence.start < span[1] and span[0] < sentence.end
