"""Names of one article made full: surnames, first names, abbreviations, words that ran together."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from timeline.engine.events.gazetteer import key
from timeline.engine.events.name import Name, NameKind
from timeline.engine.events.name_words import ABBREVIATION
from timeline.engine.events.stem import fold


def complete(text: str, found: list[Name]) -> Iterator[Name]:
    """Give surnames and abbreviations their full names; drop lone words that none explains."""
    found = list(_unglue(found))
    people = _people(found)
    first_names = _first_names(people)
    places = {key(name.name): name for name in found if name.kind is NameKind.PLACE}
    short = _abbreviations(text, found)
    often = Counter(name.name for name in found if name.kind is NameKind.PERSON and not name.opens)
    for name in found:
        if name.kind is NameKind.ORGANISATION:
            yield replace(name, name=short.get(fold(name.name), name.name))
        elif name.kind is not NameKind.PERSON:
            yield name
        elif place := places.get(key(name.name)):
            yield replace(name, kind=NameKind.PLACE, country=place.country)
        elif full := people.get(surname(name.name)) or first_names.get(fold(name.name)):
            yield replace(
                name,
                name=full.name,
                title=full.title,
                country=name.country or full.country,
                opens=False,
            )
        elif name.title or (often[name.name] > 1 and not name.opens):
            yield name


def surname(name: str) -> str:
    """What a person is called by, folded: the last word of the name."""
    return fold(name.split()[-1])


def _people(found: list[Name]) -> dict[str, Name]:
    """The full name for each surname, with the office and country that any mention gives."""
    people: dict[str, Name] = {}
    for name in sorted(found, key=lambda name: (-len(name.name), name.start)):
        if name.kind is not NameKind.PERSON or (" " not in name.name and not name.title):
            continue
        known = people.get(surname(name.name), name)
        title, country = known.title or name.title, known.country or name.country
        people[surname(name.name)] = replace(known, title=title, country=country)
    return people


def _first_names(people: dict[str, Name]) -> dict[str, Name]:
    """People by their first name, where only one has it: some peoples write the surname first."""
    counts = Counter(fold(full.name.split()[0]) for full in people.values())
    first = {fold(full.name.split()[0]): full for full in people.values() if " " in full.name}
    return {name: full for name, full in first.items() if counts[name] == 1}


def _unglue(found: list[Name]) -> Iterator[Name]:
    """Cut the next word off a name that ran into it: "Ann Smithappealed" beside "Smith"."""
    people = (name for name in found if name.kind is NameKind.PERSON and not name.opens)
    known = {surname(name.name) for name in people}
    known = {last for last in known if len(last) >= 5}
    for name in found:
        last = surname(name.name)
        whole = next((short for short in known if _runs_into(last, short)), last)
        extra = len(last) - len(whole) if name.kind is NameKind.PERSON else 0
        yield replace(name, name=name.name[:-extra], end=name.end - extra) if extra else name


def _runs_into(word: str, name: str) -> bool:
    return word.startswith(name) and len(word) - len(name) >= 4


def _abbreviations(text: str, found: list[Name]) -> dict[str, str]:
    """The long name with the short one behind it, by either, where the article gives both."""
    short: dict[str, str] = {}
    for name in found:
        if name.kind is NameKind.ORGANISATION and (given := ABBREVIATION.match(text, name.end)):
            short[fold(name.name)] = short[fold(given[1])] = f"{name.name} ({given[1]})"
    return short


def settle(names: Iterator[Name]) -> Iterator[Name]:
    """Of names that overlap keep the first and longest."""
    end = 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if name.start >= end:
            yield name
            end = name.end
