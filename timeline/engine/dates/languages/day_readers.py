"""Readers of slots for days and what lies inside them."""

from calendar import monthrange

from timeline.engine.dates.days import Day, DayOfMonth, Feast, Same, Weekday, Weekend
from timeline.engine.dates.eves import EveOf
from timeline.engine.dates.expression import Expression, Origin, Toward
from timeline.engine.dates.inside import ClockTime, PartOf, WeekdayIn
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages.templates import Slots
from timeline.engine.dates.languages.told import BESIDE, side_told, side_word
from timeline.engine.dates.numbered import NumberedDay
from timeline.engine.dates.spans import IndexOf, Joined, Moved, UnitAt
from timeline.engine.dates.zones import Zone

UP_TO = {"last": Toward.LATEST, "next": Toward.COMING}


def near_day(count: int, origin: Origin = Origin.PUBLISHED) -> Expression:
    """The day so many days after the one counted from."""
    return Moved(count, Grain.DAY, origin) if count else Same(origin)


def calendar_day(slots: Slots, index: int = -1) -> Day | None:
    month, day = slots.number("month"), slots.number("day", index)
    year = slots.number("year") if "year" in slots else None
    if not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    return Day(month, day, year, slots.number("weekday") if "weekday" in slots else None)


def day_on_side(slots: Slots) -> Day | None:
    day, side = calendar_day(slots), UP_TO.get(side_word(slots))
    return day.facing(side) if day and side else day


def day_of_year_beside(slots: Slots) -> NumberedDay | None:
    """ "19 September of last year"."""
    side = BESIDE.get(side_word(slots))
    if side is None or calendar_day(slots) is None:
        return None
    month = IndexOf(Grain.MONTH, slots.number("month"), UnitAt(Grain.YEAR, side))
    return NumberedDay(slots.number("day"), month)


def numbered_day(slots: Slots) -> NumberedDay:
    return NumberedDay(slots.number("day"), toward=UP_TO.get(side_word(slots), Toward.OPEN))


def near_weekday(slots: Slots) -> Expression:
    """ "Yesterday, Thursday"; the weekday adds nothing."""
    return near_day(slots.number("shift" if "shift" in slots else "today"))


def eve(slots: Slots) -> EveOf | None:
    day = feast(slots) if "feast" in slots else day_named(slots)
    return EveOf(day) if day else None


def weekday(slots: Slots) -> Weekday:
    toward, origin = side_told(slots)
    return Weekday(slots.number("weekday"), toward, origin)


def weekday_in_week(slots: Slots) -> WeekdayIn | None:
    side = BESIDE.get(side_word(slots))
    if side is None:
        return None
    return WeekdayIn(slots.number("weekday"), UnitAt(Grain.WEEK, side))


def weekday_and_day(slots: Slots) -> DayOfMonth:
    return DayOfMonth(slots.number("weekday"), slots.number("day"))


def day_named(slots: Slots) -> Expression | None:
    """The day that a phrase names in any way; the day being told when it names none."""
    if "month" in slots:
        return calendar_day(slots)
    if "shift" in slots:
        return near_day(slots.number("shift"))
    return weekday(slots) if "weekday" in slots else Same(Origin.TOLD)


def weekend(slots: Slots) -> Weekend:
    return Weekend(*side_told(slots))


def part_of_day(slots: Slots) -> PartOf | None:
    day = day_named(slots)
    part = slots.value("part" if "part" in slots else "bit")  # "tôt" is a bit of any day
    return PartOf(day, str(part)) if day else None


def part_of(day: Expression, slots: Slots) -> PartOf:
    return PartOf(day, str(slots.value("part")) if "part" in slots else "night")


def night_to(slots: Slots) -> PartOf | None:
    day = day_named(slots)
    return PartOf(EveOf(day), "overnight") if day else None


def night_from(slots: Slots) -> PartOf | None:
    day = day_named(slots)
    return PartOf(day, "overnight") if day else None


def range_of_days(slots: Slots) -> Joined | None:
    first, last = calendar_day(slots, 0), calendar_day(slots)
    return Joined(first, last) if first and last and first.day < last.day else None


def clock_time(slots: Slots) -> ClockTime | None:
    day = day_named(slots)
    if day is None:
        return None
    zone = _zone(slots)
    if "moment" in slots:
        return ClockTime(day, slots.number("moment"), None, zone)
    hour = slots.number("hour")
    if "half" in slots and hour <= 12:
        hour = hour % 12 + int(slots.value("half"))
    minute = slots.number("minute") if "minute" in slots else None
    return ClockTime(day, hour, minute, zone) if hour < 24 or not minute else None


def half_to(slots: Slots) -> ClockTime | None:
    """ "Halb sieben" is 6:30."""
    day = day_named(slots)
    hour = slots.number("hour")
    if day is None or not 1 <= hour <= 12:
        return None
    half = int(slots.value("half")) if "half" in slots else 0
    return ClockTime(day, (hour - 1) % 12 + half, 30)


def _zone(slots: Slots) -> Zone | None:
    """The zone that a clock time tells; local time needs none."""
    name = str(slots.value("zone")) if "zone" in slots else ""
    return Zone(name) if name else None


def feast(slots: Slots) -> Feast:
    return Feast(str(slots.value("feast")), slots.number("year") if "year" in slots else None)


def fixed_day(slots: Slots) -> Day:
    month, day = divmod(slots.number("fixed"), 100)
    return Day(month, day, slots.number("year") if "year" in slots else None)
