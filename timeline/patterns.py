"""Messages that tell days, said in the language of the page.

A message names its days and how each is written, in the letters of Unicode's date patterns:
"from {day:EEE d MMMM[ y]}". What stands in brackets is left out where the year goes without saying.
A translator chooses other letters, another order and, with `endings`, another case:
"с(о) {day:ccc, d MMMM[ y 'года']}".
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from django.utils.functional import Promise
from django.utils.translation import get_language, to_locale

from timeline.endings import settle

Message = str | Promise  # a promise is said in the language of the page, whichever that will be
IF_YEAR = re.compile(r"\[([^\]]*)\]")
ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A number that counts a place: "20th", or as a Roman numeral "XX"."""

    number: int

    def __format__(self, form: str) -> str:
        return _roman(self.number) if form == "roman" else f"{self.number}{self._suffix}"

    @property
    def _suffix(self) -> str:
        if self.number % 100 in (11, 12, 13):
            return "th"
        return {1: "st", 2: "nd", 3: "rd"}.get(self.number % 10, "th")


Told = date | Place | str


def say(message: Message, year: int | None = None, **told: Told) -> str:
    """Say a message with its days; their year is left out where it is `year`."""
    worded = {
        name: _Day(value, year) if isinstance(value, date) else value
        for name, value in told.items()
    }
    return settle(str(message).format(**worded))


def language() -> Locale:
    """The language of the page, as Babel knows it."""
    return _locale(get_language() or "en")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that a message can write: `{day:d MMMM}`."""

    day: date
    year: int | None  # goes without saying

    def __format__(self, pattern: str) -> str:
        written = IF_YEAR.sub("" if self.day.year == self.year else r"\1", pattern)
        return format_date(self.day, written, language()) if written else ""


@lru_cache
def _locale(code: str) -> Locale:
    return Locale.parse(to_locale(code))


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        numeral += letters * times
    return numeral
