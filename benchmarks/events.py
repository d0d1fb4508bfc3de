"""How well events are read and merged: this engine beside two plain ways, over the seeds.

Run `python -m benchmarks.events`. A telling of the gold is covered by the sighting of its article
that overlaps it most, where that is half of the shorter span or more; merging is scored over the
tellings covered, so that all three ways of merging share the same sightings. Plain TF-IDF is given
the threshold that suits it best.
"""

import json
import math
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.corpus import read_sightings
from benchmarks.names import Scorer
from timeline.engine.events import (
    Bounds,
    Group,
    Merged,
    Sighting,
    canonical_names,
    merge_sightings,
)
from timeline.engine.events.grammar.stem import stems
from timeline.engine.events.merging.cluster import cluster
from timeline.engine.events.names.model import best_namer
from timeline.engine.events.names.namer import RULES, Namer
from timeline.engine.text import Document

ROOT = Path(__file__).parents[1]
GOLD = json.loads((ROOT / "tests/gold/seeds-events.json").read_text("utf-8"))
SEEDS = ROOT / "seeds/kazakhstan-2022"
STORY_BEGINS, LAST_DAY = date(2022, 1, 2), date(2022, 1, 7)
CATEGORIES = {
    "government decision": "government",
    "international reaction": "reaction",
    "military deployment": "military",
    "communications blackout": "blackout",
}
APPEAL = "C18"  # told by all five articles, in words of their own
WIDE = 3  # articles from which an event counts as told by many
FOREIGN = 0.25  # the share of another event's tellings that an event called whole may hold
Mention = dict[str, Any]
Days = tuple[date, date]


@dataclass(frozen=True)
class Covered:
    """A telling of the gold, and the number of the sighting that covers it."""

    mention: Mention
    sighting: int


@dataclass(frozen=True)
class Cubed:
    """B-cubed: how pure the events are, how whole, and the mean of both."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def read_seeds(namer: Namer | None = None) -> list[Sighting]:
    facts = tomllib.loads((SEEDS / "timeline.toml").read_text("utf-8"))
    return read_sightings(map(read_document, facts["articles"]), namer)


def read_document(article: Mention) -> Document:
    text = (SEEDS / article["file"]).read_bytes().decode("utf-8")
    published = date.fromisoformat(str(article["published"]))
    return Document(article["file"][:3], text, published, not_before=STORY_BEGINS)


def story() -> list[Mention]:
    return [mention for mention in GOLD["mentions"] if mention["category"] != "background"]


def shared(sighting: Sighting, mention: Mention) -> int:
    """How many characters both have, 0 in different articles."""
    if sighting.article != mention["file"]:
        return 0
    start, end = int(mention["start"]), int(mention["end"])
    return max(0, min(sighting.end, end) - max(sighting.start, start))


def cover(sightings: Sequence[Sighting]) -> list[Covered]:
    pairs = ((mention, best_cover(mention, sightings)) for mention in story())
    return [Covered(mention, at) for mention, at in pairs if at is not None]


def best_cover(mention: Mention, sightings: Sequence[Sighting]) -> int | None:
    size = mention["end"] - mention["start"]
    fitting = [
        (shared(one, mention), -abs(one.start - mention["start"]), at)
        for at, one in enumerate(sightings)
        if 2 * shared(one, mention) >= min(one.end - one.start, size) > 0
    ]
    return max(fitting)[2] if fitting else None


def days(bounds: Bounds | None) -> Days | None:
    if bounds is None:
        return None
    first = bounds.start.date() if bounds.start else date.min
    last = (bounds.end - timedelta.resolution).date() if bounds.end else date.max
    return first, last


def told_days(gold: Mention) -> Days | None:
    if not gold.get("begin"):
        return None
    return whole(gold["begin"], last=False), whole(gold["end_inclusive"], last=True)


def whole(text: str, *, last: bool) -> date:
    """The first or last day of "2022", "2022-01" or "2022-01-05"."""
    year, *rest = (int(part) for part in text[:10].split("-"))
    month = rest[0] if rest else (12 if last else 1)
    if len(rest) == 2:
        return date(year, month, rest[1])
    ends = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return ends if last else date(year, month, 1)


def on_day(found: Days, gold: Days) -> bool:
    """Whether days meet, the found ones at most a day wider at either end."""
    meet = found[0] <= gold[1] and gold[0] <= found[1]
    day = timedelta(days=1)
    return meet and found[0] >= gold[0] - day and found[1] <= gold[1] + day


def in_bounds(found: Days, gold: Days) -> bool:
    return found[0] <= gold[1] and gold[0] <= found[1] and found[1] <= LAST_DAY


def date_scores(covered: Sequence[Covered], sightings: Sequence[Sighting]) -> tuple[str, str]:
    """The tellings on the gold's days, and the undated ones that keep their bounds."""
    dated: list[bool] = []
    loose: list[bool] = []
    for one in covered:
        found, gold = days(sightings[one.sighting].bounds), told_days(one.mention)
        if found and gold:
            undated = one.mention["dated"] == "undated"
            (loose if undated else dated).append((in_bounds if undated else on_day)(found, gold))
    return share(sum(dated), len(dated)), share(sum(loose), len(loose))


def share(part: int, total: int) -> str:
    return f"{part / total:.3f}  ({part} of {total})"


def right_category(one: Covered, sightings: Sequence[Sighting]) -> bool:
    told = one.mention["category"]
    return sightings[one.sighting].category.value == CATEGORIES.get(told, told)


