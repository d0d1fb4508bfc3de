"""A short line for an event, made from the sentence that tells it."""

import re
from collections.abc import Mapping, Sequence

from timeline.engine.events.grammar.partisan import quote_partisan
from timeline.engine.events.grammar.quotation import (
    balanced,
    opened,
    set_alike,
    speaks_of_itself,
    without_last_stop,
)
from timeline.engine.events.headlines.complete import (
    TRAILING,
    is_clause,
    is_nearly_complete,
)
from timeline.engine.events.headlines.one_sentence import scene, without_splice
from timeline.engine.events.headlines.opening import OWNING, PRONOUN, refer, without_opening
from timeline.engine.events.headlines.shorten import shorten

LONGEST = 90
LONGEST_SPEAKER = 40
SMALL = re.compile(
    r"(?:The|An?|It|He|She|They|We|You|There|Some|Many|In|On|At|This|These|Our|My|His|Her|Their"
    r"|Its|No|Not|All|If|When|As|More|Most|Only)\b"
)
SETTING = re.compile(r"(?:In|On|At|From|For|By|With|After|Before|Across|Inside|Outside)\s[^,]*$")
QUOTATION_MARKS = '“”"'
THIN = 25  # characters; less tells hardly anything
PREPOSITION = (
    r"(?:(?:early|late|earlier|later|only|as of|up to|at least|just|again|back|ever)\s+)?"
    r"(?:(?:on|in|at|since|until|by|from|during|for|over|through|throughout|before|after"
    r"|around)\s+)?(?:the\s+)?"
)
BEFORE_DATE = re.compile(rf"(?:(?<=\s)|^){PREPOSITION}$", re.IGNORECASE)
KEEPS = re.compile(
    r"(?:^|\s)(?:During|After|Before|In|At|Since)\sthe\s$|\w\s(?:(?:from|for|by|of|after|before|during|until|to)\s(?:the\s)?"
    r"|(?:in|at|with|against|over|about|near)\sthe\s)$"
)
NOUN = re.compile(
    r"\s(?!(?:and|or|but|that|which|who|when|where|while|as|with|in|at|on|to|of|for|from|by|after"
    r"|before|during|is|are|was|were|has|have|had|will|would|morning|night|evening|afternoon|\w+ed"
    r"|\w+ly)\b)(?:[a-z]{3,}|[A-Z]{2,}\s[a-z]{3,})"
)
FILLER = re.compile(
    r"\b(?:already|also|then|now|so far|still|later|subsequently|meanwhile|however) +(?!than\b"
    r"|that\b|as\b)",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r",\s(?:meanwhile|for (?:example|instance)|however|in turn|though|too"
    r"|for (?:his|its|her|their) part|of course|in fact)"
    r"(?:,|$)",
    re.IGNORECASE,
)
# A noun and its relative clause stand for no sentence: "A fire that has burned the hall".
WHAT_HAS = re.compile(
    r"^((?:an?|the) [\w’'-]+(?: [\w’'-]+)?) (?:that|which|who) ((?:has|have|had|was"
    r"|were) (?:\w+ ){1,2}"
    r"(?:(?! (?:is|are|was|were|has|have|had|will|would) )[^,])*)$",
    re.IGNORECASE,
)
# A noun that sums up the sentence before: "A situation that has caused damage".
SUMMED_UP = re.compile(
    r"^An?\s(?=(?:situation|decision|move|step|development|trend|policy|event|measure)\s(?:that"
    r"|which)\s)",
    re.IGNORECASE,
)
# What is left where a date went: "hopeful that, this time", "the first - which emerged".
UNDATED = re.compile(r"\b(that|and|but|when|while),\s(?=[a-z][^,]*$)")
STUMP = re.compile(r"(?:,|\s[–—-]+)\s(?:which|who|where|when)\s\w+$")
LEFT_OVER = re.compile(r"\s(?:both|either|not only)$")  # "the army both held and won"
EMPTY_QUOTES = re.compile(r"\.?\s?“”|\s“$|“\s*\.?$")
HIMSELF = re.compile(r"^(?:he|she|it|they)[\s’']", re.IGNORECASE)
POINTS_BACK = re.compile(r"^(?:[^:“”]{2,40}: )?“?(?:This|These|Those|That)\b")


