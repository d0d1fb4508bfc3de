"""Seasons by name: "the summer of 1990", "spring 2019", "in the winter"."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Expression
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import SEASONS, any_of
from timeline.engine.dates.rules.rule import YEAR, Match, Rule, compiled
from timeline.engine.dates.spans import IndexOf, Years

LED_BY = ("in", "into", "by", "until", "till", "since", "before", "during")
LEADS = "|".join(rf"(?<=\b{word}\s)" for word in LED_BY)
PAIRED = "|".join(rf"(?<=\b{name}\s{joint}\s)" for name in SEASONS for joint in ("and", "or"))
# "In the fall of the government", "in spring water", "by fall from a roof".
NO_SEASON = re.compile(
    r"\s(?:of|in|from|to|on|water|waters|break|training|cleaning|rolls?|onions?)\b|-"
)
# "The fall of" a government is no season; with a year it is.
PATTERN = compiled(
    rf"(?:the )?(?:(?:early|late|mid)[ -])?(?P<season>{any_of(SEASONS)}),? (?:of )?(?P<year>{YEAR})"
    r"|the (?:(?:early|late|mid)[ -])?(?P<bare>summer|winter|autumn)"
    rf"|(?:{LEADS})(?:(?:early|late|mid)[ -])?(?P<led>{any_of(SEASONS)})"
    rf"|(?<=\bin\s)the (?:(?:early|late|mid)[ -])?(?P<led2>spring|fall)"
    rf"|(?:{PAIRED})(?P<paired>{any_of(SEASONS)})"
)

PAIR = re.compile(rf"\b{any_of(SEASONS)}\s(?:and|or)\s$", re.IGNORECASE)
# "They fall and spring up again" is no pair of seasons.
LED_PAIR = re.compile(
    rf"\b(?:the|this|last|next|coming|in|into|our|their|its|every|each|both)\s"
    rf"{any_of(SEASONS)}\s(?:and|or)\s$",
    re.IGNORECASE,
)
AMBIGUOUS = re.compile(r"(?:spring|fall)$", re.IGNORECASE)
NAME = re.compile(r"\s[A-Z]")


def build(match: Match) -> IndexOf:
    year: Expression | None = Years(int(match["year"])) if match["year"] else None
    return IndexOf(Grain.SEASON, SEASONS[_name(match).lower()], year)


def _name(match: Match) -> str:
    groups = ("season", "bare", "led", "led2", "paired")
    return next(match[group] for group in groups if match[group])


def _season(text: str, candidate: Candidate) -> bool:
    """ "In the fall of the Wall", "in spring water", "the Winter Olympics", "in Fall River"."""
    phrase = text[candidate.start : candidate.end]
    if PAIR.search(text[max(0, candidate.start - 12) : candidate.start]):
        return LED_PAIR.search(text[max(0, candidate.start - 30) : candidate.start]) is None
    if AMBIGUOUS.search(phrase) and NO_SEASON.match(text, candidate.end):
        return True
    return phrase.split()[-1].istitle() and NAME.match(text, candidate.end) is not None


RULE = Rule("season", PATTERN, build, _season)
