"""Clock times and what stands beside them: their zone, their day, the same time elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import Day, DayOfMonth, Same, Weekday
from timeline.engine.dates.expression import Expression, Meaning, Origin
from timeline.engine.dates.figures import InFigures
from timeline.engine.dates.inside import ClockTime, PartOf
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.relative import Beside
from timeline.engine.dates.spans import Moved
from timeline.engine.dates.zones import Zone

NAME = r"[A-Z][a-z]{1,19}"
ZONE = re.compile(
    r"\s?\(?(?:(?P<offset>(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?[0-5]\d)?)(?![\w:])"
    r"|\b(?P<zone>GMT|UTC|Z|AK[SD]T|[ECMP][SD]?T|CEST|E?EST|E?EDT|EET|WET|MSK|[BHIJKP]ST|HKT|SGT|PKT"
    r"|A[ECW][SD]T|NZ[SD]T)\b(?!\.\w)"
    rf"|(?P<local>local(?:\s+time)?\b)"
    rf"|(?P<place>{NAME}(?:[\s-]{NAME}){{0,2}})\s+(?:(?:standard|daylight|summer)\s+)?time\b)"
)
STAMP = re.compile(
    r"(?:\bLast\s|[(\[|]|^|\n)\s?(?:updated?|posted|published|filed|modified)(?:\sat|:|\sat:)?\s+$",
    re.IGNORECASE,
)
# "11:00 GMT" after "17:00 (".
TWIN = re.compile(r"\s*[(/,]\s*|\s+or\s+")
BEFORE_CLOCK = re.compile(r",?\s+(?:at\s+)?")
AFTER_CLOCK = re.compile(r",?\s+(?:on\s+)?")
HALVED = re.compile(
    r"\b(?:from|between)\s+(?P<clock>(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?)"
    r"(?:\s+(?:to|and|until)\s+|\s?[–-]\s?)$",
    re.IGNORECASE,
)
HALF = re.compile(r"\d\s?[ap]\.?m", re.IGNORECASE)
STARTS = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
JOINS = re.compile(r"\s+(?:to|and|until|till)\s+|\s?[–-]\s?")
DAY = 24 * 60
# The zones of the world lie between 12 hours behind and 14 hours ahead of UTC.
BEHIND, AHEAD = -12 * 60, 14 * 60


def stamp_clocks(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the clock times of the page itself on its day: "Updated at 11:18 a.m."."""
    return [_stamped(text, candidate) for candidate in candidates]


def _stamped(text: str, candidate: Candidate) -> Candidate:
    clock = candidate.meaning
    if not isinstance(clock, ClockTime) or not lacks_day(clock):
        return candidate
    if STAMP.search(text, max(0, candidate.start - 24), candidate.start) is None:
        return candidate
    return replace(candidate, meaning=replace(clock, day=Same(Origin.PUBLISHED)))


