"""How fast events are read, with and without the language model, on one core.

Run `python -m benchmarks.reading ARTICLES.jsonl`. Beside it stand the model alone, asked for names
as the product asks it, and cutting the same texts into sentences. "Dates + events" is what a worker
does with an article. kB are 1,000 bytes of UTF-8.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.corpus import kilobytes, peak_memory, read_documents
from timeline.engine.dates import Reading, find_dates
from timeline.engine.events import find_sightings
from timeline.engine.events.names.model import best_namer
from timeline.engine.events.names.namer import RULES, Means, Namer
from timeline.engine.text import Document, split_sentences

Reader = Callable[[Document], object]


def sentences(document: Document) -> object:
    return split_sentences(document.text)


def names(document: Document) -> object:
    return best_namer().spans(document.text)


def events(known: dict[str, Reading], namer: Namer) -> Reader:
    """Events alone: the dates are known."""
    return lambda document: find_sightings(document, known[document.id], namer)


def both(namer: Namer) -> Reader:
    return lambda document: find_sightings(document, find_dates(document), namer)


def readers(documents: Sequence[Document]) -> Iterator[tuple[str, Reader]]:
    """What is measured; the model last, so that the memory of the rest is seen without it."""
    yield "sentences alone, the floor", sentences
    yield "dates", find_dates
    known = {document.id: find_dates(document) for document in documents}
    yield "events by rules", events(known, RULES)
    yield "dates + events by rules", both(RULES)
    if best_namer().means is Means.MODEL:
        yield "the model alone", names
        yield "events with the model", events(known, best_namer())
        yield "dates + events with the model", both(best_namer())


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
    for name, read in readers(documents):
        took = seconds(read, documents)
        print(f"{name:30}{took:8.2f}{size / took:8.0f}{peak_memory():9.0f}", flush=True)


if __name__ == "__main__":
    main()
