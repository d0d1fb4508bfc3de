"""Why tellings were read as one event, in words for a reader."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from timeline.engine.dates.resolution import Step
from timeline.engine.events.grammar.stem import TOKEN, stem
from timeline.engine.events.merging.copies import Copies
from timeline.engine.events.merging.traits import Traits
from timeline.engine.events.sighting import Sighting

SHOWN_WORDS = 4
LEAST_SHOWN = 0.005  # a term below this would be shown as nothing
TERMS = {"frames": "kind of event"}  # where a reader says it otherwise


def find_reasons(
    tellings: Sequence[Sighting], traits: Sequence[Traits], enough: float
) -> tuple[Step, ...]:
    """Why the tellings, with their traits, are one event; `enough` is the likeness that makes one.

    A telling alone needs no reasons.
    """
    if len(tellings) == 1:
        return ()
    articles = len({telling.article for telling in tellings})
    where = f"{articles} articles" if articles > 1 else "one article"
    reasons = [Step(f"{len(tellings)} passages in {where} were read as one event.")]
    if words := _shared_words(tellings, traits):
        reasons.append(
            Step("They share the words " + _listed([f"“{word}”" for word in words]) + ".")
        )
    if names := _shared_by_most([frozenset(trait.names) for trait in traits]):
        reasons.append(Step("They name " + _listed(names) + "."))
    if frames := _shared_by_most([frozenset(trait.frames) for trait in traits]):
        reasons.append(Step("What they tell: " + "; ".join(frames) + "."))
    return (*reasons, _sum(tellings, traits, enough))


def _sum(tellings: Sequence[Sighting], traits: Sequence[Traits], enough: float) -> Step:
    """The likeness that joined them, and what added to it or took from it, pair by pair."""
    copies = Copies(tellings, traits)
    found = [copies.compare(*pair) for pair in combinations(range(len(tellings)), 2)]
    totals: Counter[str] = Counter()
    for like in found:
        totals.update(like.terms)
    means = {name: total / len(found) for name, total in totals.items()}
    shown = [f"{TERMS.get(n, n)} {_signed(v)}" for n, v in means.items() if abs(v) >= LEAST_SHOWN]
    likeness = sum(like.score for like in found) / len(found)
    terms = f": {', '.join(shown)}" if shown else ""
    return Step(f"Their likeness is {likeness:.2f}, {enough:.2f} is enough{terms}.")


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")  # noqa: RUF001 - a minus sign, as readers know it


def _shared_words(tellings: Sequence[Sighting], traits: Sequence[Traits]) -> list[str]:
    """The weightiest words that most tellings share, as the first of them spells them."""
    roots = _shared_by_most([frozenset(trait.vector) for trait in traits])
    weight = {root: sum(trait.vector.get(root, 0.0) for trait in traits) for root in roots}
    spelled: dict[str, str] = {}
    for telling in tellings:
        for word in TOKEN.findall(re.sub(r"[’']s\b", "", telling.quote)):
            spelled.setdefault(stem(word), word)
    known = [root for root in sorted(roots, key=lambda root: -weight[root]) if root in spelled]
    return [spelled[root] for root in known[:SHOWN_WORDS]]


def _shared_by_most(sets: Sequence[frozenset[str]]) -> list[str]:
    every = sorted(set().union(*sets))
    return [item for item in every if 2 * sum(item in one for one in sets) > len(sets)]


def _listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them: "a, b and c"."""
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else items[0]
