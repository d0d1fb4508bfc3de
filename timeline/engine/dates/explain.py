"""Plain words for steps: how a reader is told what was counted from where."""

from timeline.engine.dates.days import (
    ClockTime,
    Day,
    DayOfMonth,
    Feast,
    PartOf,
    Same,
    Weekday,
    Weekend,
)
from timeline.engine.dates.expression import Meaning, Toward
from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.lexicon import MONTH_NAMES, WEEKDAY_NAMES
from timeline.engine.dates.spans import (
    IndexOf,
    Joined,
    Length,
    Moved,
    Recurring,
    StorySoFar,
    Trailing,
    UnitAt,
    Vague,
)

SIDES = {
    Toward.OPEN: "the latest {}, that day included",
    Toward.LATEST: "the latest {}, that day included",
    Toward.BEFORE: "the latest {} before that day",
    Toward.COMING: "the next {}, that day included",
    Toward.AFTER: "the next {} after that day",
    Toward.NEAREST: "the {} nearest to that day",
}


def told_day(interval: Interval) -> str:
    """ "Friday 7 January 2022" """
    day = interval.first_day
    return f"{WEEKDAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month]} {day.year}"


def told(interval: Interval) -> str:
    """The days of an interval in words: "Saturday 1 to Sunday 2 January 2022", "January 2022"."""
    if interval.grain is Grain.MONTH:
        return f"{MONTH_NAMES[interval.start.month]} {interval.start.year}"
    if interval.grain is Grain.YEAR:
        return str(interval.start.year)
    if interval.first_day == interval.last_day:
        return told_day(interval)
    last = Interval.of_day(interval.last_day)
    return f"{told_day(interval)} to {told_day(last)}"


def reason(phrase: str, meaning: Meaning) -> str:
    """One sentence: what the phrase means, counted from a day that an earlier step has named."""
    return f"“{phrase}” {_means(meaning)}."


def _means(meaning: Meaning) -> str:
    match meaning:
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
    name = {"daytime": "daytime", "early": "early hours", "late": "evening", "overnight": "night"}
    ends = ", which runs into the next day" if part == "overnight" else ""
    return f"is the {name.get(part, 'night' if part == 'tonight' else part)} of {_noun(day)}{ends}"


def _length(meaning: Length | Trailing) -> str:
    if isinstance(meaning, Length):
        return "is a length of time, not a date"
    side = "begin after it" if meaning.count > 0 else "end with it"
    return f"is a length of time; its {abs(meaning.count)} {meaning.grain}s {side}"


def _noun(meaning: Meaning) -> str:
    match meaning:
        case Weekday(weekday=weekday, toward=toward) | DayOfMonth(weekday=weekday, toward=toward):
            return SIDES[toward].format(WEEKDAY_NAMES[weekday])
        case Weekend(toward=toward):
            return SIDES[toward].format("weekend").replace(", that day included", "")
        case Day(year=None):
            return "taken in the year that puts it nearest to that day"
        case IndexOf(year=None, toward=toward):
            return SIDES[toward].format("one").replace(", that day included", "")
        case Feast(year=None, name=name):
            return f"the {name} nearest to that day"
        case Same():
            return "that same day"
        case UnitAt(grain=grain, count=count):
            return f"the {grain} {_beside(count)} that day"
        case Moved(grain=grain, count=count):
            return _moved(grain, count)
        case Joined():
            return "a range of days"
    return "a date that says all of itself"


def _beside(count: int) -> str:
    return {-1: "before the one of", 0: "of", 1: "after the one of"}.get(count, "near")


def _moved(grain: Grain, count: int) -> str:
    if not count:
        return "that same day"
    number = abs(count)
    unit = grain if number == 1 else f"{grain}s"
    return (
        f"{'one' if number == 1 else number} {unit} {'after' if count > 0 else 'before'} that day"
    )
