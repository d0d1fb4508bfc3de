"""Lengths of time, which are no dates: "three decades", "a few hours", "10-year", "a matter of hours", "years"."""

from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import UNIT_CODES
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
from timeline.engine.dates.spans import Length

PATTERN = compiled(
    rf"(?:a matter of |(?:the|these|those) )?(?P<amount>{AMOUNT})[ -](?:(?:full|long|whole|straight|consecutive|trading) )?"
    rf"(?P<unit>{UNITS_}|{UNIT})(?P<half> and a half)?"
    rf"|a matter of (?P<matter>{UNITS_})"
    rf"|(?P<bare>{UNITS_})"
)
YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100}


def build(match: Match) -> Meaning | None:
    if match["bare"] or match["matter"]:
        return Length(length(None, grain_of(match["bare"] or match["matter"])))
    grain = grain_of(match["unit"])
    if match["half"] or "." in match["amount"]:
        return None
    return Length(length(count_of(match["amount"]), grain))


def length(count: int | None, grain: Grain) -> str:
    """The TIMEX3 value of so many units, X for an amount that names no number."""
    clock = "T" if grain in (Grain.MINUTE, Grain.HOUR) else ""
    if count is None:
        return f"P{clock}X{UNIT_CODES[grain]}"
    if grain in YEARS:
        return f"P{count * YEARS[grain]}Y"
    return f"P{clock}{count}{UNIT_CODES[grain]}"


RULE = Rule("length", PATTERN, build)
