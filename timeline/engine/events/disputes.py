"""Where tellings differ: days that cannot both be right, counts that do not meet."""

from collections.abc import Mapping, Sequence

from timeline.engine.dates.interval import Extent
from timeline.engine.events.figure_disputes import figure_disputes
from timeline.engine.events.sighting import Claim, Dated, Dispute, Group, Sighting


def find_disputes(
    sightings: Sequence[Sighting], groups: Sequence[Group], names: Mapping[str, str]
) -> tuple[Dispute, ...]:
    """What the sightings dispute, each with its group; rather none than a wrong one."""
    dates = (_date_dispute(at, group, sightings) for at, group in enumerate(groups))
    figures = figure_disputes(sightings, groups, names)
    return tuple(dispute for dispute in (*dates, *figures) if dispute)


def _date_dispute(at: int, group: Group, sightings: Sequence[Sighting]) -> Dispute | None:
    """The dispute of a group whose stated days exclude each other."""
    if "date" not in group.flags:
        return None
    stated = [
        member
        for member in group.sightings
        if sightings[member].dated is Dated.STATED and sightings[member].extent is Extent.WITHIN
    ]
    claims = tuple(Claim(member, _days(sightings[member])) for member in stated)
    why = "No day fits all the tellings that name one."
    return Dispute("date", group.headline, "conflict", why, at, claims)


def _days(sighting: Sighting) -> str:
    """The days a telling names, first and last as ISO dates."""
    bounds = sighting.bounds
    start = bounds.start.date().isoformat() if bounds and bounds.start else ""
    return start
