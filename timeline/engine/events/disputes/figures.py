"""Counts of one thing that do not meet: growth where the later is the larger, else a conflict."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from itertools import combinations

from timeline.engine.events.disputes.counts import (
    DAY,
    Count,
    Key,
    comparable_counts,
    high,
    low,
    moment,
)
from timeline.engine.events.figures.finding import COUNTED
from timeline.engine.events.grammar.stem import fold
from timeline.engine.events.sighting import Claim, Dispute, Figure, Group, Sighting

WHY = {
    "growth": "The larger counts are the later ones, as the count went up.",
    "conflict": "The counts cannot all be right for their days.",
}


class Pair(Enum):
    """What two counts of one thing, the earlier first, are to each other."""

    AGREE = "agree"
    GROWTH = "growth"
    CONFLICT = "conflict"
    APART = "apart"  # of different moments: nothing to compare


def figure_disputes(
    sightings: Sequence[Sighting], groups: Sequence[Group], names: Mapping[str, str]
) -> Iterator[Dispute]:
    """Disputes over one count of one side, told anywhere in the timeline."""
    home = {member: at for at, group in enumerate(groups) for member in group.sightings}
    counts = comparable_counts(sightings, home, names)
    for key in sorted(counts, key=str):
        if verdict := _verdict(counts[key]):
            told = _involved(counts[key])
            claims = tuple(_claim(count) for count in told)
            group = _group(told, home)
            yield Dispute("figure", _title(key, told), verdict, WHY[verdict], group, claims)


def _claim(count: Count) -> Claim:
    return Claim(count.at, value(count.figure), count.figure.said_by, count.figure.as_of)


def _verdict(counts: Sequence[Count]) -> str:
    """What to make of the counts of one thing; "" where all agree."""
    pairs = {compare(one, other) for one, other in combinations(counts, 2)}
    if Pair.CONFLICT in pairs:
        return "conflict"
    return "growth" if Pair.GROWTH in pairs else ""


def _involved(counts: Sequence[Count]) -> list[Count]:
    """The counts that some other can be compared with, each article's same value once."""
    told: dict[tuple[str, float, float], Count] = {}
    for count in counts:
        others = (other for other in counts if other is not count)
        if any(compare(*sorted((count, other), key=moment)) is not Pair.APART for other in others):
            key = (count.article, low(count.figure), high(count.figure))
            told.setdefault(key, count)
    return list(told.values())


def compare(earlier: Count, later: Count) -> Pair:
    """What two counts of one thing are to each other."""
    one, other = earlier.figure, later.figure
    if low(one) <= high(other) and low(other) <= high(one):
        return Pair.GROWTH if _rises(earlier, later) else Pair.AGREE
    if one.what not in COUNTED:
        return Pair.CONFLICT
    if later.last - earlier.last > DAY and low(one) > low(other):
        return Pair.APART  # a smaller count of days later is of something else
    if low(one) > low(other):
        return Pair.CONFLICT
    return Pair.CONFLICT if _same_moment(earlier, later) else Pair.GROWTH


def _rises(earlier: Count, later: Count) -> bool:
    """Whether "more than 2,000" became "more than 3,800" on a later day."""
    toll = earlier.figure.what in COUNTED and earlier.figure.low is not None
    return toll and low(earlier.figure) < low(later.figure) and earlier.last < later.first


def _same_moment(one: Count, other: Count) -> bool:
    """Whether both are told of one moment: by one article, or by two sources on one day.

    A toll only rises, also within a day: of one source, the larger is the later.
    """
    if one.first != other.last or one.last != other.first:
        return False
    sources = one.figure.said_by, other.figure.said_by
    if one.article == other.article:
        return True
    return None not in sources and not _one_voice(*sources)


def _one_voice(one: str | None, other: str | None) -> bool:
    """Whether two sources are one, as far as their names tell."""
    words = [frozenset(fold(name or "").split()) for name in (one, other)]
    return bool(words[0] & words[1])


def _group(told: Sequence[Count], home: Mapping[int, int]) -> int:
    """The group that holds most of the counts."""
    groups = [home[count.at] for count in told]
    return max(sorted(set(groups)), key=groups.count)


def _title(key: Key, told: Sequence[Count]) -> str:
    """What is disputed: "Killed: security forces"."""
    sides = {count.figure.who for count in told}
    who = sides.pop() if len(sides) == 1 and key.what != "troops" else key.side
    return f"{key.what.capitalize()}: {who or key.side}"


def value(figure: Figure) -> str:
    """A range as readers write it: "18", "at least 3,800", "24 to 99"."""
    if figure.low is None and figure.high is None:
        return "not known"
    if figure.low == figure.high and figure.low is not None:
        return f"{figure.low:,.0f}"
    if figure.high is None:
        return f"at least {figure.low:,.0f}"
    if figure.low is None:
        return f"up to {figure.high:,.0f}"
    return f"{figure.low:,.0f} to {figure.high:,.0f}"
