"""The past, the present and the future at large: "now", "recent days", "at the moment"."""

from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.rules.rule import Match, Rule, compiled
from timeline.engine.dates.spans import StorySoFar, Vague

MANY = "(?:days|weeks|months|quarters|years|decades|centuries)"
PATTERN = compiled(
    r"(?P<present>(?:right )?now|currently|(?:at|for) the moment|nowadays|these days|at present"
    r"|presently|current)"
    r"|(?:the )?(?P<days>(?:most )?recent days)"
    r"|(?P<past>(?:the )?(?:most )?recent (?:(?:weeks and )?months|weeks|years|decades|times|past)"
    rf"|(?:(?:more|most) )?recently|(?:more )?recent|lately|(?:past|previous|prior|earlier) {MANY}"
    r"|the (?:(?:distant|recent) )?past|(?:not (?:so |too |that )?)?long ago|moments ago"
    r"|some time ago)"
    r"|(?P<future>soon|the (?:(?:near|foreseeable|not too distant|distant) )?future|someday|one day"
    rf"|future (?:{MANY}|generations)|the (?:near|short|medium|long) term)"
)


def build(match: Match) -> Meaning | None:
    if match["days"]:
        return StorySoFar("PAST_REF")
    if match["present"]:
        return Vague("PRESENT_REF")
    return Vague("PAST_REF" if match["past"] else "FUTURE_REF")


RULE = Rule("reference", PATTERN, build)
