"""Which pairs of tellings are worth comparing.

In a small timeline, all whose times allow one event. In a large one, of these only the pairs that
share enough words and kinds of event: each telling is looked up by what it tells, among those told
of the days around its own, so that an article costs the same however many there are.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import combinations

from timeline.engine.events.merging.likeness import WEIGHTS
from timeline.engine.events.merging.tolls import TOLL_DAYS
from timeline.engine.events.merging.traits import Traits
from timeline.engine.events.sighting import Bounds, Sighting
from timeline.engine.events.when.nearness import days_apart

SMALL = 400  # tellings; up to here every pair is compared
# Days. An open or a longer time is looked up by so many at its known end, the end where both are.
REACH = 14
# Tellings that one word leads to, the latest in time. What this, `LIGHT` and `LEAST` lose of the
# pairs that comparing all of them joins is measured by `python -m benchmarks.blocking`.
LATEST = 200
LIGHT = 0.1  # of its telling's length; a lighter word leads nowhere
LEAST = 0.16  # of likeness, by words and kinds of event alone
TIMELESS = (date.min.toordinal(), date.max.toordinal())
Days = tuple[int, int]  # the first and the last, as ordinals
Entry = tuple[int, int, float]  # a telling's number, its last day, what it weighs


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
    """Tellings by their words and kinds of event; of each the `LATEST` added.

    They are asked for, and added, in the order of their first days.
    """

    def __init__(self) -> None:
        latest = partial(deque[Entry], maxlen=LATEST)
        self.words: defaultdict[str, deque[Entry]] = defaultdict(latest)
        self.frames: defaultdict[str, deque[Entry]] = defaultdict(latest)

    def add(self, at: int, traits: Traits, days: Days) -> None:
        """Enter the telling of that number."""
        for word, weight in traits.vector.items():
            if weight >= LIGHT:
                self.words[word].append((at, days[1], weight))
        for frame, strength in traits.frames.items():
            self.frames[frame].append((at, days[1], strength))

    def find(self, traits: Traits, days: Days) -> set[int]:
        """The tellings that share enough, those whose days are over left out as far as is cheap."""
        likeness = self._by_frames(traits, days[0])
        for word, weight in traits.vector.items():
            if weight >= LIGHT:
                worth = WEIGHTS["words"] * weight
                for other, _, its_weight in _current(self.words.get(word), days[0]):
                    likeness[other] = likeness.get(other, 0.0) + worth * its_weight
        return {other for other, score in likeness.items() if score >= LEAST}

    def _by_frames(self, traits: Traits, first: int) -> dict[int, float]:
        """What the strongest kind of event that two tellings share adds to their likeness."""
        likeness: dict[int, float] = {}
        for frame, strength in traits.frames.items():
            worth = WEIGHTS["frames"] * strength
            for other, _, _ in _current(self.frames.get(frame), first):
                likeness[other] = max(worth, likeness.get(other, 0.0))
        return likeness


def _current(entries: deque[Entry] | None, first: int) -> Iterable[Entry]:
    """The entries less the first ones that ended too long before the day `first`, now forgotten."""
    while entries and entries[0][1] < first - TOLL_DAYS:
        entries.popleft()
    return entries or ()
