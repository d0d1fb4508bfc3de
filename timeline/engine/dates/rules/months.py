"""Months, with or without their year: "December 2011", "last April", "mid-November"."""

import re

from timeline.engine.dates.beside import follows
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Expression, Origin, Toward
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import (
    ANY_YEAR,
    MONTH,
    Match,
    Rule,
    compiled,
    month_in,
    month_of,
    year_of,
)
from timeline.engine.dates.spans import IndexOf, UnitAt, Years
from timeline.engine.words import words

RELATIVE = "last|this|next|that|the same|the following|the previous"
PATTERN = compiled(
    rf"(?:(?P<which>this past|this|last|next|past) )?(?:(?:early|late|mid)[ -])?(?P<month>{MONTH})"
    rf"(?:,? (?:of )?(?:(?P<year>{ANY_YEAR})|(?P<relative>{RELATIVE}) year))?"
)
SIDES = {
    "last": Toward.BEFORE,
    "past": Toward.BEFORE,
    "this past": Toward.BEFORE,
    "next": Toward.AFTER,
}
OFFSETS = {"last": -1, "this": 0, "next": 1, "the following": 1, "the previous": -1}
SIDES_OF_YEAR = {"last", "this", "next"}
TIME_CUES = words(
    """in since from to until till by before after of during between and or through throughout early
    late mid last next this into its his her their our each every for than around about a an the on
    at"""
)
NOT_NAMES = words(
    "in into since until till during through throughout early late mid last next this"
)
# As a word alone these mean something else as often as a time.
AMBIGUOUS_MONTHS = words("may march mar august april june jan jun dec")
NAMED = re.compile(r"\sof\s(?:the\s)?[A-Z]")  # the "March of the Mothers"
# "The June contract", but "the march of time", "the May they knew".
ARTICLE = re.compile(r"\b[Tt]he\s$")
THING = re.compile(
    r"\s(?!(?:of|on|for|to|in|and|or|from|by|at|with|against|is|was|are|were|has|had|will|would|said"
    r"|says|that|they|he|she|it|we|i)\b)[a-z]"
)
NAME = re.compile(r"\s[A-Z]")


def build(match: Match) -> IndexOf:
    year: Expression | None = None
    if match["year"]:
        year = Years(year_of(match["year"]))
    if match["relative"]:
        relative = " ".join(match["relative"].lower().split())
        origin = Origin.PUBLISHED if relative in SIDES_OF_YEAR else Origin.MENTIONED
        year = UnitAt(Grain.YEAR, OFFSETS.get(relative, 0), origin)
    which = " ".join((match["which"] or "").lower().split())
    return IndexOf(Grain.MONTH, month_of(match["month"]), year, SIDES.get(which, Toward.OPEN))


def _month(text: str, candidate: Candidate) -> bool:
    """ "May said", "Jan Kavan": a month has a capital, and a word of time beside it."""
    phrase = text[candidate.start : candidate.end]
    month = month_in(phrase)
    if month.islower():
        return True
    if NAMED.match(text, candidate.end) and not follows(NOT_NAMES, text, candidate):
        return True
    if phrase.rstrip(".") != month:
        return False
    cut_short = len(month) == 3 and phrase == month and month != "May"
    if cut_short and NAME.match(text, candidate.end):
        return True
    if THING.match(text, candidate.end) and ARTICLE.search(
        text[max(0, candidate.start - 5) : candidate.start]
    ):
        return False
    doubtful = cut_short or month.lower() in AMBIGUOUS_MONTHS
    if doubtful and NAME.match(text, candidate.end) and not follows(NOT_NAMES, text, candidate):
        return True
    return doubtful and not follows(TIME_CUES, text, candidate)


RULE = Rule("month", PATTERN, build, _month)
