"""Weekdays: "Friday", "last Thursday", "Earlier on Wednesday", "Thursday the 8th"."""

import re

from timeline.engine.dates.beside import follows
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import DayOfMonth, Weekday
from timeline.engine.dates.expression import Meaning, Origin, Toward
from timeline.engine.dates.inside import WeekdayIn
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import NTH, WEEKDAY, Match, Rule, compiled, day_of, weekday_of
from timeline.engine.dates.spans import UnitAt
from timeline.engine.words import words

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
NAMED_DAYS = words("black super bloody fat shrove cyber maundy ruby")
SHORT_WEEKDAYS = words("sun sat mon wed fri tue thu")
NEWSPAPER = re.compile(
    r"\s(?:Times|Telegraph|Mail|Express|Mirror|Post|Independent|Herald|Star|World|News|Tribune)\b"
)


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


def _weekday(text: str, candidate: Candidate) -> bool:
    """ "Sunday Times", "sat", "Wed"."""
    phrase = text[candidate.start : candidate.end]
    short = phrase.rstrip(".").lower() in SHORT_WEEKDAYS
    if follows(NAMED_DAYS, text, candidate) and phrase[0].isupper():
        return True
    cut_short = short and (phrase.islower() or not phrase.endswith("."))
    return cut_short or NEWSPAPER.match(text, candidate.end) is not None


RULE = Rule("weekday", PATTERN, build, _weekday)
