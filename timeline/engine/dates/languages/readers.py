"""Readers of slots: what the words in a phrase of a table come to mean."""

from calendar import monthrange

from timeline.engine.dates.days import Day, DayOfMonth, Feast, Same, Weekday, Weekend
from timeline.engine.dates.eves import EveOf
from timeline.engine.dates.expression import Expression, Meaning, Origin, Toward
from timeline.engine.dates.inside import ClockTime, PartOf, WeekdayIn, WeekIn
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages.templates import Slots
from timeline.engine.dates.lexicon import PARTS
from timeline.engine.dates.numbered import NumberedDay
from timeline.engine.dates.relative import Around
from timeline.engine.dates.spans import IndexOf, Joined, Moved, StorySoFar, Trailing, UnitAt, Years
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length, Recurring, Vague
from timeline.engine.dates.zones import Zone

A_YEAR = 1000  # so many years are no length that news tell, but the number of one
CLOCK = frozenset({Grain.MINUTE, Grain.HOUR})
TOWARD = {"last": Toward.BEFORE, "next": Toward.AFTER}
TOWARD |= {"previous": Toward.BEFORE, "following": Toward.AFTER}
UP_TO = {"last": Toward.LATEST, "next": Toward.COMING}
BESIDE = {"last": -1, "this": 0, "next": 1}  # the unit of publication
TOLD = {"previous": -1, "that": 0, "following": 1}  # what was told before


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
    month = index_of_year_beside(Grain.MONTH, "month", slots)
    return NumberedDay(slots.number("day"), month) if month and calendar_day(slots) else None


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


def side_told(slots: Slots) -> tuple[Toward, Origin]:
    side = side_word(slots)
    origin = Origin.MENTIONED if side in TOLD else Origin.PUBLISHED
    return TOWARD.get(side, Toward.OPEN), origin


def side_word(slots: Slots) -> str:
    """ "last", "next", "previous" …; "this" when the phrase does not say."""
    slot = next((slot for slot in ("lately", "side") if slot in slots), None)
    return str(slots.value(slot)) if slot else "this"


def weekend(slots: Slots) -> Weekend:
    return Weekend(*side_told(slots))


def unit_beside(slots: Slots) -> Meaning | None:
    grain, side = grain_told(slots), side_word(slots)
    if grain in CLOCK:  # "the last hour" is no calendar hour
        return None
    if grain is Grain.DAY:
        return near_day(TOLD[side], Origin.TOLD) if side in TOLD else None
    if side in TOLD:
        return UnitAt(grain, TOLD[side], Origin.MENTIONED)
    return UnitAt(grain, BESIDE[side])


def units_beside(slots: Slots) -> Meaning | None:
    """ "The coming weeks": no date, but for the days just gone."""
    toward, grain = side_told(slots)[0], grain_told(slots)
    if grain in CLOCK:
        return None
    if toward is Toward.BEFORE and grain is Grain.DAY:
        return StorySoFar("PAST_REF")
    references = {Toward.BEFORE: "PAST_REF", Toward.AFTER: "FUTURE_REF"}
    return Vague(references[toward]) if toward in references else None


def end_of_unit(slots: Slots) -> Meaning | None:
    return unit_beside(slots) if grain_told(slots) is not Grain.DAY else None


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


def range_of_years(slots: Slots) -> Joined | None:
    first, last = slots.number("year", 0), slots.number("year")
    return Joined(Years(first), Years(last)) if first < last else None


def year_of_range(slots: Slots) -> Years:
    """ "2014" in "from 2014 to 2018", where the end tells what the figures are."""
    return Years(slots.number("year", 0))


def month_of_range(slots: Slots) -> IndexOf:
    """ "January" in "from January to March 2021"; the end lends it its year."""
    first, last, year = slots.number("month", 0), slots.number("month"), slots.number("year")
    return IndexOf(Grain.MONTH, first, Years(max(1, year - (first > last))))


def week_of_day(slots: Slots) -> Around | None:
    day = calendar_day(slots)
    return Around(day, Grain.WEEK) if day else None


def week_of_month(slots: Slots) -> WeekIn:
    return WeekIn(slots.number("ordinal"), index_of(Grain.MONTH, "month", slots))


