"""What a group of tellings says together: its time, its headline, its weight."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.events.sighting import Bounds, Category, Dated, Group, Sighting
from timeline.engine.events.stem import stems
from timeline.engine.events.verbs import has_verb

GRAINS = tuple(Grain)
LEAD = 700  # characters from the top of an article; what is told there matters to it
SUREST = 0.97
DATE_FLAG = "date"
CALENDAR_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\b(?:Day|Eve)\b|\d/\d|\d-\d"
)
AGO = re.compile(r"\b(?:ago|later|earlier|before|after)\b", re.IGNORECASE)
ORDER = (Dated.STATED, Dated.INHERITED, Dated.UNDATED)


@dataclass(frozen=True, slots=True)
class Timing:
    """When a group's event was, how surely, and whether stated days contradict each other."""

    bounds: Bounds | None
    extent: Extent
    confidence: float
    step: Step
    disputed: bool = False


def make_group(
    numbers: Sequence[int],
    tellings: Sequence[Sighting],
    *,
    central: Mapping[int, float],
    names: Mapping[str, str],
    why: tuple[Step, ...],
) -> Group:
    """The group of `tellings`, whose indexes in the merged list are `numbers`.

    `central` says how alike each telling is to the others, `names` which name to show for a
    spelling,
    `why` for what reasons the tellings are one event.
    """
    timing = find_timing(tellings)
    best = max(
        zip(numbers, tellings, strict=True), key=lambda pair: _merit(pair[1], central[pair[0]])
    )
    return Group(
        headline=best[1].headline,
        bounds=timing.bounds,
        extent=timing.extent,
        category=_category(tellings),
        places=_most_told([s.places for s in tellings], names),
        actors=_most_told([s.actors for s in tellings], names),
        sightings=tuple(numbers),
        salience=salience(tellings),
        confidence=timing.confidence,
        steps=(*why, timing.step),
        flags=_flags(tellings, timing),
    )


def find_timing(tellings: Sequence[Sighting]) -> Timing:
    """The time that all tellings allow; where days contradict, the one best supported."""
    dated = [s for s in tellings if s.bounds and s.dated is not Dated.UNDATED]
    if not dated:
        return _bounded(tellings)
    lasting = [s for s in dated if s.extent is Extent.THROUGH]
    if 2 * len(lasting) > len(dated):
        return _lasting(dated)
    for kinds in (ORDER, ORDER[:2], ORDER[:1]):
        chosen = [s for s in tellings if s.bounds and s.dated in kinds]
        if chosen and (bounds := intersection(chosen) or intersection(_by_days(chosen))):
            return _agreed(bounds, [s for s in chosen if s.dated is not Dated.UNDATED] or chosen)
    return _supported(dated)


def _bounded(tellings: Sequence[Sighting]) -> Timing:
    bounds = intersection([s for s in tellings if s.bounds])
    extent = Counter(s.extent for s in tellings).most_common(1)[0][0]
    confidence = max(s.confidence for s in tellings)
    return Timing(
        bounds, extent, confidence, Step("No telling names a day; only bounds are known.")
    )


def _lasting(dated: Sequence[Sighting]) -> Timing:
    starts = [s.bounds.start for s in dated if s.bounds]
    ends = [s.bounds.end for s in dated if s.bounds]
    known_starts = [start for start in starts if start]
    bounds = Bounds(
        min(known_starts) if known_starts else None,
        None if None in ends else max(end for end in ends if end),
        _finest(dated),
    )
    step = Step("It went on: from the earliest start told to the latest end told.")
    return Timing(bounds, Extent.THROUGH, max(s.confidence for s in dated), step)


def _agreed(bounds: Bounds, tellings: Sequence[Sighting]) -> Timing:
    articles = len({s.article for s in tellings})
    step = Step(
        f"{articles} articles tell of a time that fits all of them."
        if articles > 1
        else "The time is the one that its article tells."
    )
    return Timing(bounds, Extent.WITHIN, _together(tellings), step)


def _supported(dated: Sequence[Sighting]) -> Timing:
    """The days that the surest tellings name, where the tellings contradict each other."""
    stated = [s for s in dated if s.dated is Dated.STATED] or list(dated)
    weights: Counter[Bounds] = Counter()
    for sighting in stated:
        if sighting.bounds:
            weights[sighting.bounds] += round(100 * sighting.confidence)
    best = min(weights, key=lambda bounds: (-weights[bounds], str(bounds)))
    step = Step("The tellings name different days; this one is told most often and most surely.")
    total = sum(weights.values())
    confidence = round(0.9 * weights[best] / total, 4)
    return Timing(best, Extent.WITHIN, confidence, step, _contradict(stated))


