"""What comes again and again: "annual", "every Friday", "each year", "Sundays", "twice a week"."""

from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.lexicon import MONTHS, WEEKDAYS, any_of
from timeline.engine.dates.rules.rule import (
    AMOUNT,
    UNITS_,
    Match,
    Rule,
    compiled,
    count_of,
    grain_of,
    month_of,
    weekday_of,
)
from timeline.engine.dates.spans import Recurring
from timeline.engine.dates.timex3 import spell_length

LONG_DAYS = any_of(word for word in WEEKDAYS if word.endswith("day"))
PATTERN = compiled(
    rf"(?P<adjective>annual|annually|yearly|monthly|weekly|daily|hourly|nightly)"
    rf"|(?:every|each) (?:(?P<unit>minute|hour|day|week|month|quarter|year|decade)"
    rf"|(?P<weekday>{LONG_DAYS})|(?P<month>{any_of(MONTHS)}))"
    rf"|every (?P<amount>{AMOUNT}) (?P<units>{UNITS_})"
    rf"|(?P<days>{LONG_DAYS})s"
    rf"|(?:once|twice|three times|four times) (?:an?|every|each|per)"
    rf" (?P<unit2>hour|day|week|month|year)"
)
ADJECTIVES = {
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "monthly": "P1M",
    "weekly": "P1W",
    "daily": "P1D",
    "hourly": "PT1H",
    "nightly": "P1D",
}


def build(match: Match) -> Meaning | None:
    if match["adjective"]:
        return Recurring(ADJECTIVES[match["adjective"].lower()])
    if match["weekday"] or match["days"]:
        return Recurring(f"XXXX-WXX-{weekday_of(match['weekday'] or match['days']) + 1}")
    if match["amount"]:
        return Recurring(spell_length(count_of(match["amount"]), grain_of(match["units"])))
    if match["month"]:
        return Recurring(f"XXXX-{month_of(match['month']):02}")
    return Recurring(spell_length(1, grain_of(match["unit"] or match["unit2"])))


RULE = Rule("set", PATTERN, build)
