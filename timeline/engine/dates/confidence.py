"""How much certainty each kind of reasoning keeps: one table, and where each figure comes from.

The confidence of an answer is the product of the factors of its steps.
"""

from collections.abc import Iterable
from math import prod
from typing import Final

from timeline.engine.dates.resolution import Step

FACTORS: Final = {
    # Measured on TimeBank by replaying the rule on the annotated phrases (DESIGN, section 5).
    "latest weekday": 0.907,
    "nearest month and day": 0.944,
    "bare month": 0.793,
    # Estimates, until they are fitted on TimeBank: see benchmarks/dates.py.
    "names its date": 0.98,
    "counted from publication": 0.95,
    "side told": 0.95,
    "weekday fits": 1.0,
    "weekday at odds": 0.6,
    "day told": 0.8,
    "day told far away": 0.7,
    "date mentioned": 0.8,
    "nothing told before": 0.6,
    "story so far": 0.7,
    "no date": 0.85,
    "foreign": 0.9,
    "day not known": 0.3,
    "outside the calendar": 0.5,
}


def product(steps: Iterable[Step]) -> float:
    """The certainty that remains after all steps, to three places."""
    return round(prod(step.keeps for step in steps), 3)


def step(text: str, factor: str | None = None) -> Step:
    """A step that keeps what the table says of `factor`, or everything."""
    return Step(text, 1.0 if factor is None else FACTORS[factor])
