"""Numbers in running text: digits, words and vague ones, with what they leave open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isfinite

from timeline.engine.events.figures.number_words import (
    AGE,
    AGE_ENDS,
    BEFORE_NO_COUNT,
    BETWEEN,
    CLOCK,
    ELDERLY,
    MEASURE,
    MONTH,
    NUMBER,
    NUMERAL,
    OLDEST,
    SHARES,
    SMALL,
    TIMES,
    UP,
    VAGUE,
)

YEAR_FIRST, YEAR_LAST = 1000, 2100


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)` of its text, its modifiers included; None where it is open.

    `sign` is a currency sign before it, `percent` says that it is a share in percent.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    sign: str = ""
    percent: bool = False
    year: bool = False

    @property
    def single(self) -> bool:
        """Whether it is a plain one."""
        return self.low == self.high == 1


def find_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text that may count something, in reading order; ranges are one number."""
    if not NUMERAL.search(text.lower()):
        return ()
    found: list[Number] = []
    for match in NUMBER.finditer(text):
        number = _read(match, text)
        if number is None:
            continue
        joined = _joined(found[-1], number, text) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(number)
    return tuple(found)


def _read(match: re.Match[str], text: str) -> Number | None:
    if _no_count(match, text):
        return None
    value = _value(match)
    if value is None:
        return None
    exact = UP.search(text[: match.start()]) if match["most"] else None
    low = None if match["most"] and not exact else value[0]
    open_end = match["least"] or (match["plus"] and "so" not in match["plus"])
    high = None if open_end else value[1]
    sign = (match["sign"] or "").strip()
    share = bool(match["percent"] or match["share"])
    return Number(match.start(), match.end(), low, high, sign, share, _is_year(match))


def _no_count(match: re.Match[str], text: str) -> bool:
    """Whether it is a date, a time, an age, a measure, or the number of something."""
    if match["sign"] or match["percent"] or match["share"]:
        return False
    before, behind = text[max(match.start() - 40, 0) : match.start()], text[match.end() :][:30]
    if MEASURE.match(behind) or CLOCK.match(behind) or re.match(rf"\s+{MONTH}", behind):
        return True
    if match["digits"] and BEFORE_NO_COUNT.search(before):
        return True
    limit = ELDERLY.search(before) and (match["least"] or match["most"])
    old = (AGE.search(before) or limit) and AGE_ENDS.match(behind)
    return bool(old and match["digits"] and float(match["digits"].replace(",", "")) <= OLDEST)


def _is_year(match: re.Match[str]) -> bool:
    digits = match["digits"] or ""
    bare = len(digits) == 4 and digits.isdigit() and not match["sign"] and not match["times"]
    return bare and YEAR_FIRST <= int(digits) <= YEAR_LAST


def _value(match: re.Match[str]) -> tuple[float, float] | None:
    """The least and the most that the words stand for; None beyond any count."""
    times = TIMES.get((match["times"] or "").lower(), 1)
    if match["vague"]:
        low, high = VAGUE[match["vague"].lower()]
        return low * times, high * times
    if match["share"]:
        share = round(SHARES[match["share"].lower()], 1)
        return share, share
    digits = match["digits"]
    value = (float(digits.replace(",", "")) if digits else _spelled(match["words"])) * times
    return (value, value) if isfinite(value) else None  # hundreds of digits in a row count nothing


def _spelled(words: str) -> float:
    """The value of "two hundred and sixty-five"."""
    total = part = 0.0
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "a":
            part = 1.0
        elif word == "hundred":
            part *= TIMES[word]
        elif word in TIMES:
            total, part = total + part * TIMES[word], 0.0
        elif word in SMALL:
            part += SMALL[word]
    return total + part


def _joined(one: Number, other: Number, text: str) -> Number | None:
    """One number of "40 to 60", "between 40 and 60" and "50 to 100 million"; else None."""
    if one.low is None or other.high is None or one.sign != other.sign != "":
        return None
    if one.percent != other.percent and one.percent:  # "grew 10 percent to 2.9 billion euros"
        return None
    glue, before = text[one.end : other.start], text[max(one.start - 12, 0) : one.start]
    between = re.search(r"\bbetween\s+$", before)
    if not BETWEEN.fullmatch(glue) or ("and" in glue) != bool(between):
        return None
    if re.search(r"\b(?:from|by)\s+$", before):  # "from 60 to 120", "by 3 to 78" are changes
        return None
    low = one.low * _same_times(one, other, text)
    if low >= other.high:
        return None
    return replace(other, start=one.start, low=low, sign=one.sign or other.sign)


def _same_times(one: Number, other: Number, text: str) -> float:
    """What "million" behind the second number makes of the first."""
    last = text[other.start : other.end].lower().split()[-1]
    told = re.search(r"[a-z]$", text[one.start : one.end])
    return TIMES[last] if last in TIMES and not told else 1.0


def words_of(text: str, numbers: tuple[Number, ...]) -> list[tuple[Number, str, str]]:
    """Each number with the words before it and behind it, up to the numbers around it."""
    return list(_words_of(text, numbers))


def _words_of(text: str, numbers: tuple[Number, ...]) -> Iterator[tuple[Number, str, str]]:
    for at, number in enumerate(numbers):
        first = numbers[at - 1].end if at else 0
        last = numbers[at + 1].start if at + 1 < len(numbers) else len(text)
        yield number, text[first : number.start], text[number.end : last]
