"""What the phrases of a table mean: a reader of slots for every kind of phrase."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

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
from timeline.engine.dates.eves import EveOf
from timeline.engine.dates.expression import Expression, Meaning, Origin, Toward
from timeline.engine.dates.inside import WeekdayIn
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages.templates import Slots
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
    Years,
)
from timeline.engine.dates.timex3 import spell_length

Reader = Callable[[Slots], Meaning | None]

CLOCK = frozenset({Grain.MINUTE, Grain.HOUR})
TOWARD = {"last": Toward.BEFORE, "next": Toward.AFTER}
TOWARD |= {"previous": Toward.BEFORE, "following": Toward.AFTER}
UP_TO = {"last": Toward.LATEST, "next": Toward.COMING}
BESIDE = {"last": -1, "this": 0, "next": 1}  # the unit of publication
TOLD = {"previous": -1, "that": 0, "following": 1}  # what was told before


def near_day(count: int, origin: Origin = Origin.PUBLISHED) -> Expression:
    """The day so many days after the one counted from."""
    return Moved(count, Grain.DAY, origin) if count else Same(origin)


def _calendar_day(slots: Slots, index: int = -1) -> Day | None:
    month, day = slots.number("month"), slots.number("day", index)
    year = slots.number("year") if "year" in slots else None
    if not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    return Day(month, day, year, slots.number("weekday") if "weekday" in slots else None)


def _day_on_side(slots: Slots) -> Day | None:
    day, side = _calendar_day(slots), UP_TO.get(_side_word(slots))
    return day.facing(side) if day and side else day


def _weekday(slots: Slots) -> Weekday:
    toward, origin = _side(slots)
    return Weekday(slots.number("weekday"), toward, origin)


def _weekday_in_week(slots: Slots) -> WeekdayIn | None:
    side = BESIDE.get(_side_word(slots))
    if side is None:
        return None
    return WeekdayIn(slots.number("weekday"), UnitAt(Grain.WEEK, side))


def _weekday_and_day(slots: Slots) -> DayOfMonth:
    return DayOfMonth(slots.number("weekday"), slots.number("day"))


def _day(slots: Slots) -> Expression | None:
    """The day that a phrase names in any way; the day being told when it names none."""
    if "month" in slots:
        return _calendar_day(slots)
    if "shift" in slots:
        return near_day(slots.number("shift"))
    return _weekday(slots) if "weekday" in slots else Same(Origin.TOLD)


def _side(slots: Slots) -> tuple[Toward, Origin]:
    side = _side_word(slots)
    origin = Origin.MENTIONED if side in TOLD else Origin.PUBLISHED
    return TOWARD.get(side, Toward.OPEN), origin


def _side_word(slots: Slots) -> str:
    """ "last", "next", "previous" …; "this" when the phrase does not say."""
    slot = next((slot for slot in ("lately", "side") if slot in slots), None)
    return str(slots.value(slot)) if slot else "this"


def _weekend(slots: Slots) -> Weekend:
    return Weekend(*_side(slots))


def _unit_beside(slots: Slots) -> Meaning | None:
    grain, side = _grain(slots), _side_word(slots)
    if grain in CLOCK:  # "the last hour" is no calendar hour
        return None
    if grain is Grain.DAY:
        return near_day(TOLD[side], Origin.TOLD) if side in TOLD else None
    if side in TOLD:
        return UnitAt(grain, TOLD[side], Origin.MENTIONED)
    return UnitAt(grain, BESIDE[side])


def _units_beside(slots: Slots) -> Meaning | None:
    """ "The coming weeks": no date, but for the days just gone."""
    toward, grain = _side(slots)[0], _grain(slots)
    if grain in CLOCK:
        return None
    if toward is Toward.BEFORE and grain is Grain.DAY:
        return StorySoFar("PAST_REF")
    references = {Toward.BEFORE: "PAST_REF", Toward.AFTER: "FUTURE_REF"}
    return Vague(references[toward]) if toward in references else None


def _end_of_unit(slots: Slots) -> Meaning | None:
    return _unit_beside(slots) if _grain(slots) is not Grain.DAY else None


def _part(slots: Slots) -> PartOf | None:
    day = _day(slots)
    return PartOf(day, str(slots.value("part"))) if day else None


def _part_of(day: Expression, slots: Slots) -> PartOf:
    return PartOf(day, str(slots.value("part")) if "part" in slots else "night")


def _night_to(slots: Slots) -> PartOf | None:
    day = _day(slots)
    return PartOf(EveOf(day), "overnight") if day else None


def _night_from(slots: Slots) -> PartOf | None:
    day = _day(slots)
    return PartOf(day, "overnight") if day else None


def _range(slots: Slots) -> Joined | None:
    first, last = _calendar_day(slots, 0), _calendar_day(slots)
    return Joined(first, last) if first and last and first.day < last.day else None


def _index(grain: Grain, slot: str, slots: Slots) -> IndexOf:
    return IndexOf(grain, slots.number(slot), _year(slots), _side(slots)[0])


def _index_of_year_beside(grain: Grain, slot: str, slots: Slots) -> IndexOf | None:
    side = BESIDE.get(_side_word(slots))
    return (
        IndexOf(grain, slots.number(slot), UnitAt(Grain.YEAR, side)) if side is not None else None
    )


def _fraction(slots: Slots) -> IndexOf | None:
    """A quarter or a half; "the second half" alone belongs to football more often than a year."""
    year, grain = _year(slots), Grain(str(slots.value("fraction")))
    if grain is Grain.HALF and year is None:
        return None
    return IndexOf(grain, slots.number("ordinal"), year, Toward.NEAREST)


def _year(slots: Slots) -> Years | None:
    return Years(slots.number("year")) if "year" in slots else None


def _decade(slots: Slots) -> Years:
    if "decade" in slots:
        return Years(slots.number("decade"), Grain.DECADE)
    return Years(1900 + slots.number("tens"), Grain.DECADE)


def _century(slots: Slots) -> Years | None:
    number = _roman(slots.written("roman")) if "roman" in slots else slots.number("day")
    return Years(100 * number - 99, Grain.CENTURY) if 1 <= number <= 99 else None


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _away(sign: int, origin: Origin, slots: Slots) -> Meaning:
    grain, count = _grain(slots), _count(slots)
    if grain in CLOCK:
        return Same(Origin.TOLD if origin is Origin.MENTIONED else origin)
    if count is None or ("unit" in slots and "amount" not in slots):
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    return Moved(sign * count, grain, origin)


def _length(slots: Slots) -> Length:
    return Length(spell_length(_count(slots), _grain(slots)))


def _span(slots: Slots) -> Meaning | None:
    count, grain, toward = _count(slots), _grain(slots), _side(slots)[0]
    value = spell_length(count, grain)
    if count is None and grain is Grain.DAY and toward is Toward.BEFORE:
        return StorySoFar(value)
    if grain in CLOCK and "amount" not in slots:
        return None  # "at the last hour"
    if not count or grain in CLOCK or toward is Toward.OPEN:
        return Length(value)
    return Trailing(value, -count if toward is Toward.BEFORE else count, grain)


def _set(slots: Slots) -> Recurring:
    if "weekday" in slots:
        return Recurring(f"XXXX-WXX-{slots.number('weekday') + 1}")
    return Recurring(spell_length(_count(slots), _grain(slots)))


def _often(slots: Slots) -> Recurring:
    return Recurring(str(slots.value("often")))


def _count(slots: Slots) -> int | None:
    """How many units: one when no number is told, None when it is vague."""
    if "vague" in slots:
        return None
    return slots.number("amount") if "amount" in slots else 1


def _grain(slots: Slots) -> Grain:
    return Grain(str(slots.value("unit" if "unit" in slots else "one")))


def _clock(slots: Slots) -> ClockTime | None:
    day = _day(slots)
    if day is None:
        return None
    if "moment" in slots:
        return ClockTime(day, slots.number("moment"))
    hour = slots.number("hour")
    if "half" in slots and hour <= 12:
        hour = hour % 12 + int(slots.value("half"))
    minute = slots.number("minute") if "minute" in slots else None
    return ClockTime(day, hour, minute) if hour < 24 or not minute else None


def _feast(slots: Slots) -> Feast:
    return Feast(str(slots.value("feast")), slots.number("year") if "year" in slots else None)


def _fixed(slots: Slots) -> Day:
    month, day = divmod(slots.number("fixed"), 100)
    return Day(month, day, slots.number("year") if "year" in slots else None)


def _always(meaning: Meaning, slots: Slots) -> Meaning:
    return meaning


# What a phrase means -> the name of its rule, as in English, and its reader.
MEANINGS: Final[Mapping[str, tuple[str, Reader]]] = {
    "full date": ("full date", _calendar_day),
    "full date beside": ("full date", _day_on_side),
    "range of days": ("range of days", _range),
    "named day": ("named day", _feast),
    "fixed day": ("named day", _fixed),
    "clock time": ("clock time", _clock),
    "part of a day": ("part of a day", _part),
    "last night": ("part of a day", partial(_part_of, near_day(-1))),
    "this part": ("part of a day", partial(_part_of, near_day(0))),
    "part told": ("part of a day", partial(_part_of, Same(Origin.TOLD))),
    "part after": ("part of a day", partial(_part_of, near_day(1, Origin.TOLD))),
    "part before": ("part of a day", partial(_part_of, near_day(-1, Origin.TOLD))),
    "night to": ("part of a day", _night_to),
    "night from": ("part of a day", _night_from),
    "weekday": ("weekday", _weekday),
    "weekday in week": ("weekday", _weekday_in_week),
    "weekday and day": ("weekday", _weekday_and_day),
    "weekend": ("weekend", _weekend),
    "near day": ("near day", _day),
    "day before": ("day being told", partial(_always, near_day(-1, Origin.TOLD))),
    "same day": ("day being told", partial(_always, near_day(0, Origin.TOLD))),
    "day after": ("day being told", partial(_always, near_day(1, Origin.TOLD))),
    "ago": ("distance", partial(_away, -1, Origin.PUBLISHED)),
    "ahead": ("distance", partial(_away, 1, Origin.PUBLISHED)),
    "earlier": ("distance", partial(_away, -1, Origin.MENTIONED)),
    "later": ("distance", partial(_away, 1, Origin.MENTIONED)),
    "unit beside": ("unit beside", _unit_beside),
    "last year": ("unit beside", partial(_always, UnitAt(Grain.YEAR, -1))),
    "last month": ("unit beside", partial(_always, UnitAt(Grain.MONTH, -1))),
    "last week": ("unit beside", partial(_always, UnitAt(Grain.WEEK, -1))),
    "end of the year": ("end of a unit", partial(_always, UnitAt(Grain.YEAR))),
    "end of the month": ("end of a unit", partial(_always, UnitAt(Grain.MONTH))),
    "end of a unit": ("end of a unit", _end_of_unit),
    "quarter": ("quarter", _fraction),
    "season": ("season", partial(_index, Grain.SEASON, "season")),
    "season beside": ("season", partial(_index_of_year_beside, Grain.SEASON, "season")),
    "month": ("month", partial(_index, Grain.MONTH, "month")),
    "month beside": ("month", partial(_index_of_year_beside, Grain.MONTH, "month")),
    "year": ("year", _year),
    "decade": ("year", _decade),
    "century": ("year", _century),
    "span": ("span", _span),
    "recent days": ("reference", partial(_always, StorySoFar("PAST_REF"))),
    "units beside": ("reference", _units_beside),
    "set": ("set", _set),
    "often": ("set", _often),
    "reference": ("reference", lambda slots: Vague(str(slots.value("reference")))),
    "length": ("length", _length),
}
