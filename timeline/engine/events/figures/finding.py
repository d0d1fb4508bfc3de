"""Numbers that somebody claims: the dead, the injured, the detained, troops, money, prices."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from timeline.engine.events.figures.counted import (
    COUNTED,
    FORCES,
    SUBSET,
    Kind,
)
from timeline.engine.events.figures.counting import (
    ARE,
    counts_people,
    is_part,
    kind_before,
    kind_of,
)
from timeline.engine.events.figures.money import currency, priced_unit, sum_of
from timeline.engine.events.figures.number_context import Context, find_contexts
from timeline.engine.events.figures.sides import EVERYBODY, find_side
from timeline.engine.events.sighting import Figure

__all__ = ["COUNTED", "find_figures"]

FIRED_ON = re.compile(
    r"\b(?:fir(?:ed|ing)|shot|shooting|opened fire)\s+(?:at|on|into|upon)\s+([^,.;]{3,40})",
    re.IGNORECASE,
)
PARENT = re.compile(r"\b(?:father|mother|parents?)\s+of\s+$", re.IGNORECASE)
OTHERS = re.compile(r"\s*(?:others|more|other)\b", re.IGNORECASE)
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


def find_figures(words: str, *, after: Iterable[Figure] = ()) -> tuple[Figure, ...]:
    """The figures that a clause claims, in reading order, those without a number last.

    `after` are the figures of the same sentence before it: "and 748 injured" counts their people.
    Who said them is known to the caller.
    """
    earlier = list(after)
    known = len(earlier)
    contexts = find_contexts(words)
    for context, following in zip_longest(contexts, contexts[1:]):
        if figure := _read(context, following, earlier):
            earlier.append(figure)
    return (*earlier[known:], *_unknown(words))


def _unknown(words: str) -> Iterator[Figure]:
    """What is said to be counted by nobody: "no reliable estimates of civilian casualties"."""
    for found in UNKNOWN.finditer(words):
        yield Figure("casualties", find_side(f"{found['who'] or ''}s"), None, None, "people")


def _read(context: Context, following: Context | None, earlier: list[Figure]) -> Figure | None:
    if context.number.percent:
        return _share(context)
    money = _money(context, following, earlier)
    if money or context.number.sign:
        return money
    if PARENT.search(context.before):
        return None
    if context.number.single or (context.number.year and not counts_people(context)):
        return None
    kind = kind_of(context) or kind_before(context, earlier)
    if kind is None or is_part(context, kind):
        return None
    number = context.number
    return Figure(kind.what, _who(context, kind, earlier), number.low, number.high, kind.unit)


def _share(context: Context) -> Figure | None:
    """A share of something, or by how much it grew or fell."""
    number, before = context.number, context.before
    what = "growth" if GROWS.search(before) else "fall" if FALLS.search(before) else ""
    if not what and not re.match(r"\s+of\s", context.behind):
        return None
    return Figure(what or "share", "", number.low, number.high, "percent")


def _money(context: Context, following: Context | None, earlier: list[Figure]) -> Figure | None:
    number, behind = context.number, context.behind
    if following and re.search(r"\bfrom\s*$", context.before) and re.fullmatch(r"\s*to\s+", behind):
        behind = following.behind  # "from 60 to 120 tenge per litre"
    code = currency(number.sign, behind)
    if not code or (earlier and context.before.rstrip().endswith("(")):  # the same in other money
        return None
    unit = priced_unit(behind, number.sign)
    if not unit:
        return Figure(sum_of(context.before, behind), "", number.low, number.high, code)
    was = re.search(r"\bfrom\s*$", context.before)
    now = earlier and earlier[-1].what == "price before" and context.before.rstrip().endswith("to")
    what = "price before" if was else "price after" if now else "price"
    return Figure(what, "", number.low, number.high, f"{code} per {unit}")


def _who(context: Context, kind: Kind, earlier: list[Figure]) -> str:
    """Whose people are counted: by their noun, else those of the figure before."""
    if kind.what in FORCES or kind.unit != "people":
        return ""
    words = context.phrase
    if words.endswith("participants"):
        words = context.behind[:60]
    side = find_side(words)
    if are := ARE.match(context.behind):
        side = find_side(are[1]) or side
    if OTHERS.match(context.behind) or SUBSET.match(context.behind) or not _has_noun(words, kind):
        side = _before(earlier) or side
    if side in EVERYBODY and (shot := FIRED_ON.search(context.before)):
        side = find_side(shot[1]) or side
    return side


def _has_noun(words: str, kind: Kind) -> bool:
    """Whether more than what was done is told of those counted."""
    return bool(re.sub(rf"\b(?:{kind.noun}|{kind.done}|reportedly|people)\b", "", words).strip())


def _before(earlier: list[Figure]) -> str:
    return earlier[-1].who if earlier and earlier[-1].unit == "people" else ""
