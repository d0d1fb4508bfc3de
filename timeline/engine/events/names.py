"""Names in an article: who acts and where, found by capitals, titles and the world's gazetteer."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from timeline.engine.events.full_names import complete, settle
from timeline.engine.events.kinds import Run, classify, opens
from timeline.engine.events.name import Name, NameKind
from timeline.engine.events.name_words import (
    ADJECTIVE,
    COLLECTIVES,
    FUNCTION,
    GENERIC,
    MINISTRY,
    NOT_NAMES,
    OFFICE,
    ORGANISATION,
    PARTICLE,
    POSSESSIVE,
    SPAN,
    WORD,
)
from timeline.engine.events.namer import RULES, Labels, Namer
from timeline.engine.events.peoples import DEMONYMS


def find_names(text: str, namer: Namer = RULES) -> tuple[Name, ...]:
    """Every actor and place that `text` names, in reading order, under its full name.

    The rules read; what `namer` sees tells them what a run of capitals names, or that it is none.
    """
    lower, labels = _lower_words(text), Labels(namer, text)
    found = [name for span in SPAN.finditer(text) for name in _read_span(text, span, lower, labels)]
    found += [*_collectives(text), *_ministries(text)]
    return tuple(settle(complete(text, found)))


def home_country(names: tuple[Name, ...]) -> str:
    """The country an article is about: the one it names most, its towns and people included."""
    counts = Counter(name.country for name in names if name.country)
    return min(counts, key=lambda code: (-counts[code], code)) if counts else ""


def _lower_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?<![\w’'-])[a-z]{2,}", text))


def _read_span(
    text: str, span: re.Match[str], lower: frozenset[str], labels: Labels
) -> Iterator[Name]:
    """Read one run of capitalised words; a possessive or a demonym parts it."""
    start, end = span.span()
    while start < end:
        possessive = POSSESSIVE.search(text, start, end + 2)
        stop = min(possessive.start() if possessive else end, end)
        yield from _read_name(text, start, stop, lower, labels)
        start = _next_start(text, stop + 2, end) if stop < end else end


def _next_start(text: str, at: int, end: int) -> int:
    while at < end and not text[at].isupper():
        at += 1
    return at


def _read_name(
    text: str, start: int, end: int, lower: frozenset[str], labels: Labels
) -> Iterator[Name]:
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
    run = Run(text, start, end, name, labels.asked, labels.over(start, end))
    read = classify(run, titled=title is not None)
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
        first_word = opens(text, start)
        known = first.lower() in lower or first.endswith("ly")
        common = first_word and known and first not in ORGANISATION
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


def _collectives(text: str) -> Iterator[Name]:
    for name, pattern in COLLECTIVES.items():
        for found in pattern.finditer(text):
            yield Name(found.start(), found.end(), name, NameKind.COLLECTIVE)


def _ministries(text: str) -> Iterator[Name]:
    for found in MINISTRY.finditer(text):
        field = (found[1] or found[2]).capitalize().replace("Defense", "Defence")
        yield Name(found.start(), found.end(), f"{field} Ministry", NameKind.COLLECTIVE, title=True)
