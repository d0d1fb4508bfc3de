"""Weeks of a month or a year: "the first week of March", "the last week of the year"."""

from timeline.engine.dates.expression import Expression
from timeline.engine.dates.inside import WeekIn
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import MONTH, YEAR, Match, Rule, compiled, month_of
from timeline.engine.dates.spans import IndexOf, UnitAt, Years

PATTERN = compiled(
    rf"(?:the )?(?P<number>first|second|third|fourth|last|final) (?:full )?week (?:of|in)"
    rf" (?:(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"
    rf"|(?P<which>the|this|next|last) (?P<unit>month|year))"
)
NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
OFFSETS = {"the": 0, "this": 0, "next": 1, "last": -1}


def build(match: Match) -> WeekIn:
    return WeekIn(NUMBERS[match["number"].lower()], _whole(match))


def _whole(match: Match) -> Expression:
    if match["month"]:
        year = Years(int(match["year"])) if match["year"] else None
        return IndexOf(Grain.MONTH, month_of(match["month"]), year)
    return UnitAt(Grain(match["unit"].lower()), OFFSETS[match["which"].lower()])


RULE = Rule("week", PATTERN, build)
