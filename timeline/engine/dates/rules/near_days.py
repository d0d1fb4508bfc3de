"""Days beside the article's own: "today", "yesterday", "tomorrow", "the day before yesterday"."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import Same
from timeline.engine.dates.expression import Meaning, Origin
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.rules.rule import Match, Rule, compiled
from timeline.engine.dates.spans import Moved

PATTERN = compiled(
    r"(?:(?:earlier|later|late|early) )?(?P<two>the day (?:before|after) )?"
    r"(?P<word>today|yesterday|tomorrow)"
)
DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
TITLED = re.compile(r"(?:[A-Z]{2,}|['’]s)\s$")

BROADCAST = re.compile(r"\s(?:[Pp]rogram(?:me)?|[Ss]how)\b")


def build(match: Match) -> Meaning | None:
    count = DAYS[match["word"].lower()]
    if match["two"] and not count:
        return None
    if not count:
        return Same()
    return Moved(2 * count if match["two"] else count, Grain.DAY, Origin.PUBLISHED)


def _near_day(text: str, candidate: Candidate) -> bool:
    """ "The Today programme"; "USA Today": a capital behind a name of capitals, or its own."""
    phrase = text[candidate.start : candidate.end]
    if phrase == "Today" and BROADCAST.match(text, candidate.end):
        return True
    return (
        phrase[0].isupper()
        and TITLED.search(text[max(0, candidate.start - 12) : candidate.start]) is not None
    )


RULE = Rule("near day", PATTERN, build, _near_day)
