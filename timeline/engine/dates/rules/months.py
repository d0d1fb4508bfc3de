"""Months, with or without their year: "December 2011", "last April", "mid-November"."""

from timeline.engine.dates.expression import Expression, Origin, Toward
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

RELATIVE = "last|this|next|that|the same|the following|the previous"
PATTERN = compiled(
    rf"(?:(?P<which>this past|this|last|next|past) )?(?:(?:early|late|mid)[ -])?(?P<month>{MONTH})"
    rf"(?:,? (?:of )?(?:(?P<year>{ANY_YEAR})|(?P<relative>{RELATIVE}) year))?"
)
SIDES = {
    "last": Toward.BEFORE,
    "past": Toward.BEFORE,
    "this past": Toward.BEFORE,
    "next": Toward.AFTER,
}
OFFSETS = {"last": -1, "this": 0, "next": 1, "the following": 1, "the previous": -1}
SIDES_OF_YEAR = {"last", "this", "next"}


def build(match: Match) -> IndexOf:
    year: Expression | None = None
    if match["year"]:
        year = Years(year_of(match["year"]))
    if match["relative"]:
        relative = " ".join(match["relative"].lower().split())
        origin = Origin.PUBLISHED if relative in SIDES_OF_YEAR else Origin.MENTIONED
        year = UnitAt(Grain.YEAR, OFFSETS.get(relative, 0), origin)
    which = " ".join((match["which"] or "").lower().split())
    return IndexOf(Grain.MONTH, month_of(match["month"]), year, SIDES.get(which, Toward.OPEN))


RULE = Rule("month", PATTERN, build)
