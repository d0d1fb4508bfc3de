"""What the phrases of a table mean: the rule and the reader of slots for every kind of phrase."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from timeline.engine.dates.days import Same
from timeline.engine.dates.expression import Meaning, Origin
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages import readers
from timeline.engine.dates.languages.templates import Slots
from timeline.engine.dates.spans import StorySoFar, UnitAt
from timeline.engine.dates.undated import Recurring, Vague

Reader = Callable[[Slots], Meaning | None]

# What a phrase means -> the name of its rule, as in English, and its reader.
MEANINGS: Final[Mapping[str, tuple[str, Reader]]] = {
    "full date": ("full date", readers.calendar_day),
    "full date beside": ("full date", readers.day_on_side),
    "day of year beside": ("full date", readers.day_of_year_beside),
    "range of days": ("range of days", readers.range_of_days),
    "numbered day": ("day of the month", readers.numbered_day),
    "named day": ("named day", readers.feast),
    "fixed day": ("named day", readers.fixed_day),
    "eve": ("named day", readers.eve),
    "clock time": ("clock time", readers.clock_time),
    "half to": ("clock time", readers.half_to),
    "part of a day": ("part of a day", readers.part_of_day),
    "last night": ("part of a day", partial(readers.part_of, readers.near_day(-1))),
    "this part": ("part of a day", partial(readers.part_of, readers.near_day(0))),
    "part told": ("part of a day", partial(readers.part_of, Same(Origin.TOLD))),
    "part after": ("part of a day", partial(readers.part_of, readers.near_day(1, Origin.TOLD))),
    "part before": ("part of a day", partial(readers.part_of, readers.near_day(-1, Origin.TOLD))),
    "night to": ("part of a day", readers.night_to),
    "night from": ("part of a day", readers.night_from),
    "weekday": ("weekday", readers.weekday),
    "weekday in week": ("weekday", readers.weekday_in_week),
    "weekday and day": ("weekday", readers.weekday_and_day),
    "weekend": ("weekend", readers.weekend),
    "near day": ("near day", readers.day_named),
    "near weekday": ("near day", readers.near_weekday),
    "two days before": (
        "day being told",
        partial(readers.always, readers.near_day(-2, Origin.TOLD)),
    ),
    "two days after": ("day being told", partial(readers.always, readers.near_day(2, Origin.TOLD))),
    "day before": ("day being told", partial(readers.always, readers.near_day(-1, Origin.TOLD))),
    "same day": ("day being told", partial(readers.always, readers.near_day(0, Origin.TOLD))),
    "day after": ("day being told", partial(readers.always, readers.near_day(1, Origin.TOLD))),
    "ago": ("distance", partial(readers.away, -1, Origin.PUBLISHED)),
    "ahead": ("distance", partial(readers.away, 1, Origin.PUBLISHED)),
    "months ago": ("distance", readers.months_ago),
    "earlier": ("distance", partial(readers.away, -1, Origin.MENTIONED)),
    "later": ("distance", partial(readers.away, 1, Origin.MENTIONED)),
    "unit beside": ("unit beside", readers.unit_beside),
    "week before": (
        "unit beside",
        partial(readers.always, UnitAt(Grain.WEEK, -1, Origin.MENTIONED)),
    ),
    "week after": (
        "unit beside",
        partial(readers.always, UnitAt(Grain.WEEK, 1, Origin.MENTIONED)),
    ),
    "last year": ("unit beside", partial(readers.always, UnitAt(Grain.YEAR, -1))),
    "last month": ("unit beside", partial(readers.always, UnitAt(Grain.MONTH, -1))),
    "last week": ("unit beside", partial(readers.always, UnitAt(Grain.WEEK, -1))),
    "end of the year": ("end of a unit", partial(readers.always, UnitAt(Grain.YEAR))),
    "end of the month": ("end of a unit", partial(readers.always, UnitAt(Grain.MONTH))),
    "end of a unit": ("end of a unit", readers.end_of_unit),
    "quarter": ("quarter", readers.fraction),
    "quarter beside": ("quarter", readers.fraction_of_year_beside),
    "season": ("season", partial(readers.index_of, Grain.SEASON, "season")),
    "season beside": ("season", partial(readers.index_of_year_beside, Grain.SEASON, "season")),
    "month": ("month", partial(readers.index_of, Grain.MONTH, "month")),
    "month beside": ("month", partial(readers.index_of_year_beside, Grain.MONTH, "month")),
    "month of a range": ("month", readers.month_of_range),
    "week of a day": ("week", readers.week_of_day),
    "week of a month": ("week", readers.week_of_month),
    "year": ("year", readers.year_told),
    "year of a range": ("range of years", readers.year_of_range),
    "range of years": ("range of years", readers.range_of_years),
    "decade": ("year", readers.decade),
    "century": ("year", readers.century),
    "span": ("span", readers.trailing),
    "recent days": ("reference", partial(readers.always, StorySoFar("PAST_REF"))),
    "units beside": ("reference", readers.units_beside),
    "set": ("set", readers.recurring),
    "part of every day": ("set", readers.every_part),
    "every weekend": ("set", partial(readers.always, Recurring("XXXX-WXX-WE"))),
    "often": ("set", readers.often),
    "reference": ("reference", lambda slots: Vague(str(slots.value("reference")))),
    "length": ("length", readers.length),
    "months long": ("length", readers.months_long),
}
