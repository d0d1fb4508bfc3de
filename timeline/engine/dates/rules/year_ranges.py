"""Years told as a pair: "1989-91", "2010/11", "the 2021-22 season", "the 2021-22 school year"."""

from timeline.engine.dates.rules.rule import Match, Rule, compiled
from timeline.engine.dates.spans import Joined, Years

PATTERN = compiled(
    r"(?:the )?(?<![-/.,:])(?P<first>(?:1[5-9]|20)\d\d)"
    r"(?P<mark>[-–/])(?P<last>\d\d|(?:1[5-9]|20)\d\d)"
    r"(?![\d/%–-]|[.,:]\d)(?P<kind> (?:season|(?:school|academic|fiscal|financial) year))?"
)
LAST_MONTH = 12


def build(match: Match) -> Joined | None:
    first, last = int(match["first"]), int(match["last"])
    if last < 100:
        last += first // 100 * 100 + (100 if last < first % 100 else 0)
    if not first < last <= first + 60 or _may_be_month(match, first, last):
        return None
    return Joined(Years(first), Years(last))


def _may_be_month(match: Match, first: int, last: int) -> bool:
    """ "2010-12" is more likely a month, unless the years follow each other."""
    two_figures = len(match["last"]) == 2 and match["mark"] == "-" and not match["kind"]
    return two_figures and int(match["last"]) <= LAST_MONTH and last != first + 1


RULE = Rule("range of years", PATTERN, build)
