"""Quarters and halves: "the third quarter", "the first half of 1997", "Q3 2021"."""

from timeline.engine.dates.expression import Expression
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import YEAR, Match, Rule, compiled
from timeline.engine.dates.spans import IndexOf, UnitAt, Years

NUMBER = r"(?P<index>first|second|third|fourth|1st|2nd|3rd|4th)"
PATTERN = compiled(
    rf"(?:(?P<before>{YEAR}|(?:this|last|next) year)(?:'s|’s)? )?"
    rf"(?:the )?(?:(?P<before2>{YEAR}) )?(?:(?:fiscal|calendar)[ -])?"
    rf"{NUMBER}[ -](?:fiscal )?(?P<unit>quarter|half)"
    rf"(?:,? (?:of )?(?:fiscal )?(?P<after>{YEAR}|(?:this|last|next) year))?"
    rf"|Q(?P<q>[1-4]) ?(?P<q_year>{YEAR})"
)
INDEX = {"first": 1, "second": 2, "third": 3, "fourth": 4}
OFFSETS = {"this": 0, "last": -1, "next": 1}


def build(match: Match) -> IndexOf | None:
    if match["q"]:
        return IndexOf(Grain.QUARTER, int(match["q"]), Years(int(match["q_year"])))
    index = INDEX.get(match["index"].lower()) or int(match["index"][0])
    year = _year(match["before"] or match["before2"] or match["after"])
    if match["unit"].lower() == "quarter":
        return IndexOf(Grain.QUARTER, index, year)
    # "The second half" alone belongs to football more often than to a year; "first-half" does not.
    told = year is not None or "-" in match[0]
    return IndexOf(Grain.HALF, index, year) if told and index < 3 else None


def _year(words: str | None) -> Expression | None:
    if words is None:
        return None
    return (
        Years(int(words))
        if words.isdecimal()
        else UnitAt(Grain.YEAR, OFFSETS[words.split()[0].lower()])
    )


RULE = Rule("quarter", PATTERN, build)
