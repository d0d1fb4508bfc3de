"""A number of units away: "three days ago", "two days later", "two weeks from now"."""

from timeline.engine.dates.expression import Meaning, Origin
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import UNIT_CODES
from timeline.engine.dates.rules.rule import (
    AMOUNT,
    NUMBER,
    UNIT,
    UNITS_,
    Match,
    Rule,
    compiled,
    count_of,
    grain_of,
)
from timeline.engine.dates.spans import Moved, YearBefore
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length, Vague

SIZED = (
    r"(?:(?:about|around|some|nearly|almost|roughly|more than|less than|over|at least|just|only) )?"
)
# "Eight or nine hours ago" is told by the higher number.
LOW = rf"(?:{NUMBER}(?: to | or |[-–]))?"
PATTERN = compiled(
    rf"{SIZED}(?:{LOW}(?P<amount>{AMOUNT}) )?(?P<unit>{UNITS_}|{UNIT})"
    r" (?P<side>ago|earlier|later|from now|hence|back|afterwards?|beforehand|before(?= ?[.,;:)]))"
    rf"|(?<=\bin\s){SIZED}{LOW}(?P<amount2>{AMOUNT}) (?P<unit2>{UNITS_}|{UNIT})"
    r"(?:['’]s?| ['’]) time"
)
IN_TIME = "from now"  # what "in two weeks' time" means
AWAY = {"ago": (-1, Origin.PUBLISHED), "back": (-1, Origin.PUBLISHED)}
AWAY |= {"from now": (1, Origin.PUBLISHED), "hence": (1, Origin.PUBLISHED)}
AWAY |= dict.fromkeys(("earlier", "beforehand", "before"), (-1, Origin.MENTIONED))
AWAY |= dict.fromkeys(("later", "afterward", "afterwards"), (1, Origin.MENTIONED))


def build(match: Match) -> Meaning | None:
    side = " ".join((match["side"] or IN_TIME).lower().split())
    amount, unit = match["amount"] or match["amount2"], match["unit"] or match["unit2"]
    if side == "back" and not amount:
        return None
    sign, origin = AWAY[side]
    count, grain = count_of(amount) if amount else None, grain_of(unit)
    if side in {"ago", "earlier", "before"} and count == 1 and grain is Grain.YEAR:
        return YearBefore()
    if count is None:
        return _vague(side, grain, plural=unit.lower().endswith("s"))
    if grain is Grain.DECADE:  # "a decade ago" is told as ten years are: by the year
        return Moved(sign * count * 10, Grain.YEAR, origin)
    return Moved(sign * count, grain, origin)


def _vague(side: str, grain: Grain, *, plural: bool) -> Meaning | None:
    """ "Weeks ago" is the past; "weeks later" says how long after what is told, and not when."""
    if not plural or grain not in UNIT_CODES:
        return None
    sign, origin = AWAY[side]
    if origin is Origin.MENTIONED:
        return Length(spell_length(None, grain))
    return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")


RULE = Rule("distance", PATTERN, build)
