"""Which place of the world a name means, judged by the other places of the same timeline.

Rather nothing than a guess: a province, a square, "the west" are no towns, and a name that two
towns bear about equally well names neither.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import pycountry

from timeline.atlas.topology import world
from timeline.atlas.towns import Namesake, Town, find_towns
from timeline.engine.events.names.gazetteer import KNOWN, find_country, is_capital, key

AT_HOME = 20  # a town in the country that most other places speak for counts as so much larger
ALIAS = 1 / 20  # what a town counts under another name than its main one
SEAT = 100_000  # people; a smaller town is not meant where a province has the same name
CLEAR = 2  # the town meant counts at least so many times as much as the next
SAME = 60  # km; towns of one name as near to each other are one, or parts of one


@dataclass(frozen=True, slots=True)
class Country:
    """A country that has an outline, by its ISO code and the name that the gazetteer gives it."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Several:
    """A name that more than one town bears, none of which is clearly meant."""


Whereabouts = Country | Town | Several | None


class Named(NamedTuple):
    """A place of a timeline: how the caller knows it, and all spellings of its name."""

    key: str
    spellings: tuple[str, ...]


@lru_cache(maxsize=64)
def locate(places: tuple[Named, ...]) -> Mapping[str, Whereabouts]:
    """Where each of a timeline's places is, by its key.

    None where no country and no town is known by any of its spellings. What was found is kept, as
    looking for towns takes half a second.
    """
    countries = {place.key: _country(place.spellings) for place in places}
    towns = _towns([place for place in places if countries[place.key] is None])
    homes = {place.key: _home(countries[place.key], towns.get(place.key, ())) for place in places}
    votes = Counter(home for home in homes.values() if home)
    found: dict[str, Whereabouts] = {}
    for place in places:
        others = votes - Counter([homes[place.key]])
        country, borne = countries[place.key], towns.get(place.key, ())
        found[place.key] = (
            _settle_country(country, place.spellings, others)
            if country
            else _settle_town(borne, place.spellings, others)
        )
    return found


def _towns(places: Sequence[Named]) -> dict[str, list[Namesake]]:
    """The towns that bear any spelling of each place, by its key."""
    found = find_towns({name for place in places for name in place.spellings})
    return {
        place.key: [one for name in place.spellings for one in found.get(name, ())]
        for place in places
    }


def _country(spellings: Sequence[str]) -> Country | None:
    named = (find_country(name) for name in spellings)
    drawn = (place for place in named if place and place.country in world().countries)
    return next((Country(place.country, place.name) for place in drawn), None)


def _home(country: Country | None, towns: Sequence[Namesake]) -> str:
    """The country that a name speaks for: its own, or that of its largest town; "" for none."""
    if country:
        return country.code
    largest = max(towns, key=lambda one: _weight(one, Counter()), default=None)
    return largest.town.country if largest else ""


def _settle_country(
    country: Country, spellings: Sequence[str], homes: Counter[str]
) -> Country | None:
    """The country, unless a province of that name is meant: of a country in `homes`, for which
    the other places speak, while none speaks for this one.
    """
    elsewhere = _with_province(spellings) & (homes.keys() - {country.code})
    return None if elsewhere and country.code not in homes else country


def _settle_town(
    towns: Sequence[Namesake], spellings: Sequence[str], homes: Counter[str]
) -> Town | Several | None:
    """The one town that is meant, where the other places speak for the countries in `homes`."""
    least = SEAT if _with_province(spellings) & homes.keys() else 0
    likely = [one for one in towns if one.town.people >= least and _is_likely(one, homes)]
    return _clearest(likely, homes)


def _with_province(spellings: Sequence[str]) -> set[str]:
    """The countries that have a province of any of these names."""
    return {code for name in spellings for code in _provinces().get(key(name), ())}


def _is_likely(one: Namesake, homes: Counter[str]) -> bool:
    """Whether news from these countries may mean a town: one of theirs, or one the world knows."""
    is_known = one.town.people >= KNOWN or is_capital(one.town.name)
    return not homes or one.town.country in homes or is_known


def _clearest(towns: Sequence[Namesake], homes: Counter[str]) -> Town | Several | None:
    """The town that counts clearly more than all others of its name."""
    ranked = sorted(towns, key=lambda one: -_weight(one, homes))
    if not ranked:
        return None
    best, *rest = ranked
    rivals = (one for one in rest if one.town.at.distance(best.town.at) > SAME)
    second = next(rivals, None)
    if second and _weight(second, homes) * CLEAR > _weight(best, homes):
        return Several()
    return best.town


def _weight(one: Namesake, homes: Counter[str]) -> float:
    """What a town counts: its people, more where many other places speak for its country."""
    share = homes[one.town.country] / max(homes.values(), default=1)
    return one.town.people * (1 + (AT_HOME - 1) * share) * (ALIAS if one.alias else 1)


@cache
def _provinces() -> Mapping[str, frozenset[str]]:
    """The countries that have a state, province or region of a name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for province in pycountry.subdivisions:
        found[key(province.name)].add(province.country_code)
    return {name: frozenset(countries) for name, countries in found.items()}