def make_headline(
    text: str,
    start: int,
    end: int,
    *,
    dates: Sequence[tuple[int, int]] = (),
    subject: str = "",
    speaker: str = "",
    referents: Mapping[str, str] | None = None,
    glued: Mapping[str, str] | None = None,
) -> str:
    """A line of at most 90 characters from `text[start:end]`.

    `dates` are spans to leave out with their prepositions, `subject` is set before a clause that
    has none, `speaker` before what somebody claims; `referents` says whom a pronoun that opens the
    line stands for, `glued` gives for words that ran together what to write. Cut with "…" where
    nothing complete can be made.
    """
    line = _without_dates(text, start, end, dates)
    for word, apart in (glued or {}).items():
        line = line.replace(word, apart)
    line = without_splice(scene(plain(line)))
    subject = LEFT_OVER.sub("", subject)
    line = plain(f"{subject} {line}") if subject else line
    if len(speaker) > LONGEST_SPEAKER:
        speaker = TRAILING.sub("", speaker[:LONGEST_SPEAKER].rsplit(" ", 1)[0])
    if speaker and speaks_of_itself(line) and not _is_quoted(text, start, end):
        return _fitted(f"{speaker} said {_within(line)}", LONGEST)  # "Smith says we are right"
    return _attributed(line, speaker, referents or {})


def faults(line: str) -> float:
    """How far a headline falls short, 0 for none: cut, thin, without a verb, pointing back."""
    told = line.split(": ", 1)[-1]
    points = PRONOUN.match(told) or OWNING.match(told) or POINTS_BACK.match(line)
    return (
        0.5 * ("…" in line)
        + 0.5 * bool(points)
        + 0.3 * (not is_clause(told))
        + 0.3 * (not is_nearly_complete(told))
        + 0.25 * (len(line) < THIN)
        + 0.2 * (speaks_of_itself(line))
    )


def _attributed(line: str, speaker: str, referents: Mapping[str, str]) -> str:
    """The line with who says so, its words in quotation marks where "I" or "we" speaks."""
    if not speaker:
        return _fitted(refer(line, referents), LONGEST)
    if HIMSELF.match(line):
        return _fitted(f"{speaker} said {line[:1].lower()}{line[1:]}", LONGEST)
    room = LONGEST - len(speaker) - 2
    if speaks_of_itself(line):
        line = "“" + line.replace("“", "‘").replace("”", "’").strip("‘’")
    else:
        line = refer(line, referents)
    fitted = _fitted(line, room)
    if HIMSELF.match(fitted):  # what led in to "he" is gone
        return _fitted(f"{speaker} said {fitted[:1].lower()}{fitted[1:]}", LONGEST)
    return f"{speaker}: {fitted}"


def _fitted(line: str, room: int) -> str:
    """The line in `room` characters with a capital, marks in pairs and loaded words quoted."""
    line = quote_partisan(balanced(_capital(line)))
    return _capital(without_last_stop(shorten(line, room)))


def _without_dates(text: str, start: int, end: int, dates: Sequence[tuple[int, int]]) -> str:
    """The words with every date phrase, its preposition and the comma behind it left out.

    "Friday's prayers" keep theirs, as nothing would be left to own them.
    """
    line, at = "", start
    for begin, stop in sorted(dates):
        if begin < at or stop > end or text[stop : stop + 2] in ("’s", "'s"):
            continue
        before = text[at:begin]
        if not (KEEPS.search(before) and NOUN.match(text, stop)):  # "from Friday prayers"
            before = BEFORE_DATE.sub("", before)
        line += before
        at = stop + (1 if text[stop : stop + 1] == "," and not (line + before).strip() else 0)
    return line + text[at:end]


def plain(line: str) -> str:
    """White space, stray commas, connectives and fillers tidied away."""
    line = opened(set_alike(" ".join(line.split())))
    line = re.sub(r"\s+([,.;:!?])", r"\1", line)
    line = EMPTY_QUOTES.sub("", STUMP.sub("", UNDATED.sub(r"\1 ", line)))
    line = re.sub(r",(?:\s*,)+", ",", line).strip(" ,;:–—•")
    line = WHAT_HAS.sub(r"\1 \2", SUMMED_UP.sub("The ", line))
    line = FILLER.sub("", without_opening(ASIDE.sub(_comma, line)))
    return without_last_stop(line).strip()


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark stands at either end of `text[start:end]`."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return True  # in the midst of a quotation
    edges = text[max(start - 2, 0) : start + 1] + text[max(end - 2, 0) : end + 3]
    return any(mark in edges for mark in QUOTATION_MARKS)


def _within(line: str) -> str:
    """The line as it stands behind other words: "The" small again, a name left alone."""
    return line[:1].lower() + line[1:] if SMALL.match(line) else line


def _comma(aside: re.Match[str]) -> str:
    """Nothing for an aside; a comma behind an introduction: "In Rome, meanwhile, crowds met"."""
    return "," if SETTING.match(aside.string[: aside.start()]) else ""


def _capital(line: str) -> str:
    """The first letter of a line, or of the quotation it opens with, as a capital."""
    first = 1 if line[:1] in "“‘(" else 0
    return line[:first] + line[first : first + 1].upper() + line[first + 1 :]
