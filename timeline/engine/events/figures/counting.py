"""What a number counts, by the words around it."""

import re
from collections.abc import Iterable

from timeline.engine.events.figures.counted import (
    ACCUSED,
    ACTIVE,
    COUNTED,
    FORCES,
    KINDS,
    NEVER,
    NOT_PEOPLE,
    PASSIVE,
    SUBSET,
    Kind,
)
from timeline.engine.events.figures.number_context import INCLUDING, Context
from timeline.engine.events.figures.sides import EVERYBODY, SIDES, find_side
from timeline.engine.events.sighting import Figure

HARMED = tuple(kind for kind in KINDS if kind.done != NEVER and kind.what not in FORCES)
OTHER_THINGS = tuple(kind for kind in KINDS if kind.unit != "people")
REACH = 90  # characters behind a number in which its verb is looked for
BARRIER = re.compile(
    r"[.;:!?](?:\s|$)|\b(?:while|whereas|when|after|before|as|where|although|though|because"
    r"|which|that|who (?!were|was|have|had|died|lost|are))\b|\s[-–—]\s"
    r"|,?\s(?:and|but)\s(?:the|a|an|his|her|their|its|police|security|army|troops|others)\s",
    re.IGNORECASE,
)
YEARLY = re.compile(
    r"\b(?:in|since|of|from|by|until|till|to|the|early|late|mid|flu|before|after|during|and)[\s-]*$",
    re.IGNORECASE,
)
OF_THE = re.compile(r"\s*of\s+(?:the|these|those)\s")
ARE = re.compile(r"\s*of\s+the\s+\w+\s+(?:are|were|was)\s+(?:from\s+)?([^.,;]{3,40})")


def counts_people(context: Context) -> bool:
    """Whether four digits count people, and are no year: "2010 people", not "a 1957 pandemic"."""
    return not YEARLY.search(context.before) and bool(find_side(context.phrase))


def kind_before(context: Context, earlier: list[Figure]) -> Kind | None:
    """What the figure before counts, where some of those are told: "including 10 officers"."""
    if (
        not earlier
        or not INCLUDING.search(context.before)
        or find_side(context.phrase) in EVERYBODY
    ):
        return None
    return next(kind for kind in KINDS if kind.what == earlier[-1].what)


def kind_of(context: Context) -> Kind | None:
    """What the number counts; what was done to people before who they are."""
    if NOT_PEOPLE.search(context.phrase):
        return _named(context, OTHER_THINGS)
    before = context.before.rstrip(" “\"‘'")
    doing = next((k for k in KINDS if re.search(rf"\b(?:{k.doing})$", before, re.I)), None)
    if doing:
        return doing
    return (
        _named(context, HARMED)
        or _suffered(context)
        or _named(context, KINDS)
        or _gathered(context)
    )


def _named(context: Context, kinds: Iterable[Kind]) -> Kind | None:
    """The kind whose own noun the number counts: "45 deaths", "748 injured", "2,500 troops"."""
    found = (
        (match.start(), at, kind)
        for at, kind in enumerate(kinds)
        if (match := re.search(rf"\b(?:{kind.noun})\b", context.phrase, re.IGNORECASE))
    )
    first = min(found, default=None)
    if first is None or ACCUSED.search(context.phrase) or _kills(context, first[2]):
        return None
    return first[2]


def _kills(context: Context, kind: Kind) -> bool:
    """Whether those counted did it: "two gunmen killed the guard"."""
    word = re.search(rf"\b(?:{kind.noun})\b", context.behind, re.IGNORECASE)
    doers = word and context.behind[: word.start()].strip(' “"')
    return bool(word and doers and _acts(context, word.end()))


def _acts(context: Context, at: int) -> bool:
    """Whether the verb that ends at `at` has an object: somebody else suffered it."""
    number_follows = not context.last and not context.behind[at:].strip()
    return number_follows or bool(ACTIVE.match(context.behind, at))


def _suffered(context: Context) -> Kind | None:
    """The kind whose verb tells what the people counted suffered: "18 officers were killed"."""
    barrier = BARRIER.search(context.behind)
    reach = context.behind[: min(barrier.start() if barrier else REACH, REACH)]
    found = (
        (match.start(), at, match)
        for at, kind in enumerate(HARMED)
        if kind.what not in FORCES
        and (match := re.search(rf"\b(?:{kind.done})\b", reach, re.IGNORECASE))
    )
    first = min(found, default=None, key=lambda each: each[:2])
    if first is None or ACCUSED.search(reach[: first[0]]):
        return None
    does = _acts(context, first[2].end()) and not PASSIVE.search(reach[: first[0]])
    return None if does else HARMED[first[1]]


def _gathered(context: Context) -> Kind | None:
    """Protesters, where people are counted who protest, march or gather."""
    if find_side(context.phrase) not in EVERYBODY - {""}:
        return None
    crowd = next(kind for kind in KINDS if kind.what == "protesters")
    told = rf"\b(?:{SIDES['people']})\s+(?:who\s)?(?:{crowd.done})"
    return crowd if re.search(told, context.behind, re.IGNORECASE) else None


def is_part(context: Context, kind: Kind) -> bool:
    """Whether only some of those counted before are told: "two of whom", "including six"."""
    if SUBSET.match(context.behind):
        return kind.what in COUNTED
    if OF_THE.match(context.behind) and re.search(rf"\b(?:{kind.noun})\b", context.phrase):
        return ARE.match(context.behind) is None
    part = INCLUDING.search(context.before) and not re.search(kind.noun, context.phrase)
    return bool(part and kind.what in COUNTED and find_side(context.phrase) in EVERYBODY)
