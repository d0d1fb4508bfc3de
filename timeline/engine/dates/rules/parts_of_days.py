"""Parts of days: "Wednesday evening", "last night", "overnight", "early on Thursday"."""

from timeline.engine.dates.days import LastOrComing, Same, Weekday
from timeline.engine.dates.expression import Expression, Origin, Toward
from timeline.engine.dates.inside import PartOf
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import (
    BARE_WEEKDAY,
    DAYPART,
    Match,
    Rule,
    compiled,
    weekday_of,
)
from timeline.engine.dates.spans import Moved

DEICTIC = rf"(?:(?:last |this |next )?{BARE_WEEKDAY}|today|yesterday|tomorrow)"
PATTERN = compiled(
    rf"(?:(?:early|late|earlier|later|mid) ?-?(?:on |in )?)?"
    rf"(?P<day>{DEICTIC}),?[ -](?:in the )?(?P<part>{DAYPART})"
    rf"|(?:(?:early|late|earlier|later)(?: in)? )?(?:the )?(?:mid-?)?"
    rf"(?:(?P<part2>{DAYPART})(?: of| on)?|(?P<day_on>day) on) (?P<day2>{DEICTIC})"
    rf"|(?:the )?(?:early|small|wee) hours of (?P<hours>{DEICTIC})(?: morning)?"
    rf"|(?P<edge>early|late)(?: on)? (?P<day3>{DEICTIC})"
    rf"|(?:(?:early|late|earlier|later) )?(?P<which>this|last|yesterday) (?P<part4>{DAYPART})"
    rf"|(?:(?:late|later|earlier) )?(?P<word>tonight|overnight)"
)
SIDES = {"last": Toward.BEFORE, "next": Toward.AFTER}
SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def build(match: Match) -> PartOf | None:
    if match["word"]:
        word = match["word"].lower()
        return PartOf(LastOrComing() if word == "overnight" else Same(), word)
    if match["which"]:
        return _with_which(match["which"].lower(), match["part4"].lower())
    if match["hours"]:
        return PartOf(_day(match["hours"]), "early")
    part = (match["part"] or match["part2"] or match["day_on"] or match["edge"]).lower()
    day = _day(match["day"] or match["day2"] or match["day3"])
    return PartOf(day, "daytime" if part == "day" else part)


def _with_which(which: str, part: str) -> PartOf | None:
    if which == "last" and part not in {"night", "evening"}:
        return None
    if which == "this":
        return PartOf(Same(), part)
    return PartOf(Moved(-1, Grain.DAY, Origin.PUBLISHED), part)


def _day(words: str) -> Expression:
    *which, word = words.lower().split()
    if word in SHIFTS:
        return Moved(SHIFTS[word], Grain.DAY, Origin.PUBLISHED)
    return Weekday(weekday_of(word), SIDES.get(which[0], Toward.OPEN) if which else Toward.OPEN)


RULE = Rule("part of a day", PATTERN, build)
