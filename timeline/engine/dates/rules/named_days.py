"""Named days: "New Year's Day", "Christmas Eve 2021", "Good Friday"."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import Feast
from timeline.engine.dates.feasts import NAMES
from timeline.engine.dates.lexicon import any_of
from timeline.engine.dates.rules.rule import YEAR, Match, Rule, compiled

APOSTROPHE = any_of(NAMES).replace("'", "['’]")
PATTERN = compiled(rf"(?P<name>{APOSTROPHE})(?:,? (?P<year>{YEAR}))?")

# What a feast lends its name to, at any time of the year.
THINGS = re.compile(
    r"\s(?:trees?|cards?|carols?|eggs?|bunn(?:y|ies)|lights|decorations?|presents?|gifts?|pudding"
    r"|stockings?|costumes?|turkeys?|islands?|pageants?|lilies)\b",
    re.IGNORECASE,
)


def build(match: Match) -> Feast:
    name = " ".join(match["name"].lower().replace("’", "'").split())
    return Feast(name, int(match["year"]) if match["year"] else None)


def _named_day(text: str, candidate: Candidate) -> bool:
    """ "A Christmas tree", "Easter eggs", "Easter Island"."""
    return THINGS.match(text, candidate.end) is not None


RULE = Rule("named day", PATTERN, build, _named_day)
