"""Lengths that end with publication or begin there: "the last two days", "just a few days"."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.interval import Grain
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
from timeline.engine.dates.spans import StorySoFar, Trailing
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length

# Not "last": "it could last several weeks".
SIDE = r"(?:past|coming|first|final|latest|year-(?:ago|earlier))"
PATTERN = compiled(
    rf"(?:(?:the|these|this) (?P<side>{SIDE}|last|next)|(?P<bare>{SIDE}))"
    rf" (?:(?P<low>{NUMBER})(?: to | or |[-–]))?(?P<amount>few|{AMOUNT}) (?P<unit>{UNITS_}|{UNIT})"
    r"|the past (?P<one>day|week|month|decade|century)"
    r"|(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=\bover\s)|(?<=within\s)|(?<=during\s))"
    r"the (?P<which>last|next|coming)"
    r" (?P<unit2>hour|day(?! of| in|-)|week|month|year|decade|century)"
    rf"|(?:just|only) (?P<days>a few days|several days|a couple of days)"
)

BESIDE = re.compile(r"\s(?:before|after|ahead of|later|earlier)\b")
# "The first two years", "the latest nine months" lie anywhere.
RUNNING = {"last", "past", "next", "coming"}


def build(match: Match) -> Meaning | None:
    if match["days"]:
        return StorySoFar(spell_length(None, Grain.DAY))
    if match["one"] or match["which"]:
        grain = grain_of(match["one"] or match["unit2"])
        back = match["one"] or match["which"].lower() == "last"
        return Trailing(spell_length(1, grain), -1 if back else 1, grain)
    grain = grain_of(match["unit"])
    count = None if match["amount"].lower() == "few" else count_of(match["amount"])
    side = (match["side"] or match["bare"]).lower()
    if side in {"last", "past"} and count is None and grain is Grain.DAY:
        return StorySoFar(spell_length(None, grain))
    # "The next six to nine months" last six at least, and reach nine months on.
    value = spell_length(count_of(match["low"]) if match["low"] else count, grain)
    if count is None or side not in RUNNING or grain in (Grain.HOUR, Grain.MINUTE):
        return Length(value)
    return Trailing(value, count if side in {"next", "coming"} else -count, grain)


def _span(text: str, candidate: Candidate) -> bool:
    """ "Coming a year before the outbreak": a verb, and a length."""
    phrase = text[candidate.start : candidate.end].lower()
    return phrase.startswith("coming ") and BESIDE.match(text, candidate.end) is not None


RULE = Rule("span", PATTERN, build, _span)
