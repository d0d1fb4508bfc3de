"""What the engine makes of each point where the seeds' sources differ, or only seem to.

Run `python -m benchmarks.disputes`; with `--articles FILE` (lines of `{"id", "text",
"published"}`), the disputes of those articles are listed too, to be judged by reading.

A dispute reports the point of the gold with which it shares most claims, two or more: a claim is
one of ours when its quote overlaps the gold's claim in the same article. A point made within one
clause is a flag on that clause. All that we report is listed.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpus import read_documents, read_sightings
from benchmarks.events import GOLD, read_seeds
from timeline.engine.events import Dispute, Merged, Sighting, merge_sightings

Point = dict[str, Any]
MOST = 12  # claims listed of one dispute
FEW = 2  # claims that a dispute must share with a point of the gold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, help="JSON lines of articles")
    wanted = parser.parse_args()
    sightings = read_sightings(read_documents(wanted.articles)) if wanted.articles else read_seeds()
    merged = merge_sightings(sightings)
    reported = [] if wanted.articles else list(points(sightings, merged))
    for point, disputes in reported:
        answer = ", ".join(f"{one.kind} {one.verdict}" for one in disputes)
        flags = ", ".join(sorted(flags_of(point, sightings, merged)))
        told = "; ".join(part for part in (answer, flags and f"flag {flags}") if part)
        print(
            f"{point['id']} {point['verdict_kind']:12}{told or 'not reported':44}{point['title']}"
        )
    for line in listed(sightings, merged.disputes):
        print(line)


def points(sightings: Sequence[Sighting], merged: Merged) -> Iterator[tuple[Point, list[Dispute]]]:
    """Each point of the gold with the disputes that report it."""
    home = [point_of(dispute, sightings) for dispute in merged.disputes]
    for point in GOLD["conflicts"]:
        at_home = zip(home, merged.disputes, strict=True)
        yield point, [dispute for one, dispute in at_home if one == point["id"]]


def point_of(dispute: Dispute, sightings: Sequence[Sighting]) -> str:
    """The point that shares most claims with a dispute, "" where none shares enough."""
    quotes = [sightings[claim.sighting] for claim in dispute.claims]
    shared = {
        point["id"]: sum(any(holds(one, claim) for one in quotes) for claim in point["claims"])
        for point in GOLD["conflicts"]
    }
    best = max(shared, key=lambda point: shared[point])
    return best if shared[best] >= FEW else ""


def holds(quote: Sighting, claim: dict[str, Any]) -> bool:
    if quote.article != claim.get("file"):
        return False
    return bool(quote.start < claim["end"] and claim["start"] < quote.end)


def flags_of(point: Point, sightings: Sequence[Sighting], merged: Merged) -> set[str]:
    """The flags that the events show which tell the point's claims, and how many readings."""
    home = {at: group for group in merged.groups for at in group.sightings}
    held = [at for at, one in enumerate(sightings) if any(holds(one, c) for c in point["claims"])]
    return {flag for at in held for flag in home[at].flags}


def listed(sightings: Sequence[Sighting], disputes: Sequence[Dispute]) -> Iterator[str]:
    """Every dispute with its claims."""
    yield f"\n{len(disputes)} disputes reported"
    for dispute in disputes:
        yield f"{dispute.kind} {dispute.verdict}: {dispute.title} ({len(dispute.claims)} claims)"
        for claim in dispute.claims[:MOST]:
            told = sightings[claim.sighting]
            quote = " ".join(told.quote.split())[:150]
            yield f"    {told.article:10} {claim.value:16} {told.said_by or '-':24} {quote}"


if __name__ == "__main__":
    main()
