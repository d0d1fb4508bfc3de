"""A line made to fit: brackets, introductions, asides and tails left out, in that order."""

import re
from collections.abc import Callable, Iterator

from timeline.engine.events.clauses import INTRO
from timeline.engine.events.verbs import has_verb, starts_with_verb

LEAST = 20  # characters; less is no line of its own
ENOUGH = 0.5  # of the room; a cut at "of" or a comma must leave as much
BRACKETS = re.compile(r"\s?\([^()]*\)")
TAILS = (
    re.compile(
        r",\s(?:who|which|where|whose|as|while|although|though|after|before|an? |the |one of"
        r"|including)\b.*$"
    ),
    re.compile(r"\s[–—-]\s.*$"),
    re.compile(
        r",\s(?:\w+ing|with|triggered|sparked|citing|according to|in protest|initially|even"
        r"|because)\b.*$"
    ),
    re.compile(r",\s[^,]*$"),
    re.compile(
        r"\s(?:in an attempt|in order|as part of|following|after|against the|amid|due to"
        r"|because of|that have|that has"
        r"|who have|rather than|to help|to assist|so that|with the aim|at a time|while"
        r"|as well as|despite|if they|whom)\b.*$"
    ),
)
TRAILING = re.compile(
    r"(?:[\s,;:–—-]|\b(?:and|or|but|the|a|an|of|in|on|at|to|for|by|with|that|as|after|from"
    r"|which|who|his|its|their|because"
    r"|when|while|where|before|including|also)\b)+$"
)
ASIDE_INTRO = re.compile(r"(?:Unlike|Given|Faced|In view of|With regard|In addition to)\b")
INVERTED = re.compile(r"^(did) ((?:the )?\w+) ", re.IGNORECASE)
LONG_NAME = re.compile(r"((?:[A-Z][\w-]+ (?:(?:of|for|the|and) )*){2,7})\(([A-Z]{2,7})\)")
DASHED = re.compile(r"\s[–—]\s[^–—]{3,}\s[–—]\s")
GOES_ON = re.compile(r"(?:that|to)\s")
NO_START = re.compile(r"(?:including|as|with|and|or|but|which|who|where|of)\b")
PREPOSITIONS = (
    "in|on|at|for|with|without|over|from|by|into|through|throughout|towards?|within|during|under"
    "|to(?= (?:[A-Z]|the|an?) )"
)
BOUNDARY = re.compile(
    rf",?\s[“\"]?(?:{PREPOSITIONS}|of|and|or|that|which|who|where|when|because)\s|,\s"
)
CLAUSE_OPENS = re.compile(
    r"\b(?:that|which|who|whom|where|when|because|as|if)\b(?!.*\b(?:that|who)\b)"
)
DANGLES = re.compile(
    r"(?:\bto \w+|\b(?:said|says|reported|announced|added|noted|stated|declared|claimed|believes?"
    r"|was|were|is|are|has|have|had|been|did|not|both|between .*|on behalf|a wave|a series|part"
    r"|led|due|close|according|agreed|tried|began|come|seeks?|sought|comes|wants?|shows?|served"
    r"|most|more|about|up|one|some|such|next|perhaps|described|known|valued|urged|sworn|as))$"
)
SETTING_ALONE = re.compile(r"(?:After|Before|While|When|Although|As|If|Since|With|Despite)\b[^,]*$")
PAIRS = (("“", "”"), ("(", ")"))


def shorten(line: str, room: int) -> str:
    """The line in at most `room` characters; cut at a word with "…" where no clause is left."""
    line = _short_names(line) if len(BRACKETS.sub("", line)) > room else line
    line = TRAILING.sub("", balanced(BRACKETS.sub("", line)))
    line = _without_intro(line) if ASIDE_INTRO.match(line) else line
    line = INVERTED.sub(r"\2 did ", line)
    for shorten_by in (_without_dashes, _without_intro, _without_aside, *map(_tail_cutter, TAILS)):
        shorter = TRAILING.sub("", shorten_by(line))
        if len(line) > room and len(shorter) >= LEAST and has_verb(shorter):
            line = shorter
    line = balanced(line)
    return line if len(line) <= room else next(_complete_cuts(line, room), _cut(line, room))


def _short_names(line: str) -> str:
    """The line with "Example Treaty Organisation (ETO)" as "ETO"."""
    return LONG_NAME.sub(_short_name, line)


def _short_name(found: re.Match[str]) -> str:
    words, short = found[1].split(), found[2]
    for at in range(len(words) - 1, -1, -1):
        if "".join(word[0] for word in words[at:] if word[0].isupper()) == short:
            return " ".join([*words[:at], short])
    return found[0]


def _without_dashes(line: str) -> str:
    return DASHED.sub(" ", line, count=1)


def _without_intro(line: str) -> str:
    """The line without "In view of this, " or "In the towns of A, B and C, "."""
    if not (intro := INTRO.match(line)):
        return line
    for start in (intro.end(), *(comma.end() for comma in re.finditer(r",\s", line))):
        rest = line[start:]
        begins = has_verb(rest.split(",")[0]) and not NO_START.match(rest)
        setting = start == intro.end() or not has_verb(line[:start].split(" ", 1)[-1])
        if begins and setting and not starts_with_verb(rest):
            return rest
    return line


def _without_aside(line: str) -> str:
    """The line without what stands between commas behind its subject, or its verb."""
    if line.startswith(("“", '"')):
        return line
    commas = [comma.start() for comma in re.finditer(r",\s", line)]
    for comma in commas[1:]:
        rest = line[comma + 2 :]
        if starts_with_verb(rest) or (GOES_ON.match(rest) and has_verb(line[: commas[0]])):
            return line[: commas[0]] + line[comma + 1 :]
    return line


def _tail_cutter(tail: re.Pattern[str]) -> Callable[[str], str]:
    return lambda line: tail.sub("", line)


def _complete_cuts(line: str, room: int) -> Iterator[str]:
    """Complete lines that fit, cut where a phrase begins, the longest first."""
    for found in sorted(BOUNDARY.finditer(line), key=lambda found: -found.start()):
        least = ENOUGH * room if found[0].strip() in ("of", ",") else LEAST
        shorter = TRAILING.sub("", line[: found.start()])
        fits = least <= len(shorter) < room and not _is_inside_quotes(shorter)
        if fits and _is_complete(shorter):
            yield re.sub(r",([”\"])$", r"\1", balanced(shorter))


def _is_inside_quotes(line: str) -> bool:
    """Whether a quotation that began behind other words is still open."""
    return not line.startswith("“") and line.count("“") > line.count("”")


def _is_complete(line: str) -> bool:
    """Whether a line has its verb, in its last clause too, and no last word that waits."""
    if SETTING_ALONE.match(line):
        return False
    opens = CLAUSE_OPENS.search(line)
    last = line[opens.end() :] if opens else line
    return has_verb(line) and has_verb(last) and not DANGLES.search(line.rstrip('”"'))


def _cut(line: str, room: int) -> str:
    words = line[: room - 1].rsplit(" ", 1)[0]
    return balanced(TRAILING.sub("", words)) + "…"


def balanced(line: str) -> str:
    """Close or drop quotation marks that have lost their other half."""
    for opening, closing in PAIRS:
        if line.count(opening) > line.count(closing):
            line += closing
        elif line.count(opening) < line.count(closing):
            line = line.replace(closing, "", 1)
    return line.replace('"', "", 1) if line.count('"') % 2 else line
