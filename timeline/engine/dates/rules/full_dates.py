"""Days of a month, with or without year and weekday: "7 January 2022", "Thursday, Jan. 6"."""

from calendar import monthrange

from timeline.engine.dates.days import Day
from timeline.engine.dates.rules.rule import (
    ANY_YEAR,
    DAY,
    MONTH,
    NTH,
    SPELLED_DAY,
    WEEKDAY,
    Match,
    Rule,
    compiled,
    day_of,
    month_of,
    weekday_of,
    year_of,
)

PATTERN = compiled(
    rf"(?:(?P<weekday>{WEEKDAY})(?:, ?| )(?:the )?)?"
    rf"(?:(?P<month>{MONTH}) (?:the )?(?P<day>{NTH}|{DAY}|{SPELLED_DAY})"
    rf"|(?:the )?(?P<day2>{NTH}|{DAY}|(?:first|second|{SPELLED_DAY})(?= of))"
    rf"(?: |-| of )(?P<month2>{MONTH}))"
    rf"(?:,? ?(?:of )?(?<=[ ,\n])(?P<year>{ANY_YEAR}))?"
)


def build(match: Match) -> Day | None:
    month = month_of(match["month"] or match["month2"])
    day = day_of(match["day"] or match["day2"])
    year = year_of(match["year"]) if match["year"] else None
    if day > monthrange(year or 2000, month)[1]:
        return None
    return Day(month, day, year, weekday_of(match["weekday"]) if match["weekday"] else None)


RULE = Rule("full date", PATTERN, build)
