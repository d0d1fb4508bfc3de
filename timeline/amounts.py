"""How a number that somebody claims is put into words: "18", "at least 18", "24 to 99 people"."""

import re

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
AROUND = 60  # so many characters on each side of a number say what it counts
NUMBER = re.compile(r"\d[\d.,]*\d|\d")
COUNT = re.compile(r"\b(?:tolls?|counts?|tall(?:y|ies)|figures?|numbers?|statistics|data)$", re.I)


def say_amount(low: float | None, high: float | None, unit: str = "people") -> str:
    """Word a range, both ends included and None where open; people are not named."""
    if low is None and high is None:
        return "a number not understood"
    if low == high:
        return _with_unit(low or 0, unit)
    if high is None:
        return f"at least {_with_unit(low or 0, unit)}"
    if low is None:
        return f"up to {_with_unit(high, unit)}"
    return f"{say_number(low)} to {_with_unit(high, unit)}"


def say_number(number: float) -> str:
    """Write a number as newspapers do: "3,800", "9.4", "92 million"."""
    for size, word in LARGE:
        if number >= size:
            return f"{_rounded(number / size)} {word}"
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def _rounded(number: float) -> str:
    """Four figures of a number; all of its whole ones where it has more."""
    return f"{number:.4g}" if number < 999.95 else f"{number:,.0f}"


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


def _with_unit(number: float, unit: str) -> str:
    if unit in SIGNS:
        has_cents = number != round(number) and number < LARGE[-1][0]
        return SIGNS[unit] + (f"{number:,.2f}" if has_cents else say_number(number))
    return say_number(number) if unit == "people" else f"{say_number(number)} {unit}"
