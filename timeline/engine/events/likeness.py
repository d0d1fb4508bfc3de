"""How alike two tellings are, as a sum of terms that can be shown."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from timeline.engine.events.canonical import canonical_names
from timeline.engine.events.category import read_telling
from timeline.engine.events.figures import COUNTED
from timeline.engine.events.frames import WEAK, Frame
from timeline.engine.events.gazetteer import find_place
from timeline.engine.events.lexicon import families, word_stems
from timeline.engine.events.sighting import Category, Sighting
from timeline.engine.words import words

# What each signal adds to the likeness of two tellings, 1 being certain. Set by hand, measured
# on the seeds and on a second crisis; learnt weights did worse on a crisis they had not seen.
WEIGHTS: Mapping[str, float] = {
    "words": 0.55,
    "frames": 0.28,
    "category": 0.08,
    "names": 0.05,
    "same figure": 0.15,
    "same kind of figure": 0.08,
    "other actors": -0.10,
    "other towns": -0.10,
    "same article": -0.06,
    "close by": 0.08,
}
A_DAY_APART, FARTHER = 0.75, 0.3
SAME_TOLL = 1.2  # one toll told on several days
OTHER_TOLL = 0.4  # tolls of different people, or of the dead and the detained
TOLL_DAYS = 2
OTHER_TIMES = 0.3  # history against the story
COMMONPLACE = words(
    """the a an of to in and that for on with by at from as is was were are be been has have had
    it its his her their this these those he she they who which after before or but not no said
    say also more than so will would could about into over up out when where while there all one
    two other some many most such only between under during since until against amid according
    told mr it's s t"""
)
DEED, ONE_WORD, TALK = 1.0, 0.5, 0.15  # how much a shared frame of two families, one, or talk says
FAMILY = "family "  # before a family of words, so that it is never taken for a word


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a sighting is compared."""

    vector: Mapping[str, float]
    frames: Mapping[str, float]
    names: frozenset[str]
    actors: frozenset[str]
    towns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two tellings are, and the terms that make the sum."""

    score: float
    terms: Mapping[str, float]


def find_traits(sightings: Sequence[Sighting]) -> tuple[Traits, ...]:
    """The traits of each sighting, rare words weighing more than common ones among them all."""
    names = canonical_names(sightings)
    stems = [_content(sighting) for sighting in sightings]
    rare = _rarity(stems)
    return tuple(
        Traits(
            _unit(stems[at], rare),
            _frames(sighting),
            frozenset(names.get(name, name) for name in (*sighting.places, *sighting.actors)),
            frozenset(names.get(name, name) for name in sighting.actors if name[:1].isupper()),
            frozenset(names.get(name, name) for name in sighting.places if _is_town(name)),
        )
        for at, sighting in enumerate(sightings)
    )


def _is_town(name: str) -> bool:
    place = find_place(name)
    return place is None or place.people > 0


def _content(sighting: Sighting) -> Counter[str]:
    """The words of the quote, and those that its headline adds (whom "they" stands for)."""
    quote = Counter(word_stems(sighting.quote))
    bag = quote | Counter(word_stems(sighting.headline))
    words = {root: count for root, count in bag.items() if root not in COMMONPLACE}
    return Counter(words) + Counter(f"{FAMILY}{name}" for name in families(tuple(words)))


def _rarity(bags: Sequence[Counter[str]]) -> dict[str, float]:
    counts = Counter(word for bag in bags for word in bag)
    return {word: math.log((len(bags) + 1) / count) + 0.1 for word, count in counts.items()}


def _unit(bag: Counter[str], rare: Mapping[str, float]) -> dict[str, float]:
    """The bag as a vector of length one."""
    weights = {word: (1 + math.log(count)) * rare[word] for word, count in sorted(bag.items())}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def compare(one: Sighting, other: Sighting, a: Traits, b: Traits) -> Likeness:
    """How alike two tellings are."""
    terms = {
        "words": WEIGHTS["words"] * dot(a.vector, b.vector),
        "frames": WEIGHTS["frames"] * _shared_frame(a.frames, b.frames),
    }
    if one.category is other.category:
        terms["category"] = WEIGHTS["category"]
    if shared := a.names & b.names:
        terms["names"] = WEIGHTS["names"] * len(shared) / min(len(a.names), len(b.names))
    if a.actors and b.actors and not a.actors & b.actors:
        terms["other actors"] = WEIGHTS["other actors"]
    if a.towns and b.towns and not a.towns & b.towns:
        terms["other towns"] = WEIGHTS["other towns"]
    terms |= _figure_terms(one, other) | _article_terms(one, other)
    return Likeness(max(sum(terms.values()), 0.0) * _factor(one, other), terms)


def _factor(one: Sighting, other: Sighting) -> float:
    """What times that lie apart, or different tolls, leave of a likeness."""
    if (one.category is Category.BACKGROUND) != (other.category is Category.BACKGROUND):
        return OTHER_TIMES
    toll, gap = _toll_factor(one, other), days_apart(one, other)
    lasts = toll == SAME_TOLL and gap <= TOLL_DAYS
    return toll * (1.0 if lasts or gap == 0 else A_DAY_APART if gap == 1 else FARTHER)


def _frames(sighting: Sighting) -> dict[str, float]:
    """The kinds of event it tells, each with how much of an event it pins down."""
    return {frame.name: _strength(frame) for frame in reversed(read_telling(sighting.quote).frames)}


def _strength(frame: Frame) -> float:
    if frame.families <= WEAK:
        return TALK
    return DEED if len(frame.families) > 1 else ONE_WORD


def _shared_frame(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return max((strength for name, strength in a.items() if name in b), default=0.0)


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


def _toll_factor(one: Sighting, other: Sighting) -> float:
    """Less when both count people, but not the same; more for one toll, which lasts over days."""
    ones = {(figure.what, figure.who) for figure in one.figures if figure.what in COUNTED}
    others = {(figure.what, figure.who) for figure in other.figures if figure.what in COUNTED}
    if ones and others:
        return SAME_TOLL if _alike_tolls(ones, others) else OTHER_TOLL
    return 1.0


def _alike_tolls(ones: set[tuple[str, str]], others: set[tuple[str, str]]) -> bool:
    return any(
        what == that and (who == whose or "" in (who, whose) or "people" in (who, whose))
        for what, who in ones
        for that, whose in others
    )


def days_apart(one: Sighting, other: Sighting) -> int:
    """How many days lie between two tellings' times; 0 when they touch or follow on the next."""
    if one.bounds is None or other.bounds is None:
        return 0
    first = _gap(one.bounds.end, other.bounds.start)
    return max(first, _gap(other.bounds.end, one.bounds.start))


def _gap(end: datetime | None, start: datetime | None) -> int:
    if end is None or start is None or start < end:
        return 0
    return (start - end) // timedelta(days=1) + 1
