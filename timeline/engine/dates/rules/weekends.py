"""Weekends: "last weekend", "the weekend", "this weekend", "next weekend"."""

from timeline.engine.dates.days import Weekend
from timeline.engine.dates.expression import Origin, Toward
from timeline.engine.dates.rules.rule import Match, Rule, compiled

PATTERN = compiled(
    r"(?P<which>this past|this coming|this|last|next"
    r"|(?:the )?(?:past|previous|following|coming)|the)"
    r" weekend"
)
SIDES = {
    "last": Toward.BEFORE,
    "past": Toward.BEFORE,
    "this past": Toward.BEFORE,
    "next": Toward.AFTER,
    "coming": Toward.COMING,
    "this coming": Toward.COMING,
}


def build(match: Match) -> Weekend:
    which = " ".join(match["which"].lower().removeprefix("the ").split())
    if which == "previous":
        return Weekend(Toward.BEFORE, Origin.MENTIONED)
    if which == "following":
        return Weekend(Toward.COMING, Origin.MENTIONED)
    return Weekend(SIDES.get(which, Toward.OPEN))


RULE = Rule("weekend", PATTERN, build)
