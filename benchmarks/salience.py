"""How well the salience of events finds the days that journalists chose, beside a plain way.

Run `python -m benchmarks.salience ARTICLES.jsonl [--gold GOLD.json] [--events 10]`: each line of
the articles is an object with "id", "text" and "published". The articles become events as in the
product. `--gold` names `{"timelines": [[[day, [sentence, …]], …], …]}`: days are ranked by the sum
of the salience of the events of that very day (events of several days have no day), and as many
as a timeline has are compared with its own. As many are chosen as are right, so that date F1,
precision and recall are one figure. The floor ranks days by how many articles came out on them.
Of equal days the earlier comes first. `--events` lists the most salient events.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from benchmarks.corpus import read_documents, read_sightings
from timeline.engine.events import Bounds, Group, Merged, Sighting, merge_sightings
from timeline.engine.text import Document

A_DAY = timedelta(days=1)


def read_timelines(file: Path) -> list[list[date]]:
    gold = json.loads(file.read_text("utf-8"))
    return [[date.fromisoformat(day) for day, _ in days] for days in gold["timelines"]]


def day_of(bounds: Bounds | None) -> date | None:
    """The day that holds these bounds, None where no single one does."""
    if bounds is None or bounds.grain is None or not bounds.start or not bounds.end:
        return None
    first, last = bounds.start.date(), (bounds.end - timedelta.resolution).date()
    return first if first == last else None


def days_by_salience(groups: Sequence[Group]) -> list[date]:
    weights: defaultdict[date, float] = defaultdict(float)
    for group in groups:
        if day := day_of(group.bounds):
            weights[day] += group.salience
    return ranked(weights)


def days_by_articles(documents: Sequence[Document]) -> list[date]:
    return ranked(Counter(document.published for document in documents if document.published))


def ranked(weights: Mapping[date, float]) -> list[date]:
    return sorted(weights, key=lambda day: (-weights[day], day))


def date_f1(days: Sequence[date], timeline: Sequence[date]) -> float:
    chosen, told = set(days[: len(timeline)]), set(timeline)
    return 2 * len(chosen & told) / (len(chosen) + len(told))


def row(name: str, days: Sequence[date], timelines: Sequence[Sequence[date]]) -> str:
    found = [date_f1(days, timeline) for timeline in timelines]
    cells = "".join(f"{one:>8.2f}" for one in found)
    return f"{name:34}{cells}{sum(found) / len(found):>8.3f}"


def listing(merged: Merged, sightings: Sequence[Sighting], count: int) -> Iterator[str]:
    for place, group in enumerate(sorted(merged.groups, key=lambda g: -g.salience)[:count], 1):
        told = [sightings[at] for at in group.sightings]
        start = group.bounds.start.date().isoformat() if group.bounds and group.bounds.start else ""
        grain = group.bounds.grain if group.bounds and group.bounds.grain else "undated"
        articles = len({one.article for one in told})
        yield (
            f"{place:>3}  {group.salience:.2f}  {start:10}  {grain:8}  {len(told):>3} tellings,"
            f" {articles:>3} articles  {group.headline}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, metavar="ARTICLES.jsonl")
    parser.add_argument("--gold", type=Path, metavar="GOLD.json")
    parser.add_argument("--events", type=int, default=0, metavar="N", help="list the first N")
    options = parser.parse_args()
    documents = read_documents(options.articles)
    sightings = read_sightings(documents)
    merged = merge_sightings(sightings)
    print(f"{len(documents)} articles, {len(sightings)} sightings, {len(merged.groups)} events")
    if options.gold:
        timelines = read_timelines(options.gold)
        print(f"{'date F1':34}{''.join(f'{len(one):>3} days' for one in timelines)}    mean")
        print(row("days by the events' salience", days_by_salience(merged.groups), timelines))
        print(row("days by articles published", days_by_articles(documents), timelines))
    print("\n".join(listing(merged, sightings, options.events)))


if __name__ == "__main__":
    main()
