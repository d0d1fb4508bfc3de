"""Sightings of many articles made into events: those that tell one thing become one group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.engine.events.disputes.finding import find_disputes
from timeline.engine.events.merging.cluster import cluster
from timeline.engine.events.merging.grouping import make_group
from timeline.engine.events.merging.reasons import find_reasons
from timeline.engine.events.merging.scores import Scores
from timeline.engine.events.merging.traits import Traits, crowding, find_traits
from timeline.engine.events.names.canonical import canonical_names
from timeline.engine.events.sighting import Dispute, Group, Sighting

THRESHOLD = 0.31  # for a small timeline; more where more may be alike by chance
TENFOLD = 0.12  # what ten times as many of one day add to the threshold


@dataclass(frozen=True, slots=True)
class Merged:
    """The events that sightings tell, in order of time, and what they dispute.

    `names` holds the name to show for each spelling of an actor or a place.
    """

    groups: tuple[Group, ...]
    disputes: tuple[Dispute, ...]
    names: Mapping[str, str] = field(default_factory=dict)


def merge_sightings(sightings: Sequence[Sighting]) -> Merged:
    """Join the sightings that tell one event; the same answer in whatever order they come."""
    order = sorted(range(len(sightings)), key=lambda at: _place(sightings[at]))
    tellings = [sightings[at] for at in order]
    names = canonical_names(tellings)
    traits = find_traits(tellings, names)
    scores = Scores(tellings, traits, threshold(tellings))
    clusters = cluster(len(tellings), scores.find(), scores.enough, scores)
    groups = [_group(numbers, order, tellings, traits, scores, names) for numbers in clusters]
    groups.sort(key=lambda group: _first(group, sightings))
    return Merged(tuple(groups), find_disputes(sightings, groups, names), names)


def threshold(sightings: Sequence[Sighting]) -> float:
    """The mean likeness from which sightings are one event, among all of these."""
    return THRESHOLD + TENFOLD * crowding(sightings)


def _place(sighting: Sighting) -> tuple[str, int, int, str]:
    return sighting.article, sighting.start, sighting.end, sighting.quote


def _first(
    group: Group, sightings: Sequence[Sighting]
) -> tuple[bool, str, tuple[str, int, int, str]]:
    start = group.bounds.start if group.bounds else None
    earliest = min(_place(sightings[at]) for at in group.sightings)
    return start is None, start.isoformat() if start else "", earliest


def _group(
    numbers: Sequence[int],
    order: Sequence[int],
    tellings: Sequence[Sighting],
    traits: Sequence[Traits],
    scores: Scores,
    names: Mapping[str, str],
) -> Group:
    """The group of one cluster, its members counted as the caller's list counts them."""
    members = sorted(order[at] for at in numbers)
    told = {order[at]: tellings[at] for at in numbers}
    central = {order[at]: _centre(at, numbers, scores) for at in numbers}
    about = [tellings[at] for at in numbers], [traits[at] for at in numbers]
    why = find_reasons(*about, scores.enough)
    return make_group(members, [told[at] for at in members], central=central, names=names, why=why)


def _centre(at: int, numbers: Sequence[int], scores: Scores) -> float:
    """The mean likeness of one telling to the others of its group."""
    others = [scores(at, other) for other in numbers if other != at]
    return sum(others) / len(others) if others else 0.0
