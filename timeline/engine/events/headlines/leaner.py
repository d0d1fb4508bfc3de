"""A line made leaner: what it can do without, left out piece by piece."""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

from timeline.engine.events.grammar.clauses import INTRO
from timeline.engine.events.grammar.quotation import balanced
from timeline.engine.events.grammar.verbs import has_verb, starts_with_verb
from timeline.engine.events.headlines.modality import may_drop

DASHED = re.compile(r"\s(?:[–—-]|--)\s[^–—]{3,}?\s(?:[–—-]|--)\s")
CALLED = re.compile(
    r"\b(?:those|people|what|men|whom)\s(?:whom\s)?(?:he|she|they|it)\s(?:has\s|had\s)?(?:described"
    r"|called|labell?ed|branded|denounced|referred to)\s(?:as\s)?(?=“)"
)
INNER = re.compile(
    r"(?<![Mm]ost)(?<![Ss]ome)(?<![Mm]any)(?<![Pp]art)(?<![Aa]ll)(?<![Oo]ne)(?<![Hh]alf)"
    r"(?<![Ee]ach)(?<![Bb]oth)(?<!number)(?<!majority)(?<![Ff]ew)(?<![Tt]wo)(?<!\d)"
    r"\s(?:in|of|from|at|on)\s(?:the\s)?[\w’'-]+(?:\s[A-Z][\w’'-]+)*(?=\s(?:is|are|was|were|has"
    r"|have|had|will|would|could)\s)"
)
RELATIVE = re.compile(r"(?:when|where|which|who|whose)\b")
NOT = re.compile(r"\w+n[’']t\b")
LONG_INTRO = re.compile(
    r"(?:While|When|Although|Though|Even|Whereas|Once|Where|Because|Among|Under|Across|Speaking"
    r"|Asked|About|Along|Around|Between|Following|Within|Without|Outside|Inside|Regardless|Like"
    r"|To)\b[^,]{0,120},\s+"
)
OPENS_ASIDE = re.compile(r"(?:which|who|whose|also known as|one of)\b")
LOWER_VERB = re.compile(r"(?:\w+ly\s)?(?!the\b|an?\b|in\b|on\b|at\b|of\b)[a-z]{3,}\s")
TITLE = re.compile(
    r"^(?:[\w’'-]+\s){0,6}?(?:[Pp]resident|[Ll]eader|[Ll]aureate|[Cc]hief|[Aa]ctivist|[Oo]fficial|[Mm]inister|[Ss]ecretary"
    r"|[Cc]hancellor|[Ss]pokes\w+|[Gg]overnor|[Dd]irector|[Gg]eneral|[Cc]ommissioner"
    r"|[Ss]enator|[Aa]mbassador|[Pp]remier)\s(?=[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s[a-z])"
)
LEAST_WORDS = 3  # "wealthy developed world" is the last of a list, not a clause
STARTS = re.compile(r"(?:the|an?|his|her|its|their|\d[\d,]*|at least|some|he|she|it|they)\s")
APPOSED = re.compile(r"^[^,“”]{8,60},\s((?:[A-Z][\w’'.-]+\s?){2,4}),\s(?=[a-z])")
GOES_ON = re.compile(r"(?:that|to)\s")
NO_START = re.compile(
    r"(?:including|as|with|and|or|but|which|who|where|of|that|when|while)\b|[“”]", re.IGNORECASE
)


def leaner(line: str) -> Iterator[str]:
    """The line, then with one aside after the other left out."""
    seen = ""
    for shorter in accumulate(LEANER, lambda before, drop: drop(before), initial=line):
        if shorter != seen:
            yield shorter
        seen = shorter


def _called(line: str) -> str:
    """ "Those he described as “thugs”" as "“thugs”"."""
    return CALLED.sub("", line)


def _without_dashes(line: str) -> str:
    found = DASHED.search(line)
    return DASHED.sub(" ", line, count=1) if found and may_drop(found[0]) else line


def _without_intro(line: str) -> str:
    """The line without "In view of this, " or "In the towns of A, B and C, "."""
    if not (intro := INTRO.match(line) or LONG_INTRO.match(line)):
        return line
    for start in (intro.end(), *(comma.end() for comma in re.finditer(r",\s", line))):
        rest = line[start:]
        begins = has_verb(rest.split(",")[0]) and not NO_START.match(rest)
        goes_on = RELATIVE.match(line[intro.end() :])
        setting = start == intro.end() or goes_on or not has_verb(line[:start].split(" ", 1)[-1])
        long = (
            len(rest.split(",")[0].split()) > LEAST_WORDS
            or rest[:1].isupper()
            or STARTS.match(rest)
        )
        if begins and setting and long and not starts_with_verb(rest):
            return rest if may_drop(line[:start]) and balanced(rest) == rest else line
    return line


def _without_aside(line: str) -> str:
    """The line without what stands between commas behind its subject, or its verb."""
    if line.startswith(("“", '"')):
        return line
    commas = [comma.start() for comma in re.finditer(r",\s", line)]
    if INTRO.match(line) and not has_verb(line[: commas[0]]):
        return line  # the subject comes behind the first comma
    for comma in commas[1:]:
        rest, aside = line[comma + 2 :], line[commas[0] : comma]
        acts = has_verb(line[: commas[0]])
        opens = not acts and OPENS_ASIDE.match(aside[2:]) and not NO_START.match(rest)
        follows = (
            starts_with_verb(rest)
            or NOT.match(rest)
            or (acts and GOES_ON.match(rest))
            or (opens and LOWER_VERB.match(rest))
        )
        listed = " and " in aside[:6] + aside[-6:] or (", and " in aside and not opens)
        if follows and acts and starts_with_verb(aside[2:]):
            return line  # a list of deeds
        if follows and not acts and listed:
            return line  # a list of subjects
        if follows and may_drop(aside) and aside.count("“") == aside.count("”"):
            return line[: commas[0]] + line[comma + 1 :]
    return line


def _without_inner(line: str) -> str:
    """ "Stability in the region is essential" as "Stability is essential"."""
    return INNER.sub("", line, count=1)


def _without_title(line: str) -> str:
    """ "Health Minister Ann Smith said" as "Ann Smith said"."""
    if (apposed := APPOSED.match(line)) and not has_verb(line[: apposed.start(1)]):
        if not starts_with_verb(line[apposed.end() :]):
            return line
        return f"{apposed[1].strip()} {line[apposed.end() :]}"
    title = TITLE.match(line)
    return line[title.end() :] if title and not has_verb(title[0]) else line


LEANER: tuple[Callable[[str], str], ...] = (
    _called,
    _without_dashes,
    _without_aside,
    _without_intro,
    _without_aside,
    _without_inner,
    _without_title,
)
