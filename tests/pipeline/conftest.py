"""Engine values by hand, so that what becomes of them can be tested without reading English."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.engine.dates.resolution import AnchorKind, Resolution, Step, TimexType
from timeline.engine.events.sighting import Bounds, Category, Dated, Group, Sighting

FIFTH = Interval(datetime(2022, 1, 5), datetime(2022, 1, 6), Grain.DAY)


def day_of(number: int) -> Bounds:
    """A day of January 2022."""
    return Bounds(datetime(2022, 1, number), datetime(2022, 1, number + 1), Grain.DAY)


@pytest.fixture
def resolve() -> Callable[..., Resolution]:
    """Make a resolution of `phrase` where it first stands in `text`."""

    def make(text: str, phrase: str, **changes: Any) -> Resolution:
        start = text.index(phrase)
        values: dict[str, Any] = {
            "type": TimexType.DATE,
            "value": "2022-01-05",
            "interval": FIFTH,
            "anchor": AnchorKind.PUBLISHED,
            "confidence": 0.9,
            "steps": (Step("Read."),),
        }
        return Resolution(start, start + len(phrase), phrase, **(values | changes))

    return make


@pytest.fixture
def tell() -> Callable[..., Sighting]:
    """Make a sighting of `quote` where it first stands in `text`."""

    def make(text: str, quote: str, **changes: Any) -> Sighting:
        start = text.index(quote)
        values: dict[str, Any] = {
            "article": "a",
            "headline": quote,
            "bounds": day_of(5),
            "extent": Extent.WITHIN,
            "dated": Dated.STATED,
            "category": Category.PROTEST,
            "places": ("Springfield",),
            "actors": ("Protesters",),
            "confidence": 0.9,
            "steps": (Step("Told."),),
        }
        values |= {"start": start, "end": start + len(quote), "quote": quote}
        return Sighting(**(values | changes))

    return make


@pytest.fixture
def group() -> Callable[..., Group]:
    """Make a group of the sightings with these numbers."""

    def make(*sightings: int, **changes: Any) -> Group:
        values: dict[str, Any] = {
            "headline": "Crowds gather",
            "bounds": day_of(5),
            "extent": Extent.WITHIN,
            "category": Category.PROTEST,
            "places": ("Springfield",),
            "actors": ("Protesters",),
            "salience": 0.5,
            "confidence": 0.9,
            "steps": (Step("Same day."),),
        }
        return Group(sightings=sightings, **(values | changes))

    return make
