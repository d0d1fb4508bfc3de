"""The command `events`: what the documents tell, event by event, and where they differ."""

import argparse
import json
import sys

from timeline.engine.commands import answers, documents, telling
from timeline.engine.dates import Reading, find_dates
from timeline.engine.events import Group, Merged, Sighting, find_sightings, merge_sightings
from timeline.engine.events.names.model import best_namer
from timeline.engine.events.names.namer import Namer
from timeline.engine.text import Document

NAME = "events"
HELP = "find the events told in texts, those of many articles merged, with the reasons"

add_arguments = documents.add_arguments


def run(options: argparse.Namespace) -> int:
    """Answer all documents in one go; 2 when one could not be read, else 0."""
    status = 0
    readings: list[tuple[Document, Reading]] = []
    sightings: list[Sighting] = []
    namer = best_namer()
    for document in documents.documents(options):
        if isinstance(document, documents.Bad):
            documents.report(document)
            status = 2
        else:
            reading = find_dates(document)
            readings.append((document, reading))
            sightings += find_sightings(document, reading, namer)
    merged = merge_sightings(sightings)
    answer = (
        _json(namer, readings, sightings, merged) if options.jsonl else _text(sightings, merged)
    )
    sys.stdout.write(answer + "\n")
    return status


def _json(
    namer: Namer,
    readings: list[tuple[Document, Reading]],
    sightings: list[Sighting],
    merged: Merged,
) -> str:
    answer = {
        "articles": [
            {
                "id": document.id,
                "published": answers.of_published(reading.published),
                "names_by": namer.means,
            }
            for document, reading in readings
        ],
        "sightings": [telling.of_sighting(at, one) for at, one in enumerate(sightings)],
        "events": [telling.of_group(at, group) for at, group in enumerate(merged.groups)],
        "disputes": [telling.of_dispute(dispute, sightings) for dispute in merged.disputes],
    }
    return json.dumps(answer, ensure_ascii=False)


def _text(sightings: list[Sighting], merged: Merged) -> str:
    return "\n".join(line for group in merged.groups for line in _lines(group, sightings))


def _lines(group: Group, sightings: list[Sighting]) -> list[str]:
    """An event and, below it, who tells it in which words."""
    told = [sightings[at] for at in group.sightings]
    head = f"{telling.days(group.bounds)}  {group.headline}"
    return [head, *(f"    {one.article}: {' '.join(one.quote.split())}" for one in told)]
