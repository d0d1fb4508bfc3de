"""What each factor of the confidence is worth: the table of `timeline.engine.dates.confidence`.

Run `python -m benchmarks.confidence GOLD.json`: JSON as `python -m timeline.engine score` reads
it, which also tells whether the confidence means what it says. The factors are fitted on the
documents that were kept unread while the rules were written (sha1 of the name, modulo 3, is 0):
on those that were read, the rules look better than they are. Only answers that meet a marked
expression are judged.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha1
from math import log, prod
from pathlib import Path
from typing import Any

from timeline.engine.dates import Resolution, find_dates
from timeline.engine.dates.confidence import FACTORS
from timeline.engine.text import Document

Json = dict[str, Any]
# A factor that the file hardly shows stays near the share of all answers that are right, as if so
# many answers more had been seen.
PRIOR = 6
GRID = [step / 100 for step in range(30, 100)]


@dataclass(frozen=True)
class Answer:
    """The factors of one answer, and whether it was right."""

    factors: tuple[str, ...]
    right: bool


def answers(path: str) -> list[Answer]:
    """The answers to the unread documents of the file that meet a marked expression."""
    documents = json.loads(Path(path).read_text("utf-8"))
    return [
        answer
        for name, document in documents.items()
        if int(sha1(name.encode()).hexdigest(), 16) % 3 == 0
        for answer in _answers(document)
    ]


def _answers(document: Json) -> Iterator[Answer]:
    published = date.fromisoformat(document["dct"][:10])
    for found in find_dates(Document("a", document["text"], published)).resolutions:
        met = [one for one in document["timexes"] if _overlap(one, found)]
        right = any(one["value"].upper() == found.value.upper() for one in met)
        if met:
            yield Answer(tuple(step.factor for step in found.steps if step.factor), right)


def _overlap(gold: Json, found: Resolution) -> bool:
    return bool(gold["start"] < found.end and found.start < gold["end"])


def fitted(seen: list[Answer]) -> dict[str, float]:
    """The factors that make the answers seen likeliest, each in turn until none changes."""
    mean = sum(one.right for one in seen) / len(seen)
    table = dict.fromkeys((name for one in seen for name in one.factors), mean)
    for _ in range(20):
        before = dict(table)
        for name in table:
            with_it = [one for one in seen if name in one.factors]
            table[name] = max(GRID, key=lambda f: _likelihood(with_it, {**table, name: f}, f, mean))
        if table == before:
            break
    return table


def _likelihood(seen: list[Answer], table: dict[str, float], value: float, mean: float) -> float:
    told = PRIOR * (mean * log(value) + (1 - mean) * log(1 - value))
    for one in seen:
        promised = prod(table[name] for name in one.factors)
        told += log(promised) if one.right else log(1 - promised)
    return told


def main() -> None:
    seen = answers(sys.argv[1])
    count = Counter(name for one in seen for name in one.factors)
    print(f"{'factor':24}{'answers':>8}{'in the table':>14}{'fitted':>8}")
    for name, value in sorted(fitted(seen).items(), key=lambda item: -count[item[0]]):
        print(f"{name:24}{count[name]:>8}{FACTORS[name]:>14.2f}{value:>8.2f}")


if __name__ == "__main__":
    main()
