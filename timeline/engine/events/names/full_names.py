"""Names of one article made full: surnames, first names, abbreviations, words that ran together."""

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import replace

from timeline.engine.events.grammar.stem import fold
from timeline.engine.events.names.bodies import abbreviates
from timeline.engine.events.names.gazetteer import find_place, key
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.names.people import People, surname
from timeline.engine.events.names.words import ABBREVIATION


def complete(text: str, found: list[Name]) -> Iterator[Name]:
    """Give surnames and abbreviations their full names; drop lone words that none explains."""
    found = list(_unglue(found))
    people = People(found)
    found = [_not_a_namesake(name, people) for name in found]
    places = {key(name.name): name for name in found if name.kind is NameKind.PLACE}
    short = _abbreviations(text, found)
    seen = {name.name for name in found if name.seen}
    often = Counter(name.name for name in found if name.kind is NameKind.PERSON and not name.opens)
    for name in found:
        if name.kind is NameKind.PERSON and (place := places.get(key(name.name))):
            yield replace(name, kind=NameKind.PLACE, country=place.country)
        elif _may_be_person(name) and (full := people.find(name.name)):
            yield _in_full(name, full)
        elif name.kind is NameKind.ORGANISATION and (long := short.get(fold(name.name))):
            yield replace(name, name=long)
        elif _is_explained(name, often, seen):
            yield name


def _not_a_namesake(name: Name, people: People) -> Name:
    """A small town's name that somebody of the article bears is of that person, not the town."""
    if name.kind is not NameKind.PLACE or " " in name.name or not people.bears(name.name):
        return name
    place = find_place(name.name)
    if place and place.well_known:
        return name
    return replace(name, kind=NameKind.PERSON, country="")


def _may_be_person(name: Name) -> bool:
    """Whether a name is a person's, or a word that only the model takes for an organisation."""
    doubtful = name.kind is NameKind.ORGANISATION and name.seen and " " not in name.name
    return name.kind is NameKind.PERSON or bool(doubtful and not name.name.isupper())


def _in_full(name: Name, full: Name) -> Name:
    country = name.country or full.country
    kind, title = NameKind.PERSON, full.title
    return replace(name, name=full.name, kind=kind, title=title, country=country, opens=False)


def _is_explained(name: Name, often: Counter[str], seen: Set[str]) -> bool:
    """Whether a word or capitals that nothing else explains are a name after all.

    Where a model was asked it must see them at least once; else a lone word must come twice.
    """
    if name.kind is NameKind.ORGANISATION:
        return name.seen is not False or name.name in seen or not name.name.isupper()
    if name.kind is not NameKind.PERSON or name.title:
        return True
    if name.seen is not None:
        return name.name in seen and not name.opens
    return often[name.name] > 1 and not name.opens


def _unglue(found: list[Name]) -> Iterator[Name]:
    """Cut the next word off a name that ran into it: "Ann Smithappealed" beside "Smith"."""
    people = (name for name in found if name.kind is NameKind.PERSON and not name.opens)
    known = {surname(name.name) for name in people}
    known = {last for last in known if len(last) >= 5}
    for name in found:
        extra = _glued(surname(name.name), known) if name.kind is NameKind.PERSON else 0
        yield replace(name, name=name.name[:-extra], end=name.end - extra) if extra else name


def _glued(last: str, known: set[str]) -> int:
    """How many letters of the next word a surname has taken on."""
    whole = next((short for short in known if _runs_into(last, short)), last)
    return len(last) - len(whole)


def _runs_into(word: str, name: str) -> bool:
    return word.startswith(name) and len(word) - len(name) >= 4


def _abbreviations(text: str, found: list[Name]) -> dict[str, str]:
    """The long name with the short one behind it, by either, where the article gives both."""
    short: dict[str, str] = {}
    for name in found:
        given = ABBREVIATION.match(text, name.end)
        if given and name.kind is NameKind.ORGANISATION and abbreviates(given[1], name.name):
            short[fold(name.name)] = short[fold(given[1])] = f"{name.name} ({given[1]})"
    return short


def settle(names: Iterator[Name]) -> Iterator[Name]:
    """Of names that overlap keep the first and longest."""
    end = 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if name.start >= end:
            yield name
            end = name.end
