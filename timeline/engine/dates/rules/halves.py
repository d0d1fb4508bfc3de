"""Lengths with a half or a quarter: "half an hour", "two and a half years", "a quarter-century"."""

from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import (
    NUMBER,
    UNIT,
    UNITS_,
    Match,
    Rule,
    compiled,
    count_of,
    grain_of,
)
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length

SPLIT = r"(?:minute|hour|day|year|decade|century)"
PATTERN = compiled(
    rf"(?P<whole>{NUMBER})(?: 1/2| and a half|-and-a-half|½)[ -](?P<units>{UNITS_}|{UNIT})"
    rf"|(?:an?|one) (?P<unit>{SPLIT}) and a half"
    rf"|half(?: an?|-an?|-| a)[ -]?(?P<half>{SPLIT})|an? half[ -](?P<half2>{SPLIT})"
    rf"|an? quarter(?:-| of an? )(?P<quarter>hour|century)"
)
HALF = {
    Grain.MINUTE: "T30S",
    Grain.HOUR: "T30M",
    Grain.DAY: "T12H",
    Grain.YEAR: "6M",
    Grain.DECADE: "5Y",
    Grain.CENTURY: "50Y",
}
QUARTER = {Grain.HOUR: "PT15M", Grain.CENTURY: "P25Y"}


def build(match: Match) -> Length | None:
    if match["quarter"]:
        return Length(QUARTER[grain_of(match["quarter"])])
    if match["half"] or match["half2"]:
        return Length("P" + HALF[grain_of(match["half"] or match["half2"])])
    whole = count_of(match["whole"]) if match["whole"] else 1
    return _and_a_half(whole, grain_of(match["units"] or match["unit"]))


def _and_a_half(count: int | None, grain: Grain) -> Length | None:
    if count is None or grain not in HALF or grain in {Grain.DECADE, Grain.CENTURY}:
        return None
    whole = spell_length(count, grain)
    # A clock part is told once: "PT5H" and "T30M" are "PT5H30M".
    return Length(whole + (HALF[grain].removeprefix("T") if "T" in whole else HALF[grain]))


RULE = Rule("half", PATTERN, build)
