"""Which event each group of mentions becomes: identity over re-readings, as plain values.

A group keeps the event that shares most mentions with it; an event that a person touched comes
first, then the older. A person's event is never merged away: what it holds stays with it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """An event that is there already: the mentions it holds, and whether a person touched it."""

    pk: int
    mentions: frozenset[int]
    touched: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Mentions that are one event; `group` is the number of the group that tells what it says.

    `group` is None for what was left with a person's event: that event keeps what it says.
    """

    mentions: frozenset[int]
    group: int | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write.

    `keeps` names, part by part, the event that the part keeps; None for a new one. `left` are the
    events without a part: each with the part that most of it went into, None when nothing of it
    is left.
    """

    parts: tuple[Part, ...]
    keeps: tuple[int | None, ...]
    left: dict[int, int | None]


def make_plan(groups: Sequence[frozenset[int]], known: Sequence[Known]) -> Plan:
    """Settle which event keeps which group of mention ids."""
    touched = sorted((event for event in known if event.touched), key=lambda event: event.pk)
    parts = [part for n, group in enumerate(groups) for part in _part(n, group, touched)]
    home = {mention: n for n, part in enumerate(parts) for mention in part.mentions}
    keeps = _keepers(home, known)
    left = {event.pk: _largest_share(event, home) for event in known if event.pk not in keeps}
    by_part = {number: pk for pk, number in keeps.items()}
    return Plan(tuple(parts), tuple(by_part.get(n) for n in range(len(parts))), left)


def _part(number: int, group: frozenset[int], touched: Sequence[Known]) -> list[Part]:
    """Where a group joins several events that people touched, leave each of them its own."""
    claimed = [event.mentions & group for event in touched if event.mentions & group]
    rest = group.difference(*claimed[1:])
    return [Part(rest, number), *(Part(own, None) for own in claimed[1:])]


def _keepers(home: dict[int, int], known: Sequence[Known]) -> dict[int, int]:
    """For each event that keeps a part, the number of that part: the strongest claim first."""
    claims = [(event, *claim) for event in known for claim in _shares(event, home).items()]
    claims.sort(key=lambda claim: (not claim[0].touched, -claim[2], claim[0].pk, claim[1]))
    keeps: dict[int, int] = {}
    kept: set[int] = set()
    for event, number, _ in claims:
        if event.pk not in keeps and number not in kept:
            keeps[event.pk] = number
            kept.add(number)
    return keeps


def _shares(event: Known, home: dict[int, int]) -> Counter[int]:
    return Counter(home[mention] for mention in event.mentions if mention in home)


def _largest_share(event: Known, home: dict[int, int]) -> int | None:
    shares = _shares(event, home)
    return min(shares, key=lambda number: (-shares[number], number)) if shares else None
