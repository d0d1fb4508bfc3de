"""From all candidates to the ones worth resolving: look-alikes dropped, overlaps settled."""

from collections.abc import Callable, Sequence

from timeline.engine.dates.candidates import Candidate
from timeline.engine.dates.lookalikes import is_lookalike

Refiner = Callable[[str, Sequence[Candidate]], list[Candidate]]


def drop_lookalikes(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without what only looks like a time: the verb "may", "Sunday Times", "killed 2000 people"."""
    return [candidate for candidate in candidates if not is_lookalike(text, candidate)]


def settle_overlaps(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest of candidates that share text; of equally long ones the first."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if not kept or not candidate.overlaps(kept[-1]):
            kept.append(candidate)
        elif candidate.end - candidate.start > kept[-1].end - kept[-1].start:
            kept[-1] = candidate
    return kept


REFINERS: tuple[Refiner, ...] = (
    drop_lookalikes,  # before a look-alike can win over a shorter true date
    settle_overlaps,  # last: the longest reading wins
)


def refined(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates in reading order that do not overlap."""
    for refine in REFINERS:
        candidates = refine(text, candidates)
    return list(candidates)
