"""The seed articles, read once for all tests of events."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.events import Merged, Sighting, find_sightings, merge_sightings
from timeline.engine.text import Document

SEEDS = Path(__file__).parents[3] / "seeds" / "kazakhstan-2022"


@pytest.fixture(scope="session")
def seeds() -> tuple[Document, ...]:
    facts = tomllib.loads((SEEDS / "timeline.toml").read_text(encoding="utf-8"))
    return tuple(
        Document(
            id=article["file"][:3],
            text=(SEEDS / article["file"]).read_bytes().decode(),
            published=date.fromisoformat(str(article["published"])),
            not_before=date(2022, 1, 2),
        )
        for article in facts["articles"]
    )


@pytest.fixture(scope="session")
def sightings(seeds: tuple[Document, ...]) -> tuple[Sighting, ...]:
    return tuple(
        sighting
        for document in seeds
        for sighting in find_sightings(document, find_dates(document))
    )


@pytest.fixture(scope="session")
def merged(sightings: tuple[Sighting, ...]) -> Merged:
    return merge_sightings(sightings)
