"""Articles of a file for the benchmarks that measure speed, and what their process has needed."""

import json
import resource
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from timeline.engine.text import Document


def read_documents(path: Path) -> list[Document]:
    """The articles of a file of JSON lines, each `{"id", "text", "published"}`."""
    lines = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return [Document(a["id"], a["text"], date.fromisoformat(a["published"])) for a in lines]


def kilobytes(documents: Sequence[Document]) -> float:
    """How much text they hold, in UTF-8, 1 kB being 1,000 bytes."""
    return sum(len(document.text.encode("utf-8")) for document in documents) / 1000


def peak_memory() -> float:
    """The most memory that this process has held so far, in MB of 1,048,576 bytes, on Linux."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
