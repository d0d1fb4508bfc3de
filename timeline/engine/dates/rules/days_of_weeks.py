"""Parts of the week that come again: "on weekends", "every other Friday", "every second week"."""

from timeline.engine.dates.lexicon import WEEKDAYS, any_of
from timeline.engine.dates.rules.rule import UNIT, Match, Rule, compiled, grain_of, weekday_of
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Recurring

DAYS = any_of(word for word in WEEKDAYS if word.endswith("day"))
PATTERN = compiled(
    rf"every (?:other|second|third|fourth) (?P<day>{DAYS})"
    rf"|every (?P<nth>second|third|fourth) (?P<unit>{UNIT})"
    r"|(?P<weekends>weekends)|(?:every|each) (?P<weekend>weekend)"
    r"|(?P<weekdays>weekdays|weeknights|(?:every|each) weekday)"
)
COUNTS = {"second": 2, "third": 3, "fourth": 4}


def build(match: Match) -> Recurring:
    if match["day"]:
        return Recurring(f"XXXX-WXX-{weekday_of(match['day']) + 1}")
    if match["nth"]:
        return Recurring(spell_length(COUNTS[match["nth"].lower()], grain_of(match["unit"])))
    if match["weekends"] or match["weekend"]:
        return Recurring("XXXX-WXX-WE")
    return Recurring("P1D")


RULE = Rule("part of every week", PATTERN, build)
