"""Days in figures with full stops and a year of two: "05.01.22"."""

import re

from timeline.engine.dates.days import Day
from timeline.engine.dates.rules.numeric_dates import day_in, full_year
from timeline.engine.dates.rules.rule import Match, Rule

PATTERN = re.compile(
    r"(?<![\d.,/])(?P<day>\d\d?)\.(?P<month>\d\d)\.(?P<year>\d\d)(?![\d%]|[.,:/-]\d)"
)


def build(match: Match) -> Day | None:
    return day_in(full_year(int(match["year"])), int(match["month"]), int(match["day"]))


RULE = Rule("date in figures", PATTERN, build)
