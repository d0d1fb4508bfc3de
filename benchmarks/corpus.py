"""Articles of a file and what the engine reads in them; what a process has needed for it."""

import json
import resource
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from timeline.engine.dates import find_dates
from timeline.engine.events import Sighting, find_sightings
from timeline.engine.events.names.model import best_namer
from timeline.engine.events.names.namer import Namer
from timeline.engine.text import Document


def read_documents(path: Path) -> list[Document]:
    """The articles of a file of JSON lines, each `{"id", "text", "published"?, "not_before"?}`."""
    return [_document(json.loads(line)) for line in path.read_bytes().splitlines()]


def _document(fields: Mapping[str, str]) -> Document:
    published, first = (_day(fields.get(name)) for name in ("published", "not_before"))
    return Document(fields["id"], fields["text"], published, not_before=first)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def read_sightings(documents: Iterable[Document], namer: Namer | None = None) -> list[Sighting]:
    """The sightings of all the articles, read as the product reads them; names by `namer`."""
    best = namer or best_namer()
    return [one for each in documents for one in find_sightings(each, find_dates(each), best)]


def kilobytes(documents: Sequence[Document]) -> float:
    """How much text they hold, in UTF-8, 1 kB being 1,000 bytes."""
    return sum(len(document.text.encode("utf-8")) for document in documents) / 1000


def peak_memory() -> float:
    """The most memory that this process has held so far, in MB of 1,048,576 bytes, on Linux."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
