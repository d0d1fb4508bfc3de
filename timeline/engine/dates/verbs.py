"""The tense of the English verb that governs a phrase, told by the words alone."""

from timeline.engine.dates.lexicon import WEEKDAYS
from timeline.engine.dates.surroundings import Tense, words_after, words_before
from timeline.engine.words import words

FUTURE = words("will shall would won't won’t wouldn't wouldn’t shan't shan’t ll tomorrow")
PLANS = words("planned planning plan plans scheduled")
PLANNED = words("due scheduled expected slated planned set likely plans plan intends hopes")
# "Snow is forecast Friday" tells of what is to come, "he predicted Friday that …" does not.
FORESEEN = words("predicted forecast anticipated")
BE = words("is are was were been being")
# What makes the verb after "to" a plan: "agreed to meet", "an agreement to meet".
LEADS_TO = PLANNED | words(
    """is are agreed agreement about going ready vowed vows promised promises pledged threatened
    wants want hope hoping intend intent prepares prepared preparing expects expect expecting
    supposed plan aims aim seeks proposal proposed decision decided deal pact offer offered bid
    deadline invited invitation permission authorized approved voted hoped wanted aimed intended"""
)
# "Found to be infected" tells what was, "the first to be arrested" leaves open when.
SEEMING = words(
    """found thought believed said known reported considered proved proven shown seen deemed
    appeared appears seems seemed understood feared alleged claimed suspected turned happened"""
)
RANKED = words("first second third last only latest most")
# In the present these tell of an appointment: "the talks resume Monday".
APPOINTED = words(
    """begins begin opens starts meets meet resumes resume leaves arrives expires expire ends closes
    returns visits takes votes goes heads departs convenes convene reconvenes kicks flies faces
    vote runs is are"""
)
# "Due to the storm" gives a cause, "due to open" a plan.
PERSONAL = words("its his her their our your my")
OWNED = PERSONAL | words("the a an this that these those")
OBJECTS = OWNED | words("it them him us me one no any enough more")  # "should have it ready"
PAST = words(
    """was were had did said told began came went took gave made got saw left led held met kept put
    let set sent spent built lost won ran rose fell grew broke spoke wrote drove flew shot struck
    hit cut quit stood sat found fought brought bought caught thought taught sought swept fled
    knew threw drew withdrew became overthrew burnt shook woke hid bid shut spread hurt"""
)
# Ends in -ed and is no past tense.
NOT_PAST = words("need indeed united speed breed feed seed hundred kindred bed red sacred")


AHEAD = words("will would")
HALF_POSSIBLE = words("should could")  # as often an opinion or an ability
POSSIBLE = HALF_POSSIBLE | words("may might must can")
NEAR = 9  # words, as far as those are taken to reach
# "Could not reach him", "could see smoke": what somebody was able to do.
ABLE = words("not see seen hear heard feel felt smell find remember recall tell say")
APPOINTING = words("called convened scheduled summoned arranged")
TENSED = FUTURE | POSSIBLE | PLANS | PLANNED | FORESEEN | APPOINTED | PAST | {"to"}
TENSED_ENDINGS = ("ed", "'ll", "’ll")
SAID_TO = words("called urged asked told ordered invited appealed summoned warned")
# What may stand between "to" and the word it belongs to: "agreed Tuesday to leave".
BETWEEN = frozenset(WEEKDAYS) | words("yesterday today not")


def tense_around(text: str, start: int, end: int) -> Tense:
    """The tense of the nearest verb before the phrase in its sentence; failing that, after it."""
    before, after = words_before(text, start), words_after(text, end)
    if after[:1] and after[0] in AHEAD:  # "Friday will be calm"
        return Tense.FUTURE
    for position in reversed(_verbs(before)):
        tense = _tense_at(before, position)
        if tense is not Tense.UNKNOWN:
            return tense
    found = (_tense_at(after, position) for position in _verbs(after))
    return next((tense for tense in found if tense is not Tense.UNKNOWN), Tense.UNKNOWN)


def _verbs(group: list[str]) -> list[int]:
    """Where words stand that may tell a tense; the others need no closer look."""
    return [at for at, word in enumerate(group) if word in TENSED or word.endswith(TENSED_ENDINGS)]


