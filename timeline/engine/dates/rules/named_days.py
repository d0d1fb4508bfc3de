"""Named days: "New Year's Day", "Christmas Eve 2021", "Good Friday"."""

from timeline.engine.dates.days import Feast
from timeline.engine.dates.feasts import NAMES
from timeline.engine.dates.lexicon import any_of
from timeline.engine.dates.rules.rule import YEAR, Match, Rule, compiled

APOSTROPHE = any_of(NAMES).replace("'", "['’]")
PATTERN = compiled(rf"(?P<name>{APOSTROPHE})(?:,? (?P<year>{YEAR}))?")


def build(match: Match) -> Feast:
    name = " ".join(match["name"].lower().replace("’", "'").split())
    return Feast(name, int(match["year"]) if match["year"] else None)


RULE = Rule("named day", PATTERN, build)
