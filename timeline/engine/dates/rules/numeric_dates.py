"""Days in figures: "2022-01-05", "05.01.2022", "5/1/2022"; day before month unless that cannot be."""

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


RULE = Rule("date in figures", PATTERN, build)
