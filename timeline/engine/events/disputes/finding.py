"""Where tellings differ: days and counts that cannot all be right, and words for one act."""

from collections.abc import Mapping, Sequence

from timeline.engine.events.disputes.dates import date_disputes
from timeline.engine.events.disputes.figures import figure_disputes
from timeline.engine.events.disputes.wording import wording_disputes
from timeline.engine.events.sighting import Dispute, Group, Sighting


def find_disputes(
    sightings: Sequence[Sighting], groups: Sequence[Group], names: Mapping[str, str]
) -> tuple[Dispute, ...]:
    """What the sightings dispute, each with its group; rather none than a wrong one."""
    return (
        *date_disputes(sightings, groups),
        *figure_disputes(sightings, groups, names),
        *wording_disputes(sightings, groups, names),
    )
