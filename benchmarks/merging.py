"""What merging the seeds' sightings gets wrong, with the terms of each likeness.

Run `python -m benchmarks.merging wide` for the events told by three or more articles: which of
their tellings stand in other events, and which foreign ones they hold; `missed` for the pairs of
one event that were left apart, `wrong` for those of two that were joined. Most alike first.
"""

import argparse
from collections.abc import Iterator, Mapping
from itertools import combinations

from benchmarks.events import (
    Covered,
    Mention,
    best_group,
    cover,
    days,
    is_whole,
    on_its_day,
    read_seeds,
    wide_events,
)
from timeline.engine.events import Group, Merged, Sighting, merge_sightings
from timeline.engine.events.merging.likeness import Likeness, compare
from timeline.engine.events.merging.traits import find_traits

Home = Mapping[int, int]  # the number of each sighting's group


def homes(merged: Merged) -> Home:
    return {at: number for number, group in enumerate(merged.groups) for at in group.sightings}


def describe(sighting: Sighting) -> str:
    when = days(sighting.bounds)
    told = f"{when[0]:%d.%m.}-{when[1]:%d.%m.}" if when else "undated"
    facts = f"{sighting.article} {told} {sighting.dated} {sighting.category}"
    return f"{facts}: {' '.join(sighting.quote.split())}"


def describe_terms(like: Likeness) -> str:
    terms = "  ".join(f"{name} {value:+.2f}" for name, value in like.terms.items() if value)
    return f"{like.score:.2f} = {terms}"


def list_wide(sightings: list[Sighting], merged: Merged) -> Iterator[str]:
    covered = cover(sightings)
    for event in wide_events():
        best = best_group(event, covered, merged.groups)
        verdict = "whole" if is_whole(event, best) else "NOT WHOLE"
        day = "" if on_its_day(event, best) else ", NOT ON ITS DAY"
        yield f"\n{event['id']} {verdict}{day}: {event['title']} ({event['begin']})"
        yield from list_tellings(event, best[2] if best else None, covered, sightings, merged)


def list_tellings(
    event: Mention,
    group: Group | None,
    covered: list[Covered],
    sightings: list[Sighting],
    merged: Merged,
) -> Iterator[str]:
    own = {one.sighting for one in covered if one.mention["cluster"] == event["id"]}
    held = set(group.sightings) if group else set()
    home = homes(merged)
    yield from (f"  +      {describe(sightings[at])}" for at in sorted(own & held))
    yield from (f"  - {home[at]:<4} {describe(sightings[at])}" for at in sorted(own - held))
    yield from (f"  foreign {describe(sightings[at])}" for at in sorted(held - own))


def list_pairs(sightings: list[Sighting], merged: Merged, *, missed: bool) -> Iterator[str]:
    """The pairs of covered tellings that merging got wrong, the most alike first."""
    home, traits = homes(merged), find_traits(sightings, merged.names)
    found = []
    for one, other in combinations(cover(sightings), 2):
        a, b = one.sighting, other.sighting
        same = one.mention["cluster"] == other.mention["cluster"]
        if a != b and same is missed and (home[a] == home[b]) is not missed:
            found.append((compare(sightings[a], sightings[b], traits[a], traits[b]), a, b))
    for like, a, b in sorted(found, key=lambda item: (-item[0].score, *item[1:])):
        yield f"\n{describe_terms(like)}\n  {describe(sightings[a])}\n  {describe(sightings[b])}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["wide", "missed", "wrong"])
    what = parser.parse_args().what
    sightings = read_seeds()
    merged = merge_sightings(sightings)
    pairs = list_pairs(sightings, merged, missed=what == "missed")
    for line in list_wide(sightings, merged) if what == "wide" else pairs:
        print(line)


if __name__ == "__main__":
    main()
