"""In what manner a text tells a day: as its own stamp or dateline, as a remark, as news."""

import re
from enum import Enum

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import Day
from timeline.engine.dates.inside import ClockTime
from timeline.engine.dates.languages.labels import CLOCK, LABEL
from timeline.engine.dates.publication.page import Page

HEAD = 600  # characters in which the article's own stamp stands
LEAD = 1500  # characters in which its dateline stands
REACH = 160  # characters before a day that say in what manner it is told


class Manner(Enum):
    """As far as it says when the article came out."""

    STAMP = "stamp"  # "Wed Apr 15, 2009 5:56 am EDT" at the head
    PRINTED = "printed"  # "This article appeared on … Monday 27 April 2009"
    DATELINE = "dateline"  # "ALMATY, Jan 6 (EFE)"
    TODAY = "today"  # "today, January 6"
    REMARK = "remark"  # what a reader wrote below, with its day and time
    TOLD = "told"  # a day of the story


PRINTED = re.compile(
    r"\b(?:article|story|report|version|column|page)\b(?:[^.!?\n]|\.(?=\d)){0,30}"
    rf"\b(?:appeared|amended|corrected|{LABEL})\b(?:[^.!?\n]|\.(?=\d)){{0,110}}$",
    re.IGNORECASE,
)
ISO_CLOCK = re.compile(r"\dT\d")
MARK_BEFORE = re.compile(rf"(?:\||\b{CLOCK},?)\s{{0,3}}$")
MARK_AFTER = re.compile(rf"\s{{0,3}}(?:\||,?\s?(?:[-–—@]|at)?\s{{0,2}}{CLOCK})")
ADDRESS = re.compile(r"(?:^|\s)(?P<label>[A-Za-z ]{3,15}: )?(?:https?://|www\.)\S{1,120}/$")
BY_LINE = re.compile(r"(?:^|\n)\s{0,9}By [^\n]{1,120}$")
ALONE_BEFORE = re.compile(r"(?:^|\n)[^\S\n]{0,9}$")
ALONE_AFTER = re.compile(r"[^\S\n]{0,9}(?:\n|$)")
UPPER = r"[A-ZÀ-ÖØ-ÞА-ЯЁ]"
TOWN = re.compile(rf"(?:^|[\s(|/])(?:{UPPER}[\w.’'/-]{{1,30}},? ){{1,5}}$")
CAPITALS = re.compile(
    rf"\b{UPPER}{{3,30}}(?:[ /-](?:{UPPER}|\.){{2,30}}){{0,3}}(?:, {UPPER}[\w. ]{{1,20}})?,?\s$"
)
NAME = rf"{UPPER}[\w .&-]{{1,30}}"
AGENCY = re.compile(rf",?\s?\({NAME}\)|\.?\s?/{NAME}/")
AGENCY_BEFORE = re.compile(rf"\({NAME}\)[,:]?\s$")
DASH = re.compile(r"\s{0,2}(?:--|[–—_]\s|-\s)")
FIGURE = re.compile(r"\d")
TODAY_REACH = 32  # characters that hold "today" and a weekday
TODAY_AFTER = re.compile(r"\s?\(today\)", re.IGNORECASE)


def manner_of(page: Page, one: Candidate, day: Day) -> Manner:
    """In what manner the text of `page` tells the `day` that the phrase `one` names."""
    text = page.text
    before = text[max(0, one.start - REACH) : one.start]
    if one.start < LEAD and _is_dateline(text, one, before):
        return Manner.DATELINE
    if _is_called_today(page, one) or TODAY_AFTER.match(text, one.end):
        return Manner.TODAY
    if day.year is None:
        return Manner.TOLD
    if PRINTED.search(before):
        return Manner.PRINTED
    if address := ADDRESS.search(before):
        return _addressed(one, address)
    return _stamped(page, one, before)


def _is_called_today(page: Page, one: Candidate) -> bool:
    """ "Today, January 6"; "heutigen Donnerstag, 6. Januar" says so in the phrase itself."""
    figures = FIGURE.search(page.text, one.start, one.end)
    ends = {one.start, figures.start() if figures else one.start}
    before = (page.text[max(0, end - TODAY_REACH) : end] for end in ends)
    return any(page.language.called_today.search(words) for words in before)


def _stamped(page: Page, one: Candidate, before: str) -> Manner:
    language, text = page.language, page.text
    at_head = one.start < HEAD
    if language.label.search(before[-60:]):
        below = Manner.PRINTED if language.own_label.search(before[-60:]) else Manner.REMARK
        return Manner.STAMP if at_head else below
    if language.governs.search(before[-14:]):
        return Manner.TOLD
    if _is_marked(text, one, before):
        return Manner.STAMP if at_head else Manner.REMARK
    return Manner.STAMP if at_head and _is_alone(text, one, before) else Manner.TOLD


def _addressed(one: Candidate, address: re.Match[str]) -> Manner:
    """The day in a web address: the article's own at the head, or where it is called its source."""
    if one.start < HEAD:
        return Manner.STAMP
    return Manner.PRINTED if address["label"] else Manner.TOLD


def _is_marked(text: str, one: Candidate, before: str) -> bool:
    """Whether a clock time or a bar stands beside it."""
    if isinstance(one.meaning, ClockTime) or ISO_CLOCK.search(text, one.start, one.end):
        return True
    if MARK_BEFORE.search(before[-24:]):
        return True
    return MARK_AFTER.match(text, one.end) is not None


def _is_alone(text: str, one: Candidate, before: str) -> bool:
    """Whether it fills a line, or ends the line that names the author."""
    if not ALONE_AFTER.match(text, one.end):
        return False
    return bool(ALONE_BEFORE.search(before[-12:]) or BY_LINE.search(before))


def _is_dateline(text: str, one: Candidate, before: str) -> bool:
    """ "ALMATY, Jan 6 (EFE)", "CAIRO, Feb. 8, 2011 —"; "Jan 6 - " at the start of a line."""
    if AGENCY.match(text, one.end) and TOWN.search(before):
        return True
    opens = CAPITALS.search(before[-90:]) or ALONE_BEFORE.search(before[-12:])
    if one.start < HEAD:
        opens = opens or AGENCY_BEFORE.search(before[-40:])
    return bool(opens and DASH.match(text, one.end) and not isinstance(one.meaning, ClockTime))
