"""One act told in two ways: one source writes that a minister resigned, another was dismissed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.engine.dates.interval import Grain
from timeline.engine.events.disputes.acts import WAYS, Done, Ways, find_acts
from timeline.engine.events.disputes.counts import home_countries
from timeline.engine.events.grammar.stem import stems
from timeline.engine.events.names.gazetteer import find_place
from timeline.engine.events.names.peoples import DEMONYMS
from timeline.engine.events.sighting import Category, Claim, Dispute, Group, Sighting
from timeline.engine.events.when.nearness import days_apart

GRAINS = tuple(Grain)
NEAR = 2  # days that may lie between two tellings of one act
POST = re.compile(r"\b(?:as|from)\s+(?P<post>[^,;.]{3,60})")
SMALL = frozenset(stems("the a an of his her its their head chief chair leader member"))
WHY = "The sources tell one act in different words, and differ in whose will it was."


@dataclass(frozen=True, slots=True)
class Telling:
    """An act told by the sighting `at` of the merged list."""

    at: int
    done: Done
    sighting: Sighting


def wording_disputes(
    sightings: Sequence[Sighting], groups: Sequence[Group], names: Mapping[str, str]
) -> Iterator[Dispute]:
    """The acts that articles tell in two ways, each with the group that tells most of it."""
    home = {member: at for at, group in enumerate(groups) for member in group.sightings}
    for ways in WAYS:
        told = _by_holder(sightings, names, ways)
        for holder in sorted(told):
            involved = _differing(told[holder])
            if involved:
                claims = tuple(
                    Claim(one.at, one.done.words, sightings[one.at].said_by) for one in involved
                )
                held = [home[one.at] for one in involved]
                group = max(sorted(set(held)), key=held.count)
                title = f"{ways.question}: {holder[0]}"
                yield Dispute("wording", title, "compatible", WHY, group, claims)


def _by_holder(
    sightings: Sequence[Sighting], names: Mapping[str, str], ways: Ways
) -> dict[tuple[str, str], list[Telling]]:
    """Who did or suffered the act, with the country where it is no person, and the tellings."""
    homes = home_countries(sightings)
    told: defaultdict[tuple[str, str], list[Telling]] = defaultdict(list)
    for at, sighting in enumerate(sightings):
        if sighting.category is Category.BACKGROUND or _is_vague(sighting):
            continue
        for done in find_acts(sighting.quote, ways):
            holder = _holder(done, sighting, names, ways)
            country = _country(done, sighting, homes.get(sighting.article, ""))
            if holder in dict(ways.holders) and country is not None:
                told[holder, country].append(Telling(at, done, sighting))
            elif holder and holder not in dict(ways.holders):
                told[holder, ""].append(Telling(at, done, sighting))
    return told


def _is_vague(sighting: Sighting) -> bool:
    """Whether it is told of a month or longer, in which much is done."""
    grain = sighting.bounds.grain if sighting.bounds else None
    return grain is not None and GRAINS.index(grain) >= GRAINS.index(Grain.MONTH)


def _country(done: Done, sighting: Sighting, home: str) -> str | None:
    """Whose government or police it is: the country beside it, or the only one named, or home."""
    beside = [DEMONYMS[word] for word in done.holder.split() if word in DEMONYMS]
    if beside:
        return beside[0]
    words = re.findall(r"[A-Z][\w-]+", sighting.quote)
    codes = {DEMONYMS[word] for word in words if word in DEMONYMS}
    codes |= {place.country for word in words if (place := find_place(word)) and not place.people}
    if len(codes) > 1:
        return None
    return codes.pop() if codes else home


def _holder(done: Done, sighting: Sighting, names: Mapping[str, str], ways: Ways) -> str:
    """Whose act it is: the office or side that the words name, else the actor that they name."""
    for holder, words in ways.holders:
        if re.search(rf"\b{words}\b", done.holder, re.IGNORECASE):
            return holder
    if not ways.people:
        return ""
    near = [name for name in sighting.actors if name.split()[-1] in done.holder.split()]
    return names.get(near[0], near[0]) if near else ""


def _differing(told: Sequence[Telling]) -> list[Telling]:
    """The tellings that some other article tells in the other way, each article's way once."""
    found: dict[tuple[str, int], Telling] = {}
    for one in told:
        if any(_differ(one, other) for other in told):
            found.setdefault((one.sighting.article, one.done.way), one)
    return sorted(found.values(), key=lambda one: (one.sighting.article, one.sighting.start))


def _differ(one: Telling, other: Telling) -> bool:
    """Whether two articles tell one act in two ways."""
    return (
        one.done.way != other.done.way
        and one.sighting.article != other.sighting.article
        and days_apart(one.sighting, other.sighting) <= NEAR
        and _one_post(one.done, other.done)
    )


def _one_post(one: Done, other: Done) -> bool:
    """Whether both tell a post, with a word in common, or neither does."""
    posts = [_post(done) for done in (one, other)]
    return not any(posts) or bool(posts[0] & posts[1])


def _post(done: Done) -> frozenset[str]:
    found = POST.search(f"{done.holder} {done.behind}")
    return frozenset(stems(found["post"])) - SMALL if found else frozenset()