def index_of(grain: Grain, slot: str, slots: Slots) -> IndexOf:
    return IndexOf(grain, slots.number(slot), year_told(slots), side_told(slots)[0])


def index_of_year_beside(grain: Grain, slot: str, slots: Slots) -> IndexOf | None:
    side = BESIDE.get(side_word(slots))
    return (
        IndexOf(grain, slots.number(slot), UnitAt(Grain.YEAR, side)) if side is not None else None
    )


def fraction(slots: Slots) -> IndexOf | None:
    """A quarter or a half; "the second half" alone belongs to football more often than a year."""
    year, grain = year_told(slots), Grain(str(slots.value("fraction")))
    if grain is Grain.HALF and year is None:
        return None
    return IndexOf(grain, slots.number("ordinal"), year, Toward.NEAREST)


def fraction_of_year_beside(slots: Slots) -> IndexOf | None:
    grain, side = Grain(str(slots.value("fraction"))), BESIDE.get(side_word(slots))
    if side is None:
        return None
    return IndexOf(grain, slots.number("ordinal"), UnitAt(Grain.YEAR, side))


def year_told(slots: Slots) -> Years | None:
    return Years(slots.number("year")) if "year" in slots else None


def decade(slots: Slots) -> Years:
    if "decade" in slots:
        return Years(slots.number("decade"), Grain.DECADE)
    tens = slots.number("nineties" if "nineties" in slots else "tens")
    return Years(1900 + tens, Grain.DECADE)


def century(slots: Slots) -> Years | None:
    number = roman(slots.written("roman")) if "roman" in slots else slots.number("day")
    return Years(100 * number - 99, Grain.CENTURY) if 1 <= number <= 99 else None


def roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def away(sign: int, origin: Origin, slots: Slots) -> Meaning:
    grain, count = grain_told(slots), count_told(slots)
    if grain in CLOCK:
        return Same(Origin.TOLD if origin is Origin.MENTIONED else origin)
    if count is None or ("unit" in slots and "amount" not in slots):
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    return Moved(sign * count, grain, origin)


def months_ago(slots: Slots) -> Moved:
    return Moved(-slots.number("months"), Grain.MONTH, Origin.PUBLISHED)


def months_long(slots: Slots) -> Length:
    return Length(spell_length(slots.number("months"), Grain.MONTH))


def length(slots: Slots) -> Length | None:
    count, grain = count_told(slots), grain_told(slots)
    if count and count >= A_YEAR and grain is Grain.YEAR:  # "1905 года" is a year
        return None
    return Length(spell_length(count, grain))


def trailing(slots: Slots) -> Meaning | None:
    count, grain, toward = count_told(slots), grain_told(slots), side_told(slots)[0]
    value = spell_length(count, grain)
    if count is None and grain is Grain.DAY and toward is Toward.BEFORE:
        return StorySoFar(value)
    if grain in CLOCK and "amount" not in slots:
        return None  # "at the last hour"
    if not count or grain in CLOCK or toward is Toward.OPEN:
        return Length(value)
    return Trailing(value, -count if toward is Toward.BEFORE else count, grain)


def recurring(slots: Slots) -> Recurring:
    for slot in ("weekday", "weekdays"):
        if slot in slots:
            return Recurring(f"XXXX-WXX-{slots.number(slot) + 1}")
    return Recurring(spell_length(count_told(slots), grain_told(slots)))


def every_part(slots: Slots) -> Recurring:
    code, _, _ = PARTS[str(slots.value("part"))]
    return Recurring(f"XXXX-XX-XXT{code}")


def often(slots: Slots) -> Recurring:
    return Recurring(str(slots.value("often")))


def count_told(slots: Slots) -> int | None:
    """How many units: one when no number is told, None when it is vague."""
    if "vague" in slots:
        return None
    return slots.number("amount") if "amount" in slots else 1


def grain_told(slots: Slots) -> Grain:
    return Grain(str(slots.value("unit" if "unit" in slots else "one")))


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


def always(meaning: Meaning, slots: Slots) -> Meaning:
    return meaning
