"""Tellings that copy each other: alike in all but the article, and so compared with others once.

News agencies' sentences stand in hundreds of papers, and every two of those would be compared.
"""

from collections import Counter
from collections.abc import Hashable, Sequence

from timeline.engine.events.merging.likeness import Likeness, compare
from timeline.engine.events.merging.traits import Traits
from timeline.engine.events.sighting import Sighting


class Copies:
    """Compares `tellings` by their numbers, those that say the same only once."""

    def __init__(self, tellings: Sequence[Sighting], traits: Sequence[Traits]) -> None:
        self.tellings = tellings
        self.traits = traits
        numbers: dict[Hashable, int] = {}
        self.said = [numbers.setdefault(_said(one), len(numbers)) for one in tellings]
        self.counts = Counter(self.said)
        self.known: dict[tuple[int, int], Likeness] = {}

    def compare(self, a: int, b: int) -> Likeness:
        """How alike two tellings are."""
        pair = self.said[a], self.said[b]
        if self._are_single(*pair) or self.tellings[a].article == self.tellings[b].article:
            return self._compare(a, b)
        if pair not in self.known:
            self.known[pair] = self._compare(a, b)
        return self.known[pair]

    def _are_single(self, one: int, other: int) -> bool:
        return self.counts[one] == 1 == self.counts[other]

    def _compare(self, a: int, b: int) -> Likeness:
        return compare(self.tellings[a], self.tellings[b], self.traits[a], self.traits[b])


def _said(telling: Sighting) -> Hashable:
    """Everything by which a telling is compared with those of other articles."""
    phrase = telling.phrase and tuple(at - telling.start for at in telling.phrase)
    told = telling.headline, telling.quote, phrase, telling.figures
    when = telling.bounds, telling.dated, telling.end - telling.start
    return (*told, *when, telling.category, telling.places, telling.actors)
