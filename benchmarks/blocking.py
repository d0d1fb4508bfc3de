"""What merging costs an article as a timeline grows, and what looking pairs up loses.

Run `python -m benchmarks.blocking ARTICLES.jsonl [SIZE …]` for timelines of 100, 1,000 and 10,000
articles, or of the sizes given. The articles are read once; beyond their number they are repeated,
each time on later days. The floor beside each size is sorting the same quotes. How many pairs are
lost is counted where all can be compared: among the first articles.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path

from benchmarks.corpus import peak_memory, read_documents
from timeline.engine.dates import find_dates
from timeline.engine.events import Sighting, canonical_names, find_sightings, merge_sightings
from timeline.engine.events.merging import blocking
from timeline.engine.events.merging.likeness import compare
from timeline.engine.events.merging.merge import threshold
from timeline.engine.events.merging.traits import find_traits
from timeline.engine.events.names.gazetteer import find_place

SIZES = (100, 1_000, 10_000)
COMPARED = 70  # articles among which all pairs are compared
Pair = tuple[int, int]


@dataclass(frozen=True)
class Lost:
    """How many of the pairs that comparing all finds are found, and are not, by looking up."""

    what: str
    all: int
    lost: int

    def __str__(self) -> str:
        return f"{self.what:28}{self.all:8,}{self.lost:8,}{self.lost / self.all:9.1%}"


def read(path: Path) -> list[tuple[Sighting, ...]]:
    return [find_sightings(one, find_dates(one)) for one in read_documents(path)]


def repeated(articles: Sequence[tuple[Sighting, ...]], size: int) -> Iterator[Sighting]:
    """The sightings of `size` articles, those of each round on days after the last one's."""
    for number in range(size):
        turn, at = divmod(number, len(articles))
        yield from (shifted(sighting, turn) for sighting in articles[at])


def shifted(sighting: Sighting, turn: int) -> Sighting:
    by = timedelta(days=120) * turn
    bounds = sighting.bounds and replace(
        sighting.bounds, start=later(sighting.bounds.start, by), end=later(sighting.bounds.end, by)
    )
    figures = tuple(replace(one, as_of=later(one.as_of, by)) for one in sighting.figures)
    article = f"{turn:03}-{sighting.article}"
    return replace(sighting, article=article, bounds=bounds, figures=figures)


def later(moment: datetime | None, by: timedelta) -> datetime | None:
    return moment + by if moment else None


def seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def lost(tellings: Sequence[Sighting]) -> tuple[Lost, Lost]:
    """Pairs as alike as joining asks for, and pairs in one event when all pairs are compared."""
    traits = find_traits(tellings, canonical_names(tellings))
    enough = threshold(tellings)
    looked_up = set(pairs(tellings, small=0))
    alike = {
        (a, b)
        for a, b in pairs(tellings, small=len(tellings))
        if compare(tellings[a], tellings[b], traits[a], traits[b]).score >= enough
    }
    return (
        Lost("alike enough to be joined", len(alike), len(alike - looked_up)),
        lost_of_events(joined(tellings, small=len(tellings)), joined(tellings, small=0)),
    )


def lost_of_events(all_compared: set[Pair], found: set[Pair]) -> Lost:
    return Lost("in one event", len(all_compared), len(all_compared - found))


def pairs(tellings: Sequence[Sighting], small: int) -> Iterator[Pair]:
    traits = find_traits(tellings, canonical_names(tellings))
    blocking.SMALL = small
    return blocking.candidate_pairs(tellings, traits)


def joined(tellings: Sequence[Sighting], small: int) -> set[Pair]:
    blocking.SMALL = small
    groups = merge_sightings(tellings).groups
    return {pair for group in groups for pair in combinations(group.sightings, 2)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    given = parser.parse_args()
    articles = read(given.articles)
    find_place("")  # the gazetteer is loaded once a process
    print(f"{'pairs':28}{'all':>8}{'lost':>8}{'share':>9}")
    was = blocking.SMALL
    for line in lost(list(repeated(articles, min(COMPARED, len(articles))))):
        print(line)
    blocking.SMALL = was
    print(f"\n{'articles':>8}{'sightings':>11}{'events':>9}{'ms each':>9}{'floor':>8}{'MB':>7}")
    for size in given.sizes:
        print(measured(list(repeated(articles, size)), size), flush=True)


def measured(tellings: list[Sighting], size: int) -> str:
    """A line of the table: what merging so many articles costs."""
    floor = seconds(lambda: sorted(telling.quote for telling in tellings)) / size * 1000
    begin = time.process_time()
    events = len(merge_sightings(tellings).groups)
    each = (time.process_time() - begin) / size * 1000
    return f"{size:8,}{len(tellings):11,}{events:9,}{each:9.1f}{floor:8.3f}{peak_memory():7.0f}"


if __name__ == "__main__":
    main()
