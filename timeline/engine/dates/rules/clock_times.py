"""Clock times: "10 p.m. Wednesday", "7:15 p.m.", "noon Thursday", "midnight Friday"."""

from timeline.engine.dates.days import ClockTime, Same, Weekday
from timeline.engine.dates.expression import Expression, Origin
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import WEEKDAY, Match, Rule, compiled, weekday_of
from timeline.engine.dates.spans import Moved

ZONE = r"(?: (?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|MSK|BST|local time))?"
DAY = rf"(?:,? (?:on )?(?P<day>{WEEKDAY}|today|yesterday|tomorrow))?"
PATTERN = compiled(
    rf"(?:(?:around|about|shortly (?:before|after)) )?"
    rf"(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])(?:\.m\.?|m\b)"
    rf"{ZONE}{DAY}"
    rf"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d){ZONE}{DAY.replace('day>', 'day2>')}"
    rf"|(?P<zulu>(?:[01]\d|2[0-3])[0-5]\d) (?:GMT|UTC)"
    rf"|(?P<word>noon|midday|midnight){DAY.replace('day>', 'day3>')})"
)
SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def build(match: Match) -> ClockTime | None:
    day = _day(match["day"] or match["day2"] or match["day3"])
    if match["word"]:
        return ClockTime(day, 24 if match["word"].lower() == "midnight" else 12)
    if match["zulu"]:
        return ClockTime(day, int(match["zulu"][:2]), int(match["zulu"][2:]))
    minute = match["minute"] or match["minute24"]
    if match["hour24"]:
        return ClockTime(day, int(match["hour24"]), int(minute))
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return ClockTime(day, hour, int(minute) if minute else None)


def _day(word: str | None) -> Expression:
    if word is None:
        return Same(Origin.TOLD)
    if word.lower() in SHIFTS:
        return Moved(SHIFTS[word.lower()], Grain.DAY, Origin.PUBLISHED)
    return Weekday(weekday_of(word))


RULE = Rule("clock time", PATTERN, build)
