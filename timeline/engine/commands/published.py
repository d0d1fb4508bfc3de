"""The command `published`: when the documents came out, given or worked out from their text."""

import argparse
import json
import sys

from timeline.engine.commands import answers, documents
from timeline.engine.dates import Published, find_published
from timeline.engine.text import Document

NAME = "published"
HELP = "say when texts came out, with the reasons, or what is known of the day"

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
            sys.stdout.write(answer(document, find_published(document)) + "\n")
            sys.stdout.flush()
    return status


def _json(document: Document, published: Published) -> str:
    answer = {"id": document.id, "published": answers.of_published(published)}
    return json.dumps(answer, ensure_ascii=False)


def _text(document: Document, published: Published) -> str:
    title = f"{document.id}, {answers.in_words(published)}"
    return "\n".join([title, *(f"  {step.text}" for step in published.steps)])
