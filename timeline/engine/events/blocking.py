"""Which pairs of tellings are worth comparing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from timeline.engine.events.nearness import days_apart
from timeline.engine.events.sighting import Sighting
from timeline.engine.events.tolls import TOLL_DAYS
from timeline.engine.events.traits import Traits

COMMON_SHARE = 0.1  # of the tellings; words in more of them find no candidates in a large timeline
LEAST_ALIKE = 0.08  # of their rarer words, in a large timeline
SMALL = 400  # tellings; up to here every pair is compared


def candidate_pairs(
    sightings: Sequence[Sighting], traits: Sequence[Traits]
) -> Iterator[tuple[int, int]]:
    """The pairs worth comparing: near in time, in a large timeline alike in rarer words."""
    small = len(traits) <= SMALL
    pairs = combinations(range(len(traits)), 2) if small else _alike_in_rare_words(traits)
    return (pair for pair in pairs if _may_meet(sightings[pair[0]], sightings[pair[1]]))


def _alike_in_rare_words(traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, trait in enumerate(traits):
        for word, weight in trait.vector.items():
            holders[word].append((at, weight))
    most = max(COMMON_SHARE * len(traits), 50)
    for at, trait in enumerate(traits):
        shared: defaultdict[int, float] = defaultdict(float)
        for word, weight in trait.vector.items():
            if len(holders[word]) <= most:
                for other, its_weight in holders[word]:
                    shared[other] += weight * its_weight
        alike = (other for other, cosine in shared.items() if cosine >= LEAST_ALIKE)
        yield from ((at, other) for other in sorted(alike) if other > at)


def _may_meet(one: Sighting, other: Sighting) -> bool:
    """Whether their times allow one event: tolls are told for days, the rest for a day at most."""
    return days_apart(one, other) <= (TOLL_DAYS if one.figures and other.figures else 1)
