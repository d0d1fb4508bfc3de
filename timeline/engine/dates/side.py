"""On which side of its anchor a phrase lies that does not say so itself: "Sunday", "March"."""

from timeline.engine.dates.confidence import step
from timeline.engine.dates.days import Weekday
from timeline.engine.dates.expression import Meaning, Toward
from timeline.engine.dates.hints import HINTS, Side
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.spans import IndexOf
from timeline.engine.dates.surroundings import Tense
from timeline.engine.dates.telling import Place

TO_COME = frozenset({"by", "starting"})  # unless the verb says otherwise


def side_of(meaning: Meaning, place: Place) -> Side:
    """From the words beside the phrase, or the verb that governs it, or what news mostly means."""
    for hint in HINTS:
        side = hint(meaning, place)
        if side is not None:
            return side
    return _by_tense(meaning, place)


def _by_tense(meaning: Meaning, place: Place) -> Side:
    tense = place.tense
    if isinstance(meaning, IndexOf) and meaning.grain in {Grain.QUARTER, Grain.HALF}:
        return _of_quarter(tense)
    if tense is Tense.INTENDED:
        return Side(Toward.NEAREST, step("The sentence tells of what was planned.", "planned"))
    if tense is Tense.FUTURE or (tense is Tense.UNKNOWN and _leans_ahead(meaning, place)):
        why = step("The sentence speaks of what is to come.", "looks forward")
        return Side(Toward.EXPECTED, why)
    return _of_month(meaning, tense) if isinstance(meaning, IndexOf) else _of_day(tense)


def _leans_ahead(meaning: Meaning, place: Place) -> bool:
    """ "By Friday"; "the team plays this Sunday"."""
    phrase = place.text[place.start : place.end].lower()
    is_this = isinstance(meaning, Weekday) and phrase.startswith("this ")
    return place.signal.name in TO_COME or is_this


def _of_month(meaning: IndexOf, tense: Tense) -> Side:
    if tense is Tense.PAST and meaning.grain is not Grain.SEASON:
        return Side(Toward.LATEST, step("The sentence tells of the past.", "bare month"))
    return Side(Toward.NEAREST, step("The sentence does not say which year.", "bare month"))


def _of_quarter(tense: Tense) -> Side:
    """Plans are told beside the results of the quarter just ended, so a future verb says little."""
    if tense is Tense.PAST:
        return Side(Toward.LATEST, step("The sentence tells of the past.", "bare quarter"))
    return Side(Toward.NEAREST, step("The sentence does not say which year.", "bare quarter"))


def _of_day(tense: Tense) -> Side:
    if tense is Tense.PAST:
        return Side(Toward.LATEST, step("The sentence tells of the past.", "latest weekday"))
    return Side(Toward.LATEST, step("News mostly tells of the days just gone.", "latest weekday"))