def _tense_at(group: list[str], position: int) -> Tense:
    word = group[position]
    if word in FUTURE or word.endswith(("'ll", "’ll")):
        return Tense.FUTURE
    if word in POSSIBLE:
        return _tense_of_possible(word, group[position + 1 :])
    if _is_plan(group, position):
        return Tense.INTENDED if _is_told_of_past(group, position) else Tense.FUTURE
    if word in APPOINTED and _is_appointment(group, position):
        return Tense.FUTURE
    if word in PAST or (word.endswith("ed") and word not in NOT_PAST and "-" not in word):
        return _tense_of_past(group, position)
    return Tense.UNKNOWN


def _tense_of_possible(word: str, following: list[str]) -> Tense:
    """ "Could be signed" is to come; "should have left" and "could see" are not."""
    if "have" in following[:2]:
        at = following.index("have")
        return Tense.FUTURE if OBJECTS.intersection(following[at + 1 : at + 2]) else Tense.UNKNOWN
    if word in HALF_POSSIBLE and len(following) > NEAR:
        return Tense.UNKNOWN
    if word == "could" and ABLE.intersection(following[:2]):
        return Tense.UNKNOWN
    return Tense.FUTURE


def _tense_of_past(group: list[str], position: int) -> Tense:
    """That of a past form or a participle: "was held", "to be held", "has called a strike"."""
    before = group[max(0, position - 8) : position]
    if before[-1:] == ["to"]:  # "to cut", "to put": an infinitive
        return Tense.UNKNOWN
    if FUTURE.intersection(before[-4:]):
        return Tense.FUTURE
    if POSSIBLE.intersection(before[-3:]):  # "could be signed": the auxiliary, looked at next
        return Tense.UNKNOWN
    if before[-2:] == ["to", "be"]:
        if any(word in RANKED or word.endswith("est") for word in before):
            return Tense.UNKNOWN
        return Tense.PAST if SEEMING.intersection(before[-4:]) else Tense.FUTURE
    return Tense.FUTURE if _is_appointing(group, position) else Tense.PAST


def _is_appointing(group: list[str], position: int) -> bool:
    """ "Has called a strike for Monday" is of a day to come, "has called on Monday for …" not."""
    perfect = group[max(0, position - 1) : position] in (["has"], ["have"])
    called = group[position] in APPOINTING and group[position + 1 : position + 2] != ["on"]
    return perfect and called and len(group) - position > 3


def _is_plan(group: list[str], position: int) -> bool:
    """Whether the word speaks of what is meant to come: "scheduled", "agreed to", "set for"."""
    word, following = group[position], group[position + 1 : position + 3]
    if word == "to":
        return _is_wished(group, position)
    if word == "due" and following[:1] == ["to"]:
        return len(following) == 2 and following[1] not in OWNED
    if word == "set":
        return following[:1] == ["for"]
    if word in FORESEEN:
        return not BE.isdisjoint(group[max(0, position - 2) : position])
    if word in {"plan", "plans"} and _is_noun(group, position):
        return False
    return word in PLANS or (word in PLANNED and len(group) - position <= 3)


def _is_noun(group: list[str], position: int) -> bool:
    """Whether a plan is told of, and not its day: "unveiled his plans in March"."""
    before = group[max(0, position - 2) : position]
    if "to" in before:
        return False
    if not OWNED.isdisjoint(before[-1:]) or not PERSONAL.isdisjoint(before[:1]):
        return True
    told = any(word in PAST or word.endswith("ed") for word in before)
    return told and len(group) - position <= 2


def _is_wished(group: list[str], position: int) -> bool:
    """Whether "to" follows a word that plans, or one that asks somebody: "urged them to stop"."""
    before = group[max(0, position - 5) : position]
    while before and before[-1] in BETWEEN:
        before = before[:-1]
    if before[-1:] and before[-1] in LEADS_TO | {"was", "were"}:
        return True
    named_next = group[position + 1 : position + 2]
    return bool(named_next) and not SAID_TO.isdisjoint(before[:-1])


def _is_told_of_past(group: list[str], position: int) -> bool:
    return not {"was", "were", "been"}.isdisjoint(group[max(0, position - 3) : position])


def _is_appointment(group: list[str], position: int) -> bool:
    """Whether the time follows soon: "meet Thursday", "is on Friday", "opens a meeting Tuesday"."""
    word, between = group[position], len(group) - position - 1
    reach = 1 if word in {"is", "are"} else 6 if word.endswith("s") else 3
    return between <= reach and group[max(0, position - 1)] not in {"to", "not", "did", "the", "a"}
