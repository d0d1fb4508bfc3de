"""The edges of the article's own units: "the end of the month", "year-end"."""

from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import Match, Rule, compiled, grain_of
from timeline.engine.dates.spans import UnitAt

PATTERN = compiled(
    r"(?:the )?(?:end|rest|start|beginning|middle) of the (?P<unit>week|month|year|decade|century)"
    r"|(?:the )?year(?:['’]s)?[ -]end"
)


def build(match: Match) -> UnitAt:
    return UnitAt(grain_of(match["unit"]) if match["unit"] else Grain.YEAR)


RULE = Rule("end of a unit", PATTERN, build)
