"""A short line for an event, made from the sentence that tells it."""

import re
from collections.abc import Callable, Sequence

from timeline.engine.events.clauses import INTRO
from timeline.engine.events.verbs import has_verb, starts_with_verb

LONGEST, LEAST = 90, 25
CONNECTIVE = re.compile(
    r"^(?:However|Meanwhile|But|And|So|Thus|Then|Yet|Also|Moreover|Furthermore|In addition"
    r"|Likewise|Now"
    r"|In particular|In response|In turn|In fact|Indeed|Given this|In this context"
    r"|In this regard|For (?:his|her|its)"
    r" part|Earlier|Later|Subsequently|Afterwards|Hours (?:earlier|later)|At times|Finally"
    r"|Previously|Separately"
    r"|Similarly|As a result|According to reports|After that|Before that|Instead|Still|Overall"
    r"|Of course"
    r"|All this"
    r"|It (?:also )?(?:notes|says|said|added) that|This time|In the meantime|At the same time"
    r"|On the other hand|For example)\b,?\s+",
    re.IGNORECASE,
)
PREPOSITION = (
    r"(?:(?:early|late|earlier|later|only|as of|up to|at least|just|again)\s+)?"
    r"(?:(?:on|in|at|since|until|by|from|during|for|over|through|throughout|before|after"
    r"|around)\s+)?(?:the\s+)?"
)
FILLER = re.compile(
    r"\b(?:already|also|then|now|so far|still|later|subsequently|meanwhile|however)\s+",
    re.IGNORECASE,
)
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
    r"|which|who|his|its|their"
    r"|when|while|where|before|including|also)\b)+$"
)
ASIDE_INTRO = re.compile(r"(?:Unlike|Given|Faced|In view of|With regard|In addition to)\b")
INVERTED = re.compile(r"^(did) ((?:the )?\w+) ", re.IGNORECASE)
EMPTY_QUOTES = re.compile(r"\.?\s?“”|\s“$|“\s*\.?$")
PAIRS = (("“", "”"), ("(", ")"))


def make_headline(
    text: str,
    start: int,
    end: int,
    *,
    dates: Sequence[tuple[int, int]] = (),
    subject: str = "",
    speaker: str = "",
) -> str:
    """A line of at most 90 characters from `text[start:end]`.

    `dates` are spans to leave out with their prepositions, `subject` is set before a clause that
    has
    none, `speaker` before what somebody claims. Cut with "…" where nothing complete can be made.
    """
    line = _without_dates(text, start, end, dates)
    line = _plain(f"{subject} {_plain(line)}" if subject else line)
    room = LONGEST - len(speaker) - 2 if speaker else LONGEST
    line = _capital(_shorten(line, room).strip())
    return f"{speaker}: {line}" if speaker else line


def _without_dates(text: str, start: int, end: int, dates: Sequence[tuple[int, int]]) -> str:
    """The words with every date phrase, its preposition and the comma behind it left out."""
    line, at = "", start
    for begin, stop in sorted(dates):
        if begin < at or stop > end:
            continue
        before = re.sub(rf"(?:(?<=\s)|^){PREPOSITION}$", "", text[at:begin], flags=re.IGNORECASE)
        line += before
        at = stop + (1 if text[stop : stop + 1] == "," and not (line + before).strip() else 0)
    return line + text[at:end]


def _plain(line: str) -> str:
    """White space, stray commas, connectives and fillers tidied away."""
    line = " ".join(line.split())
    line = re.sub(r"\s+([,.;:!?])", r"\1", line)
    line = EMPTY_QUOTES.sub("", line)
    line = re.sub(r",(?:\s*,)+", ",", line).strip(" ,;:–—•")
    while stripped := CONNECTIVE.match(line):
        line = line[stripped.end() :]
    line = FILLER.sub("", line)
    return line.rstrip(".").strip() if not re.search(r"\b[A-Z]\.$", line) else line


def _shorten(line: str, room: int) -> str:
    """Leave out brackets, asides and tails until the line fits; else cut at a word with "…"."""
    line = TRAILING.sub("", _balanced(BRACKETS.sub("", line)))
    line = _without_intro(line) if ASIDE_INTRO.match(line) else line
    line = INVERTED.sub(r"\2 did ", line)
    for shorten in (_without_intro, _without_aside, *map(_tail_cutter, TAILS)):
        shorter = TRAILING.sub("", shorten(line))
        if len(line) > room and len(shorter) >= LEAST and has_verb(shorter):
            line = shorter
    line = _balanced(line)
    return line if len(line) <= room else _cut(line, room)


def _without_intro(line: str) -> str:
    """The line without "In view of this, "; a list of places is no introduction."""
    rest = line
    weak = ASIDE_INTRO.match(line)
    while intro := INTRO.match(rest):
        rest = rest[intro.end() :]
    starts = weak or re.match(r"[“\"]?(?:[A-Z]|the |a |an |some |at least )", rest)
    return rest if starts and has_verb(rest.split(",")[0]) else line


def _without_aside(line: str) -> str:
    """The line without what stands between commas behind its subject."""
    if line.startswith(("“", '"')):
        return line
    commas = [comma.start() for comma in re.finditer(r",\s", line)]
    for comma in commas[1:]:
        if starts_with_verb(line[comma + 2 :]):
            return line[: commas[0]] + line[comma + 1 :]
    return line


def _tail_cutter(tail: re.Pattern[str]) -> Callable[[str], str]:
    return lambda line: tail.sub("", line)


def _cut(line: str, room: int) -> str:
    words = line[: room - 1].rsplit(" ", 1)[0]
    return _balanced(TRAILING.sub("", words)) + "…"


def _balanced(line: str) -> str:
    """Close or drop quotation marks that have lost their other half."""
    for opening, closing in PAIRS:
        if line.count(opening) > line.count(closing):
            line += closing
        elif line.count(opening) < line.count(closing):
            line = line.replace(closing, "", 1)
    return line.replace('"', "", 1) if line.count('"') % 2 else line


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
