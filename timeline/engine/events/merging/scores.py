"""The likeness of tellings two by two, worked out where it is asked for."""

from collections.abc import Sequence

from timeline.engine.events.merging.blocking import candidate_pairs, may_meet
from timeline.engine.events.merging.copies import Copies
from timeline.engine.events.merging.traits import Traits
from timeline.engine.events.sighting import Sighting

WORTH_KEEPING = 0.03  # likeness below this adds nothing to a mean


class Scores:
    """How alike any two of `tellings` are, 0 to 1; each pair is compared once.

    `enough` is the likeness from which two are one event.
    """

    def __init__(
        self, tellings: Sequence[Sighting], traits: Sequence[Traits], enough: float
    ) -> None:
        self.tellings = tellings
        self.traits = traits
        self.copies = Copies(tellings, traits)
        self.enough = enough
        self.known: dict[tuple[int, int], float] = {}

    def __call__(self, a: int, b: int) -> float:
        """The likeness of two tellings; none where their times allow no one event."""
        pair = (a, b) if a < b else (b, a)
        score = self.known.get(pair)
        if score is None:
            score = self.known[pair] = self._compare(*pair)
        return score

    def find(self) -> dict[tuple[int, int], float]:
        """The pairs worth comparing that are alike enough."""
        found: dict[tuple[int, int], float] = {}
        for pair in candidate_pairs(self.tellings, self.traits):
            score = self._likeness(*pair)
            if score >= self.enough:
                found[pair] = score
        self.known |= found
        return found

    def _compare(self, a: int, b: int) -> float:
        if not may_meet(self.tellings[a], self.tellings[b]):
            return 0.0
        score = self._likeness(a, b)
        return score if score >= WORTH_KEEPING else 0.0

    def _likeness(self, a: int, b: int) -> float:
        return self.copies.compare(a, b).score
