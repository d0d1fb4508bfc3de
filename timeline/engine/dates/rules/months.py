"""Months, with or without their year: "December 2011", "last April", "mid-November"."""

from timeline.engine.dates.expression import Expression, Toward
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import (
    ANY_YEAR,
    MONTH,
    Match,
    Rule,
    compiled,
    month_of,
    year_of,
)
from timeline.engine.dates.spans import IndexOf, UnitAt, Years

PATTERN = compiled(
    rf"(?:(?P<which>this past|this|last|next|past) )?(?:(?:early|late|mid)[ -])?(?P<month>{MONTH})"
    rf"(?:,? (?:of )?(?:(?P<year>{ANY_YEAR})|(?P<relative>last|this|next) year))?"
)
SIDES = {
    "last": Toward.BEFORE,
    "past": Toward.BEFORE,
    "this past": Toward.BEFORE,
    "next": Toward.AFTER,
}
OFFSETS = {"last": -1, "this": 0, "next": 1}


def build(match: Match) -> IndexOf:
    year: Expression | None = None
    if match["year"]:
        year = Years(year_of(match["year"]))
    if match["relative"]:
        year = UnitAt(Grain.YEAR, OFFSETS[match["relative"].lower()])
    which = " ".join((match["which"] or "").lower().split())
    return IndexOf(Grain.MONTH, month_of(match["month"]), year, SIDES.get(which, Toward.OPEN))


RULE = Rule("month", PATTERN, build)