def name_rows(namer: Namer) -> Iterator[tuple[str, str]]:
    """The names of the gold's tellings as `namer` helps to read them."""
    sightings = read_seeds(namer)
    pairs = [(one.mention, sightings[one.sighting]) for one in cover(sightings)]
    texts = {path.name[:3]: path.read_bytes().decode("utf-8") for path in SEEDS.glob("*.txt")}
    return Scorer(namer, canonical_names(sightings), texts).rows(pairs)


def b_cubed(covered: Sequence[Covered], groups: Sequence[Sequence[int]]) -> Cubed:
    home = {at: number for number, group in enumerate(groups) for at in group}
    items = [(one.mention["cluster"], home[one.sighting]) for one in covered]
    both, gold, mine = Counter(items), Counter(a for a, _ in items), Counter(b for _, b in items)
    precision = sum(both[item] / mine[item[1]] for item in items) / len(items)
    return Cubed(precision, sum(both[item] / gold[item[0]] for item in items) / len(items))


def wide_events() -> list[Mention]:
    return [
        one
        for one in GOLD["clusters"]
        if len(one["files"]) >= WIDE and one["category"] != "background"
    ]


def best_group(
    event: Mention, covered: Sequence[Covered], groups: Sequence[Group]
) -> tuple[int, float, Group] | None:
    """The group that tells an event best: its articles, its foreign share, itself."""
    own = {one.sighting: one.mention["file"] for one in covered if _tells(one, event)}
    found = [
        (len({own[at] for at in group.sightings if at in own}), -number, group)
        for number, group in enumerate(groups)
    ]
    files, _, group = max(found, key=lambda item: item[:2])
    foreign = sum(at not in own for at in group.sightings) / len(group.sightings)
    return (files, foreign, group) if files else None


def _tells(one: Covered, event: Mention) -> bool:
    return bool(one.mention["cluster"] == event["id"])


def is_whole(event: Mention, best: tuple[int, float, Group] | None) -> bool:
    return best is not None and best[0] >= len(event["files"]) - 1 and best[1] <= FOREIGN


def on_its_day(event: Mention, best: tuple[int, float, Group] | None) -> bool:
    found, gold = days(best[2].bounds) if best else None, told_days(event)
    return bool(found and gold and on_day(found, gold))


def appeal(covered: Sequence[Covered], merged: Merged) -> str:
    """How many of its articles tell the appeal for help as one event, and on what day."""
    event = next(one for one in GOLD["clusters"] if one["id"] == APPEAL)
    best = best_group(event, covered, merged.groups)
    day = "on its day" if on_its_day(event, best) else "on another day"
    return f"{best[0] if best else 0} of {len(event['files'])} articles, {day}"


def plain_words(sightings: Sequence[Sighting], covered: Sequence[Covered]) -> tuple[Cubed, float]:
    """Plain TF-IDF at the threshold that suits it best, and that threshold."""
    scores = cosines([Counter(stems(sighting.quote)) for sighting in sightings])
    tries = [step / 100 for step in range(10, 80, 5)]
    merged = {at: b_cubed(covered, cluster(len(sightings), scores, at)) for at in tries}
    best = max(tries, key=lambda at: merged[at].f1)
    return merged[best], best


def cosines(bags: Sequence[Counter[str]]) -> dict[tuple[int, int], float]:
    held = Counter(word for bag in bags for word in bag)
    vectors = [{w: n * math.log(len(bags) / held[w]) for w, n in bag.items()} for bag in bags]
    size = [math.sqrt(sum(x * x for x in vector.values())) or 1 for vector in vectors]
    return {
        (a, b): sum(x * vectors[b].get(word, 0.0) for word, x in vectors[a].items())
        / (size[a] * size[b])
        for a, b in combinations(range(len(bags)), 2)
    }


def rows(sightings: Sequence[Sighting], merged: Merged) -> Iterator[tuple[str, str]]:
    covered = cover(sightings)
    true = sum(any(shared(one, mention) for mention in GOLD["mentions"]) for one in sightings)
    dated, loose = date_scores(covered, sightings)
    category = sum(right_category(one, sightings) for one in covered)
    singles, (tfidf, at) = [[n] for n in range(len(sightings))], plain_words(sightings, covered)
    told = [(event, best_group(event, covered, merged.groups)) for event in wide_events()]
    yield "mentions covered", share(len(covered), len(story()))
    yield "sightings overlapping gold", share(true, len(sightings))
    yield "dates right", dated
    yield "undated in bounds", loose
    yield "category right", share(category, len(covered))
    for namer in (best_namer(), RULES):
        yield from name_rows(namer)
    yield "B-cubed, this engine", str(b_cubed(covered, [g.sightings for g in merged.groups]))
    yield "B-cubed, every sighting single", str(b_cubed(covered, singles))
    yield f"B-cubed, plain TF-IDF at {at:.2f}", str(tfidf)
    yield "told by three or more, whole", f"{sum(is_whole(*one) for one in told)} of {len(told)}"
    yield "the appeal to the alliance", appeal(covered, merged)
    yield "told by three or more, on its day", f"{sum(on_its_day(*o) for o in told)} of {len(told)}"


def main() -> None:
    sightings = read_seeds()
    merged = merge_sightings(sightings)
    print(f"{len(sightings)} sightings, {len(merged.groups)} events")
    for name, value in rows(sightings, merged):
        print(f"{name:36}{value}")


if __name__ == "__main__":
    main()
