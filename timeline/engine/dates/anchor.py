"""Which day a phrase counts from: chosen by rule from what has been told so far, and why."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from timeline.engine.dates.confidence import step
from timeline.engine.dates.days import Weekday, Weekend
from timeline.engine.dates.explain import told, told_day
from timeline.engine.dates.expression import Meaning, Origin, Toward
from timeline.engine.dates.inside import PartOf
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.languages.language import Signal
from timeline.engine.dates.numbered import NumberedDay
from timeline.engine.dates.relative import RangeEnd, open_part
from timeline.engine.dates.resolution import AnchorKind, Step
from timeline.engine.dates.side import side_of
from timeline.engine.dates.spans import Moved
from timeline.engine.dates.surroundings import Tense
from timeline.engine.dates.telling import FINE, Place, Telling, Told
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length
from timeline.engine.dates.units import CLOCK

DAY = timedelta(days=1)
REPORT = 4  # paragraphs for which a report goes on telling of the quarter it has named
SHORT = FINE | {Grain.WEEKEND, Grain.WEEK}
ABOUT_DAYS = {
    Grain.DAY: 1,
    Grain.WEEK: 7,
    Grain.MONTH: 30,
    Grain.QUARTER: 91,
    Grain.YEAR: 365,
    Grain.DECADE: 3652,
    Grain.CENTURY: 36524,
}


@dataclass(frozen=True, slots=True)
class Anchored:
    """A meaning with its side settled, the interval it counts from (None: not known), and why."""

    meaning: Meaning
    anchor: Interval | None
    kind: AnchorKind
    steps: tuple[Step, ...] = ()

    def because(self, text: str, factor: str | None = None) -> "Anchored":
        """The same with one more step, as sure as the table says of `factor`."""
        return self.with_step(step(text, factor))

    def with_step(self, why: Step) -> "Anchored":
        """The same with one more step."""
        return Anchored(self.meaning, self.anchor, self.kind, (*self.steps, why))


def anchored(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    """Settle what the phrase counts from and, where it leaves that open, on which side it lies."""
    found = CHOICES[meaning.origin](meaning, place, telling)
    if not found.meaning.is_open:
        return found
    # The end of a range follows its start: "from Monday until Friday" need not look forward.
    ends_range = isinstance(found.meaning, RangeEnd)
    place = replace(place, signal=Signal("from", "from")) if ends_range else place
    side = side_of(open_part(found.meaning), place)
    meaning = found.meaning.facing(side.toward)
    return Anchored(meaning, found.anchor, found.kind, (*found.steps, side.why))


def _from_nothing(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    # Any day will do as an anchor for what does not count from one.
    return Anchored(meaning, Interval.of_day(date(2000, 1, 1)), AnchorKind.NONE)


def _from_published(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    if telling.published is None:
        unknown = Anchored(meaning, None, AnchorKind.PUBLISHED)
        return unknown.because("Nobody has said when the article came out.", "day not known")
    found = Anchored(meaning, _whole(telling.published), AnchorKind.PUBLISHED)
    return found.with_step(_came_out(telling.published, telling.certainty))


def _came_out(day: date, certainty: float) -> Step:
    """That the article came out on a day that was given, or seems to have."""
    if certainty < 1:
        return Step(f"The article seems to have come out on {told_day(day)}.", certainty)
    return Step(f"The article came out on {told_day(day)}.")


def _from_day_told(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    day = telling.day
    if day is None:
        return _from_published(meaning, place, telling)
    # "Earlier in the day" stays in the day of the story however long ago that was named; the
    # reporter counts "the day before" from the day of the report, unless a day was named just now.
    told_past = _leads_on(meaning) and place.tense is Tense.PAST
    if _leads_away(meaning) and not told_past and place.paragraph - day.paragraph > 1:
        found = _from_published(meaning, place, telling)
        return found.because("No other day is named just before.", "day told far away")
    interval = _whole(day.interval.first_day)
    near = meaning.facing(Toward.NEAREST) if isinstance(meaning, NumberedDay) else meaning
    found = Anchored(near, interval, AnchorKind.TOLD)
    return found.because(f"{_quoted(day)} is the day being told: {told(interval)}.", "day told")


def _leads_away(meaning: Meaning) -> bool:
    day = meaning.day if isinstance(meaning, PartOf) else meaning
    return isinstance(day, Moved) and day.count != 0


def _leads_on(meaning: Meaning) -> bool:
    """ "The next day", which in a tale of the past cannot lie after the report."""
    day = meaning.day if isinstance(meaning, PartOf) else meaning
    return isinstance(day, Moved) and day.count > 0


def _from_mentioned(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    before = telling.day if _is_short(meaning) else telling.date
    if before is None:
        if isinstance(meaning, Moved) and meaning.count > 0 and place.tense is Tense.PAST:
            length = Length(spell_length(meaning.count, meaning.grain))
            return Anchored(length, None, AnchorKind.NONE).because(
                "No date is told that it could be counted from.", "lands ahead"
            )
        found = _from_published(meaning, place, telling)
        return found.because("No date is told before it.", "nothing told before")
    if isinstance(meaning, Moved) and meaning.grain in CLOCK and before.interval.grain not in CLOCK:
        length = Length(spell_length(abs(meaning.count), meaning.grain))
        return Anchored(length, None, AnchorKind.NONE).because(
            "No time of day is told that it could be counted from.", "no clock"
        )
    if isinstance(meaning, Moved) and _lands_ahead(meaning, before, place, telling):
        length = Length(spell_length(meaning.count, meaning.grain))
        return Anchored(length, None, AnchorKind.NONE).because(
            "Counted from the date told before, it would lie in the future.", "lands ahead"
        )
    found = Anchored(meaning, before.interval, AnchorKind.EXPRESSION)
    before_it = f"The date told before is {_quoted(before)}, {told(before.interval)}."
    return found.because(before_it, "date mentioned")


def _from_period(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    return _from_reported(telling.period, meaning, place, telling)


def _from_compared(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    return _from_reported(telling.compared, meaning, place, telling)


def _from_reported(
    period: Told | None, meaning: Meaning, place: Place, telling: Telling
) -> Anchored:
    if period is None or place.paragraph - period.paragraph > REPORT:
        return _from_published(meaning, place, telling)
    found = Anchored(meaning, period.interval, AnchorKind.EXPRESSION)
    return found.because(f"{_quoted(period)} is the quarter being told.", "date mentioned")


def _is_short(meaning: Meaning) -> bool:
    return isinstance(meaning, Weekday | Weekend) or (
        isinstance(meaning, Moved) and meaning.grain in SHORT
    )


def _lands_ahead(meaning: Moved, before: Told, place: Place, telling: Telling) -> bool:
    """Whether it would end after publication in a sentence that does not look forward."""
    if telling.published is None:
        return False
    days = (telling.published - before.interval.first_day).days
    if meaning.count * ABOUT_DAYS.get(meaning.grain, 0) <= days:
        return False
    return place.tense is not Tense.FUTURE


def _from_story(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    first, last = telling.not_before, telling.published
    if first is None or last is None or first > last:
        open_ended = Anchored(meaning, None, AnchorKind.PUBLISHED)
        return open_ended.because("How far back it reaches is not told.", "at large")
    days = Interval(_whole(first).start, _whole(last).end, Grain.DAY)
    found = Anchored(meaning, days, AnchorKind.PUBLISHED)
    found = found.because(f"The story begins on {told_day(first)}.", "story so far")
    return found.with_step(_came_out(last, telling.certainty))


def _quoted(told: Told) -> str:
    return f"“{' '.join(told.phrase.split())}”"


def _whole(day: date) -> Interval:
    """That day as an anchor, even the last of the calendar, whose midnight has no name."""
    start = datetime.combine(day, time.min)
    return Interval(start, min(start, datetime.max - DAY) + DAY, Grain.DAY)


CHOICES = {
    Origin.NONE: _from_nothing,
    Origin.PUBLISHED: _from_published,
    Origin.TOLD: _from_day_told,
    Origin.MENTIONED: _from_mentioned,
    Origin.PERIOD: _from_period,
    Origin.COMPARED: _from_compared,
    Origin.STORY: _from_story,
}
