"""Sightings of many articles made into events: those that tell one thing become one group."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.engine.events.blocking import candidate_pairs
from timeline.engine.events.canonical import canonical_names
from timeline.engine.events.cluster import cluster
from timeline.engine.events.disputes import find_disputes
from timeline.engine.events.grouping import make_group
from timeline.engine.events.likeness import compare
from timeline.engine.events.reasons import find_reasons
from timeline.engine.events.sighting import Dispute, Group, Sighting
from timeline.engine.events.traits import Traits, find_traits

THRESHOLD = 0.31  # for as many tellings as FEW; more where more may be alike by chance
FEW, TENFOLD = 200, 0.12  # tellings; what ten times as many add to the threshold
WORTH_KEEPING = 0.03  # likeness below this adds nothing to a mean


@dataclass(frozen=True, slots=True)
class Merged:
    """The events that sightings tell, in order of time, and what they dispute."""

    groups: tuple[Group, ...]
    disputes: tuple[Dispute, ...]


def merge_sightings(sightings: Sequence[Sighting]) -> Merged:
    """Join the sightings that tell one event; the same answer in whatever order they come."""
    order = sorted(range(len(sightings)), key=lambda at: _place(sightings[at]))
    tellings = [sightings[at] for at in order]
    traits = find_traits(tellings)
    scores = _scores(tellings, traits)
    names = canonical_names(tellings)
    clusters = cluster(len(tellings), scores, threshold(len(tellings)))
    groups = [_group(numbers, order, tellings, traits, scores, names) for numbers in clusters]
    groups.sort(key=lambda group: _first(group, sightings))
    return Merged(tuple(groups), find_disputes(sightings, groups, names))


def threshold(tellings: int) -> float:
    """The mean likeness from which sightings are one event, among so many tellings."""
    return THRESHOLD + TENFOLD * math.log10(max(tellings / FEW, 1.0))


def _place(sighting: Sighting) -> tuple[str, int, int, str]:
    return sighting.article, sighting.start, sighting.end, sighting.quote


def _first(
    group: Group, sightings: Sequence[Sighting]
) -> tuple[bool, str, tuple[str, int, int, str]]:
    start = group.bounds.start if group.bounds else None
    earliest = min(_place(sightings[at]) for at in group.sightings)
    return start is None, start.isoformat() if start else "", earliest


def _scores(tellings: Sequence[Sighting], traits: Sequence[Traits]) -> dict[tuple[int, int], float]:
    scores: dict[tuple[int, int], float] = {}
    for a, b in candidate_pairs(tellings, traits):
        score = compare(tellings[a], tellings[b], traits[a], traits[b]).score
        if score >= WORTH_KEEPING:
            scores[a, b] = score
    return scores


def _group(
    numbers: Sequence[int],
    order: Sequence[int],
    tellings: Sequence[Sighting],
    traits: Sequence[Traits],
    scores: Mapping[tuple[int, int], float],
    names: Mapping[str, str],
) -> Group:
    """The group of one cluster, its members counted as the caller's list counts them."""
    members = sorted(order[at] for at in numbers)
    told = {order[at]: tellings[at] for at in numbers}
    central = {order[at]: _centre(at, numbers, scores) for at in numbers}
    enough = threshold(len(tellings))
    why = find_reasons([tellings[at] for at in numbers], [traits[at] for at in numbers], enough)
    return make_group(members, [told[at] for at in members], central=central, names=names, why=why)


def _centre(at: int, numbers: Sequence[int], scores: Mapping[tuple[int, int], float]) -> float:
    """The mean likeness of one telling to the others of its group."""
    others = [scores.get((min(at, other), max(at, other)), 0.0) for other in numbers if other != at]
    return sum(others) / len(others) if others else 0.0
