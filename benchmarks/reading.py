"""How fast events are read, beside cutting the same texts into sentences, on one core.

Run `python -m benchmarks.reading ARTICLES.jsonl`. Dates are read first, as events rest on them;
"events, with their dates" is what a worker does with an article. kB are 1,000 bytes of UTF-8.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.corpus import kilobytes, peak_memory, read_documents
from timeline.engine.dates import find_dates
from timeline.engine.events import find_sightings
from timeline.engine.text import Document, split_sentences

Reader = Callable[[Document], object]


def sentences(document: Document) -> object:
    return split_sentences(document.text)


def events(document: Document) -> object:
    return find_sightings(document, find_dates(document))


READERS: tuple[tuple[str, Reader], ...] = (
    ("sentences alone, the floor", sentences),
    ("dates", find_dates),
    ("events, with their dates", events),
)


def seconds(read: Reader, documents: Sequence[Document]) -> float:
    """How long reading takes once everything that is loaded once a process is loaded."""
    read(documents[0])
    begin = time.process_time()
    for document in documents:
        read(document)
    return time.process_time() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    documents = read_documents(parser.parse_args().articles)
    size = kilobytes(documents)
    print(f"{len(documents):,} articles, {size:,.0f} kB")
    print(f"{'':30}{'s':>8}{'kB/s':>8}{'peak MB':>9}")
    for name, read in READERS:
        took = seconds(read, documents)
        print(f"{name:30}{took:8.2f}{size / took:8.0f}{peak_memory():9.0f}", flush=True)


if __name__ == "__main__":
    main()
