"""How a program gets the answer that the page shows, from the same text kept in a file."""

import shlex
from dataclasses import dataclass

from timeline.engine import Document

FILE = "article.txt"
LIBRARY = """{imports}from pathlib import Path

from timeline.engine import Document, find_dates

text = Path("{file}").read_text("utf-8")
reading = find_dates(Document({known}))
for found in reading.resolutions:
    print(found.text, found.value, *(step.text for step in found.steps))"""


@dataclass(frozen=True, slots=True)
class Programs:
    """Three ways to the same answer, each to be copied."""

    command: str
    library: str
    request: str


def programs(document: Document, api: str) -> Programs:
    """What to type for the dates of a document whose text stands in `article.txt`.

    `api` is the address that reads dates.
    """
    return Programs(_command(document), _library(document), _request(document, api))


def _known(document: Document) -> dict[str, str]:
    """What is known of a document, without what goes without saying."""
    known = {}
    if document.published:
        known["published"] = document.published.isoformat()
    if document.language != "en":
        known["language"] = document.language
    return known


def _command(document: Document) -> str:
    options = (word for name, value in _known(document).items() for word in (f"--{name}", value))
    return shlex.join(["python", "-m", "timeline.engine", "dates", *options, FILE])


def _library(document: Document) -> str:
    known, day = ['"article"', "text"], document.published
    if day:
        known.append(f"published=date({day.year}, {day.month}, {day.day})")
    if document.language != "en":
        known.append(f'language="{document.language}"')
    imports = "from datetime import date\n" if day else ""
    return LIBRARY.format(imports=imports, file=FILE, known=", ".join(known))


def _request(document: Document, api: str) -> str:
    fields = (f"-d {name}={shlex.quote(value)}" for name, value in _known(document).items())
    return " ".join(["curl", shlex.quote(api), "--data-urlencode", f"text@{FILE}", *fields])
