"""Days of a month, with or without year and weekday: "7 January 2022", "Thursday, Jan. 6"."""

from calendar import monthrange

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import Day
from timeline.engine.dates.expression import Toward
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
    month_in,
    month_of,
    ordinal_of,
    weekday_of,
    year_of,
)

# "June 4,1989" leaves out the blank; "June 4,198 people" does not end with the day.
DAY_THEN_YEAR = r"(?:[12]\d|3[01]|0?[1-9])(?=,(?:19|20)\d\d(?!\d))"
PATTERN = compiled(
    rf"(?:(?:(?:earlier|later) on )?(?P<weekday>{WEEKDAY})(?:, ?| )(?:the )?"
    rf"|(?P<which>this past|last|next) (?={MONTH}))?"
    rf"(?:(?P<month>{MONTH}) (?:the )?(?P<day>{NTH}|{DAY}|{DAY_THEN_YEAR}|{SPELLED_DAY})"
    rf"|(?:(?:the|this) )?(?P<day2>{NTH}|{DAY}|(?:first|second|{SPELLED_DAY})(?= (?:of|day)))"
    rf"(?: day)?(?: |-| of )(?P<month2>{MONTH}))"
    rf"(?:,? ?(?:of )?(?<=[ ,\n])(?P<year>{ANY_YEAR})|,? ['’](?P<short>\d\d))?"
)

SIDES = {"this past": Toward.BEFORE, "last": Toward.BEFORE, "next": Toward.AFTER}


def build(match: Match) -> Day | None:
    month = month_of(match["month"] or match["month2"])
    day = ordinal_of(match["day"] or match["day2"])
    year = _year(match["year"], match["short"])
    if day > monthrange(year or 2000, month)[1]:
        return None
    weekday = weekday_of(match["weekday"]) if match["weekday"] else None
    return Day(month, day, year, weekday, SIDES.get(_which(match), Toward.OPEN))


def _which(match: Match) -> str:
    return " ".join((match["which"] or "").lower().split())


def _year(full: str | None, short: str | None) -> int | None:
    if full:
        return year_of(full)
    if short is None:
        return None
    # As people who leave out the century mean it: '22 is 2022, '68 is 1968.
    return int(short) + (2000 if int(short) < 50 else 1900)


def _full_date(text: str, candidate: Candidate) -> bool:
    """ "They may 5 times a day …"; with a year it is a date all the same: "1 may, 2009"."""
    if isinstance(candidate.meaning, Day) and candidate.meaning.year is not None:
        return False
    return month_in(text[candidate.start : candidate.end]).islower()


RULE = Rule("full date", PATTERN, build, _full_date)
