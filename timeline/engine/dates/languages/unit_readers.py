"""Readers of slots for weeks, months, years, for lengths and for what comes again."""

from timeline.engine.dates.days import Same
from timeline.engine.dates.expression import Meaning, Origin, Toward
from timeline.engine.dates.inside import WeekIn
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages.day_readers import calendar_day, near_day
from timeline.engine.dates.languages.templates import Slots
from timeline.engine.dates.languages.told import (
    BESIDE,
    TOLD,
    count_told,
    grain_told,
    side_told,
    side_word,
)
from timeline.engine.dates.lexicon import PARTS
from timeline.engine.dates.relative import Around
from timeline.engine.dates.spans import IndexOf, Joined, Moved, StorySoFar, Trailing, UnitAt, Years
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length, Recurring, Vague

A_YEAR = 1000  # so many years are no length that news tell, but the number of one
CLOCK = frozenset({Grain.MINUTE, Grain.HOUR})


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


def always(meaning: Meaning, slots: Slots) -> Meaning:
    return meaning
