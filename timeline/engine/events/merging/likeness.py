"""How alike two tellings are, as a sum of terms that can be shown."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.engine.events.merging.tolls import SAME_TOLL, TOLL_DAYS, toll_factor
from timeline.engine.events.merging.traits import Traits
from timeline.engine.events.sighting import Category, Sighting
from timeline.engine.events.when.nearness import days_apart, vagueness

# What each signal adds to the likeness of two tellings, 1 being certain. Set by hand, measured
# on the seeds and on a second crisis; learnt weights did worse on a crisis they had not seen.
WEIGHTS: Mapping[str, float] = {
    "words": 0.62,
    "frames": 0.34,
    "category": 0.12,
    "names": 0.10,
    "same figure": 0.15,
    "same kind of figure": 0.08,
    "other actors": -0.07,
    "other towns": -0.10,
    "other names": -0.05,
    "other numbers": -0.12,
    "one denies": -0.06,
    "elsewhere": -0.15,
    "same article": -0.06,
    "close by": 0.08,
}
A_DAY_APART, FARTHER = 0.75, 0.3
OTHER_TIMES = 0.3  # history against the story
ONE_SHARED = 0.5  # the rarity of shared words that makes half of their likeness count


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two tellings are, and the terms that make the sum."""

    score: float
    terms: Mapping[str, float]


def compare(one: Sighting, other: Sighting, a: Traits, b: Traits) -> Likeness:
    """How alike two tellings are."""
    terms = {
        "words": WEIGHTS["words"] * dot(a.vector, b.vector) * _telling_share(a, b),
        "frames": WEIGHTS["frames"] * _shared_frame(a.frames, b.frames),
    }
    if one.category is other.category:
        terms["category"] = WEIGHTS["category"] * a.category
    if a.names.keys() & b.names.keys():
        terms["names"] = WEIGHTS["names"] * _shared_names(a.names, b.names)
    terms |= {name: WEIGHTS[name] for name in _contrasts(a, b)}
    terms |= _figure_terms(one, other) | _article_terms(one, other)
    return Likeness(max(sum(terms.values()), 0.0) * _factor(one, other), terms)


def _shared_names(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The share of the names that both name, rare ones counting for more."""
    fewer = min(sum(a.values()), sum(b.values())) or 1.0
    return sum(rarity**2 for name, rarity in a.items() if name in b) / fewer


def _contrasts(a: Traits, b: Traits) -> Iterator[str]:
    """The terms for what two tellings tell differently."""
    if a.actors and b.actors and not a.actors & b.actors:
        yield "other actors"
    elif a.names and b.names and not a.names.keys() & b.names.keys():
        yield "other names"
    if a.towns and b.towns and not a.towns & b.towns:
        yield "other towns"
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        yield "other numbers"
    if a.elsewhere is not b.elsewhere:
        yield "elsewhere"
    if a.denies is not b.denies:
        yield "one denies"


def _factor(one: Sighting, other: Sighting) -> float:
    """What times that lie apart, or different tolls, leave of a likeness."""
    if (one.category is Category.BACKGROUND) != (other.category is Category.BACKGROUND):
        return OTHER_TIMES
    toll, gap = toll_factor(one, other), days_apart(one, other)
    lasts = toll == SAME_TOLL and gap <= TOLL_DAYS
    near = 1.0 if lasts or gap == 0 else A_DAY_APART if gap == 1 else FARTHER
    return toll * near * vagueness(one, other)


def _shared_frame(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return max((min(strength, b[name]) for name, strength in a.items() if name in b), default=0.0)


def _telling_share(a: Traits, b: Traits) -> float:
    """What the shared words are worth: one word in common, however rare, says little."""
    shared = sum(weight for word, weight in a.rare.items() if word in b.rare)
    return shared / (shared + ONE_SHARED)


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The cosine of two vectors of length one."""
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[word] for word, weight in a.items() if word in b)


def _figure_terms(one: Sighting, other: Sighting) -> dict[str, float]:
    kinds = {figure.what for figure in one.figures} & {figure.what for figure in other.figures}
    if not kinds:
        return {}
    values = {(figure.what, figure.low) for figure in one.figures}
    if values & {(figure.what, figure.low) for figure in other.figures}:
        return {"same figure": WEIGHTS["same figure"]}
    return {"same kind of figure": WEIGHTS["same kind of figure"]}


def _article_terms(one: Sighting, other: Sighting) -> dict[str, float]:
    if one.article != other.article:
        return {}
    sentences = abs(one.start - other.start) / 150
    close = WEIGHTS["close by"] * math.exp(-sentences / 3)
    return {"same article": WEIGHTS["same article"], "close by": close}
