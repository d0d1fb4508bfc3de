"""Whether confidence keeps its word: of the answers given at 0.8, are about 80 % right?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from timeline.engine.score.pairing import Marked, paired

BINS: Final = 5


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers whose confidence lies in `[low, high)`; the highest bin holds 1, too.

    `answers` is how many, `promised` their mean confidence, `right` the share of them that stand
    where people marked an expression and have its value.
    """

    low: float
    high: float
    answers: int
    promised: float
    right: float

    @property
    def gap(self) -> float:
        """How much more is right than was promised; below 0 when confidence boasts."""
        return self.right - self.promised


def reliability(texts: Iterable[Marked]) -> list[Bin]:
    """Five equal bins over all answers; none when no confidence is told.

    An answer where nothing is marked counts as wrong, though marked texts leave out many a true
    expression ("now", "for years"). Bins without answers are left out.
    """
    return _binned(answer for text in texts for answer in _answers(text))


def reliability_where_marked(texts: Iterable[Marked]) -> list[Bin]:
    """Five equal bins over the answers that meet a marked expression: those that can be judged."""
    return _binned(answer for text in texts for answer in _judged(text))


def _binned(answers: Iterable[tuple[float, bool]]) -> list[Bin]:
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in answers:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return [_bin(at, answers) for at, answers in enumerate(bins) if answers]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The mean gap of the bins, each weighing as its answers do (expected calibration error)."""
    total = sum(one.answers for one in bins)
    return sum(one.answers * abs(one.gap) for one in bins) / max(1, total)


def _answers(text: Marked) -> Iterator[tuple[float, bool]]:
    yield from _judged(text)
    for read in paired(text).spurious:
        if read.confidence is not None:
            yield read.confidence, False


def _judged(text: Marked) -> Iterator[tuple[float, bool]]:
    for gold, read in paired(text).pairs:
        if read.confidence is not None:
            yield read.confidence, gold.means(read)


def _bin(at: int, answers: Sequence[tuple[float, bool]]) -> Bin:
    count = len(answers)
    promised = sum(confidence for confidence, _ in answers) / count
    right = sum(right for _, right in answers) / count
    return Bin(at / BINS, (at + 1) / BINS, count, promised, right)
