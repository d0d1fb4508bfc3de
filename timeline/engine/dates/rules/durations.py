"""Lengths of time, which are no dates: "three decades", "10-year", "a matter of hours"."""

import re

from timeline.engine.dates.beside import follows
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.lexicon import UNITS
from timeline.engine.dates.rules.rule import (
    AMOUNT,
    UNIT,
    UNITS_,
    Match,
    Rule,
    compiled,
    count_of,
    grain_of,
)
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length

PATTERN = compiled(
    r"(?:a )?(?P<long>year|month|week|day|hour|decade)[ -]?long|"
    rf"(?:a matter of |(?:the|these|those) )?(?P<amount>{AMOUNT}) "
    rf"(?:(?:more|other|additional|full|long|whole|straight|consecutive|trading) )?"
    rf"(?P<unit>{UNITS_}|{UNIT})"
    rf"|(?P<amount2>{AMOUNT})-(?P<unit2>{UNIT})"
    rf"|a matter of (?P<matter>{UNITS_})"
)
MANY = re.compile(r"(?:many|some)\b")  # "in many quarters", "the third in as many days"
SINGULAR = frozenset(UNITS)
AGE = re.compile(r"[\s-]+old(?:s|er)?\b")
TITLE = re.compile(r"\d+ [A-Z][a-z]+")  # CBS's "60 Minutes"
FRACTION = re.compile(r"\sof\b")
RATE = re.compile(r"(?:\d|illion|percent|dollars|times|%)\s+$")


def build(match: Match) -> Meaning | None:
    if match["matter"]:
        return Length(spell_length(None, grain_of(match["matter"])))
    if match["long"]:
        return Length(spell_length(1, grain_of(match["long"])))
    amount, grain = match["amount"] or match["amount2"], grain_of(match["unit"] or match["unit2"])
    count = count_of(amount)
    if "." in amount or (count is not None and count > 1000 and match["unit"] in SINGULAR):
        return None  # "the 1997 year", "the 1988 quarter"
    return Length(spell_length(count, grain))


def _length(text: str, candidate: Candidate) -> bool:
    """ "81-year-old", "60 Minutes", "a quarter of", "$2 a year"."""
    phrase = text[candidate.start : candidate.end].lower()
    if MANY.match(phrase) and (phrase.endswith("quarters") or follows({"as"}, text, candidate)):
        return True
    if AGE.match(text, candidate.end) or TITLE.fullmatch(text, candidate.start, candidate.end):
        return True
    if phrase.endswith(("quarter", "quarters")):
        return (
            " " not in phrase
            or phrase.startswith("a ")
            or (FRACTION.match(text, candidate.end) is not None and " quarters" not in phrase)
        )
    before = text[max(0, candidate.start - 10) : candidate.start]
    return phrase.startswith(("a ", "an ")) and RATE.search(before) is not None


RULE = Rule("length", PATTERN, build, _length)
