"""What the phrases of a table mean: the rule and the reader of slots for every kind of phrase."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from timeline.engine.dates.days import Same
from timeline.engine.dates.expression import Meaning, Origin
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages import day_readers, unit_readers
from timeline.engine.dates.languages.templates import Slots
from timeline.engine.dates.spans import StorySoFar, UnitAt
from timeline.engine.dates.undated import Recurring, Vague

Reader = Callable[[Slots], Meaning | None]

# What a phrase means -> the name of its rule, as in English, and its reader.
MEANINGS: Final[Mapping[str, tuple[str, Reader]]] = {
    "full date": ("full date", day_readers.calendar_day),
    "full date beside": ("full date", day_readers.day_on_side),
    "day of year beside": ("full date", day_readers.day_of_year_beside),
    "range of days": ("range of days", day_readers.range_of_days),
    "numbered day": ("day of the month", day_readers.numbered_day),
    "named day": ("named day", day_readers.feast),
    "fixed day": ("named day", day_readers.fixed_day),
    "eve": ("named day", day_readers.eve),
    "clock time": ("clock time", day_readers.clock_time),
    "half to": ("clock time", day_readers.half_to),
    "part of a day": ("part of a day", day_readers.part_of_day),
    "last night": ("part of a day", partial(day_readers.part_of, day_readers.near_day(-1))),
    "this part": ("part of a day", partial(day_readers.part_of, day_readers.near_day(0))),
    "part told": ("part of a day", partial(day_readers.part_of, Same(Origin.TOLD))),
    "part after": (
        "part of a day",
        partial(day_readers.part_of, day_readers.near_day(1, Origin.TOLD)),
    ),
    "part before": (
        "part of a day",
        partial(day_readers.part_of, day_readers.near_day(-1, Origin.TOLD)),
    ),
    "night to": ("part of a day", day_readers.night_to),
    "night from": ("part of a day", day_readers.night_from),
    "weekday": ("weekday", day_readers.weekday),
    "weekday in week": ("weekday", day_readers.weekday_in_week),
    "weekday and day": ("weekday", day_readers.weekday_and_day),
    "weekend": ("weekend", day_readers.weekend),
    "near day": ("near day", day_readers.day_named),
    "near weekday": ("near day", day_readers.near_weekday),
    "two days before": (
        "day being told",
        partial(unit_readers.always, day_readers.near_day(-2, Origin.TOLD)),
    ),
    "two days after": (
        "day being told",
        partial(unit_readers.always, day_readers.near_day(2, Origin.TOLD)),
    ),
    "day before": (
        "day being told",
        partial(unit_readers.always, day_readers.near_day(-1, Origin.TOLD)),
    ),
    "same day": (
        "day being told",
        partial(unit_readers.always, day_readers.near_day(0, Origin.TOLD)),
    ),
    "day after": (
        "day being told",
        partial(unit_readers.always, day_readers.near_day(1, Origin.TOLD)),
    ),
    "ago": ("distance", partial(unit_readers.away, -1, Origin.PUBLISHED)),
    "ahead": ("distance", partial(unit_readers.away, 1, Origin.PUBLISHED)),
    "months ago": ("distance", unit_readers.months_ago),
    "earlier": ("distance", partial(unit_readers.away, -1, Origin.MENTIONED)),
    "later": ("distance", partial(unit_readers.away, 1, Origin.MENTIONED)),
    "unit beside": ("unit beside", unit_readers.unit_beside),
    "week before": (
        "unit beside",
        partial(unit_readers.always, UnitAt(Grain.WEEK, -1, Origin.MENTIONED)),
    ),
    "week after": (
        "unit beside",
        partial(unit_readers.always, UnitAt(Grain.WEEK, 1, Origin.MENTIONED)),
    ),
    "last year": ("unit beside", partial(unit_readers.always, UnitAt(Grain.YEAR, -1))),
    "last month": ("unit beside", partial(unit_readers.always, UnitAt(Grain.MONTH, -1))),
    "last week": ("unit beside", partial(unit_readers.always, UnitAt(Grain.WEEK, -1))),
    "end of the year": ("end of a unit", partial(unit_readers.always, UnitAt(Grain.YEAR))),
    "end of the month": ("end of a unit", partial(unit_readers.always, UnitAt(Grain.MONTH))),
    "end of a unit": ("end of a unit", unit_readers.end_of_unit),
    "quarter": ("quarter", unit_readers.fraction),
    "quarter beside": ("quarter", unit_readers.fraction_of_year_beside),
    "season": ("season", partial(unit_readers.index_of, Grain.SEASON, "season")),
    "season beside": ("season", partial(unit_readers.index_of_year_beside, Grain.SEASON, "season")),
    "month": ("month", partial(unit_readers.index_of, Grain.MONTH, "month")),
    "month beside": ("month", partial(unit_readers.index_of_year_beside, Grain.MONTH, "month")),
    "month of a range": ("month", unit_readers.month_of_range),
    "week of a day": ("week", unit_readers.week_of_day),
    "week of a month": ("week", unit_readers.week_of_month),
    "year": ("year", unit_readers.year_told),
    "year of a range": ("range of years", unit_readers.year_of_range),
    "range of years": ("range of years", unit_readers.range_of_years),
    "decade": ("year", unit_readers.decade),
    "century": ("year", unit_readers.century),
    "span": ("span", unit_readers.trailing),
    "recent days": ("reference", partial(unit_readers.always, StorySoFar("PAST_REF"))),
    "units beside": ("reference", unit_readers.units_beside),
    "set": ("set", unit_readers.recurring),
    "part of every day": ("set", unit_readers.every_part),
    "every weekend": ("set", partial(unit_readers.always, Recurring("XXXX-WXX-WE"))),
    "often": ("set", unit_readers.often),
    "reference": ("reference", lambda slots: Vague(str(slots.value("reference")))),
    "length": ("length", unit_readers.length),
    "months long": ("length", unit_readers.months_long),
}
