"""Which day a phrase counts from, chosen by rule from what has been told so far, with the reason."""

from bisect import bisect
from dataclasses import dataclass, replace
from datetime import date

from timeline.engine.dates.candidates import Candidate
from timeline.engine.dates.confidence import step
from timeline.engine.dates.days import Weekday, Weekend
from timeline.engine.dates.explain import told, told_day
from timeline.engine.dates.expression import Meaning, Origin, Toward
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.resolution import AnchorKind, Step
from timeline.engine.dates.spans import IndexOf, Moved
from timeline.engine.dates.surroundings import Tense, signal_before, tense_around

FINE = frozenset({Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY})
SHORT = FINE | {Grain.WEEKEND, Grain.WEEK}


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told: the phrase, where it stands, what it came to."""

    phrase: str
    paragraph: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Telling:
    """What is known before a phrase is read: the publication day, the story's start, the dates told so far."""

    published: date | None
    not_before: date | None = None
    day: Told | None = None  # the latest day told
    date: Told | None = None  # the latest date of any grain

    def after(self, told: Told) -> "Telling":
        """What is known once this date has been told, too."""
        day = told if told.interval.grain in FINE else self.day
        return replace(self, day=day, date=told)


@dataclass(frozen=True, slots=True)
class Anchored:
    """A meaning with its side settled, the interval it counts from (None: not known), and why."""

    meaning: Meaning
    anchor: Interval | None
    kind: AnchorKind
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: its text, the span, and the number of its paragraph."""

    text: str
    start: int
    end: int
    paragraph: int
    signal: str


def place_of(text: str, candidate: Candidate, paragraphs: list[int]) -> Place:
    """Where the candidate stands in `text`, whose paragraphs begin at the given offsets."""
    signal = signal_before(text, candidate.start)
    return Place(text, candidate.start, candidate.end, bisect(paragraphs, candidate.start), signal)


def anchored(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    """Settle what the phrase counts from and, where it leaves that open, on which side it lies."""
    choose = CHOICES[meaning.origin]
    found = choose(meaning, place, telling)
    if not meaning.is_open:
        return found
    toward, why = _side(meaning, place)
    return replace(found, meaning=meaning.facing(toward), steps=(*found.steps, why))


def _names_itself(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    # Any day will do as an anchor for what does not count from one.
    return Anchored(meaning, Interval.of_day(date(2000, 1, 1)), AnchorKind.NONE, ())


def _from_published(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    if telling.published is None:
        unknown = step(
            "The day the article came out is not known, so this cannot be placed.", "day not known"
        )
        return Anchored(meaning, None, AnchorKind.PUBLISHED, (unknown,))
    day = Interval.of_day(telling.published)
    why = step(f"The article came out on {told_day(day)}.", "counted from publication")
    return Anchored(meaning, day, AnchorKind.PUBLISHED, (why,))


def _from_day_told(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    day = telling.day
    if day is None:
        return _from_published(meaning, place, telling)
    # "Earlier in the day" stays in the day of the story however long ago it was named; "the day before" is
    # counted by the reporter, from the day of the report, unless a day was named just now.
    if _leads_away(meaning) and place.paragraph - day.paragraph > 1:
        found = _from_published(meaning, place, telling)
        why = step(
            "No day is named just before, so it counts from the day of the report.",
            "day told far away",
        )
        return replace(found, steps=(*found.steps, why))
    interval = Interval.of_day(day.interval.first_day)
    why = step(f"The day being told is {told_day(interval)} (“{day.phrase}”).", "day told")
    return Anchored(meaning, interval, AnchorKind.TOLD, (why,))


def _leads_away(meaning: Meaning) -> bool:
    day = getattr(meaning, "day", meaning)
    return isinstance(day, Moved) and day.count != 0


def _from_mentioned(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    short = isinstance(meaning, Weekday | Weekend) or getattr(meaning, "grain", None) in SHORT
    before = telling.day if short else telling.date
    if before is None:
        found = _from_published(meaning, place, telling)
        why = step("No date is told before, so it counts from publication.", "nothing told before")
        return replace(found, steps=(*found.steps, why))
    why = step(
        f"The date told before is “{before.phrase}”, {told(before.interval)}.", "date mentioned"
    )
    return Anchored(meaning, before.interval, AnchorKind.EXPRESSION, (why,))


def _from_story(meaning: Meaning, place: Place, telling: Telling) -> Anchored:
    first, last = telling.not_before, telling.published
    if first is None or last is None or first > last:
        why = step("How far back it reaches is not told.", "no date")
        return Anchored(meaning, None, AnchorKind.PUBLISHED, (why,))
    days = Interval.of_days(first, last)
    why = step(f"The story begins on {told_day(days)}.", "story so far")
    out = step(f"The article came out on {told_day(Interval.of_day(last))}.")
    return Anchored(meaning, days, AnchorKind.PUBLISHED, (out, why))


CHOICES = {
    Origin.NONE: _names_itself,
    Origin.PUBLISHED: _from_published,
    Origin.TOLD: _from_day_told,
    Origin.MENTIONED: _from_mentioned,
    Origin.STORY: _from_story,
}


def _side(meaning: Meaning, place: Place) -> tuple[Toward, Step]:
    """On which side of the anchor an open phrase lies, from the word before it or the verb that governs it."""
    tense = tense_around(place.text, place.start, place.end)
    if place.signal in {"until", "till", "through"} and not _lasted(place, tense):
        return Toward.COMING, step(f"“{place.signal.capitalize()}” looks forward.", "side told")
    if place.signal == "since":
        return Toward.LATEST, step("“Since” looks back.", "side told")
    if tense is Tense.FUTURE or (place.signal == "by" and tense is Tense.UNKNOWN):
        return Toward.COMING, step("The sentence looks forward.", "side told")
    return _by_default(meaning, tense)


def _lasted(place: Place, tense: Tense) -> bool:
    return tense is Tense.PAST and " lasted " in place.text[max(0, place.start - 60) : place.start]


def _by_default(meaning: Meaning, tense: Tense) -> tuple[Toward, Step]:
    if isinstance(meaning, IndexOf):
        if tense is Tense.PAST:
            return Toward.LATEST, step("The sentence tells of the past.", "bare month")
        return Toward.NEAREST, step(
            "The sentence does not say which year, so the nearest is taken.", "bare month"
        )
    past = (
        "The sentence tells of the past."
        if tense is Tense.PAST
        else "News mostly tells of the days just gone."
    )
    return Toward.LATEST, step(past, "latest weekday")
