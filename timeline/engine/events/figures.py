"""Numbers that somebody claims: the dead, the injured, the detained, troops, money, prices."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from timeline.engine.events.counted import (
    ACCUSED,
    ACTIVE,
    COUNTED,
    FORCES,
    KINDS,
    NEVER,
    NOT_PEOPLE,
    PARTITIVE,
    PASSIVE,
    STOP,
    SUBSET,
    Kind,
)
from timeline.engine.events.money import currency, priced_unit, sum_of
from timeline.engine.events.numbers import Number, find_numbers, words_of
from timeline.engine.events.sides import EVERYBODY, SIDES, find_side
from timeline.engine.events.sighting import Figure

__all__ = ["COUNTED", "find_figures"]

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
FIRED_ON = re.compile(
    r"\b(?:fir(?:ed|ing)|shot|shooting|opened fire)\s+(?:at|on|into|upon)\s+([^,.;]{3,40})",
    re.IGNORECASE,
)
ARE = re.compile(r"\s*of\s+the\s+\w+\s+(?:are|were|was)\s+(?:from\s+)?([^.,;]{3,40})")
OF_THE = re.compile(r"\s*of\s+(?:the|these|those)\s")
STEP = re.compile(
    r"\b(?:r[io]se[ns]?|increas\w+|climb\w+|jump\w+|up|gr[eo]wn?|fell|dropp\w+|declin\w+)\s+by\s+$",
    re.IGNORECASE,
)
PARENT = re.compile(r"\b(?:father|mother|parents?)\s+of\s+$", re.IGNORECASE)
OTHERS = re.compile(r"\s*(?:others|more|other)\b", re.IGNORECASE)
INCLUDING = re.compile(r"\b(?:includ(?:es|ed|ing)|among them|of them|of whom)\s+$", re.IGNORECASE)
UNKNOWN = re.compile(
    r"\bno (?:\w+ )?(?:estimates?|figures?|counts?|tolls?|data)\s+(?:of|on|for|about)\s+(?:the )?"
    r"(?:number of )?(?P<who>\w+ )?(?:casualties|deaths|dead|victims|injuries|injured|killed)\b",
    re.IGNORECASE,
)
GROWS = re.compile(
    r"\b(?:grow(?:th|ing|n|s)?|grew|expand\w*|r[io]se[ns]?|increas\w+|surg\w+|jump\w*|up)\b"
    r"(?:\s(?:by|of|to))?\s*$",
    re.IGNORECASE,
)
FALLS = re.compile(
    r"\b(?:f[ae]ll(?:en|s|ing)?|shr[aiu]nk|dropp?\w*|declin\w+|plung\w+|contract\w*|down)\b"
    r"(?:\s(?:by|of|to))?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A number where it stands: the words before and behind it, up to the numbers around it."""

    number: Number
    before: str
    behind: str
    last: bool  # no number follows

    @property
    def phrase(self) -> str:
        """The noun phrase that the number counts: "police officers", of those killed."""
        start = PARTITIVE.match(self.behind)
        words = self.behind[start.end() if start else 0 :]
        stop = STOP.search(words)
        return " ".join((words[: stop.start()] if stop else words).split()[:6])


def find_figures(words: str, *, after: Iterable[Figure] = ()) -> tuple[Figure, ...]:
    """The figures that a clause claims, in reading order, those without a number last.

    `after` are the figures of the same sentence before it: "and 748 injured" counts their people.
    Who said them is known to the caller.
    """
    earlier = list(after)
    known = len(earlier)
    places = _places(words)
    for place, following in zip_longest(places, places[1:]):
        if figure := _read(place, following, earlier):
            earlier.append(figure)
    return (*earlier[known:], *_unknown(words))


def _places(words: str) -> list[Place]:
    """The numbers with the words around them; "including six students" is but an aside."""
    places: list[Place] = []
    numbers = tuple(number for number in find_numbers(words) if not _is_step(number, words))
    for number, before, behind in reversed(words_of(words, numbers)):
        aside = bool(places) and INCLUDING.search(behind)
        whole = f"{behind}{places[0].behind}" if aside else behind
        places.insert(0, Place(number, before, whole, last=not places or bool(aside)))
    return places


def _is_step(number: Number, words: str) -> bool:
    """Whether a count rose or fell by the number: "the toll rose by three to 78"."""
    return not number.percent and STEP.search(words[: number.start]) is not None


def _unknown(words: str) -> Iterator[Figure]:
    """What is said to be counted by nobody: "no reliable estimates of civilian casualties"."""
    for found in UNKNOWN.finditer(words):
        yield Figure("casualties", find_side(f"{found['who'] or ''}s"), None, None, "people")


def _read(place: Place, following: Place | None, earlier: list[Figure]) -> Figure | None:
    if place.number.percent:
        return _share(place)
    money = _money(place, following, earlier)
    if money or place.number.sign:
        return money
    if PARENT.search(place.before):
        return None
    if place.number.single or (place.number.year and not _counts_people(place)):
        return None
    kind = _kind(place) or _kind_before(place, earlier)
    if kind is None or _is_part(place, kind):
        return None
    number = place.number
    return Figure(kind.what, _who(place, kind, earlier), number.low, number.high, kind.unit)


def _share(place: Place) -> Figure | None:
    """A share of something, or by how much it grew or fell."""
    number, before = place.number, place.before
    what = "growth" if GROWS.search(before) else "fall" if FALLS.search(before) else ""
    if not what and not re.match(r"\s+of\s", place.behind):
        return None
    return Figure(what or "share", "", number.low, number.high, "percent")


