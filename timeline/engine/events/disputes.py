"""Where tellings differ: days that cannot both be right, counts that do not meet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from timeline.engine.dates.interval import Extent
from timeline.engine.events.figures import COUNTED
from timeline.engine.events.sighting import Category, Claim, Dated, Dispute, Figure, Group, Sighting

DISPUTABLE = COUNTED | {"troops"}
Told = tuple[int, Figure]  # a sighting's index, and what it counts
GROWTH = "The larger counts are the later ones, as the count went up."
PEOPLE = frozenset({"", "people"})


def find_disputes(
    sightings: Sequence[Sighting], groups: Sequence[Group], names: Mapping[str, str]
) -> tuple[Dispute, ...]:
    """What the sightings dispute, each with its group; rather none than a wrong one."""
    dates = (_date_dispute(at, group, sightings) for at, group in enumerate(groups))
    figures = _figure_disputes(sightings, groups, names)
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


def _figure_disputes(
    sightings: Sequence[Sighting], groups: Sequence[Group], names: Mapping[str, str]
) -> Iterator[Dispute]:
    """Disputes over one count of one side, told anywhere in the timeline."""
    home = {member: at for at, group in enumerate(groups) for member in group.sightings}
    for (what, who), told in sorted(_counts(sightings, groups, names).items()):
        verdict = _verdict([figure for _, figure in told])
        if verdict is None:
            continue
        claims = tuple(
            Claim(at, _value(figure), figure.said_by, figure.as_of) for at, figure in told
        )
        group = max(sorted({home[at] for at, _ in told}), key=lambda at: _share(at, told, home))
        yield Dispute("figure", _title(what, who), verdict[0], verdict[1], group, claims)


def _share(group: int, told: Sequence[Told], home: Mapping[int, int]) -> int:
    return sum(home[at] == group for at, _ in told)


def _counts(
    sightings: Sequence[Sighting], groups: Sequence[Group], names: Mapping[str, str]
) -> dict[tuple[str, str], list[Told]]:
    """The figures that count one thing of one side, by thing and side.

    Those of a side are one count over the whole timeline where their places do not differ; those of
    nobody in particular only within one group.
    """
    counts: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for group in groups:
        if group.category is Category.BACKGROUND:
            continue
        for at in group.sightings:
            for figure in sightings[at].figures:
                if figure.what in DISPUTABLE and figure.who not in PEOPLE:
                    counts[figure.what, names.get(figure.who, figure.who)].append((at, figure))
    return {key: sorted(told, key=_moment) for key, told in counts.items() if _one_place(told)}


def _one_place(told: Sequence[Told]) -> bool:
    """Whether the places told do not differ; a force is one force wherever it is."""
    if all(figure.what == "troops" for _, figure in told):
        return True
    return len({figure.where for _, figure in told if figure.where}) <= 1


def _moment(told: Told) -> tuple[date, float, int]:
    at, figure = told
    return figure.as_of.date() if figure.as_of else date.min, _low(figure), at


def _verdict(figures: Sequence[Figure]) -> tuple[str, str] | None:
    """What to make of figures in the order of their days; None when their ranges meet."""
    apart = [(one, other) for one, other in combinations(figures, 2) if not _meet(one, other)]
    if not apart:
        return None
    tolls = all(figure.what in COUNTED for figure in figures)
    if all(_grows(one, other, tolls=tolls) for one, other in apart):
        return "growth", GROWTH
    return "conflict", "The counts cannot all be right for their days."


def _meet(one: Figure, other: Figure) -> bool:
    return _low(one) <= _high(other) and _low(other) <= _high(one)


def _grows(earlier: Figure, later: Figure, *, tolls: bool) -> bool:
    """Whether the later count is the larger; tolls only rise, even within a day."""
    if earlier.as_of is None or later.as_of is None or _low(earlier) >= _low(later):
        return False
    gap = later.as_of.date() - earlier.as_of.date()
    return gap > timedelta(0) or (tolls and gap == timedelta(0))


def _low(figure: Figure) -> float:
    return float("-inf") if figure.low is None else figure.low


def _high(figure: Figure) -> float:
    return float("inf") if figure.high is None else figure.high


def _value(figure: Figure) -> str:
    """A range as readers write it: "18", "3,800 or more", "24 to 99"."""
    if figure.low == figure.high and figure.low is not None:
        return f"{figure.low:,.0f}"
    if figure.high is None:
        return f"{figure.low or 0:,.0f} or more"
    if figure.low is None:
        return f"up to {figure.high:,.0f}"
    return f"{figure.low:,.0f} to {figure.high:,.0f}"


def _title(what: str, who: str) -> str:
    """What is disputed: "Killed: security forces"."""
    return f"{what.capitalize()}: {who}"
