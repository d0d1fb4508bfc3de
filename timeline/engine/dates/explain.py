"""Plain words for steps: how a reader is told what was counted from where."""

from datetime import date

from timeline.engine.dates.days import Day, DayOfMonth, Feast, LastOrComing, Same, Weekday, Weekend
from timeline.engine.dates.eves import EveOf
from timeline.engine.dates.expression import Meaning, Toward
from timeline.engine.dates.inside import ClockTime, NthWeekday, PartOf, WeekdayIn, WeekIn
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.lexicon import MONTH_NAMES, WEEKDAY_NAMES
from timeline.engine.dates.numbered import NumberedDay, NumberedWeek
from timeline.engine.dates.relative import Around, Beside, RangeEnd, RangeStart
from timeline.engine.dates.spans import (
    IndexOf,
    Moved,
    PeriodTold,
    StorySoFar,
    Trailing,
    UnitAt,
    YearBefore,
)
from timeline.engine.dates.undated import Length, Recurring, Vague

SIDES = {
    Toward.OPEN: "the latest {} up to that day",
    Toward.LATEST: "the latest {} up to that day",
    Toward.BEFORE: "the latest {} before that day",
    Toward.COMING: "the next {} from that day on",
    Toward.EXPECTED: "the {} that was awaited from the day before on",
    Toward.AFTER: "the next {} after that day",
    Toward.NEAREST: "the {} nearest to that day",
}
PARTS = {"daytime": "daytime", "early": "early hours", "late": "evening"}
PARTS |= {"overnight": "night", "tonight": "night"}

DAY_SIDES = {
    Toward.NEAREST: "the one nearest to that day",
    Toward.LATEST: "the last one before that day",
    Toward.BEFORE: "the last one before that day",
    Toward.AFTER: "the next one after that day",
    Toward.COMING: "the next one from that day on",
}

NUMBERED = {1: "the first", 2: "the second", 3: "the third", 4: "the fourth", -1: "the last"}


def told_day(day: date) -> str:
    """A day in words: "Friday 7 January 2022"."""
    return f"{WEEKDAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month]} {day.year}"


def told(interval: Interval) -> str:
    """The days of an interval in words: "Saturday 1 January 2022 to Sunday 2 January 2022"."""
    if interval.grain is Grain.MONTH:
        return f"{MONTH_NAMES[interval.start.month]} {interval.start.year}"
    if interval.grain is Grain.YEAR:
        return str(interval.start.year)
    if interval.first_day == interval.last_day:
        return told_day(interval.first_day)
    return f"{told_day(interval.first_day)} to {told_day(interval.last_day)}"


def reason(phrase: str, meaning: Meaning) -> str:
    """One sentence: what the phrase means, counted from a day that an earlier step has named."""
    return f"“{phrase}” {_means(meaning)}."


def _means(meaning: Meaning) -> str:
    match meaning:
        case PartOf(day=EveOf(day=day)):
            return f"is the night that ends on {_ended(day)}"
        case PartOf(day=day, part=part):
            return _part(day, part)
        case ClockTime(day=day):
            return f"is a clock time on {_noun(day)}"
        case Length() | Trailing():
            return _length(meaning)
        case Recurring():
            return "is something that comes again and again, not a date"
        case Vague(value=value):
            time = {"PAST_REF": "the past", "FUTURE_REF": "the future"}.get(value, "the present")
            return f"speaks of {time} in general, not of a date"
        case StorySoFar():
            return "covers the days from the beginning of the story to the day the article came out"
    return f"is {_noun(meaning)}"


def _ended(day: Meaning) -> str:
    return "a day told without a year" if isinstance(day, Day) and day.year is None else _noun(day)


def _part(day: Meaning, part: str) -> str:
    ends = ", which runs into the next day" if part == "overnight" else ""
    return f"is the {PARTS.get(part, part)} of {_noun(day)}{ends}"


def _length(meaning: Length | Trailing) -> str:
    if isinstance(meaning, Length):
        return "is a length of time, not a date"
    length = meaning.grain if abs(meaning.count) == 1 else f"{abs(meaning.count)} {meaning.grain}s"
    return f"means the {length} {'after' if meaning.count > 0 else 'up to and including'} that day"


def _noun(meaning: Meaning) -> str:
    match meaning:
        case Weekday(weekday=weekday, toward=toward) | DayOfMonth(weekday=weekday, toward=toward):
            return SIDES[toward].format(WEEKDAY_NAMES[weekday])
        case Weekend(toward=toward):
            return SIDES[toward].format("weekend")
        case LastOrComing(toward=toward):
            return "that day" if toward is Toward.COMING else "the day before that day"
        case Day(year=None, toward=toward) if toward in DAY_SIDES:
            return f"told without a year; {DAY_SIDES[toward]} is taken"
        case Feast(year=None):
            return "told without a year; the one nearest to that day is taken"
        case IndexOf(year=None, toward=toward):
            return f"told without a year; {SIDES[toward].format('one')} is taken"
        case Same():
            return "that same day"
        case Beside(base=base, count=count, grain=grain):
            return f"{_number(grain, count)} {'after' if count > 0 else 'before'} {_noun(base)}"
        case Around(base=base, grain=grain):
            return f"the {grain} of {_noun(base)}"
        case NumberedDay(day=number, month=None):
            return f"day {number} of the month that is being told"
        case NumberedWeek(week=number, year=None):
            return f"week {number} of the year that puts it nearest to that day"
        case RangeStart():
            return "the start of a range, counted back from its end"
        case RangeEnd():
            return "the end of a range, counted on from its start"
        case UnitAt(grain=grain, count=count):
            return f"the {grain} {_beside(count)} that day"
        case Moved(grain=grain, count=count):
            return _moved(grain, count)
        case WeekdayIn(weekday=weekday, week=week):
            return f"the {WEEKDAY_NAMES[weekday]} of {_noun(week)}"
        case NthWeekday(number=number, weekday=weekday, month=month):
            return f"{NUMBERED[number]} {WEEKDAY_NAMES[weekday]} of a month: {_noun(month)}"
        case WeekIn(number=number, whole=whole):
            return f"{NUMBERED[number]} week of a month or year: {_noun(whole)}"
        case YearBefore():
            return "the same time a year before"
        case PeriodTold():
            return "that quarter, or the last full one before that day"
    return "a date told in full"


def _beside(count: int) -> str:
    return {-1: "before the one of", 0: "of", 1: "after the one of"}.get(count, "near")


def _moved(grain: Grain, count: int) -> str:
    if not count:
        return "that same day"
    if grain is Grain.DAY and abs(count) == 1:
        return f"the day {'after' if count > 0 else 'before'} that day"
    return f"{_number(grain, count)} {'after' if count > 0 else 'before'} that day"


def _number(grain: Grain, count: int) -> str:
    return f"one {grain}" if abs(count) == 1 else f"{abs(count)} {grain}s"
