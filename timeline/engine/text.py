"""Articles as the engine sees them: a document, cut into sentences that keep their offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.engine.layout import Kind, Piece, lay_out
from timeline.engine.words import words

__all__ = ["Document", "Kind", "Sentence", "split_sentences"]


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its text, and what is known about it from outside the text.

    `published` is the publication day in the outlet's calendar, `zone` the outlet's IANA zone,
    `story_zone` that of the place told of (both "" when not known),
    `not_before` the earliest day that an undated event of this article can have.
    """

    id: str
    text: str
    published: date | None = None
    zone: str = ""
    language: str = "en"
    not_before: date | None = None
    story_zone: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The characters `[start, end)` of a text, in paragraph number `paragraph`, counted from 0."""

    start: int
    end: int
    paragraph: int
    kind: Kind = Kind.BODY


STOP = re.compile(r"[.!?…]{1,9}[\"”’'`)\]»]{0,4}(?=\s)")
OPENS = re.compile(r"\s+[\"“‘'`(\[«¿¡•–—-]{0,4}\s?[^\Wa-z_]")
NEXT_WORD = re.compile(r"\W{0,9}([\w’']{1,20})")
LAST_WORD = re.compile(r"[^\s(\[\"“‘]+$")
INITIALS = re.compile(r"(?:[A-Za-z]\.)+$")

# Never the last word of a sentence: a name or a number must follow.
LEADING = words(
    """mr mrs ms messrs dr prof gen col lt sgt capt cpt maj adm cmdr rev hon sen rep gov pres st sr
    jr fr msgr amb insp supt vs no nos art vol pp fig approx ca mt ft"""
)
# May end a sentence; then the next word is one that sentences begin with.
TRAILING = words(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc corp co ltd bros etc dept est a.m p.m am pm u.s u.k u.n e.u d.c"""
)
# An ordinal in figures, "am 5. Januar", stands before one of these.
NUMBERED = words(
    """januar jänner februar feber märz maerz april mai juni juli august september oktober november
    dezember jan feb febr mrz apr jun jul aug sep sept okt nov dez jahrhundert jahrhunderts"""
)
ORDINAL = re.compile(r"(?:^|[\s(])(?:[12]?\d|3[01])$")
MONTH_BEFORE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d\d?$",
    re.IGNORECASE,
)
SENTENCE_STARTERS = words(
    """A After All Although An And As At Before But By Earlier For From He Her His However I If In
    It Its Later Many Meanwhile Most No Officials On Only Our Police She Since So Some That The
    Their Then There These They This Those Thousands Though To Under Until We What When While You"""
)


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Cut `text` into sentences in reading order; white space and bullets belong to none."""
    return tuple(sentence for piece in lay_out(text) for sentence in _sentences(text, piece))


def _sentences(text: str, piece: Piece) -> Iterator[Sentence]:
    start = piece.start
    for cut in (*_cuts(text, piece), piece.end):
        begin, end = _trim(text, start, cut)
        if begin < end:
            yield Sentence(begin, end, piece.paragraph, piece.kind)
        start = cut


def _cuts(text: str, piece: Piece) -> Iterator[int]:
    """Where one sentence of the piece ends and another begins."""
    for stop in STOP.finditer(text, piece.start, piece.end):
        if _has_words(text, stop.end(), piece.end) and _ends_sentence(text, stop):
            yield stop.end()


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    if not OPENS.match(text, stop.end()):
        return False
    if stop[0] != ".":
        return True
    word = LAST_WORD.search(text, max(stop.start() - 30, 0), stop.start())
    following = _next_word(text, stop.end())
    if word is None:
        return True
    return not (_is_abbreviation(word[0], following) or _is_ordinal(text, stop.start(), following))


def _is_abbreviation(word: str, following: str) -> bool:
    """Whether the full stop after `word` belongs to it, judged by the word that comes next."""
    if word.lower() in LEADING:
        return not (word.lower() == "no" and following in SENTENCE_STARTERS)
    may_end = word.lower() in TRAILING or ("." in word and INITIALS.match(word + "."))
    if may_end:
        return following not in SENTENCE_STARTERS
    return len(word) == 1 and word.isalpha() and word != "I"


def _is_ordinal(text: str, end: int, following: str) -> bool:
    """Whether "5." numbers what comes next: "am 5. Januar", but not "on May 5. August …"."""
    if following.lower() not in NUMBERED:
        return False
    before = text[max(end - 20, 0) : end]
    return ORDINAL.search(before) is not None and MONTH_BEFORE.search(before) is None


def _next_word(text: str, at: int) -> str:
    word = NEXT_WORD.match(text, at)
    return word[1] if word else ""


def _has_words(text: str, start: int, end: int) -> bool:
    """Whether words follow within a few characters; a stray quotation mark is no sentence."""
    return any(character.isalnum() for character in text[start : min(start + 20, end)])


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