def _contradict(stated: Sequence[Sighting]) -> bool:
    """Whether articles name calendar days that exclude each other.

    "Monday" in two articles may be misread, and a copy of a sentence keeps it: no dispute.
    """
    explicit = [s for s in stated if s.dated is Dated.STATED and _names_calendar_day(s)]
    return len({s.article for s in explicit}) > 1 and intersection(_by_days(explicit)) is None


def _names_calendar_day(sighting: Sighting) -> bool:
    if sighting.phrase is None or not sighting.start <= sighting.phrase[0] < sighting.end:
        return False
    phrase = sighting.quote[
        sighting.phrase[0] - sighting.start : sighting.phrase[1] - sighting.start
    ]
    return bool(CALENDAR_DAY.search(phrase)) and not AGO.search(phrase)


def intersection(tellings: Sequence[Sighting]) -> Bounds | None:
    """The time that lies within the bounds of all; None when there is none or nothing is known."""
    bounds = [s.bounds for s in tellings if s.bounds]
    starts = [found.start for found in bounds if found.start]
    ends = [found.end for found in bounds if found.end]
    start, end = max(starts, default=None), min(ends, default=None)
    if not bounds or (start and end and end <= start):
        return None
    return Bounds(start, end, _finest(tellings))


def _by_days(tellings: Sequence[Sighting]) -> list[Sighting]:
    """The tellings with their times widened to whole days: "early" and "tonight" share a day."""
    return [replace(s, bounds=_whole_days(s.bounds)) for s in tellings if s.bounds]


def _whole_days(bounds: Bounds) -> Bounds:
    start, end = bounds.start, bounds.end
    first = datetime.combine(start.date(), time.min) if start else None
    last = (end - timedelta.resolution).date() if end else None
    after = datetime.combine(last, time.min) + timedelta(days=1) if last else None
    grain = max(bounds.grain, Grain.DAY, key=GRAINS.index) if bounds.grain else None
    return Bounds(first, after, grain)


def _finest(tellings: Sequence[Sighting]) -> Grain | None:
    grains = [s.bounds.grain for s in tellings if s.bounds and s.bounds.grain]
    return min(grains, key=GRAINS.index, default=None)


def _together(tellings: Sequence[Sighting]) -> float:
    """The certainty of tellings that agree: each article that says so leaves less doubt."""
    surest: dict[str, float] = {}
    for sighting in tellings:
        surest[sighting.article] = max(sighting.confidence, surest.get(sighting.article, 0.0))
    doubt = math.prod(1 - confidence for confidence in surest.values())
    return round(min(1 - doubt, max(SUREST, *surest.values())), 4)


def _merit(sighting: Sighting, central: float) -> tuple[float, float, int, str]:
    """How well a telling's headline stands for the group."""
    line = sighting.headline
    complete = (0.0 if "…" in line else 0.5) + (0.15 if has_verb(line) else 0.0)
    stated = 0.15 if sighting.dated is Dated.STATED else 0.0
    named = 0.1 if sighting.actors else 0.0
    sized = 0.15 if 35 <= len(line) <= 85 else 0.0
    return complete + stated + named + sized + central, central, -sighting.start, sighting.article


def _category(tellings: Sequence[Sighting]) -> Category:
    counts = Counter(s.category for s in tellings)
    return min(counts, key=lambda category: (-counts[category], category.value))


def _most_told(told: Sequence[tuple[str, ...]], names: Mapping[str, str]) -> tuple[str, ...]:
    """The names of all tellings, the most told first."""
    counts = Counter(name for one in told for name in {names.get(name, name) for name in one})
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def salience(tellings: Sequence[Sighting]) -> float:
    """How important an event is, 0 to 1: told by many, told at the top, told with figures."""
    sources = voices(tellings)
    prominent = sum(s.start < LEAD for s in tellings)
    figures = any(s.figures for s in tellings)
    weight = 0.9 * (sources - 1) + 0.15 * len(tellings) + 0.3 * min(prominent, 3) + 0.25 * figures
    weight *= 0.3 if _category(tellings) is Category.BACKGROUND else 1.0
    return round(1 - math.exp(-weight / 2.5), 4)


def voices(tellings: Sequence[Sighting]) -> int:
    """How many articles tell it in words of their own: copies of one sentence are one voice."""
    wordings: dict[tuple[str, ...], str] = {}
    for sighting in sorted(tellings, key=lambda s: (s.article, s.start)):
        wordings.setdefault(stems(sighting.quote), sighting.article)
    return len(set(wordings.values()))


def _flags(tellings: Sequence[Sighting], timing: Timing) -> tuple[str, ...]:
    flags = {flag for sighting in tellings for flag in sighting.flags}
    return tuple(sorted(flags | ({DATE_FLAG} if timing.disputed else set())))
