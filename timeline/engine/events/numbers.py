"""Numbers in running text: digits, words and vague ones, with what they leave open."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import isfinite

SMALL: Mapping[str, float] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
TIMES: Mapping[str, float] = {
    "dozen": 12, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "mn": 1e6, "bn": 1e9, "tn": 1e12, "m": 1e6,
}  # fmt: skip
# Dozens are two dozen or more, hundreds two hundred or more, and none reaches the next word.
VAGUE: Mapping[str, tuple[float, float]] = {
    "hundreds and thousands": (200, 9999),
    "hundreds of thousands": (200_000, 999_999),
    "tens of thousands": (20_000, 99_999),
    "tens of millions": (20e6, 99_999_999),
    "millions": (2e6, 9_999_999),
    "thousands": (2000, 9999),
    "hundreds": (200, 999),
    "scores": (40, 99),
    "dozens": (24, 99),
    "several thousand": (2000, 9999),
    "several hundred": (200, 999),
    "several dozen": (24, 99),
    "a few thousand": (2000, 9999),
    "a few hundred": (200, 999),
    "a few dozen": (24, 99),
    "half a million": (500_000, 500_000),
    "half a dozen": (6, 6),
    "a couple of": (2, 2),
    "a million": (1e6, 1e6),
    "a thousand": (1000, 1000),
    "a hundred": (100, 100),
    "a dozen": (12, 12),
}
SHARES: Mapping[str, float] = {
    "half": 50, "one-third": 100 / 3, "a third": 100 / 3, "two-thirds": 200 / 3,
    "two thirds": 200 / 3, "a quarter": 25, "one-quarter": 25, "three-quarters": 75,
    "three quarters": 75, "a fifth": 20, "a tenth": 10,
}  # fmt: skip
LEAST = (
    r"at least|no fewer than|no less than|not less than|more than|well over|over|upwards of"
    r"|in excess of|above|exceeding"
)
MOST = r"up to|at most|as many as|fewer than|less than|under|no more than|a maximum of|below"
ABOUT = (
    r"about|around|some|nearly|almost|approximately|roughly|an estimated|estimated|another|close to"
    r"|an additional|a total of|only|just|as few as|perhaps|possibly|reportedly"
)
_SPELLED = rf"(?:{'|'.join(SMALL)})"
_BIG = r"(?:hundred|thousand|million|billion)"
_TENS = rf"{_SPELLED}(?:[\s-]{_SPELLED})?"
WORDS = rf"a\s{_BIG}\s(?:and\s)?{_TENS}|{_TENS}(?:\s{_BIG}(?:\s(?:and\s)?{_TENS})?)*"
NUMBER = re.compile(
    rf"(?:\b(?:(?P<least>{LEAST})|(?P<most>{MOST})|{ABOUT})\s+)*[“\"]?"
    r"(?P<core>(?<![\w.,:/+#-])(?P<sign>(?:US|A|C)?\$\s?|[€£¥]\s?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?<![\w-])(?P<words>{WORDS})(?![\w-])"
    rf"|(?<![\w-])(?P<vague>{'|'.join(VAGUE)})(?![\w-])"
    rf"|(?<![\w-])(?P<share>{'|'.join(SHARES)})(?=\s+(?:of|its|the|their)\b))[”\"]?"
    rf"(?:[\s-](?P<times>{'|'.join(TIMES)})(?!\w))?"
    r"(?P<percent>\s?%|[\s-]per\s?cent\b|\spct\b)?"
    r"(?P<plus>\+|\sor\smore\b|\sor\sso\b)?(?!\w|[.,/:]\d|-\w|[’']s\b)",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"(?:\s*[-–]\s*|\s+(?:to|or)\s+|\s+and\s+)(?:as many as\s+|more than\s+)?")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
BEFORE_NO_COUNT = re.compile(
    rf"(?:{MONTH}\.?|\b(?:aged?|No\.|number|nos?\.|article|resolution|section|chapter|page|room"
    r"|flight|channel|route|highway|phase|level|grade|type|form|act|week|point|step"
    r"|part|item|verse|class|boeing|dial|phone|tel\.?|fax|formula|league"
    r"|apollo|under-|over-))\s*$",
    re.IGNORECASE,
)
# "is up to 78", "ticked up to 44": where the count has got to, not the most that it may be.
UP = re.compile(r"\b(?:is|was|now|ticked|went|gone|climbed|crept|jumped|moved|shot|inched)\s+$")
CLOCK = re.compile(r"\s*(?:[ap]\.?m\b\.?|GMT\b|UTC\b|[CEMP][SD]?T\b|o[’']clock|hours\b|noon\b)")
MEASURE = re.compile(
    r"[\s-](?:(?:more|other|full|long|whole|square|cubic|consecutive|calendar|working)\s)?"
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur"
    r"|kilomet|km\b|miles?|met(?:re|er)s?\b|yards?|feet\b|foot\b|inch|acres?|hectares?|kilo|kg\b"
    r"|tons?\b|tonnes?|pounds?\sof\b|barrels?|lit(?:re|er)s?|gallons?|degrees?|times\b|knots?|mph"
    r"|cents?\b|votes?\b|points?\b|seats?\b|goals?\b|pages?\b|-year-old|years?\sold)",
    re.IGNORECASE,
)
AGE = re.compile(r"(?:[A-Z][\w’'.-]+|old|man|woman|girl|boy|teenager),\s*$")
ELDERLY = re.compile(
    r"\b(?:people|those|adults?|anyone|everyone|men|women|children|patients|persons)\s+$",
    re.IGNORECASE,
)
AGE_ENDS = re.compile(r"\s*[,;.)]|\s*$")
OLDEST = 115
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
