"""From anchored meanings to answers: the only place where a phrase meets the calendar."""

from datetime import date

from timeline.engine.dates.anchor import Anchored, anchored
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.confidence import factor_of, product, step
from timeline.engine.dates.days import Day, DayOfMonth, Weekday
from timeline.engine.dates.explain import reason, told, told_day
from timeline.engine.dates.expression import Meaning, Toward
from timeline.engine.dates.interval import Interval
from timeline.engine.dates.resolution import Alternative, Resolution, Step
from timeline.engine.dates.telling import Place, Telling
from timeline.engine.dates.timex3 import spelled, type_of, value_of


def resolution(candidate: Candidate, place: Place, telling: Telling) -> Resolution:
    """The answer for one candidate, given what has been told before it."""
    found = anchored(candidate.meaning, place, telling)
    interval, flags, steps = _placed(found)
    phrase = place.text[candidate.start : candidate.end]
    odd = _at_odds(found, interval)
    steps = (*found.steps, *_reasons(phrase, found, interval), *steps, *(why for _, why in odd))
    return Resolution(
        start=candidate.start,
        end=candidate.end,
        text=phrase,
        type=type_of(found.meaning),
        value=value_of(found.meaning, interval),
        interval=interval,
        anchor=found.kind,
        confidence=product(steps),
        steps=steps,
        signal=place.signal.name,
        alternatives=tuple(other for other, _ in odd),
        flags=(*flags, *(("weekday",) if odd else ())),
    )


def _placed(found: Anchored) -> tuple[Interval | None, tuple[str, ...], tuple[Step, ...]]:
    if found.anchor is None:
        return None, (), ()
    try:
        return found.meaning.resolve(found.anchor), (), ()
    except OverflowError:
        outside = step("That lies outside the years 1 to 9999.", "outside the calendar")
        return None, ("range",), (outside,)


def _reasons(phrase: str, found: Anchored, interval: Interval | None) -> tuple[Step, ...]:
    means = step(reason(" ".join(phrase.split()), found.meaning), factor_of(found.meaning))
    if interval is None or not found.steps:
        return (means,)
    return means, step(f"That is {told(interval)}.")


def _at_odds(found: Anchored, interval: Interval | None) -> tuple[tuple[Alternative, Step], ...]:
    """The other reading of a weekday that does not fit its day of the month, and its step."""
    if interval is None or found.anchor is None:
        return ()
    other = _other_day(found.meaning, interval, found.anchor)
    if other is None:
        return ()
    day = Interval.of_day(other)
    why = (
        f"The weekday and the day of the month do not fit: {told_day(other)} is the other reading."
    )
    return ((Alternative(spelled(day), day, why), step(why, "weekday at odds")),)


def _other_day(meaning: Meaning, interval: Interval, anchor: Interval) -> date | None:
    day = interval.first_day
    if isinstance(meaning, Day) and meaning.weekday not in (None, day.weekday()):
        return Weekday(meaning.weekday, Toward.NEAREST).resolve(interval).first_day
    if isinstance(meaning, DayOfMonth) and day.day != meaning.day:
        return next(iter(meaning.numbered(anchor)), None)
    return None
