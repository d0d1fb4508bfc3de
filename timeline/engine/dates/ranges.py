"""Dates that lend each other what they leave out: "30 January to 2 May 2011", "4 and 5 May"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import Day, Weekday
from timeline.engine.dates.expression import Expression
from timeline.engine.dates.inside import PartOf
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.relative import RangeEnd, RangeStart
from timeline.engine.dates.rules.rule import DAYPART, GOES_ON
from timeline.engine.dates.spans import IndexOf
from timeline.engine.dates.undated import Recurring
from timeline.engine.words import words

REACH = 60
JOINS = re.compile(
    r",?\s*(?:(?P<range>[–—-]|\b(?:to|until|till|through|thru)\b)|\b(?:and|or)\b)\s*(?:the\s+|on\s+)?",
    re.IGNORECASE,
)
NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
# "4 and" before "5 January", "4, 5 and" before "6 January".
BEFORE = re.compile(
    rf"(?<![\w.,:/-])(?P<list>{NUMBER}(?:,\s{NUMBER}){{0,9}})(?:,?\s+(?:and|or)\s+)(?:the\s+)?$",
    re.IGNORECASE,
)
# ", 5 and 6, 2022" after "January 4".
AFTER = re.compile(
    rf"(?P<list>(?:,\s{NUMBER}){{0,9}},?\s+(?:and|or)\s+{NUMBER})(?!\w|[.:/-]\d|,\d(?!\d\d\d\b)|%)"
    rf"(?P<year>,\s?(?:1\d|20)\d\d\b)?",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"\d\d?(?:st|nd|rd|th)?", re.IGNORECASE)
# What a list of days may follow: "chapters 4 and 5 January …" is another matter.
LEADS = words(
    """on of between from until till to by since before after over for both the nights mornings
    evenings afternoons dates during around about and"""
)
LAST_WORD = re.compile(r"([\w’']+)\s+$")
LISTED = re.compile(r",?\s+(?:and|or)\s+|,\s+")
PARTS = re.compile(rf"\b(?:{DAYPART})s\s+of\b", re.IGNORECASE)


def share_month(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the bare numbers that share the month of the date beside them, each its own date."""
    kept: list[Candidate] = []
    for candidate in candidates:
        meaning = candidate.meaning
        if (
            candidate.rule != "full date"
            or not isinstance(meaning, Day)
            or meaning.weekday is not None
        ):
            kept.append(candidate)
            continue
        kept += [*_before(text, candidate, meaning), *_after(text, candidate, meaning)]
    return sorted(kept, key=lambda candidate: (candidate.start, -candidate.end))


def _before(text: str, candidate: Candidate, meaning: Day) -> Iterator[Candidate]:
    begin = max(0, candidate.start - REACH)
    window = text[begin : candidate.start]
    found = BEFORE.search(window) if text[candidate.start].isdigit() else None
    if found is None or not _may_follow(text[:begin][-1:] + window[: found.start()]):
        return
    for number in NUMBERS.finditer(window, *found.span("list")):
        start, end = begin + number.start(), begin + number.end()
        yield from _numbered(replace(candidate, start=start, end=end), meaning, number[0])


def _after(text: str, candidate: Candidate, meaning: Day) -> Iterator[Candidate]:
    found = None if meaning.year else AFTER.match(text, candidate.end)
    if found is None or not (found["year"] or GOES_ON.match(text, found.end())):
        yield candidate
        return
    year = int(found["year"][1:]) if found["year"] else None
    meaning = replace(meaning, year=year)
    yield replace(candidate, meaning=meaning)
    numbers = list(NUMBERS.finditer(text, *found.span("list")))
    for number in numbers:
        end = found.end() if number is numbers[-1] else number.end()
        yield from _numbered(replace(candidate, start=number.start(), end=end), meaning, number[0])


def _may_follow(before: str) -> bool:
    word = LAST_WORD.search(before)
    return word is None or word[1].lower() in LEADS


def _numbered(candidate: Candidate, meaning: Day, number: str) -> Iterator[Candidate]:
    """The candidate as that day of the month of `meaning`, if the month has it."""
    day = replace(meaning, day=int(re.sub(r"\D", "", number)), weekday=None)
    if day.is_possible():
        yield replace(candidate, meaning=day)