def _money(place: Place, following: Place | None, earlier: list[Figure]) -> Figure | None:
    number, behind = place.number, place.behind
    if following and re.search(r"\bfrom\s*$", place.before) and re.fullmatch(r"\s*to\s+", behind):
        behind = following.behind  # "from 60 to 120 tenge per litre"
    code = currency(number.sign, behind)
    if not code or (earlier and place.before.rstrip().endswith("(")):  # the same in other money
        return None
    unit = priced_unit(behind, number.sign)
    if not unit:
        return Figure(sum_of(place.before, behind), "", number.low, number.high, code)
    was = re.search(r"\bfrom\s*$", place.before)
    now = earlier and earlier[-1].what == "price before" and place.before.rstrip().endswith("to")
    what = "price before" if was else "price after" if now else "price"
    return Figure(what, "", number.low, number.high, f"{code} per {unit}")


def _counts_people(place: Place) -> bool:
    """Whether four digits count people, and are no year: "2010 people", not "a 1957 pandemic"."""
    return not YEARLY.search(place.before) and bool(find_side(place.phrase))


def _kind_before(place: Place, earlier: list[Figure]) -> Kind | None:
    """What the figure before counts, where some of those are told: "including 10 officers"."""
    if not earlier or not INCLUDING.search(place.before) or find_side(place.phrase) in EVERYBODY:
        return None
    return next(kind for kind in KINDS if kind.what == earlier[-1].what)


def _kind(place: Place) -> Kind | None:
    """What the number counts; what was done to people before who they are."""
    if NOT_PEOPLE.search(place.phrase):
        return _named(place, OTHER_THINGS)
    before = place.before.rstrip(" “\"‘'")
    doing = next((k for k in KINDS if re.search(rf"\b(?:{k.doing})$", before, re.I)), None)
    if doing:
        return doing
    return _named(place, HARMED) or _suffered(place) or _named(place, KINDS) or _gathered(place)


def _named(place: Place, kinds: Iterable[Kind]) -> Kind | None:
    """The kind whose own noun the number counts: "45 deaths", "748 injured", "2,500 troops"."""
    found = (
        (match.start(), at, kind)
        for at, kind in enumerate(kinds)
        if (match := re.search(rf"\b(?:{kind.noun})\b", place.phrase, re.IGNORECASE))
    )
    first = min(found, default=None)
    if first is None or ACCUSED.search(place.phrase) or _kills(place, first[2]):
        return None
    return first[2]


def _kills(place: Place, kind: Kind) -> bool:
    """Whether those counted did it: "two gunmen killed the guard"."""
    word = re.search(rf"\b(?:{kind.noun})\b", place.behind, re.IGNORECASE)
    doers = word and place.behind[: word.start()].strip(' “"')
    return bool(word and doers and _acts(place, word.end()))


def _acts(place: Place, at: int) -> bool:
    """Whether the verb that ends at `at` has an object: somebody else suffered it."""
    number_follows = not place.last and not place.behind[at:].strip()
    return number_follows or bool(ACTIVE.match(place.behind, at))


def _suffered(place: Place) -> Kind | None:
    """The kind whose verb tells what the people counted suffered: "18 officers were killed"."""
    barrier = BARRIER.search(place.behind)
    reach = place.behind[: min(barrier.start() if barrier else REACH, REACH)]
    found = (
        (match.start(), at, match)
        for at, kind in enumerate(HARMED)
        if kind.what not in FORCES
        and (match := re.search(rf"\b(?:{kind.done})\b", reach, re.IGNORECASE))
    )
    first = min(found, default=None, key=lambda each: each[:2])
    if first is None or ACCUSED.search(reach[: first[0]]):
        return None
    does = _acts(place, first[2].end()) and not PASSIVE.search(reach[: first[0]])
    return None if does else HARMED[first[1]]


def _gathered(place: Place) -> Kind | None:
    """Protesters, where people are counted who protest, march or gather."""
    if find_side(place.phrase) not in EVERYBODY - {""}:
        return None
    crowd = next(kind for kind in KINDS if kind.what == "protesters")
    told = rf"\b(?:{SIDES['people']})\s+(?:who\s)?(?:{crowd.done})"
    return crowd if re.search(told, place.behind, re.IGNORECASE) else None


def _is_part(place: Place, kind: Kind) -> bool:
    """Whether only some of those counted before are told: "two of whom", "including six"."""
    if SUBSET.match(place.behind):
        return kind.what in COUNTED
    if OF_THE.match(place.behind) and re.search(rf"\b(?:{kind.noun})\b", place.phrase):
        return ARE.match(place.behind) is None
    part = INCLUDING.search(place.before) and not re.search(kind.noun, place.phrase)
    return bool(part and kind.what in COUNTED and find_side(place.phrase) in EVERYBODY)


def _who(place: Place, kind: Kind, earlier: list[Figure]) -> str:
    """Whose people are counted: by their noun, else those of the figure before."""
    if kind.what in FORCES or kind.unit != "people":
        return ""
    words = place.phrase
    if words.endswith("participants"):
        words = place.behind[:60]
    side = find_side(words)
    if are := ARE.match(place.behind):
        side = find_side(are[1]) or side
    if OTHERS.match(place.behind) or SUBSET.match(place.behind) or not _has_noun(words, kind):
        side = _before(earlier) or side
    if side in EVERYBODY and (shot := FIRED_ON.search(place.before)):
        side = find_side(shot[1]) or side
    return side


def _has_noun(words: str, kind: Kind) -> bool:
    """Whether more than what was done is told of those counted."""
    return bool(re.sub(rf"\b(?:{kind.noun}|{kind.done}|reportedly|people)\b", "", words).strip())


def _before(earlier: list[Figure]) -> str:
    return earlier[-1].who if earlier and earlier[-1].unit == "people" else ""


def with_source(figure: Figure, said_by: str | None) -> Figure:
    """The figure as claimed by somebody."""
    return replace(figure, said_by=said_by)
