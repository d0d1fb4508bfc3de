"""Years, decades and centuries: "2014", "the 1990s", "the nineties", "the 20th century"."""

from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import DECADES, NUMBERS, any_of
from timeline.engine.dates.rules.rule import ORDINAL, YEAR, Match, Rule, compiled, ordinal_of
from timeline.engine.dates.spans import Years

TENS = any_of(word for word, number in NUMBERS.items() if number in range(20, 100, 10))
ONES = any_of(word for word, number in NUMBERS.items() if number in range(1, 20) and len(word) > 2)
SPELLED = rf"(?P<spelled>(?:nineteen|eighteen) (?:{TENS}(?:-{ONES}| {ONES})?|{ONES}))"
EDGE = r"(?:the )?(?:(?:early|mid|late)[ -])?"
PATTERN = compiled(
    rf"{EDGE}(?P<decade>(?:1\d|20)\d0)'?s"
    rf"|{EDGE}(?:nineteen )?(?:'|’)?(?P<named>{any_of(DECADES)}|[2-9]0s)"
    rf"|(?:the )?(?P<century>{ORDINAL})[ -]century"
    rf"|the year two thousand(?! and)|{SPELLED}"
    rf"|(?:the year |fiscal )?(?P<year>{YEAR})"
)
CENTURIES = {"nineteen": 1900, "eighteen": 1800}


def build(match: Match) -> Years | None:
    if match["year"]:
        return Years(int(match["year"]))
    if match["decade"]:
        return Years(int(match["decade"]), Grain.DECADE)
    if match["century"]:
        return Years(100 * ordinal_of(match["century"]) - 99, Grain.CENTURY)
    if match["named"]:
        return _named_decade(match)
    return Years(_spelled(match["spelled"]) if match["spelled"] else 2000)


def _named_decade(match: Match) -> Years | None:
    word = match["named"].lower()
    # "the fifties" is a decade, "in his fifties" an age and "fifties" a hundred other things.
    if not match[0].lower().startswith(("the ", "nineteen", "'", "’")):
        return None
    tens = DECADES.get(word) or int(word[:2])
    return Years(1900 + tens, Grain.DECADE)


def _spelled(words: str) -> int:
    century, *rest = words.lower().replace("-", " ").split()
    return CENTURIES[century] + sum(NUMBERS[word] for word in rest)


RULE = Rule("year", PATTERN, build)