def add_zones(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the zone that a clock time is followed by: "8pm ET", "11:30 Moscow time"."""
    return [_with_zone(text, candidate) for candidate in candidates]


def _with_zone(text: str, candidate: Candidate) -> Candidate:
    clock = candidate.meaning
    if not isinstance(clock, ClockTime) or clock.zone:
        return candidate
    found = ZONE.match(text, candidate.end)
    if found is None:
        return candidate
    # "(local time)" closes what it has opened.
    end = found.end() + ("(" in found[0] and text[found.end() : found.end() + 1] == ")")
    if "(" in found[0] and text[end - 1] != ")":
        return candidate
    name = found["zone"] or found["place"] or re.sub(r"\s", "", found["offset"] or "")
    zone = Zone(name) if name else None
    return replace(candidate, end=end, meaning=replace(clock, zone=zone))


def share_half(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the hour that takes "p.m." from the one after it: "between 10 and 11 p.m."."""
    kept: list[Candidate] = []
    for candidate in candidates:
        clock = candidate.meaning
        begin = max(0, candidate.start - 24)
        found = HALVED.search(text, begin, candidate.start)
        if (
            found
            and isinstance(clock, ClockTime)
            and HALF.search(text, candidate.start, candidate.end)
        ):
            hour = int(found["hour"]) % 12
            hour += 12 if hour + 12 <= clock.hour else 0
            first = ClockTime(clock.day, hour, int(found["minute"]) if found["minute"] else None)
            start, end = found.start("hour"), found.end("clock")
            kept.append(Candidate(start, end, candidate.rule, first))
        kept.append(candidate)
    return sorted(kept, key=lambda candidate: (candidate.start, -candidate.end))


def join_clocks(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With clock times joined to the day beside them: "5 p.m. Nov. 9", "5 January at 10 pm"."""
    kept: list[Candidate] = []
    for candidate in candidates:
        joined = _clock_with_day(text, kept[-1], candidate) if kept else None
        if joined:
            kept[-1] = joined
        else:
            kept.append(candidate)
    return kept


def share_day(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the day that the end of a range tells for both: "from 9am to 5pm on Monday"."""
    kept: list[Candidate] = []
    for candidate in candidates:
        last = candidate.meaning
        if kept and isinstance(last, ClockTime) and not lacks_day(last):
            first = kept[-1].meaning
            joins = JOINS.fullmatch(text, kept[-1].end, candidate.start) and STARTS.search(
                text, max(0, kept[-1].start - 9), kept[-1].start
            )
            if joins and isinstance(first, ClockTime) and lacks_day(first):
                kept[-1] = replace(kept[-1], meaning=replace(first, day=last.day))
        kept.append(candidate)
    return kept


def _clock_with_day(text: str, first: Candidate, last: Candidate) -> Candidate | None:
    """The two joined, when one is a clock time that lacks a day and the other a day."""
    for clock, day, between in ((first, last, AFTER_CLOCK), (last, first, BEFORE_CLOCK)):
        if not isinstance(clock.meaning, ClockTime) or not lacks_day(clock.meaning):
            continue
        of_day = _day_in(day.meaning)
        if of_day and between.fullmatch(text, first.end, last.start):
            meaning = replace(clock.meaning, day=of_day)
            return replace(first, end=last.end, rule=clock.rule, meaning=meaning)
    return None


def lacks_day(clock: ClockTime) -> bool:
    """Whether nothing beside it has told its day."""
    return clock.day == Same(Origin.TOLD)


def _day_in(meaning: Meaning) -> Expression | None:
    """The day that a clock time beside this belongs to."""
    if isinstance(meaning, PartOf):
        return _day_in(meaning.day)
    if isinstance(meaning, Day | DayOfMonth | Weekday | InFigures) or meaning == Same():
        return meaning
    if isinstance(meaning, Moved) and meaning.grain is Grain.DAY:
        return meaning if meaning.origin is Origin.PUBLISHED else None
    return None


def pair_clocks(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """With the same moment on two clocks read as one: "17:00 (11:00 GMT)"."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if kept and TWIN.fullmatch(text, kept[-1].end, candidate.start):
            kept[-1], candidate = _paired(kept[-1], candidate)
        kept.append(candidate)
    return kept


def _paired(first: Candidate, last: Candidate) -> tuple[Candidate, Candidate]:
    here, there = first.meaning, last.meaning
    if not isinstance(here, ClockTime) or not isinstance(there, ClockTime) or not there.zone:
        return first, last
    if not lacks_day(there):
        here = replace(here, day=there.day) if lacks_day(here) else here
    ahead, days = _apart(here, there)
    if here.zone is None:
        here = replace(here, zone=Zone(there.zone.name, ahead))
    day = Beside(here.day, days, Grain.DAY) if days else here.day
    return replace(first, meaning=here), replace(last, meaning=replace(there, day=day))


def _apart(here: ClockTime, there: ClockTime) -> tuple[int, int]:
    """How many minutes `here` is ahead of `there`, and how many days later it is there."""
    ahead = here.minutes - there.minutes
    days = 0
    while ahead < BEHIND:
        ahead, days = ahead + DAY, days - 1
    while ahead > AHEAD:
        ahead, days = ahead - DAY, days + 1
    return ahead, days
