"""What stands beside a candidate, for telling look-alikes: the words before it and after it."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.surroundings import words_before
from timeline.engine.words import words

NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
# After "the day before" these go on with the sentence; others name what it was the day before.
GOES_ON = words(
    """and but or that when where while as with without in on at by from to because who had has was
    were is are did also told said"""
)
STARTS_CLAUSE = words("he she they it we")  # "the day before, he …", but "a day after he …"


def follows(cues: frozenset[str] | set[str], text: str, candidate: Candidate) -> bool:
    """Whether one of `cues` stands right before it, "the" left out."""
    before = words_before(text[max(0, candidate.start - 24) : candidate.start], 24)
    while before and before[-1] in {"the", "-"}:
        before.pop()
    return bool(before) and before[-1] in cues


def opens(text: str, candidate: Candidate) -> bool:
    """Whether a sentence begins with it."""
    return not words_before(text, candidate.start)


def counted_from_next(text: str, candidate: Candidate) -> bool:
    """ "A day after the clashes", "the year before the war": counted from what is named next."""
    phrase = text[candidate.start : candidate.end].lower()
    if not phrase.endswith(("before", "after")):
        return False
    following = NEXT_WORD.match(text, candidate.end)
    if following is None:
        return False
    goes_on = GOES_ON if phrase.endswith("after") else GOES_ON | STARTS_CLAUSE
    return following[1].lower() not in goes_on
