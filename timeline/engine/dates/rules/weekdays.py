"""Weekdays: "Friday", "last Thursday", "Earlier on Wednesday", "Thursday the 8th"."""

from timeline.engine.dates.days import DayOfMonth, Weekday
from timeline.engine.dates.expression import Meaning, Origin, Toward
from timeline.engine.dates.inside import WeekdayIn
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import NTH, WEEKDAY, Match, Rule, compiled, day_of, weekday_of
from timeline.engine.dates.spans import UnitAt

PATTERN = compiled(
    rf"(?:(?:earlier|later)(?: on| this| in)? )?"
    rf"(?:(?P<which>this past|this coming|this|last|next|past|coming"
    rf"|(?:the )?(?:previous|preceding|following)) )?"
    rf"(?P<weekday>{WEEKDAY})(?:,? the (?P<nth>{NTH})|,? (?:of )?(?P<week>last|this|next) week)?"
)
OFFSETS = {"last": -1, "this": 0, "next": 1}
SIDES = {
    "last": Toward.BEFORE,
    "past": Toward.BEFORE,
    "this past": Toward.BEFORE,
    "next": Toward.AFTER,
    "coming": Toward.AFTER,
    "this coming": Toward.AFTER,
}


def build(match: Match) -> Meaning | None:
    weekday = weekday_of(match["weekday"])
    if match["nth"]:
        return DayOfMonth(weekday, day_of(match["nth"]))
    if match["week"]:
        return WeekdayIn(weekday, UnitAt(Grain.WEEK, OFFSETS[match["week"].lower()]))
    which = " ".join((match["which"] or "").lower().removeprefix("the ").split())
    if which in {"previous", "preceding"}:
        return Weekday(weekday, Toward.BEFORE, Origin.MENTIONED)
    if which == "following":
        return Weekday(weekday, Toward.AFTER, Origin.MENTIONED)
    return Weekday(weekday, SIDES.get(which, Toward.OPEN))


RULE = Rule("weekday", PATTERN, build)
