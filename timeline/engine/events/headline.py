"""A short line for an event, made from the sentence that tells it."""

import re
from collections.abc import Mapping, Sequence

from timeline.engine.events.shorten import shorten

LONGEST = 90
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
CLEFT = re.compile(r"^It (?:is|was) (?:also )?(?:clear |true |now )?that\s+", re.IGNORECASE)
SUBORDINATE = re.compile(r"^(?:While|When|Although|Even though|Though|Whereas)\s+", re.IGNORECASE)
HIMSELF = re.compile(r"^(?:He|She) ")
EMPTY_QUOTES = re.compile(r"\.?\s?“”|\s“$|“\s*\.?$")


def make_headline(
    text: str,
    start: int,
    end: int,
    *,
    dates: Sequence[tuple[int, int]] = (),
    subject: str = "",
    speaker: str = "",
    glued: Mapping[str, str] | None = None,
) -> str:
    """A line of at most 90 characters from `text[start:end]`.

    `dates` are spans to leave out with their prepositions, `subject` is set before a clause that
    has none, `speaker` before what somebody claims; `glued` gives for words that ran together what
    to write. Cut with "…" where nothing complete can be made.
    """
    line = _without_dates(text, start, end, dates)
    for word, apart in (glued or {}).items():
        line = line.replace(word, apart)
    line = _plain(f"{subject} {_plain(line)}" if subject else line)
    room = LONGEST - len(speaker) - 2 if speaker else LONGEST
    line = _capital(shorten(_capital(line), room).strip())
    if speaker and HIMSELF.match(line):
        return HIMSELF.sub(f"{speaker} ", line)
    return f"{speaker}: {line}" if speaker else line


def _without_dates(text: str, start: int, end: int, dates: Sequence[tuple[int, int]]) -> str:
    """The words with every date phrase, its preposition and the comma behind it left out.

    "Friday's prayers" keep theirs, as nothing would be left to own them.
    """
    line, at = "", start
    for begin, stop in sorted(dates):
        if begin < at or stop > end or text[stop : stop + 2] in ("’s", "'s"):
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
    line = CLEFT.sub("", line)
    line = SUBORDINATE.sub("", line) if "," not in line else line
    line = FILLER.sub("", line)
    return line.rstrip(".").strip() if not re.search(r"\b[A-Z]\.$", line) else line


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
