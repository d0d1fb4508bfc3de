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
from timeline.engine.dates.spans import Length, StorySoFar, Trailing
from timeline.engine.dates.timex3 import spell_length

PATTERN = compiled(
    rf"(?:the|these|this) (?P<side>last|past|next|coming|first|final)"
    rf" (?P<amount>few|{AMOUNT}) (?P<unit>{UNITS_}|{UNIT})"
    rf"|(?:just|only) (?P<days>a few days|several days|a couple of days)"
)


def build(match: Match) -> Meaning | None:
    if match["days"]:
        return StorySoFar(spell_length(None, Grain.DAY))
    grain = grain_of(match["unit"])
    count = None if match["amount"].lower() == "few" else count_of(match["amount"])
    side = match["side"].lower()
    if side in {"last", "past"} and count is None and grain is Grain.DAY:
        return StorySoFar(spell_length(None, grain))
    if count is None or side in {"first", "final"} or grain in (Grain.HOUR, Grain.MINUTE):
        return Length(spell_length(count, grain))
    return Trailing(
        spell_length(count, grain), count if side in {"next", "coming"} else -count, grain
    )


RULE = Rule("span", PATTERN, build)
