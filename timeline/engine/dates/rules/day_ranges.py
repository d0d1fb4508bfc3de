"""Several days of one month told in one breath: "2–4 January 2022", "January 2-4"."""

from calendar import monthrange

from timeline.engine.dates.days import Day
from timeline.engine.dates.rules.rule import (
    DAY,
    MONTH,
    NTH,
    YEAR,
    Match,
    Rule,
    compiled,
    day_of,
    month_of,
)
from timeline.engine.dates.spans import Joined

DASH = r" ?(?:-|–|—|/|to|until) ?"
NUMBER = f"(?:{NTH}|{DAY})"
PATTERN = compiled(
    rf"(?:(?P<first>{NUMBER}){DASH}(?P<last>{NUMBER}) (?P<month>{MONTH})"
    rf"|(?P<month2>{MONTH}) (?P<first2>{NUMBER}){DASH}(?P<last2>{NUMBER})"
    rf"|(?<=between\s)(?P<first3>{DAY}) and (?P<last3>{DAY}) (?P<month3>{MONTH}))"
    rf"(?:,? ?(?<=[ ,])(?P<year>{YEAR}))?"
)


def build(match: Match) -> Joined | None:
    month = month_of(match["month"] or match["month2"] or match["month3"])
    first = day_of(match["first"] or match["first2"] or match["first3"])
    last = day_of(match["last"] or match["last2"] or match["last3"])
    year = int(match["year"]) if match["year"] else None
    if not first < last <= monthrange(year or 2000, month)[1]:
        return None
    return Joined(Day(month, first, year), Day(month, last, year))


RULE = Rule("range of days", PATTERN, build)
