"""From anchored meanings to answers: the only place where a phrase meets the calendar."""

from dataclasses import replace

from timeline.engine.dates.anchor import Anchored, anchored
from timeline.engine.dates.calendars import NATIONAL, Unlisted
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.confidence import factor_of, product, step
from timeline.engine.dates.days import Feast
from timeline.engine.dates.doubts import Doubt, doubts
from timeline.engine.dates.explain import reason, told, told_day
from timeline.engine.dates.expression import Expression, Meaning
from timeline.engine.dates.figures import InFigures
from timeline.engine.dates.inside import ClockTime, PartOf
from timeline.engine.dates.interval import Interval
from timeline.engine.dates.relative import zone_in
from timeline.engine.dates.resolution import Resolution, Step
from timeline.engine.dates.telling import Place, Telling
from timeline.engine.dates.timex3 import type_of, value_of
from timeline.engine.dates.zones import Clocks, convert, country_of


def resolution(candidate: Candidate, place: Place, telling: Telling) -> Resolution:
    """The answer for one candidate, given what has been told before it."""
    found = anchored(_as_written(candidate.meaning, telling), place, telling)
    told_at, flags, steps = _placed(found)
    phrase = place.text[candidate.start : candidate.end]
    interval, converted = _converted(found.meaning, told_at, telling.clocks)
    odd = _doubts(found, told_at, telling.clocks)
    steps = (
        *found.steps,
        *_reasons(phrase, found, told_at),
        *steps,
        *converted,
        *(doubt.why for doubt in odd),
    )
    return Resolution(
        start=candidate.start,
        end=candidate.end,
        text=phrase,
        type=type_of(found.meaning),
        value=value_of(found.meaning, told_at),
        interval=interval,
        anchor=found.kind,
        confidence=product(steps),
        steps=steps,
        signal=place.signal.name,
        alternatives=tuple(doubt.other for doubt in odd),
        flags=(*flags, *(doubt.flag for doubt in odd)),
    )


def _as_written(meaning: Meaning, telling: Telling) -> Meaning:
    """The meaning as the outlet's readers take it: order of day and month, national days."""
    if isinstance(meaning, PartOf | ClockTime):
        day = _as_written(meaning.day, telling)
        return replace(meaning, day=day) if isinstance(day, Expression) else meaning
    if isinstance(meaning, InFigures) and telling.month_first:
        return meaning.month_first()
    if isinstance(meaning, Feast) and meaning.name in NATIONAL and telling.clocks.outlet:
        return replace(meaning, country=country_of(telling.clocks.outlet))
    return meaning


def _placed(found: Anchored) -> tuple[Interval | None, tuple[str, ...], tuple[Step, ...]]:
    if found.anchor is None:
        return None, (), ()
    try:
        return found.meaning.resolve(found.anchor), (), ()
    except Unlisted:
        unlisted = step("No calendar at hand says when it was kept.", "outside the calendar")
        return None, (), (unlisted,)
    except OverflowError:
        outside = step("That lies outside the years 1 to 9999.", "outside the calendar")
        return None, ("range",), (outside,)


def _converted(
    meaning: Meaning, interval: Interval | None, clocks: Clocks
) -> tuple[Interval | None, tuple[Step, ...]]:
    """A clock time that tells its zone as the civil time of the story; all else as it is."""
    zone = zone_in(meaning)
    if interval is None or zone is None:
        return interval, ()
    try:
        start = convert(interval.start, zone, clocks)
        if start is None or start == interval.start:
            return interval, ()
        moved = Interval(start, start + (interval.end - interval.start), interval.grain)
    except OverflowError:
        return interval, ()
    why = f"In the zone of {clocks.civil} that is {start:%H:%M} on {told_day(start.date())}."
    return moved, (step(why),)


def _doubts(found: Anchored, interval: Interval | None, clocks: Clocks) -> tuple[Doubt, ...]:
    try:
        return tuple(doubts(found, interval, clocks))
    except OverflowError:  # the other reading lies beyond the last day of the calendar
        return ()


def _reasons(phrase: str, found: Anchored, interval: Interval | None) -> tuple[Step, ...]:
    means = step(reason(" ".join(phrase.split()), found.meaning), factor_of(found.meaning))
    if interval is None or not found.steps:
        return (means,)
    return means, step(f"That is {told(interval)}.")
