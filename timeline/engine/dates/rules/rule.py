"""What a rule is, and the pieces that the patterns of rules share."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import (
    MONTH_NAMES,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    UNITS,
    VAGUE_AMOUNTS,
    WEEKDAYS,
    any_of,
)

Match = re.Match[str]

# Pieces of patterns. Each piece repeats at most a few times, so that no text makes a pattern slow.
# The full stop of an abbreviation, not the one that ends a sentence.
STOP = r"(?:\.(?!\s+[A-Z][a-z])|\b)"
WEEKDAY = (
    f"(?:{any_of(word for word in WEEKDAYS if word.endswith('day'))}|{any_of(WEEKDAYS)}{STOP})"
)
MONTH = (
    f"(?:{any_of(MONTH_NAMES[1:])}|{any_of(set(MONTHS) - {n.lower() for n in MONTH_NAMES})}{STOP})"
)
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d|[.,]\d|%)"
NTH = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)\b"
# "10 p.m. on Thursday, Jan. 6": its date says more than the weekday, and another rule reads it.
BARE_WEEKDAY = (
    rf"{WEEKDAY}(?!,? (?:{MONTH} (?:the )?\d|(?:the )?(?:{NTH}|{DAY})(?: of)? {MONTH}|the {NTH}))"
)
# As broadcasts spell it: "May twenty third"; not "in May first results", "in May third-quarter …".
SPELLED_DAY = (
    "(?:"
    + any_of(word.replace("-", "[ -]") for word in set(ORDINALS) - {"first", "second"})
    + r")\b(?!-| quarter| half| time| day| week| month| year)"
)
YEAR = r"(?:1\d|20)\d\d(?![\d%]|[.,]\d)"
TENS = any_of(word for word, number in NUMBERS.items() if number in range(20, 100, 10))
ONES = any_of(word for word, number in NUMBERS.items() if number in range(1, 20) and len(word) > 2)
# As broadcasts spell them.
SPELLED_YEAR = (
    rf"(?:(?:nineteen|eighteen) (?:{TENS}(?:-{ONES}| {ONES})?|{ONES})|two thousand(?! and))"
)
ANY_YEAR = rf"(?:{YEAR}|{SPELLED_YEAR})"
UNIT = any_of(word for word in UNITS if word != "centurie") + r"\b"
UNITS_ = "(?:" + any_of(word for word in UNITS if word != "century") + r")s\b"
ORDINAL = "(?:" + any_of(ORDINALS) + r"|\d{1,2}(?:st|nd|rd|th))"
DAYPART = any_of(set(PARTS) - {"tonight", "overnight", "early", "late"})
NUMBER = (
    r"(?:(?:\d{1,3}(?:,\d{3})|\d{1,4})(?:\.\d{1,2})?|"
    + any_of(set(NUMBERS) - {"a", "an", "zero", "couple", "dozen"})
    + rf"(?:[ -]{any_of(set(NUMBERS) - {'a', 'an', 'zero', 'couple', 'dozen'})})?"
    + r"|(?:an?|one) hundred|(?:a )?dozen|(?:a |another )?couple(?: of)?|an?|another)"
)
VAGUE = rf"(?:a few|the few|quite a few|{any_of(VAGUE_AMOUNTS)}(?: of)?|a number of)"
AMOUNT = rf"(?:{VAGUE}|{NUMBER})"
# What follows a number that is a day: nothing that it could count.
GOES_ON = re.compile(
    r"\s*(?:[.;:,)!?\]\"”’–—-]|$|(?:in|at|on|when|as|were|was|are|by|to|for|and|or|the|after|before"
    r"|of|with|but|from|it|they|he|she|that|while|until|next|last|this)\b)",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W\d_]+")
CENTURIES = {"nineteen": 1900, "eighteen": 1800, "two": 2000}


def _is_never(text: str, candidate: Candidate) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Rule:
    """One family of phrases: what it looks like, what a match of it means, and its look-alikes.

    `build` answers None when the match is not worth keeping; `is_lookalike(text, candidate)` tells
    by the words around it what is no time at all.
    """

    name: str
    pattern: re.Pattern[str]
    build: Callable[[Match], Meaning | None]
    is_lookalike: Callable[[str, Candidate], bool] = _is_never


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words, in any case, whose blanks stand for any white space."""
    return re.compile(r"(?<![\w$£€#])(?<!\w['’])(?:" + _spaced(pattern) + r")(?!\w)", re.IGNORECASE)


def _spaced(pattern: str) -> str:
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def weekday_of(word: str) -> int:
    """Monday is 0."""
    return WEEKDAYS[word.lower().rstrip(".")]


def month_of(word: str) -> int:
    """January is 1."""
    return MONTHS[word.lower().rstrip(".")]


def year_of(words: str) -> int:
    """The year in "1997", "nineteen ninety-seven" or "two thousand"."""
    if words.isdecimal():
        return int(words)
    century, *rest = words.lower().replace("-", " ").split()
    return CENTURIES[century] + sum(NUMBERS.get(word, 0) for word in rest)


def month_in(phrase: str) -> str:
    """The name of the month in `phrase`, as written."""
    return next(word[0] for word in LETTERS.finditer(phrase) if word[0].lower() in MONTHS)


def day_of(word: str) -> int:
    """The number in "6", "06", "6th", "sixth" or "twenty sixth"."""
    spelled = ORDINALS.get("-".join(word.lower().replace("-", " ").split()))
    return spelled or int(re.sub(r"\D", "", word))


def grain_of(word: str) -> Grain:
    """The grain of a unit in the singular or the plural."""
    return UNITS.get(word.lower()) or UNITS[word.lower().removesuffix("s")]


def ordinal_of(word: str) -> int:
    """The number in "third" or "3rd"."""
    return day_of(word)


def count_of(words: str) -> int | None:
    """The number in "two", "a couple of" or "twenty-four"; None for a vague or a broken amount."""
    text = words.lower().removesuffix(" of").replace(",", "")
    if text.isdecimal():
        return int(text)
    if text.split()[0] in {"few", "several", "another"} or any(
        w in VAGUE_AMOUNTS for w in text.split()
    ):
        return 1 if text == "another" else None
    parts = [NUMBERS.get(word) for word in re.split(r"[\s-]+", text)]
    if None in parts:
        return None
    numbers = [part for part in parts if part is not None]
    if numbers[-1] in {2, 12, 100} and len(numbers) == 2 and numbers[0] == 1:
        return numbers[-1]  # "a couple", "a dozen", "one hundred"
    return sum(numbers)
