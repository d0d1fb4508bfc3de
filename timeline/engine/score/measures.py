"""Precision, recall and F1 of extents, values and types, over all texts together."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.engine.score.pairing import Marked, Timex, paired


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision, recall and their harmonic mean; 0 where there is nothing to take a share of."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Scores:
    """How many expressions people marked and how many were read, and the measures of them.

    `strict` wants equal extents, `relaxed` overlapping ones, `value` and `type` overlapping ones
    of the same value or type.
    """

    gold: int
    read: int
    strict: Measure
    relaxed: Measure
    value: Measure
    type: Measure


def scores(texts: Sequence[Marked]) -> Scores:
    """The measures over all expressions of all texts, each weighing the same."""
    pairs = [pair for text in texts for pair in paired(text).pairs]
    gold, read = sum(len(text.gold) for text in texts), sum(len(text.read) for text in texts)

    def share(holds: Callable[[Timex, Timex], bool]) -> Measure:
        return _measure(sum(holds(*pair) for pair in pairs), gold, read)

    return Scores(
        gold=gold,
        read=read,
        strict=share(Timex.spans),
        relaxed=share(lambda one, other: True),
        value=share(Timex.means),
        type=share(lambda one, other: one.type == other.type),
    )


def of_types(texts: Iterable[Marked], types: Collection[str]) -> list[Marked]:
    """The same texts with the expressions of these types alone."""
    return [
        replace(
            text,
            gold=tuple(timex for timex in text.gold if timex.type in types),
            read=tuple(timex for timex in text.read if timex.type in types),
        )
        for text in texts
    ]


def _measure(right: int, gold: int, read: int) -> Measure:
    precision, recall = right / max(1, read), right / max(1, gold)
    both = precision + recall
    return Measure(precision, recall, 2 * precision * recall / both if both else 0.0)
