"""Fiscal years as accounts write them: "FY2022", "FY22", "FY 2021-22"."""

from timeline.engine.dates.rules.rule import Match, Rule, compiled
from timeline.engine.dates.spans import Years

PATTERN = compiled(
    r"FY(?: ?['’]?(?P<year>(?:19|20)\d\d(?:[-/](?P<last>\d\d))?|\d\d))(?![-/\d]|[.,]\d)"
)


def build(match: Match) -> Years:
    """The year in which it ends, which gives it its name."""
    if match["last"]:
        return Years(_full(match["last"]))
    year = match["year"]
    return Years(int(year) if len(year) > 2 else _full(year))


def _full(two: str) -> int:
    return int(two) + (2000 if int(two) < 50 else 1900)


RULE = Rule("fiscal year", PATTERN, build)
