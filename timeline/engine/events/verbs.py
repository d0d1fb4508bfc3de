"""Verbs told apart by their forms: whether words make a clause, and how it stands in time."""

import re
from enum import StrEnum

from timeline.engine.words import words


class Tense(StrEnum):
    """How the first verb of a clause stands in time."""

    NONE = "none"
    PAST = "past"
    PERFECT = "perfect"
    PROGRESSIVE = "progressive"
    PRESENT = "present"
    MODAL = "modal"


MODALS = words("will would can could may might must should shall")
IRREGULAR = words(
    """was were had did went came became began got gave took made said told saw stood sat set
    sent spent left lost led met put cut hit hurt held kept brought bought caught fought thought
    sought taught found fell felt fled flew drove rose broke spoke wrote shot struck swept won
    wore paid laid ran rang grew knew threw drew withdrew shook split spread shut swore sold
    built burnt meant heard read understood overthrew beat blew chose ate forgot froze hid rode
    sank slept stole tore woke"""
)
PARTICIPLES = words(
    """been begun broken brought burnt built come cut done driven fallen found fought given gone
    grown held hit hurt kept known led left lost made met put risen run said seen sent set shot
    shown shut spoken spread struck sworn taken told thrown torn withdrawn won written beaten
    become"""
)
PRESENT_VERBS = words(
    """is are has have says say calls seeks gives goes comes takes makes remains continues shows
    plans wants needs sends enters arrives leaves orders asks urges warns vows begins speaks
    meets declares announces storms kills dies resigns board boards take enter arrive rises
    falls provides fires moves agrees rejects accuses denies reports supports appeals claims
    holds"""
)
NOT_VERBS = words(
    """need indeed speed seed feed hundred wounded injured armed united red bed sacred limited
    agreed-upon rated so-called aged skilled unprecedented unexpected undisputed unverified
    married alleged supposed foreign-trained collapsed-lung unannounced trained interested
    concerned"""
)
WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*")
DETERMINER = words(
    "a an the his her its their this that these those of by some any no in with and most more"
)


def tense(text: str) -> Tense:
    """The tense of the first finite verb in `text`; NONE when it has none."""
    found = WORD.findall(text)
    for at, word in enumerate(found):
        if told := _tense_at(found, at, word.lower()):
            return told
    return Tense.NONE


def has_verb(text: str) -> bool:
    """Whether the words can stand as a clause."""
    return tense(text) is not Tense.NONE


def starts_with_verb(text: str) -> bool:
    """Whether a finite verb comes first, adverbs left aside: "reportedly stormed the airport"."""
    found = WORD.findall(text[:80])
    while found and (
        found[0].endswith("ly") or found[0] in ("also", "then", "later", "never", "now")
    ):
        found = found[1:]
    if not found or found[0][0].isupper():
        return False
    told = _tense_at(found, 0, found[0])
    return told not in (None, Tense.NONE)


def _tense_at(found: list[str], at: int, word: str) -> Tense | None:
    following = [other.lower() for other in found[at + 1 : at + 5]]
    if word == "had" and _after_have(following) is Tense.PERFECT:
        return Tense.PERFECT
    if word in ("has", "have"):
        return _after_have(following)
    if word in ("is", "are"):
        return Tense.PROGRESSIVE if any(map(_is_progressive, following[:3])) else Tense.PRESENT
    if word in MODALS:
        return Tense.MODAL
    before = found[at - 1].lower() if at else ""
    if word in IRREGULAR or (_is_regular_past(word) and before not in DETERMINER):
        return Tense.PAST
    return Tense.PRESENT if word in PRESENT_VERBS and before not in DETERMINER else None


def _after_have(following: list[str]) -> Tense:
    done = (word in PARTICIPLES or _is_regular_past(word) for word in following[:4])
    return Tense.PERFECT if any(done) else Tense.PRESENT


def _is_regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 and "-" not in word and word not in NOT_VERBS


def _is_progressive(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4
