"""Sentences cut into clauses, each telling at most one event where rules can see that much."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.engine.events.grammar.verbs import (
    DETERMINER,
    Tense,
    has_verb,
    starts_with_verb,
    tense,
)
from timeline.engine.text import Sentence

SHORTEST = 20  # characters; shorter pieces stay with what stands before them
SUBORDINATE = "while|whereas|when|although|though|because|as|after|before|even though|where"
CUT = re.compile(
    r"(?P<stop>;\s+|:\s+(?![“\"]))"
    r"|(?P<joined>,?\s+(?:and|but)\s+)"
    rf"|(?P<subordinate>,?\s+(?:{SUBORDINATE})\s+)"
    r"|(?P<relative>,\s+who\s+)"
    r"|(?P<scene>,?\s+with\s+)(?=(?:[\w’'-]+\s+){1,5}?\w+ing\b)"
)
QUOTES = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)|\([^)]*\)")
CITES = re.compile(
    r"(?:\w+\s+){0,3}(?:said|told|informed|reported|shown|stated|noted)\b|if\b|part\b"
)
LIST_ITEM = re.compile(r",\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+$")
# The two halves of a name: "Ministry of Health | and Welfare said".
OF_BODY = re.compile(r"\b(?:for|of)\s(?:[A-Z][\w’'-]+\s){0,3}[A-Z][\w’'-]+$")
ONE_NAME = re.compile(r"[A-Z][\w’'-]+\s[a-z]")
BETWEEN = re.compile(r"\b(?:between|both)\s+[^,]{1,60}$")
SUBJECT_START = re.compile(
    r"(?:the|a|an|his|her|its|their|this|these|that|he|she|it|they|there|many|some|several|most"
    r"|on|in|at"
    r"|more|less|at least|[A-Z][\w’'-]+)\s"
)
ASIDE = re.compile(r",\s(?:who|which|whose)\s")
OPEN_RELATIVE = re.compile(r"(?P<comma>,)?\s(?:who|which|that)\s(?P<told>(?:(?! that )[^,])*)$")
# "As witnesses told the agency, who saw it": those who told are who saw.
INFORMED = re.compile(r"\bas\s((?:\w+\s)?\w+s)\s(?:told|informed)\s[^,]{3,60}$")
NOUN_OPENS = re.compile(
    r",?[”\"]\s|,\s|\s(?:and|between|by|of|to|from|in|with|against|at|as|while)\s"
)
AGE = re.compile(r",\s\d{2}$")
INTRO = re.compile(
    r"(?:On|In|At|After|Given|Unlike|During|According|Despite|Faced|Added|However|Meanwhile"
    r"|Then|Later|Now|Earlier"
    r"|With|For|From|By|As|Since|Before|when|where|who|Subsequently|Also|But|And|Yet|Still|Amid"
    r"|\w+ (?:earlier|later|before|after))\b[^,]{0,120},\s+"
)
PARTICIPLE = re.compile(r"(?:\w+ly\s+)?\w{3,}ing\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """The characters `[start, end)` of a text that stand as a clause of `sentence`.

    `joint` is the connective before it ("" for the first); `subject` the words that act in it when
    they stand in an earlier clause, else "". `aside` is where ", who" or ", which" opens an aside,
    0 when nothing does.
    """

    start: int
    end: int
    sentence: Sentence
    joint: str = ""
    subject: str = ""
    aside: int = 0


def split_clauses(text: str, sentence: Sentence) -> tuple[Clause, ...]:
    """Cut a sentence where a new finite verb begins a clause of its own; quotations stay whole."""
    clauses = [Clause(sentence.start, sentence.end, sentence)]
    quotes = _quotes(text, sentence)
    for cut in CUT.finditer(text, sentence.start, sentence.end):
        if any(cut.start() in quote for quote in quotes):
            continue
        whole = clauses[-1]
        left, right = text[whole.start : cut.start()], text[cut.end() : sentence.end]
        if len(left) >= SHORTEST and len(right) >= SHORTEST and _parts(cut, left, right):
            clauses[-1:] = _halves(text, whole, cut)
    return tuple(_trimmed(text, clause) for clause in clauses)


def _quotes(text: str, sentence: Sentence) -> tuple[range, ...]:
    """The characters of a sentence that stand in quotation marks or brackets."""
    found = QUOTES.finditer(text, sentence.start, sentence.end)
    return tuple(range(*quote.span()) for quote in found)


def _parts(cut: re.Match[str], left: str, right: str) -> bool:
    """Whether both sides of a connective can stand as clauses."""
    if not has_verb(left):
        return False
    if cut["joined"]:
        return starts_with_verb(right) or _joins_scenes(left, right) or _joins_clauses(left, right)
    if cut["relative"]:
        return starts_with_verb(right) and tense(right) is Tense.PAST
    if cut["subordinate"]:
        return _new_subject(right) and not CITES.match(right)
    return has_verb(right) or bool(cut["scene"])


def _joins_scenes(left: str, right: str) -> bool:
    return bool(PARTICIPLE.match(right)) and " with " in left[-80:]


def _joins_clauses(left: str, right: str) -> bool:
    """Whether "and" begins a clause with a subject of its own, not the next item of a list."""
    in_list = LIST_ITEM.search(left) or BETWEEN.search(left)
    in_name = OF_BODY.search(left) and ONE_NAME.match(right)
    return bool(SUBJECT_START.match(right)) and not (in_list or in_name) and _new_subject(right)


def _new_subject(right: str) -> bool:
    """Whether a noun and then a finite verb follow before the next comma."""
    head = re.split(r"[,;:](?!\d)|[“\"(]", right, maxsplit=1)[0]
    ahead = " ".join(head.split()[:9])
    return not starts_with_verb(right) and has_verb(ahead) and not PARTICIPLE.match(right)


def _halves(text: str, whole: Clause, cut: re.Match[str]) -> list[Clause]:
    first = Clause(whole.start, cut.start(), whole.sentence, whole.joint, whole.subject)
    joint = " ".join(cut[0].replace(",", " ").split())
    subject = ""
    if cut["relative"]:
        subject = _antecedent(text[whole.start : cut.start()])
    elif starts_with_verb(text[cut.end() : cut.end() + 80]):
        left, right = text[whole.start : cut.start()], text[cut.end() : whole.end]
        subject = _told_of(left, right) or whole.subject or subject_of(left)
    return [first, Clause(cut.end(), whole.end, whole.sentence, joint, subject)]


def _told_of(left: str, right: str) -> str:
    """What an open relative clause tells of, where the next verb goes on with it; else "".

    "A virus that has spread and has killed ten" tells twice of the virus.
    """
    if not (opens := OPEN_RELATIVE.search(left)):
        return ""
    told = opens["told"]
    goes_on = starts_with_verb(told) and tense(told) is tense(right)
    return _antecedent(left[: opens.start()]) if goes_on or opens["comma"] else ""


def _antecedent(left: str) -> str:
    """The noun that "who" speaks of: the last words before it."""
    if informed := INFORMED.search(left):
        return informed[1]
    last = NOUN_OPENS.split(AGE.sub("", left))[-1].split()
    while has_verb(" ".join(last)):
        last = last[1:]
    return " ".join(last)


@lru_cache(maxsize=2_000)
def subject_of(words: str) -> str:
    """The words before the first verb of a clause, introductions left aside; "" when unclear."""
    parts = without_intro(words).split()
    for count in range(1, min(len(parts), 22)):
        determined = parts[count - 1].lower() in DETERMINER
        if starts_with_verb(" ".join(parts[count:])) and not determined:
            return " ".join(parts[:count]).rstrip(",")
    return ""


@lru_cache(maxsize=2_000)
def without_intro(words: str) -> str:
    """The clause without what leads into it ("On Wednesday evening, "), where a clause remains."""
    while (intro := INTRO.match(words)) and has_verb(words[intro.end() :]):
        words = words[intro.end() :]
    return words


def _trimmed(text: str, clause: Clause) -> Clause:
    words = text[clause.start : clause.end]
    end = clause.start + len(words.rstrip(" \u00a0,;–—\n\t"))
    opens = ASIDE.search(text, clause.start, end)
    return replace(clause, end=end, aside=opens.start() if opens else 0)
