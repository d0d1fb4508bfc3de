"""A number with the words around it, which tell what it counts."""

import re
from dataclasses import dataclass

from timeline.engine.events.figures.counted import PARTITIVE, STOP
from timeline.engine.events.figures.numbers import Number, find_numbers, words_of

STEP = re.compile(
    r"\b(?:r[io]se[ns]?|increas\w+|climb\w+|jump\w+|up|gr[eo]wn?|fell|dropp\w+|declin\w+)\s+by\s+$",
    re.IGNORECASE,
)
INCLUDING = re.compile(r"\b(?:includ(?:es|ed|ing)|among them|of them|of whom)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """A number where it stands: the words before and behind it, up to the numbers around it."""

    number: Number
    before: str
    behind: str
    last: bool  # no number follows

    @property
    def phrase(self) -> str:
        """The noun phrase that the number counts: "police officers", of those killed."""
        start = PARTITIVE.match(self.behind)
        words = self.behind[start.end() if start else 0 :]
        stop = STOP.search(words)
        return " ".join((words[: stop.start()] if stop else words).split()[:6])


def find_contexts(words: str) -> list[Context]:
    """The numbers with the words around them; "including six students" is but an aside."""
    contexts: list[Context] = []
    numbers = tuple(number for number in find_numbers(words) if not _is_step(number, words))
    for number, before, behind in reversed(words_of(words, numbers)):
        aside = bool(contexts) and INCLUDING.search(behind)
        whole = f"{behind}{contexts[0].behind}" if aside else behind
        contexts.insert(0, Context(number, before, whole, last=not contexts or bool(aside)))
    return contexts


def _is_step(number: Number, words: str) -> bool:
    """Whether a count rose or fell by the number: "the toll rose by three to 78"."""
    return not number.percent and STEP.search(words[: number.start]) is not None
