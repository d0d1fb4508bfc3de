"""Years, decades and centuries: "2014", "the 1990s", "the nineties", "the 20th century"."""

from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import DECADES, any_of
from timeline.engine.dates.rules.rule import (
    ANY_YEAR,
    ORDINAL,
    YEAR,
    Match,
    Rule,
    compiled,
    ordinal_of,
    year_of,
)
from timeline.engine.dates.spans import Years

BESIDE = r"(?:(?:mid|pre|post)-)"
EDGE = r"(?:the )?(?:(?:early|mid|late)[ -])?"
PATTERN = compiled(
    rf"{EDGE}(?P<decade>(?:1\d|20)\d0)'?s"
    rf"|{EDGE}(?:nineteen )?(?:'|’)?(?P<named>{any_of(DECADES)}|[2-9]0s)"
    rf"|(?:the )?(?P<century>{ORDINAL})[ -]century"
    rf"|(?:the year |(?:the )?(?:fiscal|financial|calendar)(?: year)? )?"
    rf"{BESIDE}?(?P<year>{ANY_YEAR})"
    rf"|the (?P<fiscal>{YEAR}) (?:(?:fiscal|financial|school|academic|model) )?year"
)


def build(match: Match) -> Years | None:
    if match["year"] or match["fiscal"]:
        return Years(year_of(match["year"] or match["fiscal"]))
    if match["decade"]:
        return Years(int(match["decade"]), Grain.DECADE)
    if match["century"]:
        return Years(100 * ordinal_of(match["century"]) - 99, Grain.CENTURY)
    return _named_decade(match)


def _named_decade(match: Match) -> Years | None:
    word = match["named"].lower()
    # "the fifties" is a decade, "in his fifties" an age and "fifties" a hundred other things.
    if not match[0].lower().startswith(("the ", "nineteen", "'", "’")):
        return None
    tens = DECADES.get(word) or int(word[:2])
    return Years(1900 + tens, Grain.DECADE)


RULE = Rule("year", PATTERN, build)
