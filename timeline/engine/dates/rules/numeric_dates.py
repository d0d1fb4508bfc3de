"""Days in figures: "2022-01-05", "5/1/2022"; the day before the month unless that cannot be."""

import re
from calendar import monthrange

from timeline.engine.dates.days import Day
from timeline.engine.dates.rules.rule import Match, Rule, compiled

PATTERN = compiled(
    r"(?P<year>(?:1\d|20)\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?:T\d\d:\d\d(?::\d\d)?Z?)?"
    r"|(?P<first>\d\d?)(?P<mark2>[-/.])(?P<second>\d\d?)(?P=mark2)(?P<year2>(?:1\d|20)\d\d)"
)


def build(match: Match) -> Day | None:
    if match["year"]:
        return day_in(int(match["year"]), int(match["month"]), int(match["day"]))
    year, first, second = int(match["year2"]), int(match["first"]), int(match["second"])
    return day_in(year, second, first) or day_in(year, first, second)


def day_in(year: int, month: int, day: int) -> Day | None:
    """That day, or None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return Day(month, day, year)


SHORT = re.compile(r"(\d\d?)[-/. ](\d\d?)(?:[-/. ](\d{4}|\d\d))?")


def readings(text: str) -> list[Day]:
    """Every day that figures alone can mean, "5/1/22" or "5.1.": day before month comes first."""
    match = SHORT.fullmatch(text.rstrip("."))
    if match is None:
        return []
    first, second, year = (int(part) if part else None for part in match.groups())
    full = year + 2000 if year is not None and len(match[3]) == 2 else year
    found = (_day_of(full, second, first), _day_of(full, first, second))
    return list(dict.fromkeys(day for day in found if day))


def _day_of(year: int | None, month: int | None, day: int | None) -> Day | None:
    found = day_in(year or 2000, month or 0, day or 0)
    return found and Day(found.month, found.day, year)


RULE = Rule("date in figures", PATTERN, build)
