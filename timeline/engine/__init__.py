"""Reading news: dates and events in article text, with the reasons. Plain Python, no framework."""

from timeline.engine.dates import Published, Reading, find_dates, find_published, read_date
from timeline.engine.events import Merged, canonical_names, find_sightings, merge_sightings
from timeline.engine.text import Document, Sentence, split_sentences

__all__ = [
    "Document",
    "Merged",
    "Published",
    "Reading",
    "Sentence",
    "canonical_names",
    "find_dates",
    "find_published",
    "find_sightings",
    "merge_sightings",
    "read_date",
    "split_sentences",
]
