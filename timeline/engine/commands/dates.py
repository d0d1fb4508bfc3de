"""The command `dates`: every date phrase of the documents, what it means, and why."""

import argparse
import json
import sys
from collections.abc import Iterable

from timeline.engine.commands import answers, documents
from timeline.engine.dates import Reading, Resolution, find_dates
from timeline.engine.text import Document

NAME = "dates"
HELP = "find the dates told in texts, with the reasons"

add_arguments = documents.add_arguments


def run(options: argparse.Namespace) -> int:
    """Answer every document; 2 when one could not be read, else 0."""
    answer = _json if options.jsonl else _text
    status = 0
    for document in documents.documents(options):
        if isinstance(document, documents.Bad):
            documents.report(document)
            status = 2
        else:
            sys.stdout.write(answer(document, find_dates(document)) + "\n")
            sys.stdout.flush()
    return status


def _json(document: Document, reading: Reading) -> str:
    return json.dumps(answers.of_reading(document, reading), ensure_ascii=False)


def _text(document: Document, reading: Reading) -> str:
    rows = [_row(found) for found in reading.resolutions]
    return "\n".join([_title(document, reading), *_aligned(rows)])


def _title(document: Document, reading: Reading) -> str:
    return f"{document.id}, {answers.in_words(reading.published)}"


def _row(found: Resolution) -> tuple[str, str, str]:
    why = " ".join(step.text for step in found.steps)
    return " ".join(found.text.split()), found.value, why


def _aligned(rows: Iterable[tuple[str, str, str]]) -> list[str]:
    rows = list(rows)
    phrase = max((len(row[0]) for row in rows), default=0)
    value = max((len(row[1]) for row in rows), default=0)
    return [f"  {row[0]:{phrase}}  {row[1]:{value}}  {row[2]}" for row in rows]
