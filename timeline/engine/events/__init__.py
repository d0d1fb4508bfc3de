"""Reading events: what an article tells, and what many articles tell together."""

from timeline.engine.events.merging.merge import Merged, merge_sightings
from timeline.engine.events.names.canonical import canonical_names
from timeline.engine.events.sighting import (
    Bounds,
    Category,
    Claim,
    Dated,
    Dispute,
    Figure,
    Group,
    Sighting,
)
from timeline.engine.events.sightings import find_sightings

__all__ = [
    "Bounds",
    "Category",
    "Claim",
    "Dated",
    "Dispute",
    "Figure",
    "Group",
    "Merged",
    "Sighting",
    "canonical_names",
    "find_sightings",
    "merge_sightings",
]
