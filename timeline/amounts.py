"""How a number that somebody claims is put into words: "18", "at least 18", "24 to 99 people"."""

import re
from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal
from django.utils.functional import Promise
from django.utils.translation import gettext, override, pgettext, pgettext_lazy

from timeline.count_names import name_unit
from timeline.patterns import language

SIGNS = {
    "USD": pgettext_lazy("a sum of money", "$%(number)s"),
    "EUR": pgettext_lazy("a sum of money", "€%(number)s"),
    "GBP": pgettext_lazy("a sum of money", "£%(number)s"),
}
LARGE: tuple[tuple[float, Promise], ...] = (
    (1e12, pgettext_lazy("a large number", "%(number)s trillion")),
    (1e9, pgettext_lazy("a large number", "%(number)s billion")),
    (1e6, pgettext_lazy("a large number", "%(number)s million")),
)
AROUND = 60  # so many characters on each side of a number say what it counts
NUMBER = re.compile(r"\d[\d.,]*\d|\d")
# As the engine tells a range: "18", "at least 3,800", "24 to 99".
SPELLED = re.compile(r"(?:(?P<open>at least|up to) )?(?P<low>[\d,]+)(?: to (?P<high>[\d,]+))?")
COUNT = re.compile(r"\b(?:tolls?|counts?|tall(?:y|ies)|figures?|numbers?|statistics|data)$", re.I)


def say_amount(low: float | None, high: float | None, unit: str = "people") -> str:
    """Word a range, both ends included and None where open; people are not named."""
    if low is None and high is None:
        return gettext("a number not understood")
    if low == high:
        return _with_unit(low or 0, unit)
    if high is None:
        return pgettext("a number", "at least %(low)s") % {"low": _with_unit(low or 0, unit)}
    if low is None:
        return pgettext("a number", "up to %(high)s") % {"high": _with_unit(high, unit)}
    ends = {"low": say_number(low), "high": _with_unit(high, unit)}
    return pgettext("a number", "%(low)s to %(high)s") % ends


def say_spelled(amount: str) -> str:
    """Word a range that the engine told: "at least 3,800"; what is no range stays as it is."""
    found = SPELLED.fullmatch(amount)
    if found is None:
        return amount
    low = float(found["low"].replace(",", ""))
    if found["high"]:
        return say_amount(low, float(found["high"].replace(",", "")))
    ends = {"at least": (low, None), "up to": (None, low)}
    return say_amount(*ends.get(found["open"], (low, low)))


def say_number(number: float) -> str:
    """Write a number as newspapers do: "3,800", "9.4", "92 million"."""
    for size, word in LARGE:
        if number >= size:
            return str(word) % {"number": _rounded(number / size)}
    return _written(number, "#,##0.##")


def say_count(count: int) -> str:
    """Write a count with every figure: "10,000"."""
    return _written(count, "#,##0")


def spell_amount(low: float | None, high: float | None) -> str:
    """Word a range as an article in English spells it, whatever the language of the page."""
    with override("en"):
        return say_amount(low, high)


def around_number(quote: str, words: str) -> str:
    """The words of `quote` around the first number of `words`, where the whole would be long."""
    number = NUMBER.search(words)
    found = re.search(rf"(?<![\d.,]){re.escape(number[0])}(?!\d)", quote) if number else None
    if found is None or len(quote) <= 2 * AROUND:
        return quote
    start = quote.rfind(" ", 0, max(found.start() - AROUND, 0)) + 1
    end = quote.find(" ", found.end() + AROUND)
    before, after = "… " if start else "", " …" if end > 0 else ""
    return f"{before}{quote[start : end if end > 0 else None]}{after}"


def named_speaker(said_by: str) -> str:
    """Who is named for a number; "" where only a count is, as "the latest death toll"."""
    return "" if COUNT.search(said_by) else said_by


def _rounded(number: float) -> str:
    """Four figures of a number; all of its whole ones where it has more."""
    if number >= 999.95:
        return _written(number, "#,##0")
    return _written(float(f"{number:.4g}"), "#,##0.###")


def _written(number: float, pattern: str) -> str:
    return _formatted(number, pattern, language())


@lru_cache(maxsize=5_000)
def _formatted(number: float, pattern: str, locale: Locale) -> str:
    # A page of many counts would otherwise read the same pattern hundreds of times.
    return format_decimal(number, format=pattern, locale=locale)


def _with_unit(number: float, unit: str) -> str:
    if unit in SIGNS:
        has_cents = number != round(number) and number < LARGE[-1][0]
        told = _written(number, "#,##0.00") if has_cents else say_number(number)
        return str(SIGNS[unit]) % {"number": told}
    if unit == "people":
        return say_number(number)
    named = {"number": say_number(number), "unit": name_unit(unit)}
    return pgettext("a number", "%(number)s %(unit)s") % named
