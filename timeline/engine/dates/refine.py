"""From all candidates to the ones worth resolving: look-alikes dropped, overlaps settled."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.clocks import (
    add_zones,
    join_clocks,
    pair_clocks,
    share_day,
    share_half,
    stamp_clocks,
)
from timeline.engine.dates.counted import count_from
from timeline.engine.dates.days import Day, Weekday
from timeline.engine.dates.expression import Expression
from timeline.engine.dates.figures import InFigures
from timeline.engine.dates.inside import PartOf
from timeline.engine.dates.languages.language import Language, Refiner
from timeline.engine.dates.ranges import order_ranges, share_month, share_parts, share_sets
from timeline.engine.dates.rules.rule import DAYPART
from timeline.engine.dates.spans import Joined

PART_AFTER = re.compile(rf",?\s+(?:in\s+the\s+|at\s+)?({DAYPART})\b", re.IGNORECASE)
PART_BEFORE = re.compile(
    rf"\b(?:(?:the\s+)?({DAYPART})s?\s+(?:of|on)|(early|late|overnight)(?:\s+on)?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"\bthe\s+(?:(?:early|small|wee)(?:\s+morning)?|pre-?dawn)\s+hours\s+(?:(?:of|on)\s+)?$",
    re.IGNORECASE,
)
EDGE = re.compile(
    r"\b(?:(?:early|late|mid)(?:[\s-]|\s+in\s)|the\s+(?:end|beginning|start|middle|close)\s+of\s|around\s"
    r"|sometime\s(?:in\s+)?)(?:the\s+)?$",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"\b(?:about|almost|nearly|roughly|around|(?:no\s+)?(?:more|less)\s+than|at\s+least|within)\s$",
    re.IGNORECASE,
)
BLURS = {"length": ABOUT, "span": ABOUT}
BLURS |= dict.fromkeys(("full date", "month", "year", "unit beside", "quarter", "weekend"), EDGE)


def join_parts(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the part of the day that a date is followed by: "5 January, evening"."""
    return [_with_part(text, candidate) for candidate in candidates]


def settle_overlaps(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest of candidates that share text; of equally long ones the first."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if not kept or not candidate.overlaps(kept[-1]):
            kept.append(candidate)
        elif candidate.end - candidate.start > kept[-1].end - kept[-1].start:
            kept[-1] = candidate
    return kept


def _with_part(text: str, candidate: Candidate) -> Candidate:
    meaning = candidate.meaning
    if isinstance(meaning, Joined):
        return _night_between(text, candidate, meaning)
    if not isinstance(meaning, Day | Weekday | InFigures):
        return candidate
    hours = HOURS.search(text, max(0, candidate.start - 48), candidate.start)
    if hours:
        return replace(candidate, start=hours.start(), meaning=PartOf(meaning, "early"))
    return candidate if isinstance(meaning, Weekday) else _with_named_part(text, candidate, meaning)


def _with_named_part(text: str, candidate: Candidate, meaning: Expression) -> Candidate:
    after = PART_AFTER.match(text, candidate.end)
    if after:
        return replace(candidate, end=after.end(), meaning=PartOf(meaning, after[1].lower()))
    begin = max(0, candidate.start - 24)
    before = PART_BEFORE.search(text[begin : candidate.start])
    if before:
        part = (before[1] or before[2]).lower()
        return replace(candidate, start=begin + before.start(), meaning=PartOf(meaning, part))
    return candidate


def _night_between(text: str, candidate: Candidate, days: Joined) -> Candidate:
    """ "The night of 4-5 January" begins on the 4th and runs into the next day."""
    begin = max(0, candidate.start - 24)
    before = PART_BEFORE.search(text[begin : candidate.start])
    if before is None or (before[1] or "").lower() != "night":
        return candidate
    return replace(candidate, start=begin + before.start(), meaning=PartOf(days.first, "overnight"))


def widen(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the words that blur a time: "early September", "more than three years"."""
    return [_widened(text, candidate) for candidate in candidates]


def _widened(text: str, candidate: Candidate) -> Candidate:
    blurs = BLURS.get(candidate.rule)
    begin = max(0, candidate.start - 24)
    match = blurs.search(text[begin : candidate.start]) if blurs else None
    return replace(candidate, start=begin + match.start()) if match else candidate


JOINERS: tuple[Refiner, ...] = (
    share_month,  # before anything is dropped: "6, 2022" must win over "2022"
    join_parts,
    share_half,
    add_zones,
    settle_overlaps,  # the longest reading wins
    share_parts,  # after that: neighbours must be the ones that stay
    share_sets,
    order_ranges,
    count_from,
    join_clocks,  # after that: its two neighbours must be the ones that stay
    share_day,
    stamp_clocks,  # after that: a day beside the clock time comes first
    pair_clocks,
    widen,  # last: a blurred date must not win over a longer plain one
)


def joined(text: str, candidates: Sequence[Candidate], language: Language) -> list[Candidate]:
    """Candidates in reading order that do not overlap, look-alikes and all."""
    for refine in language.joiners:
        candidates = refine(text, candidates)
    return list(candidates)


def refined(text: str, candidates: Sequence[Candidate], language: Language) -> list[Candidate]:
    """Candidates in reading order that do not overlap, without look-alikes.

    Those go first, before they can win over a shorter true date: the verb "may", "Sunday Times".
    """
    times = [candidate for candidate in candidates if not language.is_lookalike(text, candidate)]
    return joined(text, times, language)
