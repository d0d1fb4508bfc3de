"""One name for the spellings of one thing, over all the articles of a timeline."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.engine.events.names.bodies import short_name
from timeline.engine.events.names.gazetteer import find_place, key
from timeline.engine.events.names.people import like_first
from timeline.engine.events.names.peoples import SEATS
from timeline.engine.events.names.slips import is_slip, slip_forms
from timeline.engine.events.names.words import ORGANISATION
from timeline.engine.events.sighting import Sighting
from timeline.engine.words import words

LONG_AND_SHORT = re.compile(r"(.+) \(([A-Z][A-Za-z]{1,7})\)$")
MOST = 0.8  # of the mentions of a surname, from which alone it stands for the one most told of
BODIES = ORGANISATION | words("News TV Times Post Press Radio Television Channel Show Embassy")


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
        known = _body_key(name) or long_names.get(key(name))
        spellings[known or _person_key(name, people, counts)].append(name)
    shown = _most_common(spellings.values(), counts, full_names=True)
    return {name: short_name(best) or _abbreviated(best) for name, best in shown.items()}


def _long_names(counts: Counter[str]) -> dict[str, str]:
    """What "Example Treaty Organisation (ETO)", its long form and "ETO" have in common."""
    found: dict[str, str] = {}
    for name in sorted(counts):
        if both := LONG_AND_SHORT.match(name):
            long = key(both[1]).replace("isation", "ization")
            found |= {key(name): long, key(both[1]): long, key(both[2]): long}
            found[long] = long
    return found


def _body_key(name: str) -> str:
    """What all names of a well-known organisation have in common; "" for any other."""
    both = LONG_AND_SHORT.match(name)
    return short_name(both[1] if both else name)


def _abbreviated(name: str) -> str:
    both = LONG_AND_SHORT.match(name)
    return both[2] if both else name


def _surnames(people: Iterable[str]) -> dict[str, list[str]]:
    """People by all that their surname may share with a spelling of it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in people:
        for form in slip_forms(_surname(name)):
            found[form].append(name)
    return found


def _alike(name: str, people: Mapping[str, list[str]]) -> list[str]:
    """The people whom a spelling, with or without a first name, may name, by name."""
    near = {full for form in slip_forms(_surname(name)) for full in people.get(form, ())}
    return sorted(full for full in near if _same_person(name, full))


def _surname(name: str) -> str:
    return key(name).split()[-1]


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
    """Whether a name may be a person's in full: it is of two to four words, none of a body's."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and "(" not in name
        and BODIES.isdisjoint(words)
        and all(word[0].isupper() for word in (words[0], words[-1]))
    )


def _person_key(name: str, people: Mapping[str, list[str]], counts: Counter[str]) -> str:
    """What all spellings of one person share: the key of the most used full name like it."""
    if name in SEATS or not _could_be_person(name) or _is_known_place(name):
        return key(name)
    alike = _alike(name, people)
    best = min(alike, key=lambda full: (-counts[full], full), default=name)
    return key(best) if " " in name or _stands_out(best, alike, counts) else key(name)


def _is_known_place(name: str) -> bool:
    place = find_place(name)
    return place is not None and place.well_known


def _stands_out(best: str, alike: list[str], counts: Counter[str]) -> bool:
    """Whether a lone surname is somebody's: of all who bear it, one is told of far the most."""
    own = sum(counts[full] for full in alike if _same_person(full, best))
    return own >= MOST * sum(counts[full] for full in alike)


def _could_be_person(name: str) -> bool:
    words = name.split()
    plain = name[:1].isupper() and "(" not in name and BODIES.isdisjoint(words)
    return plain and (len(words) > 1 or not name.isupper())


def _same_person(name: str, full: str) -> bool:
    """Whether a spelling, with or without a first name, names the person of the full name."""
    one, other = key(name).split(), key(full).split()
    if one[-1] != other[-1] and not is_slip(one[-1], other[-1]):
        return False
    return len(one) == 1 or like_first(one[0], other[0]) or _is_tail(one, other)


def _is_tail(one: list[str], other: list[str]) -> bool:
    """Whether one name is the other without its first words: "Omar Said Khan", "Said Khan"."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[-len(short) :] == short
