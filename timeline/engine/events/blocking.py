"""Which pairs of tellings are worth comparing.

In a small timeline, all whose times allow one event. In a large one, of these only the pairs that
share enough words and kinds of event: each telling is looked up by what it tells, among those told
of the days around its own, so that an article costs the same however many there are.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import combinations

from timeline.engine.events.likeness import TOLL_DAYS, WEIGHTS, Traits, days_apart
from timeline.engine.events.sighting import Bounds, Sighting

SMALL = 400  # tellings; up to here every pair is compared
# Days. An open or a longer time is looked up by so many at its known end, the end where both are.
REACH = 14
# Tellings that one word leads to, the latest in time. With it and `LEAST`, 2 % of the pairs that
# comparing all of them joins are lost in news of one crisis (`python -m benchmarks.blocking`).
LATEST = 200
LEAST = 0.16  # of likeness, by words and kinds of event alone
TIMELESS = (date.min.toordinal(), date.max.toordinal())
Days = tuple[int, int]  # the first and the last, as ordinals


def candidate_pairs(
    sightings: Sequence[Sighting], traits: Sequence[Traits]
) -> Iterator[tuple[int, int]]:
    """The pairs worth comparing, each once, the lower number first."""
    small = len(traits) <= SMALL
    pairs = combinations(range(len(traits)), 2) if small else _alike(sightings, traits)
    return (pair for pair in pairs if may_meet(sightings[pair[0]], sightings[pair[1]]))


def may_meet(one: Sighting, other: Sighting) -> bool:
    """Whether their times allow one event: tolls are told for days, the rest for a day at most."""
    return days_apart(one, other) <= (TOLL_DAYS if one.figures and other.figures else 1)


def _alike(sightings: Sequence[Sighting], traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """The pairs near in time that share enough, found in the order of their days."""
    dated, timeless = Index(), Index()
    for days, at in sorted((_reach(one.bounds), at) for at, one in enumerate(sightings)):
        for other in sorted(dated.find(traits[at], days) | timeless.find(traits[at], days)):
            yield min(at, other), max(at, other)
        (timeless if days == TIMELESS else dated).add(at, traits[at], days)


def _reach(bounds: Bounds | None) -> Days:
    """The days by which a telling is looked up: `REACH` at most, unless nothing is known."""
    start = bounds.start if bounds else None
    end = bounds.end - timedelta.resolution if bounds and bounds.end else None
    if end is not None:
        last = end.toordinal()
        return max(start.toordinal() if start else 0, last - REACH + 1), last
    return (start.toordinal(), start.toordinal() + REACH - 1) if start else TIMELESS


class Index:
    """Tellings by their words and kinds of event; of each the `LATEST` added."""

    def __init__(self) -> None:
        latest = partial(deque[tuple[int, int, float]], maxlen=LATEST)
        self.words: defaultdict[str, deque[tuple[int, int, float]]] = defaultdict(latest)
        self.frames: defaultdict[str, deque[tuple[int, int, float]]] = defaultdict(latest)

    def add(self, at: int, traits: Traits, days: Days) -> None:
        """Enter the telling of that number."""
        for word, weight in traits.vector.items():
            self.words[word].append((at, days[1], weight))
        for frame, strength in traits.frames.items():
            self.frames[frame].append((at, days[1], strength))

    def find(self, traits: Traits, days: Days) -> set[int]:
        """The tellings that share enough and reach the days of this one, which begins no earlier.

        Between the days of two tolls may lie `TOLL_DAYS`.
        """
        since = days[0] - TOLL_DAYS
        likeness = self._by_frames(traits, since)
        for word, weight in traits.vector.items():
            worth = WEIGHTS["words"] * weight
            for other, last, its_weight in self.words.get(word, ()):
                if last >= since:
                    likeness[other] += worth * its_weight
        return {other for other, score in likeness.items() if score >= LEAST}

    def _by_frames(self, traits: Traits, since: int) -> defaultdict[int, float]:
        """What the strongest kind of event that two tellings share adds to their likeness."""
        likeness: defaultdict[int, float] = defaultdict(float)
        for frame, strength in traits.frames.items():
            worth = WEIGHTS["frames"] * strength
            for other, last, _ in self.frames.get(frame, ()):
                if last >= since and worth > likeness[other]:
                    likeness[other] = worth
        return likeness
