"""What is in doubt about a date that was placed: the flag, the other reading, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.engine.dates.anchor import Anchored
from timeline.engine.dates.confidence import step
from timeline.engine.dates.days import Day, DayOfMonth, Weekday
from timeline.engine.dates.explain import told_day
from timeline.engine.dates.expression import Meaning, Toward
from timeline.engine.dates.figures import InFigures
from timeline.engine.dates.inside import ClockTime, PartOf, day_of
from timeline.engine.dates.interval import Interval
from timeline.engine.dates.resolution import Alternative, Step
from timeline.engine.dates.timex3 import spelled
from timeline.engine.dates.zones import Clocks, hours_apart

# Parts of the day that lie in another day far away; a morning or an afternoon mostly does not.
LATE = frozenset({"evening", "night", "tonight", "overnight", "late", "dusk", "sunset"})
FAR = 3  # hours between outlet and story from which such a part is in doubt


@dataclass(frozen=True, slots=True)
class Doubt:
    """A flag with the other reading that it stands for."""

    flag: str
    other: Alternative
    why: Step


def doubts(found: Anchored, interval: Interval | None, clocks: Clocks) -> Iterator[Doubt]:
    """All that speaks for another day than the one that `interval` begins on.

    OverflowError where that day is outside the years 1 to 9999.
    """
    if interval is None or found.anchor is None:
        return
    at_odds = _at_odds(day_of(found.meaning), found.anchor)
    if at_odds:
        yield _doubt("weekday", at_odds, "The weekday and the day of the month do not fit: {}")
    whole = day_of(found.meaning)
    if isinstance(whole, InFigures):
        day = whole.other.resolve(found.anchor).first_day
        yield _doubt("order", day, "Day and month may be told in either order: {}")
    far = _far_day(found, interval, clocks)
    if far:
        yield _doubt("zone", far, "Outlet and story are hours apart, and it is told late: {}")


def _doubt(flag: str, other: date, words: str) -> Doubt:
    day = Interval.of_day(other)
    why = words.format(f"{told_day(other)} is the other reading.")
    return Doubt(flag, Alternative(spelled(day), day, why), step(why, f"{flag} at odds"))


def _at_odds(meaning: Meaning, anchor: Interval) -> date | None:
    """The other reading of a weekday that does not fit its day of the month."""
    if not isinstance(meaning, Day | DayOfMonth):
        return None
    told = meaning.resolve(anchor)
    if isinstance(meaning, DayOfMonth):
        fits = told.first_day.day == meaning.day
        return None if fits else next(iter(meaning.numbered(anchor)), None)
    if meaning.weekday is None or meaning.weekday == told.first_day.weekday():
        return None
    return Weekday(meaning.weekday, Toward.NEAREST).resolve(told).first_day


def _far_day(found: Anchored, interval: Interval, clocks: Clocks) -> date | None:
    """The day that it is where the story happens, if that is another than the outlet's."""
    meaning = found.meaning
    is_late = isinstance(meaning, PartOf) and meaning.part in LATE
    is_clock = isinstance(meaning, ClockTime) and meaning.zone is None
    if not (is_late or is_clock) or abs(hours_apart(clocks, interval.start)) < FAR:
        return None
    start = clocks.in_story(interval.start)
    days = Interval(start, start + (interval.end - interval.start), interval.grain)
    others = (day for day in (days.first_day, days.last_day) if day != interval.first_day)
    return next(others, None)
