"""Names in an article: who acts and where, found by capitals, titles and the world's gazetteer."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from timeline.engine.events.full_names import complete, settle
from timeline.engine.events.gazetteer import Place, country_name, find_place
from timeline.engine.events.name import Name, NameKind
from timeline.engine.events.name_words import (
    ABBREVIATION,
    ADJECTIVE,
    BUILT,
    COLLECTIVES,
    FUNCTION,
    GENERIC,
    LISTED,
    LOCATIVE,
    MINISTRY,
    NOT_NAMES,
    OFFICE,
    OFFICE_AFTER,
    OFFICE_BEFORE,
    ORGANISATION,
    PARTICLE,
    PLACED,
    POSSESSIVE,
    SPAN,
    WORD,
)
from timeline.engine.events.peoples import DEMONYMS, NICKNAMES, SEATS


def find_names(text: str) -> tuple[Name, ...]:
    """Every actor and place that `text` names, in reading order, under its full name."""
    lower = _lower_words(text)
    found = [name for span in SPAN.finditer(text) for name in _read_span(text, span, lower)]
    found += [*_collectives(text), *_ministries(text)]
    return tuple(settle(complete(text, found)))


def home_country(names: tuple[Name, ...]) -> str:
    """The country an article is about: the one it names most, its towns and people included."""
    counts = Counter(name.country for name in names if name.country)
    return min(counts, key=lambda code: (-counts[code], code)) if counts else ""


def _lower_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?<![\w’'-])[a-z]{2,}", text))


def _read_span(text: str, span: re.Match[str], lower: frozenset[str]) -> Iterator[Name]:
    """Read one run of capitalised words; a possessive or a demonym parts it."""
    start, end = span.span()
    while start < end:
        possessive = POSSESSIVE.search(text, start, end + 2)
        stop = min(possessive.start() if possessive else end, end)
        yield from _read_name(text, start, stop, lower)
        start = _next_start(text, stop + 2, end) if stop < end else end


def _next_start(text: str, at: int, end: int) -> int:
    while at < end and not text[at].isupper():
        at += 1
    return at


def _read_name(text: str, start: int, end: int, lower: frozenset[str]) -> Iterator[Name]:
    start, country = _strip_front(text, start, end, lower)
    title = OFFICE.search(text, start, end)
    start = title.end() if title else start
    name = text[start:end].rstrip(".") if not text[start:end].endswith("U.S.") else text[start:end]
    end = start + len(name)
    if (
        len(name) < 2
        or name.startswith(("for ", "of "))
        or name in NOT_NAMES | GENERIC
        or _is_people(name)
        or ADJECTIVE.match(name)
    ):
        return
    if title is None and (
        of := re.match(r"(President|Republic|Government|State|King) of (?:the )?", name)
    ):
        start, name = start + of.end(), name[of.end() :]
    read = _classify(text, start, end, name, titled=title is not None)
    if read:
        yield replace(read, country=read.country or country)


def _strip_front(text: str, start: int, end: int, lower: frozenset[str]) -> tuple[int, str]:
    """Leave out leading words that are no name ("On", "The"), noting a people's country."""
    country = ""
    while word := re.compile(rf"({WORD})[ \u00a0]+(?:{PARTICLE}[ \u00a0]+)*").match(
        text, start, end
    ):
        first = word[1]
        plain = first in NOT_NAMES - {"New", "North", "South", "General", "President", "Minister"}
        opens = _opens(text, start)
        known = first.lower() in lower or first.endswith("ly")
        common = opens and known and first not in ORGANISATION
        if (
            text[word.end() : end] in ORGANISATION
            and first not in FUNCTION
            and first not in DEMONYMS
        ):
            break
        if first in DEMONYMS:
            country = DEMONYMS[first]
        elif not (
            plain or ADJECTIVE.match(first) or (common and not OFFICE.match(text, start, end))
        ):
            break
        start = word.end()
    return start, country


def _is_people(name: str) -> bool:
    return name in DEMONYMS or name.removesuffix("s") in DEMONYMS


def _opens(text: str, at: int) -> bool:
    """Whether a sentence or a quotation opens here, so that a capital says nothing."""
    before = text[max(at - 3, 0) : at].rstrip(" \u00a0")
    return not before or before[-1] in '.!?:;"“‘•\n\r'


def _classify(text: str, start: int, end: int, name: str, *, titled: bool) -> Name | None:
    if titled:
        return Name(start, end, name, NameKind.PERSON, title=True)
    if name in SEATS:
        return Name(start, end, name, NameKind.ORGANISATION, SEATS[name])
    before = text[max(start - 60, 0) : start]
    place = None if name.isupper() and name not in NICKNAMES else find_place(name)
    if place and _is_place(place, before):
        return _place_name(start, end, name, place)
    if PLACED.search(before) or not BUILT.isdisjoint(name.split()):
        return Name(start, end, name, NameKind.PLACE)
    last = name.split()[-1]
    if _is_organisation(name, text, end):
        return Name(start, end, name, NameKind.ORGANISATION)
    if last[0].isupper() and not last.isupper():
        opens = " " not in name and _opens(text, start)
        after = not opens and OFFICE_AFTER.match(text, end)
        office = bool(OFFICE_BEFORE.search(before) or after)
        if opens and not office:
            return Name(start, end, name, NameKind.PERSON, opens=True)
        country = _office_country(before) if office else ""
        return Name(start, end, name, NameKind.PERSON, country, title=office)
    return None


def _office_country(before: str) -> str:
    """Which country's office the words before a name hold: "the president of France, "."""
    for word in reversed(re.findall(WORD, before)):
        place = find_place(word)
        if code := DEMONYMS.get(word) or (place.country if place and not place.people else ""):
            return code
    return ""


def _is_place(place: Place, before: str) -> bool:
    return place.well_known or bool(LOCATIVE.search(before) or LISTED.search(before))


def _place_name(start: int, end: int, name: str, place: Place) -> Name:
    if place.people:
        return Name(start, end, name, NameKind.PLACE, place.country)
    return Name(start, end, country_name(place.country), NameKind.COUNTRY, place.country)


def _is_organisation(name: str, text: str, end: int) -> bool:
    acronym = name.isupper() and 2 <= len(name) <= 7
    spelled_out = " " in name and ABBREVIATION.match(text, end)
    return bool(acronym or spelled_out or not ORGANISATION.isdisjoint(name.split()))


def _collectives(text: str) -> Iterator[Name]:
    for name, pattern in COLLECTIVES.items():
        for found in pattern.finditer(text):
            yield Name(found.start(), found.end(), name, NameKind.COLLECTIVE)


def _ministries(text: str) -> Iterator[Name]:
    for found in MINISTRY.finditer(text):
        field = (found[1] or found[2]).capitalize().replace("Defense", "Defence")
        yield Name(found.start(), found.end(), f"{field} Ministry", NameKind.COLLECTIVE, title=True)
