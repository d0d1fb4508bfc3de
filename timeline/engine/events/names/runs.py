"""Runs of capitalised words cut into what may be names: offices, peoples and openings left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.engine.events.names.kinds import Run, opens
from timeline.engine.events.names.namer import Label, Labels
from timeline.engine.events.names.peoples import DEMONYMS
from timeline.engine.events.names.words import (
    ADJECTIVE,
    BUILT,
    FUNCTION,
    GENERIC,
    NOT_NAMES,
    OFFICE,
    OFFICES,
    ORGANISATION,
    PARTICLE,
    POSSESSIVE,
    SPAN,
    WORD,
)
from timeline.engine.words import words

FRONT = re.compile(rf"({WORD})[ \u00a0]+(?:{PARTICLE}[ \u00a0]+)*")
HEADED = re.compile(r"(?:President|Republic|Government|State|King) of (?:the )?")
# "the Ministry of Health" goes on with "and Social Affairs", not with "and Ann Smith".
FIELDS = words(
    """Affairs Prevention Development Agriculture Security Technology Trade Industry Culture Sport
    Sports Population Resources Control Education Welfare Labour Labor Commerce Environment Energy
    Transport Communications Finance Science Medicine Hygiene Planning Housing Services Fisheries
    Forestry Tourism Rights Investigation Statistics Cooperation Reconstruction Crafts Research"""
)
BODY_OF = re.compile(r".*\b(?:of|for)\b")
AND = re.compile(r" and (?=[A-Z])")
# A sentence that opens behind one without a full stop: "in Yemen The army".
OPENING = re.compile(
    rf"(?<!of)(?<!for) (?=(?:{'|'.join(sorted(FUNCTION - words('A I No All')))})(?: |$))"
)
OF_BODY = re.compile(r"\sof (?:the )?(?=[A-Z])")
NEVER = NOT_NAMES | GENERIC | BUILT
LEADING = NOT_NAMES - OFFICES - {"New", "North", "South"}
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?$")
LONGEST_NAME = 6  # words; a longer run without a small word between is a headline
SHORTEST_BODY = 2  # capitals; "the A" is none


@dataclass(frozen=True, slots=True)
class Page:
    """A text, the words that it also writes small, and what the model sees in it."""

    text: str
    lower: frozenset[str]
    labels: Labels


def find_runs(page: Page) -> Iterator[Run]:
    """Every run of capitalised words that may be a name, in reading order."""
    at = 0
    for span in SPAN.finditer(page.text):
        if span.start() >= at:
            at = _end_of_body(page, *span.span())
            start = span.start()
            for opening in (*OPENING.finditer(page.text, start, at), None):
                stop = opening.start() if opening else at
                yield from _split(page, start, stop)
                start = opening.end() if opening else at


def _end_of_body(page: Page, start: int, end: int) -> int:
    """Where a run ends: behind "and Social Affairs" where a body's name goes on."""
    if ORGANISATION.isdisjoint(page.text[start:end].split()):
        return end
    joint = AND.match(page.text, end)
    after = SPAN.match(page.text, joint.end()) if joint else None
    if after is None or not BODY_OF.match(page.text, start, end):
        return end
    return end if FIELDS.isdisjoint(after[0].split()) else after.end()


def _split(page: Page, start: int, end: int) -> Iterator[Run]:
    """Read one run; a possessive parts it."""
    while start < end:
        possessive = POSSESSIVE.search(page.text, start, end + 2)
        stop = min(possessive.start() if possessive else end, end)
        yield from _read(page, start, stop)
        start = _next_start(page.text, stop + 2, end) if stop < end else end


def _next_start(text: str, at: int, end: int) -> int:
    while at < end and not text[at].isupper():
        at += 1
    return at


def _read(page: Page, start: int, end: int) -> Iterator[Run]:
    text = page.text
    start, country = _without_front(page, start, end)
    if title := OFFICE.match(text, start, end) or OFFICE.search(text, start, end):
        start = title.end()
        if of := OF_BODY.search(text, start, end):  # "Dr. Smith of the Example Institute"
            yield from _read(page, of.end(), end)
            end = of.start()
    elif of := HEADED.match(text, start, end):
        start = of.end()
    start = page.labels.start_of_person(start, end)
    name = text[start:end]
    plain = name.replace(".", "") if INITIALS.match(name) else name.rstrip(".")
    if not _is_name(page, start, plain):
        return
    end = start + len(name.rstrip(".")) if not INITIALS.match(name) else end
    asked, label = page.labels.asked, page.labels.over(start, end)
    yield Run(text, start, end, plain, asked, label, country, titled=title is not None)


def _is_name(page: Page, start: int, name: str) -> bool:
    parts = name.split()
    if len(name) < SHORTEST_BODY or name in NEVER or name.startswith(("for ", "of ")):
        return False
    if _is_people(name) or ADJECTIVE.match(name):
        return False
    common = len(parts) == 1 and name.lower() in page.lower and opens(page.text, start)
    headline = len(parts) > LONGEST_NAME and all(part[0].isupper() for part in parts)
    return not (common or headline)


def _without_front(page: Page, start: int, end: int) -> tuple[int, str]:
    """Leave out leading words that are no name ("On", "The"), noting a people's country."""
    text, country = page.text, ""
    while word := FRONT.match(text, start, end):
        first = word[1]
        if text[word.end() : end] in ORGANISATION and first not in FUNCTION | DEMONYMS.keys():
            break
        if first in DEMONYMS:
            if _is_part_of_name(page, start, word.end(), end):
                break
            country = DEMONYMS[first]
        elif not (first in LEADING or ADJECTIVE.match(first) or _is_common(page, word, end)):
            break
        start = word.end()
    return start, country


def _is_common(page: Page, word: re.Match[str], end: int) -> bool:
    """Whether a word opens a sentence, and is one that the text also writes small."""
    if not opens(page.text, word.start()) or OFFICE.match(page.text, word.start(), end):
        return False
    known = word[1].lower() in page.lower or word[1].endswith("ly")
    return known and word[1] not in ORGANISATION


def _is_part_of_name(page: Page, start: int, rest: int, end: int) -> bool:
    """Whether a people's word belongs to a name that the model sees: "British Airways"."""
    if " " in page.text[rest:end] or page.text[rest:end] in GENERIC:
        return False
    return page.labels.over(start, end) is Label.ORGANISATION


def _is_people(name: str) -> bool:
    return name in DEMONYMS or name.removesuffix("s") in DEMONYMS
