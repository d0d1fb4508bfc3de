"""What comes again and again: "annual", "every Friday", "each year", "Sundays", "twice a week"."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.lexicon import (
    MONTHS,
    PARTS,
    SEASON_CODES,
    SEASONS,
    WEEKDAYS,
    any_of,
)
from timeline.engine.dates.rules.rule import (
    AMOUNT,
    DAYPART,
    UNIT,
    UNITS_,
    Match,
    Rule,
    compiled,
    count_of,
    grain_of,
    month_of,
    weekday_of,
)
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Recurring

LONG_DAYS = any_of(word for word in WEEKDAYS if word.endswith("day"))
PATTERN = compiled(
    rf"(?P<adjective>annually|yearly|monthly|weekly|daily|hourly|nightly|biweekly"
    rf"|bimonthly|semi-?annual(?:ly)?)"
    rf"|(?:every|each) (?:(?:single )?(?P<unit>minute|hour|day|week|month|quarter|year|decade)"
    rf"|(?P<weekday>{LONG_DAYS})|(?P<month>{any_of(MONTHS)})|(?P<part>{DAYPART})"
    rf"|(?P<season>{any_of(SEASONS)}))"
    rf"|every other (?:(?P<other>{UNIT})|(?P<weekday2>{LONG_DAYS}))"
    rf"|every (?P<amount>{AMOUNT}) (?P<units>{UNITS_})"
    rf"|(?P<days>{LONG_DAYS})s"
    rf"|(?:(?:once|twice|three times|four times) (?:an?|every|each|per)|per)"
    rf" (?P<unit2>hour|day|week|month|year)"
)
ADJECTIVES = {
    "annually": "P1Y",
    "yearly": "P1Y",
    "monthly": "P1M",
    "weekly": "P1W",
    "daily": "P1D",
    "hourly": "PT1H",
    "nightly": "P1D",
    "biweekly": "P2W",
    "bimonthly": "P2M",
}
RATED = re.compile(r"\d[\d.,]*\s?(?:%|[^\W\d_]+)?\s(?:[^\W\d_]+\s)?$")

# "The Milliyet daily said", "People's Daily": newspapers are named for how often they come.
PAPERS = frozenset({"daily", "weekly", "monthly"})
NAME_BEFORE = re.compile(r"\b[A-Z][\w’']{1,15}\)?\s$")
A_NAME_BEFORE = re.compile(r"\b[Aa]n?\s[A-Z][a-z]{1,15}\s$")
PAPER_SAYS = re.compile(
    r"\s(?:said|says|reported|reports|wrote|quoted|newspaper|paper|as\ssaying)\b"
)


def build(match: Match) -> Meaning | None:
    if match["adjective"]:
        return Recurring(ADJECTIVES.get(match["adjective"].lower(), "P6M"))
    weekday = match["weekday"] or match["weekday2"] or match["days"]
    if weekday:
        return Recurring(f"XXXX-WXX-{weekday_of(weekday) + 1}")
    if match["part"]:
        return Recurring(f"XXXX-XX-XXT{PARTS[match['part'].lower()][0]}")
    if match["season"]:
        return Recurring(f"XXXX-{SEASON_CODES[SEASONS[match['season'].lower()]]}")
    if match["other"]:
        return Recurring(spell_length(2, grain_of(match["other"])))
    if match["amount"]:
        return Recurring(spell_length(count_of(match["amount"]), grain_of(match["units"])))
    if match["month"]:
        return Recurring(f"XXXX-{month_of(match['month']):02}")
    return Recurring(spell_length(1, grain_of(match["unit"] or match["unit2"])))


def _set(text: str, candidate: Candidate) -> bool:
    """ "Daily Mail", "Entertainment Weekly", "rise 20 percent annually"."""
    phrase = text[candidate.start : candidate.end]
    if phrase == "annually" and RATED.search(text[max(0, candidate.start - 30) : candidate.start]):
        return True
    if phrase.lower() in PAPERS and _is_paper(text, candidate):
        return True
    capital_after = re.match(r"\s[A-Z]", text[candidate.end : candidate.end + 2])
    return phrase[0].isupper() and " " not in phrase and capital_after is not None


def _is_paper(text: str, candidate: Candidate) -> bool:
    before = text[max(0, candidate.start - 24) : candidate.start]
    if NAME_BEFORE.search(before) is None:
        return False
    if text[candidate.start].isupper() or PAPER_SAYS.match(text, candidate.end):
        return True
    ends = text[candidate.end : candidate.end + 1] in {",", "."}
    return ends and A_NAME_BEFORE.search(before) is not None


RULE = Rule("set", PATTERN, build, _set)
