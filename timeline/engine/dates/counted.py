"""Dates counted from one that the phrase names: "two days after Christmas", "the week of 3 May"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import Day, Feast, Same, Weekday
from timeline.engine.dates.expression import Expression, Toward
from timeline.engine.dates.inside import ClockTime
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.relative import Around, Beside
from timeline.engine.dates.rules.rule import (
    GOES_ON,
    NUMBER,
    UNIT,
    UNITS_,
    Match,
    count_of,
    grain_of,
)
from timeline.engine.dates.spans import Joined, Moved, UnitAt

REACH = 48
LEADS = re.compile(r"\b(?:before|after|from|following|of|ing|on)\s+$", re.IGNORECASE)
DISTANCE = re.compile(
    rf"(?<![\w.,-])(?:(?:just|only) )?(?:(?P<amount>{NUMBER})\s+(?P<unit>{UNITS_}|{UNIT})"
    r"|the\s+(?P<one>day|week))\s+(?P<side>before|after|following|from|on|ago)\s+$",
    re.IGNORECASE,
)
WEEK = re.compile(
    r"\b(?:the\s+)?(?P<unit>week(?:end)?)\s+"
    r"(?:of|beginning|starting|commencing|ending)\s+(?:on\s+)?$",
    re.IGNORECASE,
)
# A week is counted on from a weekday; nobody says "two days on Friday" for Sunday.
ON = {"week", "weeks"}
# "Closed for a week from Friday" tells how long, and since when.
LASTS = re.compile(
    r"\bfor\s+(?:the\s+(?:next|first)\s+)?(?:(?:about|around|some|at\s+least)\s+)?$",
    re.IGNORECASE,
)
OWNED = re.compile(r"['’]s?\b")


def count_from(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With dates joined to what is counted from them: "a week from Friday"."""
    kept: list[Candidate] = []
    for candidate in candidates:
        joined = _joined(text, candidate)
        while kept and kept[-1].end > joined.start:
            kept.pop()  # "a week", which is part of the joined phrase now
        kept.append(joined)
    return kept


def _joined(text: str, candidate: Candidate) -> Candidate:
    begin = max(0, candidate.start - REACH)
    window = text[begin : candidate.start]
    if not window[-3:].strip() or not isinstance(candidate.meaning, Expression):
        return candidate
    week = WEEK.search(window) if isinstance(candidate.meaning, Day | Joined | Weekday) else None
    if week:
        grain = Grain(week["unit"].lower())
        around = Around(candidate.meaning, grain)
        return replace(candidate, start=begin + week.start(), rule="counted date", meaning=around)
    distance = DISTANCE.search(window) if _is_named(text, candidate) else None
    if distance and distance["side"].lower() == "from" and LASTS.search(window[: distance.start()]):
        return candidate
    beside = _beside(distance, candidate.meaning) if distance else None
    if distance is None or beside is None:
        return candidate
    return replace(candidate, start=begin + distance.start(), rule="counted date", meaning=beside)


def _is_named(text: str, candidate: Candidate) -> bool:
    """Whether the phrase is a date by itself, not "Tuesday's attack" nor "the Nov. 3 election"."""
    if not isinstance(candidate.meaning, Day | Feast | Weekday | ClockTime | Same | Moved | UnitAt):
        return False
    if OWNED.match(text, candidate.end):
        return False
    return (
        isinstance(candidate.meaning, Feast | UnitAt | Same)
        or GOES_ON.match(text, candidate.end) is not None
    )


def _beside(match: Match, base: Expression) -> Beside | None:
    unit, side = (match["unit"] or match["one"]).lower(), match["side"].lower()
    count = count_of(match["amount"]) if match["amount"] else 1
    if side == "ago" or isinstance(base, UnitAt):
        return _ago(count, unit, base) if side == "ago" else None
    if count is None or (side == "on" and (unit not in ON or not isinstance(base, Weekday))):
        return None
    grain = grain_of(unit)
    is_clock = grain in {Grain.HOUR, Grain.MINUTE}
    if is_clock is not isinstance(base, ClockTime) or (side == "from" and match["one"]):
        return None
    if side in {"from", "on"}:
        base = base.facing(Toward.COMING)
    return Beside(base, -count if side == "before" else count, grain)


def _ago(count: int | None, unit: str, base: Expression) -> Beside | None:
    """ "A year ago today", "two weeks ago Sunday", "three years ago this month"."""
    if count is None or not isinstance(base, Same | UnitAt | Weekday):
        return None
    return Beside(base, -count, grain_of(unit))
