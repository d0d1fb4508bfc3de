"""Named days that mean the same in most English news, and when they fall in a year."""

from datetime import date, timedelta
from typing import Final

from timeline.engine.dates.calendars import MOVABLE, NATIONAL, day_in

FIXED: Final = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "may day": (5, 1),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    # The Julian calendar's, thirteen days later until 2100.
    "orthodox christmas eve": (1, 6),
    "orthodox christmas": (1, 7),
    "orthodox new year": (1, 14),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
# Month, weekday (Monday is 0), and which of them; -1 is the last.
WEEKDAYS: Final = {
    "martin luther king day": (1, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
}
FROM_EASTER: Final = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter sunday": 0,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "whit monday": 50,
}
NAMES: Final = (*FIXED, *WEEKDAYS, *FROM_EASTER, *MOVABLE, *NATIONAL)


def day_of(name: str, year: int, country: str = "") -> date:
    """The day on which the feast of that name falls in `year`, in `country` for a national day.

    Raises `Unlisted` where no calendar says.
    """
    if name in MOVABLE or name in NATIONAL:
        return day_in(name, country, year)
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in WEEKDAYS:
        return _nth_weekday(year, *WEEKDAYS[name])
    return _easter(year) + timedelta(days=FROM_EASTER[name])


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * week) // 451
    month, day = divmod(h + week - 7 * m + 114, 31)
    return date(year, month, day + 1)
