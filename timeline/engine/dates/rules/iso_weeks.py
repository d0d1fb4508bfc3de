"""Weeks by their number (ISO 8601): "2022-W01", "week 1 of 2022", "calendar week 3"."""

from datetime import date

from timeline.engine.dates.numbered import NumberedWeek
from timeline.engine.dates.rules.rule import YEAR, Match, Rule, compiled

NUMBER = r"(?:0?[1-9]|[1-4]\d|5[0-3])(?![\d.,]\d)"
PATTERN = compiled(
    rf"(?P<year>(?:1\d|20)\d\d)-?W(?P<week>0[1-9]|[1-4]\d|5[0-3])(?:-(?P<day>[1-7]))?"
    rf"|(?:calendar )?week (?P<week2>{NUMBER})(?: of|,| in) (?P<year2>{YEAR})"
    rf"|calendar week (?P<week3>{NUMBER})"
)


def build(match: Match) -> NumberedWeek | None:
    week = int(match["week"] or match["week2"] or match["week3"])
    year = match["year"] or match["year2"]
    if year and week == 53 and date(int(year), 12, 28).isocalendar().week != week:
        return None  # 28 December lies in the last week of its year
    weekday = int(match["day"]) - 1 if match["day"] else None
    return NumberedWeek(week, int(year) if year else None, weekday)


RULE = Rule("week by number", PATTERN, build)
