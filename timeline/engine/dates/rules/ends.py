"""The edges of the article's own units: "the end of the month", "year-end"."""

from timeline.engine.dates.days import Same
from timeline.engine.dates.expression import Origin
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import Match, Rule, compiled, grain_of
from timeline.engine.dates.spans import UnitAt

# "Man of the year", "the year ended …" and "the week of …" are not the current one.
BARE = (
    r"(?:(?<=(?:for|ing|out|ugh)\s)|(?<=months\sof\s)|(?<=half\sof\s))the (?P<bare>week|month|year)"
    r"(?! end| to| of [a-z]| before| after| when)"
)
PATTERN = compiled(
    r"(?:the )?(?:end|rest|start|beginning|middle|turn) of the"
    r" (?P<unit>week|month|year|decade|century)(?! (?:ended|ending)\b)"
    r"|(?<=since\s)the first of the (?P<unit3>year)"
    r"|(?<=by\s)the (?:end|close) of the (?P<day>day)"
    r"|(?:earlier|later|early|late) in the (?P<unit2>week|month|year|decade|century)"
    rf"|(?:the )?year(?:['’]s)?[ -]end|{BARE}"
)


def build(match: Match) -> UnitAt | Same:
    if match["day"]:
        return Same(Origin.TOLD)
    unit = match["unit"] or match["unit2"] or match["unit3"] or match["bare"]
    return UnitAt(grain_of(unit) if unit else Grain.YEAR)


RULE = Rule("end of a unit", PATTERN, build)