def share_parts(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the part of the day told once for several: "the nights of 4 and 5 January"."""
    kept: list[Candidate] = []
    part = ""
    for candidate in candidates:
        joined = kept and JOINS.fullmatch(text, kept[-1].end, candidate.start)
        if joined and part and isinstance(candidate.meaning, Day):
            candidate = replace(candidate, meaning=PartOf(candidate.meaning, part))
        elif isinstance(candidate.meaning, PartOf):
            plural = PARTS.search(text, candidate.start, candidate.end)
            part = candidate.meaning.part if plural else ""
        else:
            part = ""
        kept.append(candidate)
    return kept


def share_sets(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the weekdays that share their "every": "every Tuesday and Friday"."""
    kept: list[Candidate] = []
    for candidate in candidates:
        day, before = candidate.meaning, kept[-1] if kept else None
        if (
            before
            and isinstance(day, Weekday)
            and day.is_open
            and _is_of_list(text, before, candidate)
        ):
            again = Recurring(f"XXXX-WXX-{day.weekday + 1}")
            candidate = replace(candidate, rule=before.rule, meaning=again)
        kept.append(candidate)
    return kept


def _is_of_list(text: str, before: Candidate, candidate: Candidate) -> bool:
    if not isinstance(before.meaning, Recurring) or not before.meaning.value.startswith("XXXX-WXX"):
        return False
    is_owner = text[candidate.end : candidate.end + 1] in {"'", "’"}
    return not is_owner and LISTED.fullmatch(text, before.end, candidate.start) is not None


def order_ranges(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the two ends of a range in order, and with what one end leaves to the other."""
    kept: list[Candidate] = []
    for candidate in candidates:
        joins = JOINS.fullmatch(text, kept[-1].end, candidate.start) if kept else None
        if joins:
            kept[-1], candidate = _ordered(kept[-1], candidate, is_range=bool(joins["range"]))
        kept.append(candidate)
    return kept


def _ordered(first: Candidate, last: Candidate, *, is_range: bool) -> tuple[Candidate, Candidate]:
    start, end = first.meaning, last.meaning
    if not isinstance(start, Expression) or not isinstance(end, Expression):
        return first, last
    if isinstance(start, Weekday) and isinstance(end, Weekday) and is_range:
        return _weekdays(first, last, start, end)
    if not (isinstance(start, Day | IndexOf) and isinstance(end, type(start))):
        return first, last
    if isinstance(end, IndexOf) and end.grain is Grain.SEASON and end.is_open:
        return _as_range(first, last, start, end)  # "this autumn and winter"
    if is_range:
        return _as_range(first, last, start, end)
    if start.year is None and end.year is not None:
        return replace(first, meaning=_with_year(start, end)), last
    return first, last


def _with_year(start: Day | IndexOf, end: Day | IndexOf) -> Day | IndexOf:
    """The first of two of a kind in the year of the last."""
    if isinstance(start, Day) and isinstance(end, Day):
        return replace(start, year=end.year)
    if isinstance(start, IndexOf) and isinstance(end, IndexOf):
        return replace(start, year=end.year)
    return start


def _as_range(
    first: Candidate, last: Candidate, start: Day | IndexOf, end: Day | IndexOf
) -> tuple[Candidate, Candidate]:
    """The first takes its year from the last, or the other way round."""
    if start.is_open and end.is_open:
        return _both_open(first, last, start, end)
    if start.year is None:
        return replace(first, meaning=RangeStart(start, end)), last
    if end.year is None:
        return first, replace(last, meaning=RangeEnd(start, end))
    return first, last


def _weekdays(
    first: Candidate, last: Candidate, start: Weekday, end: Weekday
) -> tuple[Candidate, Candidate]:
    """The end that says its side settles the other."""
    if start.is_open and end.is_open:
        return _both_open(first, last, start, end)
    if end.is_open:
        return first, replace(last, meaning=RangeEnd(start, end))
    if start.is_open:
        return replace(first, meaning=RangeStart(start, end)), last
    return first, last


def _both_open(
    first: Candidate, last: Candidate, start: Expression, end: Expression
) -> tuple[Candidate, Candidate]:
    """Both on the side that their surroundings tell, in order."""
    starts, ends = RangeStart(start, end), RangeEnd(start, end)
    return replace(first, meaning=starts), replace(last, meaning=ends)
