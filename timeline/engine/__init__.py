"""Reading news: dates and events in article text, with the reasons. Plain Python, no framework."""

from timeline.engine.dates import Reading, find_dates, read_date
from timeline.engine.events import Merged, canonical_names, find_sightings, merge_sightings
from timeline.engine.text import Document, Sentence, split_sentences

__all__ = [
    "Document",
    "Merged",
    "Reading",
    "Sentence",
    "canonical_names",
    "find_dates",
    "find_sightings",
    "merge_sightings",
    "read_date",
    "split_sentences",
]
