"""What hangs on the day being told: "the day before", "Earlier in the evening", "that night"."""

from timeline.engine.dates.beside import counted_from_next
from timeline.engine.dates.days import Same
from timeline.engine.dates.expression import Meaning, Origin
from timeline.engine.dates.inside import PartOf
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import DAYPART, Match, Rule, compiled
from timeline.engine.dates.spans import Moved

PATTERN = compiled(
    rf"(?:the|a) day (?P<side>before|after|earlier|later)"
    rf"|(?:(?:early|late) )?the (?P<beside>previous|preceding|following|next)"
    rf" (?P<part>day|{DAYPART})"
    rf"|(?:earlier|later|late|early) (?:in|on) (?:the|that|the same) (?P<same>day|{DAYPART})"
    rf"|(?<=in\s)the (?:(?:early|late) )?(?P<the>morning|afternoon|evening)"
    rf"|(?:later |earlier |on )?(?:that|the same|that same|that very) (?P<that>day|{DAYPART})"
    rf"|(?P<hours>(?:(?:just|only|a few|several|some) )?(?:hours|minutes)"
    rf" (?:earlier|later|before|after))"
)
COUNTS = {"before": -1, "earlier": -1, "previous": -1, "preceding": -1}


def build(match: Match) -> Meaning | None:
    if match["hours"]:
        return _hours(match["hours"].lower())
    side = (match["side"] or match["beside"] or "").lower()
    part = (match["part"] or match["same"] or match["that"] or match["the"] or "day").lower()
    day = Moved(COUNTS.get(side, 1), Grain.DAY, Origin.TOLD) if side else Same(Origin.TOLD)
    return day if part == "day" else PartOf(day, part)


def _hours(words: str) -> Meaning | None:
    # "hours before the vote" tells a length; only "hours earlier" is a time of the day being told.
    return Same(Origin.TOLD) if words.endswith(("earlier", "later")) else None


RULE = Rule("day being told", PATTERN, build, counted_from_next)
