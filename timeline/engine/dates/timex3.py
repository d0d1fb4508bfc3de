"""TIMEX3 spellings of times, and what can be spelled while the publication day is unknown."""

from datetime import datetime

from timeline.engine.dates.days import Day, DayOfMonth, Weekday, Weekend
from timeline.engine.dates.eves import EveOf
from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.inside import ClockTime, PartOf, WeekdayIn, WeekIn
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.lexicon import PARTS, SEASON_CODES, UNIT_CODES
from timeline.engine.dates.numbered import NumberedDay, NumberedWeek
from timeline.engine.dates.relative import Around, Beside, RangeEnd, RangeStart
from timeline.engine.dates.resolution import TimexType
from timeline.engine.dates.spans import IndexOf, Moved, StorySoFar, Trailing, UnitAt
from timeline.engine.dates.undated import Length, Recurring, Vague

UNPLACED = {
    Grain.MINUTE: "XXXX-XX-XX",
    Grain.HOUR: "XXXX-XX-XX",
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
}
YEARS_IN = {Grain.DECADE: 10, Grain.CENTURY: 100}


def type_of(meaning: Meaning) -> TimexType:
    """The TIMEX3 type of what a phrase means."""
    if isinstance(meaning, PartOf | ClockTime):
        return TimexType.TIME
    if isinstance(meaning, Beside):
        return type_of(meaning.base)
    if isinstance(meaning, Length | Trailing):
        return TimexType.DURATION
    if isinstance(meaning, StorySoFar):
        return (
            TimexType.DURATION
            if meaning.value.startswith("P") and "_" not in meaning.value
            else TimexType.DATE
        )
    return TimexType.SET if isinstance(meaning, Recurring) else TimexType.DATE


def value_of(meaning: Meaning, interval: Interval | None) -> str:
    """The TIMEX3 value of a meaning that was placed at `interval`, or could not be placed."""
    if isinstance(meaning, Length | Trailing | Recurring | Vague | StorySoFar):
        return meaning.value
    if interval is None:
        return unplaced(meaning)
    if isinstance(meaning, PartOf):
        return f"{_day(interval.start)}T{PARTS[meaning.part][0]}"
    if isinstance(meaning, ClockTime) and meaning.hour == 24:
        return f"{_day(interval.start - (interval.end - interval.start))}T24:00"
    return spelled(interval)


def spelled(interval: Interval) -> str:
    """The TIMEX3 value of an interval by its grain: "2022-01-05", "2021-W52-WE", "1989-Q3"."""
    start, year = interval.start, f"{interval.start.year:04}"
    match interval.grain:
        case Grain.CENTURY:
            return year[:2]
        case Grain.DECADE:
            return year[:3]
        case Grain.YEAR:
            ends = interval.last_day.year
            return year if ends == start.year else f"{year}/{ends:04}"
        case Grain.HALF:
            return f"{year}-H{(start.month + 5) // 6}"
        case Grain.QUARTER:
            return f"{year}-Q{(start.month + 2) // 3}"
        case Grain.SEASON:
            return f"{year}-{SEASON_CODES[start.month // 3]}"
        case Grain.MONTH:
            return year + f"-{start.month:02}"
        case Grain.WEEK | Grain.WEEKEND:
            iso = start.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}" + (
                "-WE" if interval.grain is Grain.WEEKEND else ""
            )
        case Grain.HOUR | Grain.MINUTE:
            return f"{_day(start)}T{start:%H:%M}"
    last = datetime.combine(interval.last_day, start.time())
    return _day(start) if start.date() == last.date() else f"{_day(start)}/{_day(last)}"


def spell_length(count: int | None, grain: Grain) -> str:
    """The TIMEX3 value of so many units, X for an amount that names no number."""
    clock = "T" if grain in (Grain.MINUTE, Grain.HOUR) else ""
    if count is None:
        return f"P{clock}X{UNIT_CODES[grain]}"
    if grain in YEARS_IN:
        return f"P{count * YEARS_IN[grain]}Y"
    return f"P{clock}{count}{UNIT_CODES[grain]}"


def unplaced(meaning: Meaning) -> str:
    """What is known of a date whose anchor is not: "XXXX-WXX-4" for a Thursday."""
    match meaning:
        case PartOf(day=day, part=part):
            return f"{unplaced(day)}T{PARTS[part][0]}"
        case ClockTime(day=day, hour=hour, minute=minute):
            return f"{unplaced(day)}T{hour:02}:{minute or 0:02}"
        case EveOf(day=Weekday(weekday=weekday)):
            return f"XXXX-WXX-{(weekday - 1) % 7 + 1}"
        case Weekday(weekday=weekday) | WeekdayIn(weekday=weekday) | DayOfMonth(weekday=weekday):
            return f"XXXX-WXX-{weekday + 1}"
        case Day(month=month, day=number, year=year):
            return f"{'XXXX' if year is None else f'{year:04}'}-{month:02}-{number:02}"
        case WeekIn():
            return "XXXX-WXX"
        case Weekend():
            return "XXXX-WXX-WE"
        case RangeStart(first=end) | RangeEnd(last=end):
            return unplaced(end)
        case NumberedDay(day=number):
            return f"XXXX-XX-{number:02}"
        case NumberedWeek(week=number):
            return f"XXXX-W{number:02}"
        case Around(grain=grain):
            return "XXXX-WXX" + ("-WE" if grain is Grain.WEEKEND else "")
        case IndexOf(grain=grain, index=index):
            return f"XXXX-{_index(grain, index)}"
        case UnitAt(grain=grain) | Moved(grain=grain):
            return UNPLACED.get(grain, "XXXX")
    return "XXXX-XX-XX"


def _day(moment: datetime) -> str:
    return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"


def _index(grain: Grain, index: int) -> str:
    if grain is Grain.MONTH:
        return f"{index:02}"
    if grain is Grain.SEASON:
        return SEASON_CODES[index]
    return f"{'Q' if grain is Grain.QUARTER else 'H'}{index}"
