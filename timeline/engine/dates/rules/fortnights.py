"""Fortnights, and weekdays a week on: "a fortnight ago", "for a fortnight", "Friday week"."""

from timeline.engine.dates.days import Same, Weekday
from timeline.engine.dates.expression import Expression, Meaning, Origin, Toward
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.relative import Beside
from timeline.engine.dates.rules.rule import (
    NUMBER,
    WEEKDAY,
    Match,
    Rule,
    compiled,
    count_of,
    weekday_of,
)
from timeline.engine.dates.spans import Moved, Trailing
from timeline.engine.dates.timex3 import spell_length
from timeline.engine.dates.undated import Length

PATTERN = compiled(
    rf"(?P<amount>{NUMBER}) fortnights?(?: (?P<side>ago|earlier|later|from now))?"
    r"|(?:the )?(?P<which>last|past|next|coming) fortnight"
    rf"|(?:(?<=\son\s)|(?<=until\s)|(?<=\sby\s)|(?<=s\s))(?P<day>{WEEKDAY})"
    r" (?P<on>week|fortnight)(?! of\b| in\b|-|['’])"
    r"|(?P<near>today|tomorrow) (?P<on2>week|fortnight)(?! of\b|-|['’])"
)
SIDES = {"ago": (-2, Origin.PUBLISHED), "from now": (2, Origin.PUBLISHED)}
SIDES |= {"earlier": (-2, Origin.MENTIONED), "later": (2, Origin.MENTIONED)}


def build(match: Match) -> Meaning | None:
    if match["day"] or match["near"]:
        return _week_on(match)
    if match["which"]:
        weeks = 2 if match["which"].lower() in {"next", "coming"} else -2
        return Trailing(spell_length(2, Grain.WEEK), weeks, Grain.WEEK)
    count = count_of(match["amount"])
    if count is None:
        return None
    if not match["side"]:
        return Length(spell_length(2 * count, Grain.WEEK))
    weeks, origin = SIDES[" ".join(match["side"].lower().split())]
    return Moved(weeks * count, Grain.WEEK, origin)


def _week_on(match: Match) -> Beside:
    """ "Friday week" is a week after the Friday to come."""
    weeks = 2 if (match["on"] or match["on2"]).lower() == "fortnight" else 1
    day: Expression = Same()
    if match["day"]:
        day = Weekday(weekday_of(match["day"]), Toward.COMING)
    elif match["near"].lower() == "tomorrow":
        day = Moved(1, Grain.DAY, Origin.PUBLISHED)
    return Beside(day, weeks, Grain.WEEK)


RULE = Rule("fortnight", PATTERN, build)
