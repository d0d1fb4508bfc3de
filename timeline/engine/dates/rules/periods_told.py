"""Quarters known from the report: "the quarter", "the year-earlier period"."""

from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.quarters import INDEX
from timeline.engine.dates.rules.rule import YEAR, Match, Rule, compiled
from timeline.engine.dates.spans import IndexOf, PeriodTold, YearBefore, Years

PATTERN = compiled(
    rf"(?:the )?(?:comparable )?(?P<before>year-(?:ago|earlier))"
    rf"(?: (?:(?:fiscal )?(?:first|second|third|fourth) )?(?:quarter|period))?"
    rf"|the (?:(?:same|comparable|corresponding) )?(?:quarter|period)"
    rf" (?P<beside>last year|a year (?:ago|earlier|before))"
    rf"|the (?P<year>{YEAR}) (?P<index>first|second|third|fourth) quarter"
    rf"|the (?P<year2>{YEAR}) (?:quarter|period)"
    rf"|the (?:same|comparable|corresponding) (?:quarter|period) (?:of|in) (?P<year3>{YEAR})"
    rf"|(?:the|that|the latest|the most recent|the same) (?P<same>quarter)|the latest period"
)


def build(match: Match) -> Meaning | None:
    if match["before"] or match["beside"]:
        return YearBefore(Grain.QUARTER if "quarter" in match[0].lower() else Grain.YEAR)
    if match["year"]:
        return IndexOf(Grain.QUARTER, INDEX[match["index"].lower()], Years(int(match["year"])))
    if match["year2"] or match["year3"]:
        return PeriodTold(int(match["year2"] or match["year3"]))
    return PeriodTold()


RULE = Rule("period told", PATTERN, build)
