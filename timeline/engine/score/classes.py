"""What is read well and what badly: the scores of each class of phrase."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from timeline.engine.dates.candidates import find_candidates
from timeline.engine.dates.languages import language_of
from timeline.engine.dates.languages.language import Language
from timeline.engine.dates.refine import joined
from timeline.engine.score.pairing import Marked, Timex, paired

# The class of a phrase that no rule reads when it stands alone.
NO_RULE: Final = "no rule"


@dataclass(frozen=True, slots=True)
class ClassScore:
    """One class of phrase.

    `gold` of it were marked by people; of these `found` were read, with the `right` value. Where
    people marked nothing, `spurious` were read.
    """

    name: str
    gold: int
    found: int
    right: int
    spurious: int


def by_type(texts: Iterable[Marked]) -> list[ClassScore]:
    """A score for each TIMEX3 type, the most frequent first."""
    return _by_class(texts, lambda timex, phrase: timex.type)


def by_rule(texts: Iterable[Marked], language: str = "en") -> list[ClassScore]:
    """A score for each rule that reads a phrase when it stands alone, the most frequent first.

    `language` is the IETF tag of what the texts are written in. Raises `UnknownLanguage`.
    """
    known = language_of(language)
    return _by_class(texts, lambda timex, phrase: _rule_of(phrase, known))


def _rule_of(phrase: str, language: Language) -> str:
    """The rule that reads most of the phrase."""
    found = joined(phrase, find_candidates(phrase, language), language)
    longest = max(found, key=lambda one: one.end - one.start, default=None)
    return longest.rule if longest else NO_RULE


def _by_class(texts: Iterable[Marked], class_of: Callable[[Timex, str], str]) -> list[ClassScore]:
    counts: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for timex, outcome in _outcomes(text):
            counts[class_of(timex, text.text[timex.start : timex.end]), outcome] += 1
    names = {name for name, _ in counts}
    return sorted((_score(name, counts) for name in names), key=lambda one: (-one.gold, one.name))


def _outcomes(text: Marked) -> Iterable[tuple[Timex, str]]:
    pairing = paired(text)
    for gold, read in pairing.pairs:
        yield gold, "right" if gold.means(read) else "wrong"
    for timex in pairing.missed:
        yield timex, "missed"
    for timex in pairing.spurious:
        yield timex, "spurious"


def _score(name: str, counts: Counter[tuple[str, str]]) -> ClassScore:
    right, wrong = counts[name, "right"], counts[name, "wrong"]
    found = right + wrong
    return ClassScore(name, found + counts[name, "missed"], found, right, counts[name, "spurious"])
