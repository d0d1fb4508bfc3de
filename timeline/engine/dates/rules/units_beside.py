"""Units beside the article's own: "last week", "this year", "next month", "earlier this month"."""

import re

from timeline.engine.dates.beside import counted_from_next, opens
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Meaning, Origin, Toward
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import MONTHS, SEASONS, any_of
from timeline.engine.dates.rules.rule import Match, Rule, compiled, grain_of
from timeline.engine.dates.spans import IndexOf, UnitAt

UNIT = (
    r"(?:fiscal |calendar |financial |academic |school )?"
    r"(?P<unit>week|month|quarter|year|decade|century)"
)
PATTERN = compiled(
    rf"(?:(?:earlier|later|late|early|sometime) )?"
    rf"(?:(?P<which>this past|this coming|this|last|next|that(?: same| very)?|the same"
    rf"|(?:the )?(?:current|previous|preceding|prior|following|latest|most recent|coming)"
    rf"|the past(?= (?:year|{any_of(SEASONS)})\b))"
    rf" (?:{UNIT}|(?P<season>{any_of(SEASONS)})))"
    r"|the (?P<unit2>week|month|year|decade|century) (?P<side>before last|before|after(?: next)?)"
)
TOLD = {"previous", "preceding", "prior", "following", "that", "that same", "that very", "same"}
WINTER = SEASONS["winter"]
COUNTS = {"last": -1, "past": -1, "latest": -1, "previous": -1, "preceding": -1, "prior": -1}
COUNTS |= {"next": 1, "following": 1, "coming": 1, "this coming": 1, "most recent": -1}
BESIDE = {"before": (-1, Origin.MENTIONED), "after": (1, Origin.MENTIONED)}
BESIDE |= {"before last": (-2, Origin.PUBLISHED), "after next": (2, Origin.PUBLISHED)}
SIDES = {
    "last": Toward.BEFORE,
    "this past": Toward.BEFORE,
    "past": Toward.BEFORE,
    "next": Toward.AFTER,
    "coming": Toward.AFTER,
    "this coming": Toward.AFTER,
}
OF_A_MONTH = re.compile(rf"\s(?:of|in)\s+{any_of(MONTHS)}\b", re.IGNORECASE)

RELATIVE = re.compile(r"\s(?:for|in|during)\s+which\b")


def build(match: Match) -> Meaning | None:
    if match["unit2"]:
        count, origin = BESIDE[" ".join(match["side"].lower().split())]
        return UnitAt(grain_of(match["unit2"]), count, origin)
    which = " ".join(match["which"].lower().removeprefix("the ").split())
    if match["season"]:
        return _season(SEASONS[match["season"].lower()], which)
    origin = Origin.MENTIONED if which in TOLD else Origin.PUBLISHED
    return UnitAt(grain_of(match["unit"]), COUNTS.get(which, 0), origin)


def _season(index: int, which: str) -> IndexOf:
    if which == "this" and index != WINTER:
        return IndexOf(Grain.SEASON, index, UnitAt(Grain.YEAR))
    return IndexOf(Grain.SEASON, index, None, SIDES.get(which, Toward.NEAREST))


def _unit_beside(text: str, candidate: Candidate) -> bool:
    """ "ABC's This Week", "the last week of May", "the year for which", "the year before X"."""
    phrase = text[candidate.start : candidate.end]
    is_title = len(phrase.split()) == 2 and phrase.istitle() and not opens(text, candidate)
    part_of_another = phrase.lower().startswith(("last", "the last")) and OF_A_MONTH.match(
        text, candidate.end
    )
    if RELATIVE.match(text, candidate.end):
        return True
    return is_title or bool(part_of_another) or counted_from_next(text, candidate)


RULE = Rule("unit beside", PATTERN, build, _unit_beside)
