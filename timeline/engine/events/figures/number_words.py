"""The words that numbers are told in, and those that look like a count and are none."""

import re
from collections.abc import Mapping

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
BIG = ("hundred", "thousand", "million", "billion")
_BIG = rf"(?:{'|'.join(BIG)})"
_TENS = rf"{_SPELLED}(?:[\s-]{_SPELLED})?"
WORDS = rf"a\s{_BIG}\s(?:and\s)?{_TENS}|{_TENS}(?:\s{_BIG}(?:\s(?:and\s)?{_TENS})?)*"
# In lower case. What has none of these has no number, and need not be searched for one.
NUMERAL = re.compile("|".join((r"\d", *SMALL, *VAGUE, *SHARES, *BIG)))
NUMBER = re.compile(
    rf"(?:\b(?:(?P<least>{LEAST})|(?P<most>{MOST})|{ABOUT})\s+)*[“\"]?"
    r"(?P<core>(?<![\w.,:/+#-])(?P<sign>(?:US|A|C)?\$\s?|[€£¥]\s?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?<![\w-])(?P<words>{WORDS})(?![\w-])"
    rf"|(?<![\w-])(?P<vague>{'|'.join(VAGUE)})(?![\w-])"
    rf"|(?<![\w-])(?P<share>{'|'.join(SHARES)})(?=\s+(?:of|its|the|their)\b))[”\"]?"
    rf"(?:[\s-](?P<times>{'|'.join(TIMES)})(?!\w))?"
    r"(?P<percent>\s?%|[\s-]per\s?cent\b|\spct\b)?"
    r"(?P<plus>\+|\sor\smore\b|\sor\sso\b)?(?!\w|[.,/:]\d|-(?!a-)\w|[’']s\b)",
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
