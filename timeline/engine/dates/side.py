"""On which side of its anchor a phrase lies that does not say so itself: "Sunday", "March"."""

from dataclasses import dataclass

from timeline.engine.dates.confidence import step
from timeline.engine.dates.expression import Meaning, Toward
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages.language import Signal
from timeline.engine.dates.resolution import Step
from timeline.engine.dates.spans import IndexOf
from timeline.engine.dates.surroundings import Tense, words_before
from timeline.engine.dates.telling import Place

FORWARD = frozenset({"until", "till", "through", "ahead of"})


@dataclass(frozen=True, slots=True)
class Side:
    """The side, and what speaks for it."""

    toward: Toward
    why: Step


def side_of(meaning: Meaning, place: Place) -> Side:
    """From the word before the phrase, or the verb that governs it, or what news mostly means."""
    signal = place.signal
    if signal.name == "since":
        return Side(Toward.LATEST, step(f"{_quoted(signal)} looks back.", "latest weekday"))
    if signal.name in FORWARD and not _lasted(place):
        return Side(Toward.COMING, step(f"{_quoted(signal)} looks forward.", "looks forward"))
    tense = place.tense
    if tense is Tense.FUTURE or (signal.name == "by" and tense is Tense.UNKNOWN):
        return Side(Toward.COMING, step("The sentence speaks of what is to come.", "looks forward"))
    return _of_month(meaning, tense) if isinstance(meaning, IndexOf) else _of_day(tense)


def _quoted(signal: Signal) -> str:
    return f"“{signal.written.capitalize()}”"


def _lasted(place: Place) -> bool:
    """ "The fighting lasted until Sunday" looks back, "closed until Sunday" does not."""
    return not place.language.lasting.isdisjoint(words_before(place.text, place.start))


def _of_month(meaning: IndexOf, tense: Tense) -> Side:
    factor = "bare month" if meaning.grain is Grain.MONTH else "bare quarter"
    if tense is Tense.PAST:
        return Side(Toward.LATEST, step("The sentence tells of the past.", factor))
    return Side(Toward.NEAREST, step("The sentence does not say which year.", factor))


def _of_day(tense: Tense) -> Side:
    if tense is Tense.PAST:
        return Side(Toward.LATEST, step("The sentence tells of the past.", "latest weekday"))
    return Side(Toward.LATEST, step("News mostly tells of the days just gone.", "latest weekday"))
