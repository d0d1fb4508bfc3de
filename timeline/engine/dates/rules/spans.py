"""Lengths that end with publication or begin there: "the last two days", "just a few days"."""

from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.interval import Grain
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
from timeline.engine.dates.spans import StorySoFar, Trailing
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length

# Not "last": "it could last several weeks".
SIDE = r"(?:past|coming|first|final|latest|year-(?:ago|earlier))"
PATTERN = compiled(
    rf"(?:(?:the|these|this) (?P<side>{SIDE}|last|next)|(?P<bare>{SIDE}))"
    rf" (?P<amount>few|{AMOUNT}) (?P<unit>{UNITS_}|{UNIT})"
    r"|the past (?P<one>day|week|month|decade|century)"
    r"|(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=\bover\s)|(?<=within\s)|(?<=during\s))"
    r"the (?P<which>last|next|coming) (?P<unit2>hour|week|month|year|decade|century)"
    rf"|(?:just|only) (?P<days>a few days|several days|a couple of days)"
)

# "The first two years", "the latest nine months" lie anywhere.
RUNNING = {"last", "past", "next", "coming"}


def build(match: Match) -> Meaning | None:
    if match["days"]:
        return StorySoFar(spell_length(None, Grain.DAY))
    if match["one"] or match["which"]:
        grain = grain_of(match["one"] or match["unit2"])
        back = match["one"] or match["which"].lower() == "last"
        return Trailing(spell_length(1, grain), -1 if back else 1, grain)
    grain = grain_of(match["unit"])
    count = None if match["amount"].lower() == "few" else count_of(match["amount"])
    side = (match["side"] or match["bare"]).lower()
    if side in {"last", "past"} and count is None and grain is Grain.DAY:
        return StorySoFar(spell_length(None, grain))
    if count is None or side not in RUNNING or grain in (Grain.HOUR, Grain.MINUTE):
        return Length(spell_length(count, grain))
    return Trailing(
        spell_length(count, grain), count if side in {"next", "coming"} else -count, grain
    )


RULE = Rule("span", PATTERN, build)
