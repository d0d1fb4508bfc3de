"""Days in figures: "2022-01-05", "2022-01-05T18:30", "5/1/2022", "on 20220105"."""

import re
from calendar import monthrange

from timeline.engine.dates.days import Day
from timeline.engine.dates.expression import Expression
from timeline.engine.dates.figures import InFigures
from timeline.engine.dates.inside import ClockTime
from timeline.engine.dates.rules.rule import Match, Rule, compiled
from timeline.engine.dates.zones import Zone

CLOCK = (
    r"(?:[T ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?P<zulu>Z)?)?"
)
# Eight figures are a day only where a word or a clock time says so.
CUE = "|".join(rf"(?<=\b{word}\s)" for word in ("on", "from", "since", "until", "dated"))
PATTERN = compiled(
    rf"(?P<year>(?:1\d|20)\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?){CLOCK}"
    r"|(?P<first>\d\d?)(?P<mark2>[-/.])(?P<second>\d\d?)(?P=mark2)(?P<year2>(?:1\d|20)\d\d)"
    r"|(?<![\d/])(?P<first2>\d\d?)/(?P<second2>\d\d?)/(?P<year3>\d\d)(?![\d/])"
    rf"|(?:{CUE})(?P<packed>(?:19|20)\d{{6}})"
    r"|(?P<packed2>(?:19|20)\d{6})T(?P<hour2>[01]\d|2[0-3])(?P<minute2>[0-5]\d)(?:[0-5]\d)?(?P<zulu2>Z)?"
)


def build(match: Match) -> Expression | None:
    if match["year"]:
        day = day_in(int(match["year"]), int(match["month"]), int(match["day"]))
        return _at(day, match["hour"], match["minute"], match["zulu"])
    packed = match["packed"] or match["packed2"]
    if packed:
        day = day_in(int(packed[:4]), int(packed[4:6]), int(packed[6:]))
        return _at(day, match["hour2"], match["minute2"], match["zulu2"])
    first, second = match["first"] or match["first2"], match["second"] or match["second2"]
    year = int(match["year2"]) if match["year2"] else full_year(int(match["year3"]))
    return _in_order(year, int(first), int(second), dotted=match["mark2"] == ".")


def _at(
    day: Day | None, hour: str | None, minute: str | None, zulu: str | None
) -> Expression | None:
    if day is None or hour is None or minute is None:
        return day
    return ClockTime(day, int(hour), int(minute), Zone("Z") if zulu else None)


def _in_order(year: int, first: int, second: int, *, dotted: bool) -> Expression | None:
    day_first, month_first = day_in(year, second, first), day_in(year, first, second)
    # Nobody writes the month first with full stops.
    if day_first and month_first and day_first != month_first and not dotted:
        return InFigures(day_first, month_first)
    return day_first or month_first


def full_year(year: int) -> int:
    """The year that two figures mean to people who leave out the century."""
    return year + (2000 if year < 50 else 1900)


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
