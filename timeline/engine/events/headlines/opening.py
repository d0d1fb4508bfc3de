"""How a headline opens: no connective, no dateline, no word that points back."""

import re
from collections.abc import Mapping

from timeline.engine.events.grammar.verbs import has_verb, starts_with_verb

CONNECTIVE = re.compile(
    r"^(?:So far|However|Meanwhile|But|And|So|Thus|Then|Yet|Also|Moreover|Furthermore"
    r"|In addition|Nor"
    r"|Likewise|Now|Well|Yes|Oh|OK|Okay|Really|Actually|Basically|Again|Plus|Anyway|Look|You know"
    r"|Secondly|Firstly|Thirdly|First of all|Though|Nevertheless|Nonetheless|Hence|Therefore"
    r"|Accordingly|Consequently|Besides|Otherwise|Additionally|Curiously|Interestingly|Incidentally"
    r"|In particular|In response|In turn|In fact|Indeed|Given this|In this context|In other words"
    r"|In this regard|For (?:his|her|its|their) part|Earlier|Later|Subsequently|Afterwards"
    r"|Hours (?:earlier|later)|At times|Finally|Eventually|On top of that|By then|Back then"
    r"|Previously|Separately|Similarly|As a result|After that|Before that|Instead|Still|Overall"
    r"|Rather"
    r"|Of course|All this|This time|In the meantime|At the same time|At that point|By contrast"
    r"|On the other hand|On (?:his|her|its|their) part|For example|For instance|In contrast|To date"
    r"|And that is|Talking of which|Speaking of which|(?!(?:allegedly|reportedly"
    r"|apparently|supposedly|purportedly|possibly|probably|hopefully|only|early|nearly)\b)[A-Z]\w+ly(?=,))\b(?![’'-]),?\s+(?!of\b|than\b|that\b|as\b)",
    re.IGNORECASE,
)
SHORT_IS = re.compile(r"^[’']s\s(?!been\b)")
DATELINE = re.compile(
    r"^(?:\W{1,4}\s)?(?:[^()“”]{0,60}\((?:[A-Z][\w. ]{1,20})\)\s+[-–—]+\s+"
    r"|\d{1,2}:\d\d(?::\d\d)?\s+"
    r"|[\s•*\\>|-]+(?=\w)|\([^()]{1,40}\)[\s:]*(?=[A-Z]))"
)
PICTURE = re.compile(
    r"^(?:an?\s|the\s)?(?:(?:general|aerial)\s)?(?:view|photo|photograph|picture|image"
    r"|file photo)s?"
    r"\s(?:of|shows?|showing)\s+(?:the\s)?",
    re.IGNORECASE,
)
CUE = re.compile(r"^([A-Z]{4,}):[\s,]+(?=\w)")  # who speaks in a transcript: "SMITH: It rained"
CAME = re.compile(r"^(came|comes|followed) ([^,]+)$", re.IGNORECASE)
CLEFT = re.compile(r"^It (?:is|was) (?:also )?(?:clear |true |now )?that\s+", re.IGNORECASE)
SUBORDINATE = re.compile(
    r"^(?:While|When|Although|Even though|Though|Whereas|That(?=\s(?:the|an?|he|she|they)\s)"
    r"|Because|Even as|As)\s+(?=\w+\s\w+)",
    re.IGNORECASE,
)
ACTS_THEN = re.compile(r"\s(?:I|we|they|he|she|you)\s", re.IGNORECASE)
POINTING = re.compile(r"^(?:This|These|Those|That)\s+(?=[a-z’'-]+\s+\S)")
NO_NOUN = re.compile(
    r"(?:is|was|were|are|has|have|had|will|would|could|can|may|might|should|did|does|do|in|of|on"
    r"|to|and|who|which|that|also|not|only|came|comes|means|meant|led|leads|includes?d?|followed"
    r"|left|makes?|made|gave|gives|took|takes|brings?|brought|year|month|week|morning|afternoon"
    r"|evening|time)\b|(?!rally|assembly|family|supply|anomaly)\w+ly\b"
)
VERB_LIKE = re.compile(r"\w+[^s\W]s\b")  # "This separates the towns"
INSIDE = re.compile(r"(?<=\s)this(?=\s[a-z]+(?:\s|$))(?!\s(?:is|was|year|month|week|time)\b)")
OWNING = re.compile(r"^(His|Her|Their|Its)\s")
PRONOUN = re.compile(r"^(He|She|They|It)(?=\s|[’'])", re.IGNORECASE)
EXPLETIVE = re.compile(
    r"^It\s(?:\w+(?:s|ed)(?:\sout)?(?=\sthat\b)|is|was"
    r"|took|takes|became|has become|seem(?:s|ed)|will be|would be|remains?)\b"
    r"(?=.*\b(?:to|that|for|who)\b)",
    re.IGNORECASE,
)


def without_opening(line: str) -> str:
    """The line without datelines, connectives and "View of"."""
    before = ""
    if cued := CUE.match(line):
        line = f"{cued[1].title()}: {line[cued.end() :]}"
    while line != before:
        before = line
        line = CONNECTIVE.sub("", DATELINE.sub("", line)).lstrip(" ,;:–—•")
    line = _turned(CLEFT.sub("", PICTURE.sub("", line)))
    return line if "," in line or ACTS_THEN.search(line) else SUBORDINATE.sub("", line)


def _turned(line: str) -> str:
    """ "Came the explosion" as "The explosion came"."""
    found = CAME.match(line)
    if not found or has_verb(found[2]):
        return line
    return f"{found[2][:1].upper()}{found[2][1:].rstrip('. ')} {found[1].lower()}"


def refer(line: str, referents: Mapping[str, str]) -> str:
    """The line with whom its first pronoun stands for; "this plan" is "the plan".

    `referents` gives for "he", "she", "they" and "it" what each stands for, where that is known.
    """
    if line.startswith("“"):
        return line  # the speaker's own words
    if (found := PRONOUN.match(line)) and not EXPLETIVE.match(line):
        named, rest = referents.get(found[1].lower(), ""), line[found.end() :]
        return named + SHORT_IS.sub(" is ", rest) if named else line
    if found := OWNING.match(line):
        return _owned(found[1].lower(), line[found.end() :], referents)
    return _pointing(line)


def _owned(owner: str, rest: str, referents: Mapping[str, str]) -> str:
    named = referents.get({"his": "he", "her": "she", "their": "they", "its": "it"}[owner], "")
    if not named:
        return f"The {rest}" if owner == "its" else f"{owner.capitalize()} {rest}"
    return f"{named}{'’' if named.endswith('s') else '’s'} {rest}"


def _pointing(line: str) -> str:
    """ "These battles have left" as "The battles have left"."""
    if found := POINTING.match(line):
        rest = line[found.end() :]
        acts = line[:4] in ("This", "That") and (starts_with_verb(rest) or VERB_LIKE.match(rest))
        line = line if NO_NOUN.match(rest) or acts else f"The {rest}"
    return INSIDE.sub("the", line)
