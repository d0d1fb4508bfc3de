"""On which side of its anchor a phrase lies that does not say so itself: "Sunday", "March"."""

import re
from dataclasses import dataclass

from timeline.engine.dates.confidence import step
from timeline.engine.dates.days import Day, Weekday
from timeline.engine.dates.expression import Meaning, Toward
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages.language import Signal
from timeline.engine.dates.resolution import Step
from timeline.engine.dates.spans import IndexOf
from timeline.engine.dates.surroundings import Tense, words_before
from timeline.engine.dates.telling import Place
from timeline.engine.words import words

FORWARD = frozenset({"until", "till", "ahead of"})
MEANT = "for"
TO_COME = frozenset({"by", "starting"})  # unless the verb says otherwise
THIS = "this"
AWAITING = words("await awaits awaited awaiting anticipate anticipates anticipating")
READY_FOR = words(
    """wait waits waited waiting brace braces braced bracing prepare prepares prepared preparing
    nervous anxious worried cautious hopeful hoping eager ready up"""
)
# "Oil for April delivery", "the June contract", "December wheat futures".
DELIVERED = re.compile(
    r"\s(?:[a-z]{1,12}\s){0,2}(?:delivery|contracts?|futures|settlement)\b"
    r"|\s(?:wheat|corn|soybeans?|oats|cotton|cocoa|coffee|sugar|copper|gold|silver|platinum|crude"
    r"|heating\soil|gasoline|natural\sgas|cattle|hogs|pork\sbellies)\b"
)
REACH = 40
NEAR = re.compile(
    r"\b(?:(?:was|were|took|came|went)\s(?:[^\W\d_]{1,20}\s){0,3})?(?P<last>[^\W\d_]{1,20})\s$"
)
# After these the day is what is decided, not when: "called a Nov. 3 vote", "chose Dec. 4".
NAMES_DAY = words("a an the its their set chose picked proposed suggested targeted named fixed due")

OWNERS = frozenset({"its", "his", "her", "their", "our"})  # "its April orders" lie anywhere
CALLED_OFF = frozenset({"cancel", "cancels", "cancelled", "canceled", "cancelling", "scrapped"})


@dataclass(frozen=True, slots=True)
class Side:
    """The side, and what speaks for it."""

    toward: Toward
    why: Step


def side_of(meaning: Meaning, place: Place) -> Side:
    """From the word before the phrase, or the verb that governs it, or what news mostly means."""
    signal = place.signal
    if isinstance(meaning, Day):
        return _of_date(place)
    if isinstance(meaning, Weekday) and _is_called_off(place):
        return Side(Toward.EXPECTED, step("What is called off is to come.", "looks forward"))
    if signal.name in {"since", "as of"}:
        return Side(Toward.LATEST, step(f"{_quoted(signal)} looks back.", "latest weekday"))
    if (signal.name in FORWARD or _is_put_off(place)) and not _lasted(place):
        return Side(Toward.COMING, step(f"{_quoted(signal)} looks forward.", "looks forward"))
    if _is_delivered(meaning, place):
        return Side(Toward.COMING, step("Futures are for months to come.", "looks forward"))
    if _is_awaited(place):
        return Side(Toward.COMING, step("It is being waited for.", "looks forward"))
    if signal.name == MEANT and isinstance(meaning, Weekday) and not _owns(place):
        return Side(Toward.COMING, step(f"{_quoted(signal)} looks forward.", "looks forward"))
    tense = place.tense
    before = words_before(place.text, place.start)[-1:]
    if isinstance(meaning, IndexOf) and before and before[0] in OWNERS:
        return Side(Toward.NEAREST, step("The sentence does not say which year.", "bare month"))
    if before == ["into"] and tense is not Tense.PAST:
        return Side(Toward.COMING, step("“Into” looks forward.", "looks forward"))
    if isinstance(meaning, IndexOf) and meaning.grain in {Grain.QUARTER, Grain.HALF}:
        return _of_quarter(tense)
    if tense is Tense.INTENDED:
        return Side(Toward.NEAREST, step("The sentence tells of what was planned.", "planned"))
    leans_ahead = signal.name in TO_COME or (isinstance(meaning, Weekday) and _is_this(place))
    if tense is Tense.FUTURE or (leans_ahead and tense is Tense.UNKNOWN):
        return Side(
            Toward.EXPECTED, step("The sentence speaks of what is to come.", "looks forward")
        )
    return _of_month(meaning, tense) if isinstance(meaning, IndexOf) else _of_day(tense)


def _of_date(place: Place) -> Side:
    """A day of a month lies nearest, unless the word before it says more: "ended June 30"."""
    before = words_before(place.text, place.start)[-2:]
    if place.signal.name == "since" or "ended" in before:
        return Side(Toward.LATEST, step("The word before it looks back.", "nearest month and day"))
    if "ending" in before:
        return Side(Toward.COMING, step("The word before it looks forward.", "looks forward"))
    if _happened(place):
        return Side(Toward.LATEST, step("The verb before it looks back.", "nearest month and day"))
    return Side(Toward.NEAREST, step("No year is told.", "nearest month and day"))


def _happened(place: Place) -> bool:
    """ "He vanished on July 4", not "he said the vote is July 4" nor "the vote was set for July 4".

    Only the few words right before the day tell of it: it often is a day to come that a verb of
    the past speaks of.
    """
    if place.signal.name not in {"", "on"} or place.tense is not Tense.PAST:
        return False
    before = place.text[max(0, place.start - REACH) : place.start].removesuffix("on ")
    near = NEAR.search(before)
    if near is None or near["last"].lower() in NAMES_DAY:
        return False
    verb = near[0]
    return place.language.tense_around(verb, len(verb), len(verb)) is Tense.PAST


def _quoted(signal: Signal) -> str:
    return f"“{signal.written.capitalize()}”"


def _is_put_off(place: Place) -> bool:
    """ "Extended the deadline to Friday"."""
    if place.signal.name not in {"to", "for", "through"}:
        return False
    return not place.language.put_off.isdisjoint(words_before(place.text, place.start))


def _is_delivered(meaning: Meaning, place: Place) -> bool:
    """ "The June contract", but "in June contracts were signed" and "winter wheat"."""
    if not isinstance(meaning, IndexOf) or meaning.grain is not Grain.MONTH:
        return False
    return place.signal.name != "in" and DELIVERED.match(place.text, place.end) is not None


def _is_this(place: Place) -> bool:
    """ "The team plays this Sunday"."""
    return place.text[place.start : place.end].lower().startswith(f"{THIS} ")


def _is_awaited(place: Place) -> bool:
    """ "Traders awaited Friday's report", "prepared for Sunday's march", "a deadline of Monday"."""
    before = [word for word in words_before(place.text, place.start) if word != "the"][-2:]
    if before[-1:] and (before[-1] in AWAITING or before == ["deadline", "of"]):
        return True
    return before[-1:] in (["for"], ["about"]) and before[0] in READY_FOR


def _is_called_off(place: Place) -> bool:
    """ "Postponed Sunday's shows"."""
    before = words_before(place.text, place.start)[-1:]
    return _owns(place) and not (place.language.put_off | CALLED_OFF).isdisjoint(before)


def _owns(place: Place) -> bool:
    """ "A march for Friday" is to come; "the blame for Friday's attack" looks back."""
    return place.text[place.end : place.end + 1] in {"'", "’"}


def _lasted(place: Place) -> bool:
    """ "It lasted until Sunday", "had held until Sunday" look back, "closed until Sunday" not."""
    return place.signal.name != "ahead of" and not place.language.lasting.isdisjoint(
        words_before(place.text, place.start)
    )


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
