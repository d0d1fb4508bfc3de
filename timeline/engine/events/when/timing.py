"""When the event of a group was, by what its tellings say together."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.events.figures.finding import COUNTED
from timeline.engine.events.sighting import Bounds, Dated, Sighting

GRAINS = tuple(Grain)
SUREST = 0.97
ORDER = (Dated.STATED, Dated.INHERITED)
# What an article at odds with the date shown takes from its certainty, at most.
ODDS = {Dated.STATED: 0.4, Dated.INHERITED: 0.2, Dated.UNDATED: 0.1}
COUNT_GROWS = 0.8  # the same as a toll's own day keeps: nobody says when it was counted
CALENDAR_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\b(?:Day|Eve)\b|\d/\d|\d-\d"
)
# A day with a time of day to the minute stamps a message, a comment or a page.
CLOCK_BEFORE = re.compile(r"\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?[\s,|]*(?:on\s+)?$")
SIGNED = re.compile(r"\b(?:wrote|posted|commented)\W*$")
CLOCK = re.compile(r"[\s,|]*(?:at\s+)?\d{1,2}:\d{2}")
AGO = re.compile(r"\b(?:ago|later|earlier|before|after)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Timing:
    """When a group's event was, how surely, and whether stated days contradict each other.

    `rests_on` are the tellings that give the date shown.
    """

    bounds: Bounds | None
    extent: Extent
    confidence: float
    steps: tuple[Step, ...]
    rests_on: tuple[Sighting, ...]
    disputed: bool = False


def find_timing(tellings: Sequence[Sighting]) -> Timing:
    """The time of an event: stated days decide, else inherited ones, else mere bounds."""
    for how in ORDER:
        if deciding := [s for s in tellings if s.bounds and s.dated is how]:
            return _doubted(_decided(deciding), tellings)
    return _bounded(tellings)


def _decided(deciding: Sequence[Sighting]) -> Timing:
    """The time that all deciding tellings allow, else the one best supported."""
    lasting = [s for s in deciding if s.extent is Extent.THROUGH]
    if 2 * len(lasting) > len(deciding):
        return _lasting(deciding)
    if bounds := intersection(deciding) or intersection(by_days(deciding)):
        return _agreed(bounds, deciding)
    return _supported(deciding)


def _bounded(tellings: Sequence[Sighting]) -> Timing:
    bounds = intersection([s for s in tellings if s.bounds])
    extent = Counter(s.extent for s in tellings).most_common(1)[0][0]
    confidence = max(s.confidence for s in tellings)
    step = Step("No telling names a day; only bounds are known.")
    return Timing(bounds, extent, confidence, (step,), tuple(tellings))


def _lasting(deciding: Sequence[Sighting]) -> Timing:
    starts = [s.bounds.start for s in deciding if s.bounds]
    ends = [s.bounds.end for s in deciding if s.bounds]
    known_starts = [start for start in starts if start]
    bounds = Bounds(
        min(known_starts) if known_starts else None,
        None if None in ends else max(end for end in ends if end),
        _finest(deciding),
    )
    step = Step("It went on: from the earliest start told to the latest end told.")
    confidence = max(s.confidence for s in deciding)
    return Timing(bounds, Extent.THROUGH, confidence, (step,), tuple(deciding))


def _agreed(bounds: Bounds, deciding: Sequence[Sighting]) -> Timing:
    articles = len({s.article for s in deciding})
    step = Step(
        f"{articles} articles tell of a time that fits all of them."
        if articles > 1
        else "The time is the one that its article tells."
    )
    return Timing(bounds, Extent.WITHIN, _together(deciding), (step,), tuple(deciding))


def _supported(deciding: Sequence[Sighting]) -> Timing:
    """The days that most articles name most surely, where the tellings contradict each other."""
    support = {s.bounds: _support(s.bounds, deciding) for s in deciding if s.bounds}
    best = min(support, key=lambda bounds: (-support[bounds], _length(bounds), str(bounds)))
    step = Step("The tellings name different days; this one is told most often and most surely.")
    backing = tuple(s for s in deciding if s.bounds and meet(s.bounds, best))
    disputed = _contradict(deciding)
    return Timing(best, Extent.WITHIN, 0.9 * _together(backing), (step,), backing, disputed)


def _support(bounds: Bounds, deciding: Sequence[Sighting]) -> float:
    """How surely the articles tell of these days, an article counting once."""
    return sum(_surest([s for s in deciding if s.bounds and meet(s.bounds, bounds)]).values())


def _length(bounds: Bounds) -> timedelta:
    return bounds.end - bounds.start if bounds.start and bounds.end else timedelta.max


def _doubted(timing: Timing, tellings: Sequence[Sighting]) -> Timing:
    """The timing, less sure for every article at odds with it."""
    shown = timing.bounds
    odds = [s for s in tellings if s.bounds and shown and not meet(s.bounds, shown)]
    later = [s for s in odds if s.dated is not Dated.STATED and _counts(s)]
    stated = any(s.dated is Dated.STATED for s in timing.rests_on)
    timing = _as_known(timing) if later and not stated else timing
    odds = [s for s in odds if s not in later]
    if not odds:
        return replace(timing, confidence=round(timing.confidence, 4))
    least: dict[str, float] = {}
    for s in odds:
        keeps = 1 - ODDS[s.dated] * s.confidence
        least[s.article] = min(keeps, least.get(s.article, 1.0))
    keeps = math.prod(least.values())
    articles = "1 article tells" if len(least) == 1 else f"{len(least)} articles tell"
    step = Step(f"{articles} of another time.", round(keeps, 4))
    confidence = round(timing.confidence * keeps, 4)
    return replace(timing, confidence=confidence, steps=(*timing.steps, step))


def _as_known(timing: Timing) -> Timing:
    """The timing of a count that other articles knew on another day: sure of none."""
    step = Step("A count grows; other articles tell it as known on another day.", COUNT_GROWS)
    confidence = timing.confidence * COUNT_GROWS
    return replace(timing, confidence=confidence, steps=(*timing.steps, step))


def _counts(sighting: Sighting) -> bool:
    """Whether a toll is told: without a day of its own it is dated by when it was known."""
    return any(figure.what in COUNTED for figure in sighting.figures)


def _contradict(stated: Sequence[Sighting]) -> bool:
    """Whether articles name calendar days that exclude each other.

    "Monday" in two articles may be misread, and a copy of a sentence keeps it: no dispute.
    """
    explicit = [s for s in stated if s.dated is Dated.STATED and names_calendar_day(s)]
    return len({s.article for s in explicit}) > 1 and intersection(by_days(explicit)) is None


def names_calendar_day(sighting: Sighting) -> bool:
    """Whether its date phrase stands in the clause and names a day of the calendar."""
    if sighting.phrase is None or not sighting.start <= sighting.phrase[0] < sighting.end:
        return False
    start, end = (at - sighting.start for at in sighting.phrase)
    phrase = sighting.quote[start:end]
    if SIGNED.search(sighting.quote):
        return False
    stamped = CLOCK_BEFORE.search(sighting.quote[:start]) or CLOCK.match(sighting.quote[end:])
    return bool(CALENDAR_DAY.search(phrase)) and not AGO.search(phrase) and not stamped


def intersection(tellings: Sequence[Sighting]) -> Bounds | None:
    """The time that lies within the bounds of all; None when there is none or nothing is known."""
    bounds = [s.bounds for s in tellings if s.bounds]
    starts = [found.start for found in bounds if found.start]
    ends = [found.end for found in bounds if found.end]
    start, end = max(starts, default=None), min(ends, default=None)
    if not bounds or (start and end and end <= start):
        return None
    return Bounds(start, end, _finest(tellings))


def meet(one: Bounds, other: Bounds) -> bool:
    """Whether two times share a day; an open end reaches any."""
    a, b = whole_days(one), whole_days(other)
    apart = (a.end and b.start and a.end <= b.start) or (b.end and a.start and b.end <= a.start)
    return not apart


def by_days(tellings: Sequence[Sighting]) -> list[Sighting]:
    """The tellings with their times widened to whole days: "early" and "tonight" share a day."""
    return [replace(s, bounds=whole_days(s.bounds)) for s in tellings if s.bounds]


def whole_days(bounds: Bounds) -> Bounds:
    """The days that a time touches, from the first one's start to the last one's end."""
    start, end = bounds.start, bounds.end
    first = datetime.combine(start.date(), time.min) if start else None
    last = (end - timedelta.resolution).date() if end else None
    after = datetime.combine(last, time.min) + timedelta(days=1) if last else None
    grain = max(bounds.grain, Grain.DAY, key=GRAINS.index) if bounds.grain else None
    return Bounds(first, after, grain)


def _finest(tellings: Sequence[Sighting]) -> Grain | None:
    grains = [s.bounds.grain for s in tellings if s.bounds and s.bounds.grain]
    return min(grains, key=GRAINS.index, default=None)


def _surest(tellings: Sequence[Sighting]) -> dict[str, float]:
    """How sure each article is, by its surest telling."""
    surest: dict[str, float] = {}
    for sighting in tellings:
        surest[sighting.article] = max(sighting.confidence, surest.get(sighting.article, 0.0))
    return surest


def _together(tellings: Sequence[Sighting]) -> float:
    """The certainty of tellings that agree: each article that says so leaves less doubt."""
    surest = _surest(tellings).values()
    doubt = math.prod(1 - confidence for confidence in surest)
    return round(min(1 - doubt, max(SUREST, *surest)), 4)
