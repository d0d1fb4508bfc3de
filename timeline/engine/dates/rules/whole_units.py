"""Lengths told by the unit alone: "for years", "all day", "the whole week", "the months ahead"."""

import re

from timeline.engine.dates.beside import follows
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.lexicon import UNITS
from timeline.engine.dates.rules.rule import UNITS_, Match, Rule, compiled, grain_of
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length
from timeline.engine.words import words

PATTERN = compiled(
    r"(?:all|(?:the|an) (?:whole|entire|full)) (?P<whole>day|week|month|year|century)"
    r"|the (?:fiscal |financial )?(?P<ended>year)(?= (?:ended|ending)\b)"
    r"|the (?:fiscal|financial) (?P<fiscal>year)"
    rf"|(?:the )?(?:coming (?P<coming>{UNITS_})|(?P<ahead>{UNITS_}) (?:ahead|to come))"
    rf"|(?:the (?:early )?)?(?P<bare>{UNITS_})"
)
# A bare plural is a length after these: "for days", "it took weeks".
LENGTH_CUES = words(
    """for in within after over of took take takes spent spend follow follows followed following
    through throughout lasted lasting last despite several with from the"""
)
BARE_UNITS = frozenset(f"{unit}s" for unit in UNITS)
BESIDE = re.compile(r"\s(?:before|after)\b")
NO_LENGTH = re.compile(r"\s(?:when|earlier|of (?:the )?[A-Z])|-")
AGE = re.compile(r"[\s-]+old(?:s|er)?\b")


def build(match: Match) -> Meaning:
    one = match["whole"] or match["ended"] or match["fiscal"]
    if one:
        return Length(spell_length(1, grain_of(one)))
    many = match["coming"] or match["ahead"] or match["bare"]
    return Length(spell_length(None, grain_of(many)))


def _whole_unit(text: str, candidate: Candidate) -> bool:
    """ "On days when …", "8.1 years": a bare plural is a length only as one ("for days")."""
    phrase = text[candidate.start : candidate.end].lower()
    if phrase.split()[-1] not in BARE_UNITS or phrase.startswith("coming"):
        return False
    if phrase.endswith("quarters") or NO_LENGTH.match(text, candidate.end):
        return True
    if " " in phrase or BESIDE.match(text, candidate.end):
        return False
    return not follows(LENGTH_CUES, text, candidate)


RULE = Rule("whole unit", PATTERN, build, _whole_unit)
