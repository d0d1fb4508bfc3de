"""Years, decades and centuries: "2014", "the 1990s", "the nineties", "the 20th century"."""

import re

from timeline.engine.dates.beside import follows
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import DECADES, any_of
from timeline.engine.dates.rules.rule import (
    ANY_YEAR,
    ORDINAL,
    YEAR,
    Match,
    Rule,
    compiled,
    ordinal_of,
    year_of,
)
from timeline.engine.dates.spans import Years
from timeline.engine.dates.surroundings import words_before
from timeline.engine.words import words

BESIDE = r"(?:(?:mid|pre|post)-)"
EDGE = r"(?:the )?(?:(?:early|mid|late)[ -])?"
PATTERN = compiled(
    rf"{EDGE}(?P<decade>(?:1\d|20)\d0)'?s"
    rf"|{EDGE}(?:nineteen )?(?:'|’)?(?P<named>{any_of(DECADES)}|[2-9]0s)"
    rf"|(?:the )?(?P<century>{ORDINAL})[ -]century"
    rf"|(?:the year |(?:the )?(?:fiscal|financial|calendar)(?: year)? )?"
    rf"{BESIDE}?(?P<year>{ANY_YEAR})"
    rf"|the (?P<fiscal>{YEAR}) (?:(?:fiscal|financial|school|academic|model) )?year"
)
YEAR_CUES = words("in since until till during through early late mid fiscal year of due by")
COUNTED = re.compile(
    r"\s(?:\w{1,15}\s)?[a-z]{3,15}s\b|\s(?:people|men|women|children|percent|kg|km|m)\b|-[a-z]|%"
)
DEGREES = frozenset(f"{tens}0s" for tens in range(2, 10))
DEGREE_WORDS = words(
    """temperature temperatures degrees lows highs mercury his her their man woman men women aged
    people mph low high upper lower mid-to-upper"""
)
PERSONS = re.compile(
    r"\s(?:\w{1,15}\s)?(?:people|men|women|children|percent|kg|km|m|miles|meters|metres|feet|pounds"
    r"|dollars|shares|votes|points|[a-z]{2,12}(?:ers|ors|ists|ees|ants|ians|iers))\b|-[a-z]|%"
)
MODEL = re.compile(r"\s[A-Z][a-z]+ [A-Z][a-z]+")  # "a 1987 Chevrolet Cavalier"
# "The 2005 riots", "its 2009 sales target": nobody counts so many of what is known.
DEFINITE = re.compile(r"(?:\b(?:the|its|his|her|their|our|my|your)|['’]s?)\s+$", re.IGNORECASE)
DIGIT_BEFORE = re.compile(r"\d\s$")


def build(match: Match) -> Years | None:
    if match["year"] or match["fiscal"]:
        return Years(year_of(match["year"] or match["fiscal"]))
    if match["decade"]:
        return Years(int(match["decade"]), Grain.DECADE)
    if match["century"]:
        return Years(100 * ordinal_of(match["century"]) - 99, Grain.CENTURY)
    return _named_decade(match)


def _named_decade(match: Match) -> Years | None:
    word = match["named"].lower()
    # "the fifties" is a decade, "in his fifties" an age and "fifties" a hundred other things.
    if not match[0].lower().startswith(("the ", "nineteen", "'", "’")):
        return None
    tens = DECADES.get(word) or int(word[:2])
    return Years(1900 + tens, Grain.DECADE)


def _year(text: str, candidate: Candidate) -> bool:
    """ "killed 2000 people", "$1999": four figures that count something."""
    phrase = text[candidate.start : candidate.end]
    if phrase[-3:].lower() in DEGREES and not DEGREE_WORDS.isdisjoint(
        words_before(text, candidate.start)
    ):
        return True
    if not phrase.isdigit():
        return False
    if text[max(0, candidate.start - 1) : candidate.start] in {*".,-/:#№"}:
        return True
    if DIGIT_BEFORE.search(text, max(0, candidate.start - 3), candidate.start):
        return True
    if follows(YEAR_CUES, text, candidate):
        return int(phrase) < 1000
    definite = DEFINITE.search(text[max(0, candidate.start - 8) : candidate.start])
    if definite and int(phrase) > 2000 and not PERSONS.match(text, candidate.end):
        return False
    if 1900 < int(phrase) < 2000 and not PERSONS.match(text, candidate.end):
        return MODEL.match(text, candidate.end) is not None
    return int(phrase) < 1700 or COUNTED.match(text, candidate.end) is not None


RULE = Rule("year", PATTERN, build, _year)
