"""What the words right beside a phrase say of its side: "since", "put off to", "awaited"."""

import re
from collections.abc import Callable
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


def of_date(meaning: Meaning, place: Place) -> Side | None:
    """A day of a month lies nearest, unless the word before it says more: "ended June 30"."""
    if not isinstance(meaning, Day):
        return None
    before = words_before(place.text, place.start)[-2:]
    if place.signal.name == "since" or "ended" in before:
        return Side(Toward.LATEST, step("The word before it looks back.", "nearest month and day"))
    if "ending" in before:
        return Side(Toward.COMING, step("The word before it looks forward.", "looks forward"))
    if _happened(place):
        return Side(Toward.LATEST, step("The verb before it looks back.", "nearest month and day"))
    return Side(Toward.NEAREST, step("No year is told.", "nearest month and day"))


def of_called_off(meaning: Meaning, place: Place) -> Side | None:
    """ "Postponed Sunday's shows"."""
    before = words_before(place.text, place.start)[-1:]
    called_off = place.language.put_off | CALLED_OFF
    if not isinstance(meaning, Weekday) or not _owns(place) or called_off.isdisjoint(before):
        return None
    return Side(Toward.EXPECTED, step("What is called off is to come.", "looks forward"))


def of_signal(meaning: Meaning, place: Place) -> Side | None:
    """ "Since Sunday", "until Sunday", "put off to Sunday", "a march for Sunday"."""
    signal = place.signal
    if signal.name in {"since", "as of"}:
        return Side(Toward.LATEST, step(f"{_quoted(signal)} looks back.", "latest weekday"))
    until = (signal.name in FORWARD or _is_put_off(place)) and not _lasted(place)
    meant = signal.name == MEANT and isinstance(meaning, Weekday) and not _owns(place)
    if not until and not meant:
        return None
    return Side(Toward.COMING, step(f"{_quoted(signal)} looks forward.", "looks forward"))


def of_delivery(meaning: Meaning, place: Place) -> Side | None:
    """ "The June contract", but "in June contracts were signed" and "winter wheat"."""
    if not isinstance(meaning, IndexOf) or meaning.grain is not Grain.MONTH:
        return None
    if place.signal.name == "in" or DELIVERED.match(place.text, place.end) is None:
        return None
    return Side(Toward.COMING, step("Futures are for months to come.", "looks forward"))


def of_awaited(meaning: Meaning, place: Place) -> Side | None:
    """ "Traders awaited Friday's report", "prepared for Sunday's march", "a deadline of Monday"."""
    before = [word for word in words_before(place.text, place.start) if word != "the"][-2:]
    awaited = before[-1:] and (before[-1] in AWAITING or before == ["deadline", "of"])
    ready = before[-1:] in (["for"], ["about"]) and before[0] in READY_FOR
    if not awaited and not ready:
        return None
    return Side(Toward.COMING, step("It is being waited for.", "looks forward"))


def of_owner(meaning: Meaning, place: Place) -> Side | None:
    """ "Its April orders" lie anywhere."""
    if not isinstance(meaning, IndexOf) or OWNERS.isdisjoint(_word_before(place)):
        return None
    return Side(Toward.NEAREST, step("The sentence does not say which year.", "bare month"))


def of_into(meaning: Meaning, place: Place) -> Side | None:
    """ "It will last into June"."""
    if _word_before(place) != ["into"] or place.tense is Tense.PAST:
        return None
    return Side(Toward.COMING, step("“Into” looks forward.", "looks forward"))


Hint = Callable[[Meaning, Place], Side | None]
# In this order: the first that says something is heard.
HINTS: tuple[Hint, ...] = (
    of_date,
    of_called_off,
    of_signal,
    of_delivery,
    of_awaited,
    of_owner,
    of_into,
)


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


def _owns(place: Place) -> bool:
    """ "A march for Friday" is to come; "the blame for Friday's attack" looks back."""
    return place.text[place.end : place.end + 1] in {"'", "’"}


def _lasted(place: Place) -> bool:
    """ "It lasted until Sunday", "had held until Sunday" look back, "closed until Sunday" not."""
    return place.signal.name != "ahead of" and not place.language.lasting.isdisjoint(
        words_before(place.text, place.start)
    )


def _word_before(place: Place) -> list[str]:
    return words_before(place.text, place.start)[-1:]
