"""Units beside the article's own: "last week", "this year", "next month", "earlier this month"."""

from timeline.engine.dates.expression import Meaning, Origin, Toward
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import SEASONS, any_of
from timeline.engine.dates.rules.rule import Match, Rule, compiled, grain_of
from timeline.engine.dates.spans import IndexOf, UnitAt

UNIT = (
    r"(?:fiscal |calendar |financial |academic |school )?"
    r"(?P<unit>week|month|quarter|year|decade|century)"
)
PATTERN = compiled(
    rf"(?:(?:earlier|later|late|early|sometime) )?"
    rf"(?:(?P<which>this past|this coming|this|last|next|that(?: same| very)?|the same"
    rf"|(?:the )?(?:current|previous|preceding|following|latest))"
    rf" (?:{UNIT}|(?P<season>{any_of(SEASONS)})))"
)
TOLD = {"previous", "preceding", "following", "that", "that same", "that very", "same"}
WINTER = SEASONS["winter"]
COUNTS = {"last": -1, "latest": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1}
SIDES = {
    "last": Toward.BEFORE,
    "this past": Toward.BEFORE,
    "next": Toward.AFTER,
    "this coming": Toward.AFTER,
}


def build(match: Match) -> Meaning | None:
    which = " ".join(match["which"].lower().removeprefix("the ").split())
    if match["season"]:
        return _season(SEASONS[match["season"].lower()], which)
    origin = Origin.MENTIONED if which in TOLD else Origin.PUBLISHED
    return UnitAt(grain_of(match["unit"]), COUNTS.get(which, 0), origin)


def _season(index: int, which: str) -> IndexOf:
    if which == "this" and index != WINTER:
        return IndexOf(Grain.SEASON, index, UnitAt(Grain.YEAR))
    return IndexOf(Grain.SEASON, index, None, SIDES.get(which, Toward.NEAREST))


RULE = Rule("unit beside", PATTERN, build)
