"""Seasons by name: "the summer of 1990", "spring 2019", "in the winter"."""

from timeline.engine.dates.expression import Expression
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import SEASONS, any_of
from timeline.engine.dates.rules.rule import YEAR, Match, Rule, compiled
from timeline.engine.dates.spans import IndexOf, Years

# "The fall of" a government is no season; with a year it is.
PATTERN = compiled(
    rf"(?:the )?(?:(?:early|late|mid)[ -])?(?P<season>{any_of(SEASONS)}),? (?:of )?(?P<year>{YEAR})"
    r"|the (?:(?:early|late|mid)[ -])?(?P<bare>summer|winter|autumn)"
)


def build(match: Match) -> IndexOf:
    year: Expression | None = Years(int(match["year"])) if match["year"] else None
    return IndexOf(Grain.SEASON, SEASONS[(match["season"] or match["bare"]).lower()], year)


RULE = Rule("season", PATTERN, build)
