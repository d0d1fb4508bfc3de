"""Verbs told apart by their forms: whether words make a clause, and how it stands in time."""

import re
from enum import StrEnum
from functools import lru_cache

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
    sank slept stole tore woke burst cast dealt dug fed hung lent lit sang slid spun stuck swam
    swung arose awoke bore bled clung crept drank flung leapt shrank strode strove wept wove
    undertook underwent oversaw forbade foresaw forgave withstood"""
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
    rated aged skilled unprecedented unexpected undisputed unverified married alleged supposed
    unannounced trained interested concerned"""
)
# What something is or has, and what is thought or said of it: no deed.
STILL = words(
    """had became seemed appeared remained stood lay felt knew thought believed wanted needed liked
    loved hated hoped feared expected meant contained consisted included involved belonged owned
    depended existed lived resembled looked sounded deserved tended lacked represented reflected
    suggested indicated allowed enabled caused explained proved showed lasted shared covered
    hinged relied ranged differed amounted accounted said told stated added noted argued saw heard
    understood described"""
)
# Participles that say how something is, not what was done to it.
LASTING_STATES = words(
    """located based known called named considered supposed used involved related composed situated
    surrounded built made divided dominated filled linked meant inspired modelled tied"""
)
AUXILIARIES = words("had has have is are")
FINITE = AUXILIARIES | MODALS | IRREGULAR | PRESENT_VERBS  # and what ends in "ed"
BEING = words("was were is are been")
HAVING = words("had has have")
NOT_YET = words("not never also all both being reportedly then later still just already")
HURT = words("injured wounded armed")
DEFINING = words("a an the one no its their his her our my this that these those")
WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*")
DETERMINER = words(
    "a an the his her its their this that these those of by some any no in with and most more"
)


@lru_cache(maxsize=2_000)
def tense(text: str) -> Tense:
    """The tense of the first finite verb in `text`; NONE when it has none."""
    return _finite(WORD.findall(text))[1]


def _finite(found: list[str]) -> tuple[int, Tense]:
    """Where the first finite verb stands, and its tense."""
    for at, word in enumerate(found):
        low = word.lower()
        if (low in FINITE or low.endswith("ed")) and (told := _tense_at(found, at, low)):
            return at, told
    return len(found), Tense.NONE


def is_deed(text: str) -> bool:
    """Whether the first finite verb tells of something done: "sank", "was closed", not "was a"."""
    found = [word.lower() for word in WORD.findall(text)]
    at, told = _finite(WORD.findall(text))
    if told not in (Tense.PAST, Tense.PERFECT):
        return False
    if found[at] in BEING | HAVING | {"did"}:
        return _is_done(found[at + 1 :])
    return found[at] not in STILL


def _is_done(following: list[str]) -> bool:
    """Whether a participle of a deed comes next: "been cancelled", "reportedly shot"."""
    ahead = [w for w in following[:5] if w not in NOT_YET | BEING and not w.endswith("ly")]
    if not ahead or "not" in following[:2]:
        return False
    word = ahead[0]
    done = word in PARTICIPLES | HURT or _is_regular_past(word)
    return done and word not in LASTING_STATES | STILL


def is_definition(text: str) -> bool:
    """Whether the first finite verb says what something is or has: "was a sharp rise"."""
    found = [word.lower() for word in WORD.findall(text)]
    at, _ = _finite(WORD.findall(text))
    if at >= len(found) or found[at] not in BEING | HAVING:
        return False
    if {"there", "to"} & set(found[max(at - 1, 0) : at]):
        return False  # "there was a riot", "seems to have a plan"
    ahead = [word for word in found[at + 1 : at + 4] if word not in NOT_YET]
    return bool(ahead) and ahead[0] in DEFINING


def has_verb(text: str) -> bool:
    """Whether the words can stand as a clause."""
    return tense(text) is not Tense.NONE


@lru_cache(maxsize=2_000)
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
    if word in AUXILIARIES and (told := _after_auxiliary(found, at, word)):
        return told
    if word in MODALS:
        return Tense.MODAL
    before = found[at - 1].lower() if at else ""
    if word in IRREGULAR or (_is_regular_past(word) and before not in DETERMINER):
        return Tense.PAST
    return Tense.PRESENT if word in PRESENT_VERBS and before not in DETERMINER else None


def _after_auxiliary(found: list[str], at: int, word: str) -> Tense | None:
    following = [other.lower() for other in found[at + 1 : at + 5]]
    if word == "had":
        return Tense.PERFECT if _after_have(following) is Tense.PERFECT else None
    if word in ("has", "have"):
        return _after_have(following)
    return Tense.PROGRESSIVE if any(map(_is_progressive, following[:3])) else Tense.PRESENT


def _after_have(following: list[str]) -> Tense:
    done = (word in PARTICIPLES or _is_regular_past(word) for word in following[:4])
    return Tense.PERFECT if any(done) else Tense.PRESENT


def _is_regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 and "-" not in word and word not in NOT_VERBS


def _is_progressive(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4
