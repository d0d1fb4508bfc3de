"""Lengths told by the unit alone: "for years", "all day", "the whole week", "the months ahead"."""

from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.rules.rule import UNITS_, Match, Rule, compiled, grain_of
from timeline.engine.dates.spans import Length
from timeline.engine.dates.timex3 import spell_length

PATTERN = compiled(
    r"(?:all|(?:the|an) (?:whole|entire|full)) (?P<whole>day|week|month|year|century)"
    r"|the (?:fiscal |financial )?(?P<ended>year)(?= (?:ended|ending)\b)"
    r"|the (?:fiscal|financial) (?P<fiscal>year)"
    rf"|(?:the )?(?:coming (?P<coming>{UNITS_})|(?P<ahead>{UNITS_}) (?:ahead|to come))"
    rf"|(?:the (?:early )?)?(?P<bare>{UNITS_})"
)


def build(match: Match) -> Meaning:
    one = match["whole"] or match["ended"] or match["fiscal"]
    if one:
        return Length(spell_length(1, grain_of(one)))
    many = match["coming"] or match["ahead"] or match["bare"]
    return Length(spell_length(None, grain_of(many)))


RULE = Rule("whole unit", PATTERN, build)
