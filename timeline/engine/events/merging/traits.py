"""What of a sighting is compared, what is rare among all of them weighing more."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from timeline.engine.events.names.gazetteer import find_place
from timeline.engine.events.sighting import Sighting
from timeline.engine.events.telling.category import read_telling
from timeline.engine.events.telling.frames import WEAK, Frame, frames
from timeline.engine.events.telling.lexicon import families, word_stems
from timeline.engine.events.when.nearness import likely_time
from timeline.engine.words import words

NUMBER = re.compile(
    r"(?<![\w.,])(?!(?:1[89]|20)\d\d\b)\d+(?:[.,]\d+)*"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
ELSEWHERE = re.compile(
    r"\belsewhere\b|\b(?:in|from|to) (?:\w+ )?other (?:\w+ )?"
    r"(?:cit(?:y|ies)|towns?|places|parts|regions|provinces|states|countries|areas)\b",
    re.IGNORECASE,
)
DENIES = re.compile(r"\b(?:not|no|never|nobody|none|without|cannot)\b|n[’']t\b", re.IGNORECASE)
COMMONPLACE = words(
    """the a an of to in and that for on with by at from as is was were are be been has have had
    it its his her their this these those he she they who which after before or but not no said
    say also more than so will would could about into over up out when where while there all one
    two other some many most such only between under during since until against amid according
    told mr it's s t"""
)
FEW = 40  # tellings of the same day, as the seeds have
CROWD = 0.6  # by how much each tenfold of them asks for more shared words
DEED, ONE_WORD, TALK = 1.0, 0.5, 0.15  # how much a shared frame of two families, one, or talk says
SET_IN = 0.6  # what a frame told as cause or setting keeps
FAMILY = "family "  # before a family of words, so that it is never taken for a word
Trait = TypeVar("Trait")


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a sighting is compared."""

    vector: Mapping[str, float]
    rare: Mapping[str, float]
    frames: Mapping[str, float]
    category: float
    names: Mapping[str, float]
    actors: frozenset[str]
    towns: frozenset[str]
    numbers: frozenset[str]
    elsewhere: bool
    denies: bool


def find_traits(sightings: Sequence[Sighting], names: Mapping[str, str]) -> tuple[Traits, ...]:
    """The traits of each sighting; what is rare among them all weighs more.

    `names` says which name to take for a spelling.
    """
    stems = [_content(sighting) for sighting in sightings]
    told = [_frames(sighting) for sighting in sightings]
    named = [{names.get(name, name) for name in (*s.places, *s.actors)} for s in sightings]
    rare, rare_frames, rare_names = _rarity(stems), rarity(told), rarity(named)
    most = max(rare.values(), default=1.0) * (1 + CROWD * crowding(sightings))
    rare_categories = rarity([{sighting.category} for sighting in sightings])
    return tuple(
        Traits(
            _unit(stems[at], rare),
            {word: rare[word] / most for word in stems[at]},
            {name: strength * rare_frames[name] for name, strength in told[at].items()},
            rare_categories[sighting.category],
            {name: rare_names[name] for name in sorted(named[at])},
            frozenset(names.get(name, name) for name in sighting.actors if name[:1].isupper()),
            frozenset(names.get(name, name) for name in sighting.places if _is_town(name)),
            _numbers(sighting),
            ELSEWHERE.search(sighting.quote) is not None,
            DENIES.search(sighting.quote) is not None,
        )
        for at, sighting in enumerate(sightings)
    )


def crowding(sightings: Sequence[Sighting]) -> float:
    """How often, in powers of ten, more is told of a day than where the weights were set.

    That is the number of tellings of a telling's day, on the mean. The more there are, the more of
    them are alike by chance; how long the timeline lasts is no matter.
    """
    days = Counter(day for day in map(_day, sightings) if day)
    told = sum(days.values())
    together = sum(count * count for count in days.values()) / told if told else 1.0
    return math.log10(max(together / FEW, 1.0))


def _day(sighting: Sighting) -> date | None:
    time = likely_time(sighting)
    first = time and (time.start or time.end)
    return first.date() if first else None


def rarity(told: Sequence[Iterable[Trait]]) -> dict[Trait, float]:
    """How much each item says, from 0 (all tell it) to 1 (only one of many does)."""
    counts = Counter(item for one in told for item in set(one))
    most = math.log(len(told) + 1)
    return {
        item: math.sqrt(math.log((len(told) + 1) / count) / most) for item, count in counts.items()
    }


def _numbers(sighting: Sighting) -> frozenset[str]:
    """The numbers of the quote, without those of the date phrase and of years."""
    quote = sighting.quote
    if sighting.phrase and sighting.start <= sighting.phrase[0] < sighting.end:
        first, last = (at - sighting.start for at in sighting.phrase)
        quote = quote[:first] + quote[last:]
    return frozenset(NUMBER.findall(quote.lower()))


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


def _frames(sighting: Sighting) -> dict[str, float]:
    """The kinds of event it tells, each with how much of an event it pins down.

    The headline adds whom "they" stands for; what the quote names as cause or setting says less.
    """
    found = [(frame, SET_IN) for frame in frames(families(word_stems(sighting.quote)))]
    heads = (read_telling(sighting.headline).frames, read_telling(sighting.quote).frames)
    found += [(frame, 1.0) for head in heads for frame in head]
    told: dict[str, float] = {}
    for frame, share in found:
        told[frame.name] = max(share * _strength(frame), told.get(frame.name, 0.0))
    return told


def _strength(frame: Frame) -> float:
    if frame.families <= WEAK:
        return TALK if "say" in frame.families else ONE_WORD
    return DEED if len(frame.families) > 1 else ONE_WORD
