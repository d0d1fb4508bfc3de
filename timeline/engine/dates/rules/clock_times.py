"""Clock times: "10 p.m. Wednesday", "19:15", "half past ten", "2100 hours", "midnight Friday"."""

import re

from timeline.engine.dates.beside import follows
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.clocks import ZONE
from timeline.engine.dates.days import Same, Weekday
from timeline.engine.dates.expression import Expression, Origin
from timeline.engine.dates.inside import ClockTime
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import NUMBERS, any_of
from timeline.engine.dates.rules.rule import BARE_WEEKDAY, Match, Rule, compiled, weekday_of
from timeline.engine.dates.spans import Moved
from timeline.engine.words import words

SPELLED = any_of(word for word, number in NUMBERS.items() if 0 < number <= 12 and len(word) > 2)
PART = r"(?:morning|afternoon|evening|night)"
DAY = (
    rf"(?:,? (?:on )?"
    rf"(?P<day>{BARE_WEEKDAY}|today|yesterday|tomorrow|tonight|(?:this|last) (?={PART}))"
    rf"(?: ?(?P<part>{PART}))?| (?:in the|at) (?P<part2>{PART}))"
)
NAMED_ZONE = "(?:GMT|UTC|Z|[BHIJM]ST|[ECMP][SD]T|CES?T|EES?T|MSK|HKT|SGT|AE[SD]T|local time)"
PATTERN = compiled(
    rf"(?:(?:around|about|exactly|(?:shortly|just|soon) (?P<side>before|after)) )?(?:"
    rf"(?:(?P<hour>1[0-2]|0?\d)(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])(?:\.m\.?|m\b)"
    rf"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?: hours| hrs)?"
    rf"|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?:(?: hours| hrs)|(?= ?{NAMED_ZONE}\b))"
    rf"|(?P<clock>{SPELLED}|1[0-2]|[1-9]) o ?['’]? ?clock"
    rf"|(?P<past>half|(?:a )?quarter) (?P<way>past|to) (?P<of>{SPELLED}|1[0-2]|[1-9])"
    rf"|(?P<word>noon|midday|midnight)){DAY}?"
    # "At 10" alone may be an address, a price or an age; a day beside it settles it.
    rf"|(?<=\bat\s)(?P<bare>1[0-2]|[1-9]){DAY.replace('<day>', '<day2>').replace('<part', '<p')})"
)
SHIFTS = {"today": 0, "tonight": 0, "this": 0, "yesterday": -1, "last": -1, "tomorrow": 1}
LATE = {"afternoon", "evening", "night"}


def build(match: Match) -> ClockTime | None:
    word, day = match["day"] or match["day2"], Same(Origin.TOLD)
    if match["word"]:
        return _named(match["word"].lower(), match["side"], word)
    hour, minute = _time(match)
    part = (match["part"] or match["part2"] or match["p"] or match["p2"] or "").lower()
    is_late = part in LATE or (word or "").lower() == "tonight"
    if is_late and hour < 12 and not (match["half"] or match["hour24"] or match["military"]):
        hour += 12
    return ClockTime(_day(word) if word else day, hour, minute)


def _named(name: str, side: str | None, day: str | None) -> ClockTime:
    """Midnight ends the day it is told with; "shortly after midnight on Friday" is on Friday."""
    told = _day(day) if day else Same(Origin.TOLD)
    if name != "midnight":
        return ClockTime(told, 12)
    if side and side.lower() == "before":
        return ClockTime(told, 23)
    return ClockTime(told, 0 if side and day else 24)


def _time(match: Match) -> tuple[int, int | None]:
    if match["military"]:
        return int(match["military"][:2]), int(match["military"][2:])
    if match["hour24"]:
        return int(match["hour24"]), int(match["minute24"])
    if match["half"]:
        half = 12 if match["half"].lower() == "p" else 0
        return int(match["hour"]) % 12 + half, int(match["minute"]) if match["minute"] else None
    if match["past"]:
        return _past(match["past"].lower(), match["way"].lower(), _hour(match["of"]))
    return _hour(match["clock"] or match["bare"]), None


def _past(fraction: str, way: str, hour: int) -> tuple[int, int]:
    minutes = 30 if fraction == "half" else 15
    return (hour, minutes) if way == "past" else ((hour - 1) % 12 or 12, 60 - minutes)


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _day(words: str) -> Expression:
    word = words.lower().strip()
    if word in SHIFTS:
        return Moved(SHIFTS[word], Grain.DAY, Origin.PUBLISHED)
    return Weekday(weekday_of(word))


def _clock(text: str, candidate: Candidate) -> bool:
    """ "15:30" without "at" is a score or a verse, "High Noon" a film."""
    phrase = text[candidate.start : candidate.end]
    if phrase.lower() == "noon":
        return follows({"high"}, text, candidate)
    if ZONE.match(text, candidate.end):
        return False
    return re.fullmatch(r"\d\d?[:.]\d\d", phrase) is not None and not follows(
        words("at by until from to since around about before after between and"), text, candidate
    )


RULE = Rule("clock time", PATTERN, build, _clock)
