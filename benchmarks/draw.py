"""Merged events, or single sightings, drawn by a seed for a person to judge.

Run `python -m benchmarks.draw events ARTICLES.jsonl --seed 1`, or `sightings` in place of `events`.
Each line of the file is an article: `{"id", "text", "published"?, "not_before"?}`. Every event of
two or more sightings, and every sighting, is as likely to be drawn as any other. The share to judge
is that of the pairs within the events drawn whose two quotes tell one event.
"""

import argparse
import random
from collections.abc import Sequence
from math import comb
from pathlib import Path
from typing import TypeVar

from benchmarks.corpus import read_documents, read_sightings
from timeline.engine.events import Bounds, Group, Sighting, merge_sightings

Item = TypeVar("Item")


def draw(items: Sequence[Item], count: int, seed: int) -> list[Item]:
    """So many of the items, each as likely as the next, in their own order."""
    drawn = random.Random(seed).sample(range(len(items)), min(count, len(items)))
    return [items[at] for at in sorted(drawn)]


def describe_event(group: Group, sightings: Sequence[Sighting]) -> str:
    told = (f"  - {describe(sightings[at])}" for at in group.sightings)
    reasons = (f"  * {step.text}" for step in group.steps)
    return "\n".join([f"{when(group.bounds)}  {group.headline}", *told, *reasons])


def describe(sighting: Sighting) -> str:
    facts = f"{sighting.article}  {when(sighting.bounds)} {sighting.dated} {sighting.category}"
    return f"{facts}\n      {' '.join(sighting.quote.split())}"


def when(bounds: Bounds | None) -> str:
    if bounds is None:
        return "undated"
    first, last = (f"{moment:%Y-%m-%d}" if moment else "" for moment in (bounds.start, bounds.end))
    return f"[{first}, {last})"


def print_events(sightings: Sequence[Sighting], count: int, seed: int) -> None:
    groups = [g for g in merge_sightings(sightings).groups if len(g.sightings) > 1]
    drawn = draw(groups, count, seed)
    pairs = sum(comb(len(group.sightings), 2) for group in drawn)
    print(f"{len(sightings)} sightings; {len(groups)} merged events, {len(drawn)} drawn")
    print(f"{pairs} pairs in them\n")
    for number, group in enumerate(drawn, 1):
        print(f"{number}. {describe_event(group, sightings)}\n")


def print_sightings(sightings: Sequence[Sighting], count: int, seed: int) -> None:
    for number, sighting in enumerate(draw(sightings, count, seed), 1):
        print(f"{number}. {describe(sighting)}")


PRINTERS = {"events": (print_events, 30), "sightings": (print_sightings, 100)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=PRINTERS)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int)
    asked = parser.parse_args()
    printer, usual = PRINTERS[asked.what]
    printer(read_sightings(read_documents(asked.articles)), asked.count or usual, asked.seed)


if __name__ == "__main__":
    main()
