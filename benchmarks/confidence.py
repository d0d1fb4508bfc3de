"""What each factor of the confidence is worth, and whether the confidence means what it says.

Run `python -m benchmarks.confidence FIT.json [CHECK.json …]`: JSON as `python -m timeline.engine
score` reads it. The factors are fitted on the documents of FIT that were kept unread while the
rules were written (sha1 of the name, modulo 3, is 0): on those that were read, the rules look
better than they are. Every other file is only checked. An answer is right when it meets a gold
phrase and has its value; one that meets none is wrong.
"""

import json
import sys
from collections import Counter
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
BINS = 5
# A factor that the file hardly shows stays near the share of all answers that are right, as if so
# many answers more had been seen.
PRIOR = 8
GRID = [step / 100 for step in range(30, 100)]


@dataclass(frozen=True)
class Answer:
    """The factors of one answer, the confidence promised, and whether it was right."""

    factors: tuple[str, ...]
    promised: float
    right: bool


def answers(path: str, *, unread: bool) -> list[Answer]:
    documents = json.loads(Path(path).read_text("utf-8"))
    return [
        answer
        for name, document in documents.items()
        if not unread or int(sha1(name.encode()).hexdigest(), 16) % 3 == 0
        for answer in _answers(document)
    ]


def _answers(document: Json) -> list[Answer]:
    published = date.fromisoformat(document["dct"][:10])
    found = find_dates(Document("a", document["text"], published)).resolutions
    return [_answer(one, document["timexes"]) for one in found]


def _answer(found: Resolution, gold: list[Json]) -> Answer:
    factors = tuple(step.factor for step in found.steps if step.factor)
    met = [one for one in gold if one["start"] < found.end and found.start < one["end"]]
    right = any(one["value"].upper() == found.value.upper() for one in met)
    return Answer(factors, found.confidence, right)


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


def reliability(seen: list[Answer]) -> str:
    """A line for each bin: how many, promised, right; and the expected calibration error."""
    lines, error = [], 0.0
    for number in range(BINS):
        held = [one for one in seen if min(int(one.promised * BINS), BINS - 1) == number]
        if held:
            promised = sum(one.promised for one in held) / len(held)
            right = sum(one.right for one in held) / len(held)
            error += abs(promised - right) * len(held) / len(seen)
            low, high = number / BINS, (number + 1) / BINS
            lines.append(f"  {low:.1f}–{high:.1f} {len(held):6} {promised:9.2f} {right:6.2f}")
    head = f"  {'bin':7} {'answers':>6} {'promised':>8} {'right':>6}"
    return "\n".join([head, *lines, f"  expected calibration error {error:.3f}"])


def main() -> None:
    fit, *checks = sys.argv[1:]
    seen = answers(fit, unread=True)
    count = Counter(name for one in seen for name in one.factors)
    print(f"{'factor':24}{'answers':>8}{'in the table':>14}{'fitted':>8}")
    for name, value in sorted(fitted(seen).items(), key=lambda item: -count[item[0]]):
        print(f"{name:24}{count[name]:>8}{FACTORS[name]:>14.2f}{value:>8.2f}")
    for path in (fit, *checks):
        print(path)
        print(reliability(answers(path, unread=False)))


if __name__ == "__main__":
    main()
