"""Weekdays of a month by their number: "the first Monday of May", "the last Friday in June"."""

from timeline.engine.dates.expression import Expression, Meaning
from timeline.engine.dates.inside import NthWeekday
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import (
    MONTH,
    WEEKDAY,
    YEAR,
    Match,
    Rule,
    compiled,
    month_of,
    weekday_of,
)
from timeline.engine.dates.spans import IndexOf, UnitAt, Years
from timeline.engine.dates.undated import Recurring

PATTERN = compiled(
    rf"(?:the )?(?P<number>first|second|third|fourth|last|final) (?P<weekday>{WEEKDAY}) (?:of|in)"
    rf" (?:(?P<month>{MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?"
    rf"|(?P<which>the|this|next|last|each|every) month)"
)
NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
OFFSETS = {"the": 0, "this": 0, "next": 1, "last": -1}


def build(match: Match) -> Meaning:
    which = (match["which"] or "").lower()
    if which in {"each", "every"}:
        return Recurring("P1M")
    number, weekday = NUMBERS[match["number"].lower()], weekday_of(match["weekday"])
    return NthWeekday(number, weekday, _month(match, which))


def _month(match: Match, which: str) -> Expression:
    if which:
        return UnitAt(Grain.MONTH, OFFSETS[which])
    year = Years(int(match["year"])) if match["year"] else None
    return IndexOf(Grain.MONTH, month_of(match["month"]), year)


RULE = Rule("weekday of a month", PATTERN, build)
