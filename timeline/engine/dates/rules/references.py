"""The past, the present and the future at large: "now", "recent days", "at the moment"."""

import re

from timeline.engine.dates.beside import follows
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.rules.rule import Match, Rule, compiled
from timeline.engine.dates.spans import StorySoFar
from timeline.engine.dates.surroundings import Tense
from timeline.engine.dates.undated import Vague
from timeline.engine.dates.verbs import tense_around

MANY = "(?:days|weeks|months|quarters|years|decades|centuries)"
PATTERN = compiled(
    r"(?P<present>(?:right )?now|currently|(?:at|for) the moment|nowadays|these days|at present"
    r"|presently|current)"
    r"|(?:the )?(?P<days>(?:most )?recent days)"
    r"|(?P<past>(?:the )?(?:most )?recent (?:(?:weeks and )?months|weeks|years|decades|times|past)"
    rf"|(?:(?:more|most) )?recently|(?:more )?recent|lately|(?:past|previous|prior|earlier) {MANY}"
    r"|the (?:(?:distant|recent) )?past|(?:not (?:so |too |that )?)?long ago|moments ago"
    r"|some time ago|the other (?:day|night|week))"
    r"|(?P<future>soon|the (?:(?:near|foreseeable|not too distant|distant) )?future|someday|one day"
    rf"|future (?:{MANY}|generations)|the (?:near|short|medium|long) term)"
)
# What may follow "the past" when that is a time and no adjective: "in the past, it has …".
AFTER_PAST = re.compile(
    r"[^\w\s’'-]|$|\s(?:and|but|or|have|has|had|it|that|when|was|were|is|are|to|as)\b"
)
AFTER = re.compile(r"\s(?:after|before)\b")  # "soon after" orders a story
AS_LATE = re.compile(r"\sas\b")  # "as recently as 1996" tells of 1996 alone


def build(match: Match) -> Meaning | None:
    if match["days"]:
        return StorySoFar("PAST_REF")
    if match["present"]:
        return Vague("PRESENT_REF")
    return Vague("PAST_REF" if match["past"] else "FUTURE_REF")


def _reference(text: str, candidate: Candidate) -> bool:
    """ "the past president"; "it soon became clear", which orders a story and dates nothing."""
    phrase = text[candidate.start : candidate.end].lower()
    if AS_LATE.match(text, candidate.end) and follows({"as"}, text, candidate):
        return True
    if phrase == "one day":
        return tense_around(text, candidate.start, candidate.end) is not Tense.FUTURE
    if phrase == "the past":
        return AFTER_PAST.match(text, candidate.end) is None
    if phrase == "the other day":
        return follows({"on"}, text, candidate)
    if phrase != "soon":
        return False
    if follows({"as", "so", "too", "how"}, text, candidate) or AFTER.match(text, candidate.end):
        return True
    if follows({"may", "might", "to", "can", "could"}, text, candidate):
        return False
    return tense_around(text, candidate.start, candidate.end) is not Tense.FUTURE


RULE = Rule("reference", PATTERN, build, _reference)
