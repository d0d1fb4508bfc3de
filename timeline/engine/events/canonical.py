"""One name for the spellings of one thing, over all the articles of a timeline."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.engine.events.gazetteer import find_place, key
from timeline.engine.events.peoples import SEATS
from timeline.engine.events.sighting import Sighting

LONG_AND_SHORT = re.compile(r"(.+) \(([A-Z][A-Za-z]{1,7})\)$")
LIKE = 7  # letters; from this length two slips still leave a surname recognisable
FIRST_NAME = 2  # letters that first names must share before surnames that differ are taken as one


def canonical_names(sightings: Sequence[Sighting]) -> dict[str, str]:
    """The name to show for each spelling of an actor or a place.

    "Pekin" and "Beijing" are one town by the gazetteer; "Smith" is "Ann Smith" when only one Smith
    has a first name; "Smyth" with a first name like Ann's is a slip. Towns are never joined by
    likeness.
    """
    places = Counter(name for sighting in sightings for name in sighting.places)
    actors = Counter(name for sighting in sightings for name in sighting.actors)
    speakers = Counter(sighting.said_by for sighting in sightings if sighting.said_by)
    return _join_places(places) | _join_actors(actors + speakers)


def _join_places(counts: Counter[str]) -> dict[str, str]:
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    for name in counts:
        place = find_place(name)
        spellings[key(place.name) if place else key(name)].append(name)
    return _most_common(spellings.values(), counts, full_names=False)


def _join_actors(counts: Counter[str]) -> dict[str, str]:
    people = _surnames(name for name in sorted(counts) if _is_person(name))
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    long_names = _long_names(counts)
    for name in sorted(counts):
        known = long_names.get(name)
        spellings[known or _person_key(name, people, counts)].append(name)
    shown = _most_common(spellings.values(), counts, full_names=True)
    return {name: _abbreviated(best) for name, best in shown.items()}


def _long_names(counts: Counter[str]) -> dict[str, str]:
    """What "Example Treaty Organisation (ETO)", its long form and "ETO" have in common."""
    found: dict[str, str] = {}
    for name in sorted(counts):
        if both := LONG_AND_SHORT.match(name):
            long = key(both[1]).replace("isation", "ization")
            found |= {name: long, both[1]: long, both[2]: long}
    return found


def _abbreviated(name: str) -> str:
    both = LONG_AND_SHORT.match(name)
    return both[2] if both else name


def _surnames(people: Iterable[str]) -> dict[str, list[str]]:
    """People by all that their surname may share with a spelling of it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in people:
        for form in _slips(_surname(name)):
            found[form].append(name)
    return found


def _alike(name: str, people: Mapping[str, list[str]]) -> list[str]:
    """The people whom a spelling, with or without a first name, may name, by name."""
    near = {full for form in _slips(_surname(name)) for full in people.get(form, ())}
    return sorted(full for full in near if _same_person(name, full))


def _surname(name: str) -> str:
    return key(name).split()[-1]


def _slips(surname: str) -> set[str]:
    """What two surnames share where one is a slip for the other.

    That is the word, the word less a letter, or its letters in order; the first is never changed.
    """
    if len(surname) < LIKE - 1:
        return {surname}
    shorter = {surname[:at] + surname[at + 1 :] for at in range(1, len(surname))}
    return {surname, "".join(sorted(surname)), *shorter}


def _most_common(
    groups: Iterable[list[str]], counts: Counter[str], *, full_names: bool
) -> dict[str, str]:
    """Each spelling with the name used most in its group, a full name before a surname."""
    found: dict[str, str] = {}
    for names in groups:
        full = [name for name in names if " " in name] or names if full_names else names
        best = min(full, key=lambda name: (-counts[name], _is_alias(name), -len(name), name))
        found |= dict.fromkeys(names, best)
    return found


def _is_alias(name: str) -> bool:
    """Whether a name is another spelling of a place than the gazetteer's own."""
    place = find_place(name)
    return place is not None and key(place.name) != key(name)


def _is_person(name: str) -> bool:
    words = name.split()
    return (
        2 <= len(words) <= 4
        and "(" not in name
        and all(word[0].isupper() for word in (words[0], words[-1]))
    )


def _person_key(name: str, people: Mapping[str, list[str]], counts: Counter[str]) -> str:
    """What all spellings of one person share: the key of the most used full name like it."""
    if name in SEATS or not _could_be_person(name) or find_place(name):
        return key(name)
    alike = _alike(name, people)
    if not alike or (" " not in name and len({key(full).split()[0][:2] for full in alike}) > 1):
        return key(name)
    return key(min(alike, key=lambda full: (-counts[full], full)))


def _could_be_person(name: str) -> bool:
    return name[:1].isupper() and "(" not in name and (" " in name or not name.isupper())


def _same_person(name: str, full: str) -> bool:
    """Whether a spelling, with or without a first name, names the person of the full name."""
    one, other = key(name).split(), key(full).split()
    if one[-1] == other[-1]:
        return len(one) == 1 or _like_first(one[0], other[0])
    if not is_slip(one[-1], other[-1]):
        return False
    return len(one) == 1 or _like_first(one[0], other[0])


def _like_first(one: str, other: str) -> bool:
    return one[:FIRST_NAME] == other[:FIRST_NAME]


def is_slip(one: str, other: str) -> bool:
    """Whether two surnames differ as misprints and transliterations do.

    "morosov" and "morozov" do, and so do names of the same letters in another order.
    """
    if one[:1] != other[:1] or min(len(one), len(other)) < LIKE - 1:
        return False
    return sorted(one) == sorted(other) or _distance(one, other) <= 1


def _distance(one: str, other: str) -> int:
    """How many letters must be added, dropped or changed to turn one word into the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        diagonal, row[0] = row[0], at
        for to, against in enumerate(other, 1):
            cost = min(row[to] + 1, row[to - 1] + 1, diagonal + (letter != against))
            diagonal, row[to] = row[to], cost
    return row[-1]
