"""A day of the month being told: "on the 5th", "the 5th of this month"."""

from timeline.engine.dates.interval import Grain
from timeline.engine.dates.numbered import NumberedDay
from timeline.engine.dates.rules.rule import GOES_ON, NTH, Match, Rule, compiled, day_of
from timeline.engine.dates.spans import UnitAt

CUE = "|".join(
    rf"(?<=\b{word}\s)" for word in ("on", "by", "from", "since", "until", "before", "after")
)
PATTERN = compiled(
    rf"the (?P<day>{NTH}) of (?:the|(?P<which>this|last|next)) month"
    rf"|(?:{CUE})the (?P<bare>{NTH})"
)
OFFSETS = {"this": 0, "last": -1, "next": 1}


def build(match: Match) -> NumberedDay | None:
    if match["bare"]:
        # "On the 5th floor", "by the 5th of them": what follows would be what it counts.
        alone = GOES_ON.match(match.string, match.end())
        counts = match.string.startswith((" of", " and "), match.end())
        return NumberedDay(day_of(match["bare"])) if alone and not counts else None
    month = UnitAt(Grain.MONTH, OFFSETS[match["which"].lower()]) if match["which"] else None
    return NumberedDay(day_of(match["day"]), month)


RULE = Rule("day of the month", PATTERN, build)
