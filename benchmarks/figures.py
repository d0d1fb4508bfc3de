"""How many of the gold's figures are found: all of them, whether their telling is covered or not.

Run `python -m benchmarks.figures`. A figure of the gold is found by one of ours, each used once, of
a sighting of the same article that overlaps its telling, where low and high are equal and

- the thing is the same: the same word, or one word of ours in the gold's ("price before", "growth"
  for "growth forecast");
- the claimant is the same: nobody in both, or a word in common besides a country's name.

Whose people it counts is reported beside it: the same side of a conflict, whatever it is called,
"people" standing for any side. What we have and the gold has not is listed, to be judged.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.events import GOLD, read_seeds, share, shared
from timeline.engine.events import Figure, Sighting, canonical_names
from timeline.engine.events.figures.sides import EVERYBODY, comparable_side, find_side
from timeline.engine.events.grammar.stem import fold

Gold = dict[str, Any]
EMPTY = frozenset(["the", "of", "a", "an", "and", "via", "latest", "s"])
DEMONYM = re.compile(r"\b[A-Z][a-z]+(?:an|ian|ish|ese|kh|i)\b")


@dataclass(frozen=True)
class Told:
    """A figure of ours and the sighting that tells it."""

    figure: Figure
    sighting: Sighting


def main() -> None:
    sightings = read_seeds()
    names = canonical_names(sightings)
    told = [
        Told(replace(figure, who=names.get(figure.who, figure.who)), one)
        for one in sightings
        for figure in one.figures
    ]
    wanted = [(mention, figure) for mention in GOLD["mentions"] for figure in mention["figures"]]
    pairs = list(match(wanted, told))
    used = {id(ours) for _, _, ours in pairs if ours}
    for line in lines(pairs, [one for one in told if id(one) not in used]):
        print(line)


def match(
    wanted: Sequence[tuple[Gold, Gold]], told: Sequence[Told]
) -> Iterator[tuple[Gold, Gold, Told | None]]:
    """Each figure of the gold with the one of ours that fits it best."""
    free = list(told)
    for mention, figure in wanted:
        near = [one for one in free if shared(one.sighting, mention) and same_range(one, figure)]
        near = [one for one in near if same_thing(one.figure.what, figure["what"])]
        best = max(near, key=lambda one: same_claimant(one, figure), default=None)
        if best:
            free.remove(best)
        yield mention, figure, best


def same_range(one: Told, gold: Gold) -> bool:
    return (one.figure.low, one.figure.high) == (gold["low"], gold["high"])


def same_thing(ours: str, gold: str) -> bool:
    return ours == gold or ours in gold.split()


def same_claimant(one: Told, gold: Gold) -> bool:
    ours, theirs = content(one.figure.said_by), content(gold["said_by"])
    return bool(ours & theirs) or not (ours or theirs)


def content(name: str | None) -> frozenset[str]:
    """The words that tell who it is."""
    words = re.findall(r"\w+", fold(DEMONYM.sub("", name or "")))
    return frozenset(words) - EMPTY


def same_side(one: Told, gold: Gold) -> bool:
    ours, theirs = comparable_side(one.figure.who), gold["who"] or ""
    side = find_side(theirs) or theirs
    return ours == side or ours in EVERYBODY or ours.startswith(theirs) or theirs in ours


def lines(pairs: Sequence[tuple[Gold, Gold, Told | None]], extra: Sequence[Told]) -> Iterator[str]:
    found = [(gold, ours) for _, gold, ours in pairs if ours]
    right = [(gold, ours) for gold, ours in found if same_claimant(ours, gold)]
    whose = [ours for gold, ours in right if same_side(ours, gold)]
    yield f"figures in the gold: {len(pairs)}; ours: {len(found) + len(extra)}"
    yield f"low, high and thing right           {share(len(found), len(pairs))}"
    yield f"… and the claimant                  {share(len(right), len(pairs))}"
    yield f"… and whose people                  {share(len(whose), len(pairs))}"
    for mention, gold, ours in pairs:
        if ours is None or not same_claimant(ours, gold) or not same_side(ours, gold):
            yield f"  {verdict(gold, ours)}: {mention['id']} {told_as(gold)}{shown(ours)}"
    yield f"ours that the gold has not: {len(extra)}"
    for one in extra:
        yield f"  {one.sighting.article}{shown(one)}"


def verdict(gold: Gold, ours: Told | None) -> str:
    if ours is None:
        return "missing"
    return "other claimant" if not same_claimant(ours, gold) else "other people"


def told_as(gold: Gold) -> str:
    return f"{gold['what']} {gold['who']} {gold['low']}..{gold['high']} by {gold['said_by']}"


def shown(one: Told | None) -> str:
    if one is None:
        return ""
    figure, quote = one.figure, " ".join(one.sighting.quote.split())[:90]
    people = f"{figure.what} {figure.who} {figure.low}..{figure.high} {figure.unit}"
    return f" | {people} by {figure.said_by} | {quote}"


if __name__ == "__main__":
    main()
