"""Every event's headline beside the words it was made from, with what a machine finds wrong in it.

Run `python -m benchmarks.headlines [ARTICLES.jsonl] [--draw N] [--seed S]`: of the seeds, or of a
file with one article a line ("id", "published", "text"). What reads well only a reader can say; the
shares below count what needs no reader.
"""

import argparse
import random
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from benchmarks.corpus import read_documents, read_sightings
from benchmarks.events import read_seeds
from timeline.engine.dates import find_dates
from timeline.engine.dates.resolution import TimexType
from timeline.engine.events import Sighting, merge_sightings
from timeline.engine.events.grammar.partisan import outside_quotes
from timeline.engine.events.grammar.verbs import has_verb
from timeline.engine.events.headlines.headline import LONGEST
from timeline.engine.events.headlines.opening import CONNECTIVE
from timeline.engine.text import Document

PRONOUN = re.compile(
    r"(?:[^:“”]{2,40}: )?[“\"]?(?:He|She|They|It|This|These|Those|That|His|Her|Their|Its)\b"
)
FAR = date(2000, 1, 1)  # any day will do to see whether words are a date
DAYS = (TimexType.DATE, TimexType.TIME)


def has_date(line: str) -> bool:
    found = find_dates(Document("line", line, FAR)).resolutions
    return any(one.interval is not None and one.type in DAYS for one in found)


def is_unbalanced(line: str) -> bool:
    return line.count("“") != line.count("”") or line.count('"') % 2 == 1


def lacks_speaker(telling: Sighting) -> bool:
    """Whether no word of the speaker's name is in the line."""
    words = re.findall(r"\w{3,}", telling.said_by or "")
    return bool(words) and not any(word.lower() in telling.headline.lower() for word in words)


FAULTS: Mapping[str, Callable[[Sighting], bool]] = {
    f"over {LONGEST} characters": lambda telling: len(telling.headline) > LONGEST,
    "cut with …": lambda telling: "…" in telling.headline,
    "leading connective": lambda telling: bool(CONNECTIVE.match(telling.headline)),
    "leading pronoun": lambda telling: bool(PRONOUN.match(telling.headline)),
    "date words": lambda telling: has_date(telling.headline),
    "unbalanced quotes": lambda telling: is_unbalanced(telling.headline),
    "no verb": lambda telling: not has_verb(telling.headline),
    "partisan word unquoted": lambda telling: bool(outside_quotes(telling.headline)),
    "no speaker": lacks_speaker,
}


def leading(tellings: list[Sighting]) -> list[Sighting]:
    """The telling that gives each event its headline, in the order of the events."""
    found: list[Sighting] = []
    for group in merge_sightings(tellings).groups:
        ours = (tellings[number] for number in group.sightings)
        found.append(next(one for one in ours if one.headline == group.headline))
    return found


def report(number: int, telling: Sighting) -> None:
    faults = [name for name, is_at_fault in FAULTS.items() if is_at_fault(telling)]
    print(f"{number:4}  {telling.headline}  ({len(telling.headline)})")
    print(f"      “{' '.join(telling.quote.split())}” ({telling.article})")
    if telling.said_by:
        print(f"      said by {telling.said_by}")
    if faults:
        print(f"      ! {', '.join(faults)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=Path)
    parser.add_argument("--draw", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    told = read_sightings(read_documents(asked.articles)) if asked.articles else read_seeds()
    events = leading(told)
    if asked.draw and asked.draw < len(events):
        events = random.Random(asked.seed).sample(events, asked.draw)
    for number, telling in enumerate(events, 1):
        report(number, telling)
    print(f"\n{len(events)} headlines")
    for name, is_at_fault in FAULTS.items():
        count = sum(map(is_at_fault, events))
        print(f"{name:<24}{count:>5}  {count / max(len(events), 1):.3f}")


if __name__ == "__main__":
    main()
