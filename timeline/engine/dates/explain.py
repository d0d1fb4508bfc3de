"""Plain words for steps: how a reader is told what was counted from where."""

from datetime import date

from timeline.engine.dates.days import Day, DayOfMonth, Feast, LastOrComing, Same, Weekday, Weekend
from timeline.engine.dates.eves import EveOf
from timeline.engine.dates.expression import Expression, Meaning, Origin, Toward
from timeline.engine.dates.figures import InFigures
from timeline.engine.dates.inside import ClockTime, NthWeekday, PartOf, WeekdayIn, WeekIn
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.lexicon import MONTH_NAMES, SEASONS, WEEKDAY_NAMES
from timeline.engine.dates.numbered import NumberedDay, NumberedWeek
from timeline.engine.dates.relative import Around, Beside, RangeEnd, RangeStart
from timeline.engine.dates.spans import (
    IndexOf,
    Joined,
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
FULL = "a date told in full"
SEASON_NAMES = {index: name for name, index in reversed(SEASONS.items())}  # autumn, not fall
MONTH_OR_YEAR = "a month or year told in full"
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


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
            return f"is the night that ends on {_noun(day)}"
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


def _part(day: Meaning, part: str) -> str:
    ends = ", which runs into the next day" if part == "overnight" else ""
    return f"is the {PARTS.get(part, part)} of {_noun(day)}{ends}"


def _length(meaning: Length | Trailing) -> str:
    if isinstance(meaning, Length):
        return "is a length of time, not a date"
    length = meaning.grain if abs(meaning.count) == 1 else f"{abs(meaning.count)} {meaning.grain}s"
    return f"means the {length} {'after' if meaning.count > 0 else 'up to and including'} that day"


def _noun(meaning: Meaning) -> str:
    return _day(meaning) or _hanging(meaning) or _longer(meaning) or FULL


def _day(meaning: Meaning) -> str | None:
    match meaning:
        case Weekday(weekday=weekday, toward=toward) | DayOfMonth(weekday=weekday, toward=toward):
            return SIDES[toward].format(WEEKDAY_NAMES[weekday])
        case Weekend(toward=Toward.AFTER):
            return "the second weekend from that day on"
        case Weekend(toward=toward):
            return SIDES[toward].format("weekend")
        case LastOrComing(toward=toward):
            return "that day" if toward is Toward.COMING else "the day before that day"
        case Day(year=None, month=month, day=day, toward=toward):
            return _side(toward).format(f"{day} {MONTH_NAMES[month]}")
        case InFigures(day=day):
            return _noun(day)
        case Feast(year=None):
            return "the day of that name nearest to that day"
        case Same():
            return "that same day"
        case NumberedDay(day=number, month=None, toward=toward):
            return f"day {number} of a month, {_side(toward).format('one')}"
    return None


def _hanging(meaning: Meaning) -> str | None:
    """What is told by another date: "two days after …", "the first week of …"."""
    match meaning:
        case Joined(last=last) if last.origin is not Origin.NONE:
            return f"a range that ends with {_noun(last)}"
        case Beside(base=base, count=count, grain=grain):
            return f"{_number(grain, count)} {'after' if count > 0 else 'before'} {_noun(base)}"
        case Around(base=base, grain=grain):
            return f"the {grain} of {_noun(base)}"
        case EveOf(day=day):
            return f"the day before {_noun(day)}"
        case NumberedDay(day=number, month=Expression() as month):
            return f"day {number} of {_noun(month)}"
        case RangeStart():
            return "the start of a range, counted back from its end"
        case RangeEnd():
            return "the end of a range, counted on from its start"
        case WeekdayIn(weekday=weekday, week=week):
            return f"the {WEEKDAY_NAMES[weekday]} of {_noun(week)}"
        case NthWeekday(number=number, weekday=weekday, month=month):
            return f"the {ORDINALS[number]} {WEEKDAY_NAMES[weekday]} of {_noun(month)}"
        case WeekIn(number=number, whole=whole):
            return f"the {ORDINALS[number]} week of {_noun(whole).replace(FULL, MONTH_OR_YEAR)}"
    return None


def _longer(meaning: Meaning) -> str | None:
    match meaning:
        case IndexOf():
            return _index(meaning)
        case NumberedWeek(week=number, year=None):
            return f"week {number} of the year that puts it nearest to that day"
        case UnitAt(grain=grain, count=count):
            return f"the {grain} {_beside(grain, count)} that day"
        case Moved(grain=grain, count=count):
            return _moved(grain, count)
        case YearBefore():
            return "the same time a year before"
        case PeriodTold():
            return "that quarter, or the last full one before that day"
    return None


def _side(toward: Toward) -> str:
    """The words for the side of what is nearest where nothing speaks for another."""
    looks = (Toward.LATEST, Toward.BEFORE, Toward.COMING, Toward.EXPECTED, Toward.AFTER)
    return SIDES[toward if toward in looks else Toward.NEAREST]


def _index(meaning: IndexOf) -> str:
    """A month, season, quarter or half without its year, or in a year that is counted."""
    if meaning.year is None:
        return _side(meaning.toward).format(_named(meaning.grain, meaning.index))
    if meaning.year.origin is Origin.NONE:
        return FULL
    return f"the {_named(meaning.grain, meaning.index)} of {_noun(meaning.year)}"


def _named(grain: Grain, index: int) -> str:
    if grain is Grain.MONTH:
        return MONTH_NAMES[index]
    return SEASON_NAMES[index] if grain is Grain.SEASON else f"{ORDINALS[index]} {grain}"


def _beside(grain: Grain, count: int) -> str:
    if not count:
        return "of"
    away = "" if abs(count) == 1 else f"{abs(count)} {grain}s "
    return f"{away}{'after' if count > 0 else 'before'} the one of"


def _moved(grain: Grain, count: int) -> str:
    if not count:
        return "that same day"
    if grain is Grain.DAY and abs(count) == 1:
        return f"the day {'after' if count > 0 else 'before'} that day"
    return f"{_number(grain, count)} {'after' if count > 0 else 'before'} that day"


def _number(grain: Grain, count: int) -> str:
    return f"one {grain}" if abs(count) == 1 else f"{abs(count)} {grain}s"
