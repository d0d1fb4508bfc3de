"""What a group of tellings says together: its time, its headline, its weight."""

from collections import Counter
from collections.abc import Mapping, Sequence

from timeline.engine.dates.resolution import Step
from timeline.engine.events.headlines.headline import faults
from timeline.engine.events.merging.salience import salience
from timeline.engine.events.sighting import Category, Dated, Group, Sighting
from timeline.engine.events.when.timing import Timing, find_timing
from timeline.engine.text import Kind

DATE_FLAG = "date"


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
    spelling, `why` for what reasons the tellings are one event.
    """
    timing = find_timing(tellings)
    category = _category(tellings)
    best = max(
        zip(numbers, tellings, strict=True), key=lambda pair: _merit(pair[1], central[pair[0]])
    )
    return Group(
        headline=best[1].headline,
        bounds=timing.bounds,
        extent=timing.extent,
        category=category,
        places=_most_told([s.places for s in tellings], names),
        actors=_most_told([s.actors for s in tellings], names),
        sightings=tuple(numbers),
        salience=salience(tellings, timing.bounds, category),
        confidence=timing.confidence,
        steps=(*why, *timing.steps),
        flags=_flags(timing),
    )


def _merit(sighting: Sighting, central: float) -> tuple[float, float, int, str]:
    """How well a telling's headline stands for the group."""
    line = sighting.headline
    body = (
        0.35 if sighting.kind is Kind.BODY else 0.0
    )  # captions and titles are told in the present
    stated = 0.2 if sighting.dated is Dated.STATED else 0.0
    named = 0.1 if sighting.actors else 0.0
    sized = 0.15 if 35 <= len(line) <= 85 else 0.0
    return (
        body + stated + named + sized + central - faults(line),
        central,
        -sighting.start,
        sighting.article,
    )


def _category(tellings: Sequence[Sighting]) -> Category:
    counts = Counter(s.category for s in tellings)
    return min(counts, key=lambda category: (-counts[category], category.value))


def _most_told(told: Sequence[tuple[str, ...]], names: Mapping[str, str]) -> tuple[str, ...]:
    """The names of all tellings, the most told first."""
    counts = Counter(name for one in told for name in {names.get(name, name) for name in one})
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _flags(timing: Timing) -> tuple[str, ...]:
    """What marks the date: the flags of all the tellings that it rests on, and a dispute."""
    flags = frozenset.intersection(*(frozenset(s.flags) for s in timing.rests_on))
    return tuple(sorted(flags | ({DATE_FLAG} if timing.disputed else set())))
