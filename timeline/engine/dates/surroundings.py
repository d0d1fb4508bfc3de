"""The words around a phrase that say which way it looks: "until", and the verb that governs it."""

import re
from enum import Enum

from timeline.engine.words import words

SIGNAL = re.compile(
    r"\b(since|until|till|by|from|to|through|before|after|during|in|on|at|over|for|between|and"
    r"|within|around|as of|ahead of)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*\s|\n\s*\n|;")
WORD = re.compile(r"[\w’']+")
REACH = 140

FUTURE = words("will shall would won wo ll tomorrow")
PLANS = words("planned planning plan plans scheduled")
PLANNED = words("due scheduled expected slated planned set likely plans plan intends hopes")
# What makes the verb after "to" a plan: "agreed to meet", "an agreement to meet".
LEADS_TO = PLANNED | words(
    """is are agreed agreement about going ready vowed vows promised promises pledged threatened
    wants want hope hoping intend intent prepares prepared preparing expects expect expecting
    supposed plan aims aim seeks proposal proposed decision decided deal pact offer offered bid
    deadline invited invitation permission authorized approved voted"""
)
# In the present these tell of an appointment: "the talks resume Monday".
APPOINTED = words(
    """begins begin opens starts meets meet resumes resume leaves arrives expires expire ends closes
    returns visits takes votes goes heads departs convenes convene reconvenes kicks flies faces
    vote is are"""
)
# "Due to the storm" gives a cause, "due to open" a plan.
OWNED = words("the a an its his her their our your my this that these those")
PAST = words(
    """was were had did said told began came went took gave made got saw left led held met kept put
    let set sent spent built lost won ran rose fell grew broke spoke wrote drove flew shot struck
    hit cut quit stood sat found fought brought bought caught thought taught sought swept fled
    knew threw drew withdrew became overthrew burnt shook woke hid bid shut spread hurt"""
)
# Ends in -ed and is no past tense.
NOT_PAST = words("need indeed united speed breed feed seed hundred kindred bed red sacred")


TENSED = FUTURE | PLANS | PLANNED | APPOINTED | PAST | {"to"}
TENSED_ENDINGS = ("ed", "'ll", "’ll")


class Tense(Enum):
    """When the verb that governs a phrase lies."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


def signal_before(text: str, start: int) -> str:
    """The preposition that governs the phrase at `start`, or ""."""
    match = SIGNAL.search(text[max(0, start - 20) : start])
    return match[1].lower() if match else ""


def tense_around(text: str, start: int, end: int) -> Tense:
    """The tense of the nearest verb before the phrase in its sentence; failing that, after it."""
    before = words_before(text, start)
    for position in reversed(_verbs(before)):
        tense = _tense_at(before, position)
        if tense is not Tense.UNKNOWN:
            return tense
    after = WORD.findall(_sentence_after(text, end).lower())
    found = (_tense_at(after, position) for position in _verbs(after))
    return next((tense for tense in found if tense is not Tense.UNKNOWN), Tense.UNKNOWN)


def words_before(text: str, start: int) -> list[str]:
    """The words of the same sentence that stand before `start`, in small letters."""
    return WORD.findall(_sentence_before(text, start).lower())


def _verbs(group: list[str]) -> list[int]:
    """Where words stand that may tell a tense; the others need no closer look."""
    return [at for at, word in enumerate(group) if word in TENSED or word.endswith(TENSED_ENDINGS)]


def _tense_at(group: list[str], position: int) -> Tense:
    word = group[position]
    if word == "to" and position and group[position - 1] in LEADS_TO:
        return Tense.FUTURE
    if word in FUTURE or word.endswith(("'ll", "’ll")):
        return Tense.FUTURE
    if word == "due" and group[position + 1 : position + 2] == ["to"]:
        cause = group[position + 2 : position + 3]
        return Tense.UNKNOWN if not cause or cause[0] in OWNED else Tense.FUTURE
    close = len(group) - position <= 3
    if word == "set" and group[position + 1 : position + 2] == ["for"]:
        return Tense.FUTURE
    if word in PLANS or (word in PLANNED and close):
        return Tense.FUTURE
    if word in APPOINTED and _is_appointment(group, position):
        return Tense.FUTURE
    if word in PAST or (word.endswith("ed") and word not in NOT_PAST):
        return (
            Tense.FUTURE if _is_future_group(group[max(0, position - 4) : position]) else Tense.PAST
        )
    return Tense.UNKNOWN


def _is_appointment(group: list[str], position: int) -> bool:
    """Whether the time follows at once, or after a word or two: "meet Thursday", "is on Friday"."""
    between = len(group) - position - 1
    near = between <= (1 if group[position] in {"is", "are"} else 3)
    return near and (position == 0 or group[position - 1] not in {"to", "not", "did", "the", "a"})


def _is_future_group(before: list[str]) -> bool:
    """Whether an auxiliary just before makes a participle future: "will be", "to be"."""
    return bool(FUTURE.intersection(before)) or before[-2:] == ["to", "be"]


def _sentence_before(text: str, start: int) -> str:
    window = text[max(0, start - REACH) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(window)]
    return window[ends[-1] :] if ends else window


def _sentence_after(text: str, end: int) -> str:
    window = text[end : end + REACH]
    stop = SENTENCE_END.search(window)
    return window[: stop.start()] if stop else window
