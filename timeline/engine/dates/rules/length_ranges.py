"""Lengths between two amounts: "two to three weeks", "24 to 48 hours", "3-5 years"."""

from timeline.engine.dates.rules.rule import (
    NUMBER,
    UNITS_,
    Match,
    Rule,
    compiled,
    count_of,
    grain_of,
)
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length

PATTERN = compiled(rf"(?P<low>{NUMBER})(?: (?:to|or) |[-–])(?P<high>{NUMBER}) (?P<unit>{UNITS_})")


def build(match: Match) -> Length | None:
    """The lower amount, which is what the time lasts at least."""
    low, high = count_of(match["low"]), count_of(match["high"])
    if low is None or high is None or low >= high:
        return None
    return Length(spell_length(low, grain_of(match["unit"])))


RULE = Rule("range of lengths", PATTERN, build)
