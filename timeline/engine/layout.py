"""The layout of an article: paragraphs, and which parts are title, caption, credit, boilerplate."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Kind(StrEnum):
    """What a sentence is in the layout of an article."""

    TITLE = "title"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"  # tells what a picture shows; may date an event
    CREDIT = "credit"  # who took or lent a picture, or which agency wrote; never an event
    BOILERPLATE = "boilerplate"  # "Subscribe for free", "Load Error"


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters `[start, end)` of a text, all of one kind, in one paragraph."""

    start: int
    end: int
    paragraph: int
    kind: Kind


LINE = re.compile(r"[^\r\n\v\f\u2028\u2029\x85]+")
LINE_END = re.compile(r"\r\n|[\r\n\v\f\u2028\u2029\x85]")
BULLET = re.compile(r"[\s•●▪◦‣·*–—-]{1,20}(?=\s)\s+|[•●▪◦‣]\s*")
FINAL = re.compile(r"[.!?…][\"”’'`)\]»]{0,3}$")

TAKEN = r"(?:Photo(?:graph(?:er|s)?|s)?|Foto|Picture|Image|Illustration|Graphic|Map|Chart|Credit)"
CREDIT = re.compile(
    rf"{TAKEN}(?:\s+(?:by|credit))?\s*:|{TAKEN} (?:by|courtesy of) [A-Z]"
    r"|\((?:AP|AFP|Reuters) Photo|©|\(c\)\s|Copyright\b|Sources?\s*:\s|Reporting by [A-Z]"
    r"|By [A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,3}(?:,|$)"
    r"|(?:With|Additional) (?:information|reporting|material|files|contributions?)\b"
    r"|.{0,120}\bcontributed to this (?:report|story|article)"
)
CREDIT_TAIL = re.compile(
    rf"(?<=[.!?”\")’]\s)(?:{TAKEN}s?\s*:|©|\((?:AP|AFP|Reuters) Photo)",
)
CAPTION_CREDIT = re.compile(r"(?:[A-Z][A-Z&.-]{1,30}/|.{0,90}\bv[ií]a [A-Z]).{0,90}?\s[-–—]\s+")
DATELINE = re.compile(
    r"(?<![\w’'-])(?P<place>(?:[A-Z][\w.’'-]{0,30},? ){1,5})"
    r"\((?P<agency>[A-Z][\w .]{1,25})\)\s*(?P<dash>--?|[–—_])\s*"
    r"|(?P<town>[A-Z]{3,20}(?:,? [A-Z][\w.]{1,20}){0,3}) (?P<rule>--|[–—_]) "
)
UPDATED = re.compile(r"\((?:Updat|Correct|Post)ed?\b[^()]{0,60}\)\s+(?=\S)")
LABEL = re.compile(r"[A-Z][\w’'-]{0,30}(?: [\w’'-]{1,30}){0,4}\s?:\s+(?=[\"“‘]?[A-Z])")
LEADS_ELSEWHERE = re.compile(
    r"(?:Related|Go further|Go deeper|Read (?:more|also|next)|See also|More (?:on|from|in)"
    r"|Also read|Watch|Listen|You may also like|Recommended|Don[’']t miss|Most read|Trending)\b",
    re.IGNORECASE,
)
BELOW = re.compile(r"You (?:may|might) (?:also )?like")
HOUSE_TEXT = re.compile(
    r"(?:^|[.!?]\s+|\band )(?:subscribe|sign up|log in|register|follow us|click here|get more"
    r"|download|share this|join us)\b"
    r"|\b(?:our newsletters?|(?:uses?|accept|our) cookies|all rights reserved|privacy policy"
    r"|terms of (?:use|service)|report abuse|(?:like|enjoy)(?:ed)? this (?:article|story))\b"
    r"|^comments? (?:are|is|\()|^(?:load(?:ing)?|page|server) (?:error|failed)"
    r"|^(?:source|original|permanent) link\b|^advertisement\b|^updated: ",
    re.IGNORECASE,
)
TITLE_LENGTH, HEADING_LENGTH, HOUSE_LENGTH = 250, 80, 250


@lru_cache(maxsize=2)  # the day an article came out, its dates and its events all ask
def lay_out(text: str) -> tuple[Piece, ...]:
    """Cut `text` into pieces of one kind each, in reading order, none across paragraphs."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    below_the_end = False  # after "You may also like" the article is over
    for number, (start, end) in enumerate(_paragraphs(text)):
        words = text[start:end]
        below_the_end = below_the_end or _ends_the_article(words)
        if below_the_end or _is_house_text(words):
            yield Piece(start, end, number, Kind.BOILERPLATE)
        else:
            yield from _parts(text, Piece(start, end, number, _kind(words, first=number == 0)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield each line without white space and bullet, joined to one that runs on in lower case."""
    start = end = 0
    for line in LINE.finditer(text):
        words = line[0]
        if not words.strip():
            continue
        begin = line.start() + len(words) - len(words.lstrip())
        stop = line.start() + len(words.rstrip())
        if end and _runs_on(text, end, begin):
            end = stop
            continue
        if end:
            yield start, end
        start, end = _after_bullet(text, begin, stop), stop
    if end:
        yield start, end


def _runs_on(text: str, end: int, begin: int) -> bool:
    if begin - end > 200 or not text[begin].islower():
        return False
    one_line_on = len(LINE_END.findall(text, end, begin)) == 1
    return one_line_on and not FINAL.search(text, max(end - 5, 0), end)


def _after_bullet(text: str, start: int, end: int) -> int:
    bullet = BULLET.match(text, start, end)
    return bullet.end() if bullet and bullet.end() < end else start


def _ends_the_article(words: str) -> bool:
    return len(words) <= 40 and not FINAL.search(words) and bool(BELOW.match(words))


def _is_house_text(words: str) -> bool:
    if not any(character.isalnum() for character in words):
        return True
    leads_away = LEADS_ELSEWHERE.match(words) and (len(words) <= 30 or ":" in words[:30])
    return len(words) <= HOUSE_LENGTH and bool(leads_away or HOUSE_TEXT.search(words))


def _kind(words: str, *, first: bool) -> Kind:
    finished = bool(FINAL.search(words))
    full_stop = finished and words.rstrip("\"”’'`)]»").endswith(".")
    if first and len(words) <= TITLE_LENGTH and not full_stop:
        return Kind.TITLE
    if CREDIT.match(words) and len(words) <= 200:
        return Kind.CREDIT
    short = len(words) <= HEADING_LENGTH and len(words.split()) <= 12
    heads = short and not finished and not words.endswith((":", ",", ";"))
    return Kind.HEADING if heads else Kind.BODY


def _parts(text: str, piece: Piece) -> Iterator[Piece]:
    """Part credit from caption, dateline and label from body."""
    if piece.kind is Kind.CREDIT:
        yield piece
        return
    if credit := CAPTION_CREDIT.match(text, piece.start, piece.end):
        yield from _two(piece, credit.end(), Kind.CREDIT, Kind.CAPTION)
    elif credit := CREDIT_TAIL.search(text, piece.start, piece.end):
        yield from _two(piece, credit.start(), Kind.CAPTION, Kind.CREDIT)
    elif dateline := _dateline(text, piece):
        if dateline.start() > piece.start:
            yield Piece(piece.start, dateline.start(), piece.paragraph, Kind.TITLE)
        yield Piece(dateline.start(), dateline.end(), piece.paragraph, Kind.CREDIT)
        yield Piece(dateline.end(), piece.end, piece.paragraph, Kind.BODY)
    elif piece.kind is Kind.BODY and (label := LABEL.match(text, piece.start, piece.end)):
        yield from _two(piece, label.end(), Kind.HEADING, Kind.BODY)
    elif update := UPDATED.match(text, piece.start, piece.end):
        yield from _two(piece, update.end(), Kind.CREDIT, piece.kind)
    elif re.match(r"Video\s*:\s", text[piece.start : piece.start + 10]):
        yield from _two(piece, text.index(":", piece.start) + 1, Kind.CREDIT, Kind.CAPTION)
    else:
        yield piece


def _dateline(text: str, piece: Piece) -> re.Match[str] | None:
    """Find "CAIRO (Reuters) -" where a paragraph begins, or behind a headline that ran into it."""
    found = DATELINE.match(text, piece.start, piece.end)
    if found is None and piece.paragraph == 0:
        found = DATELINE.search(text, piece.start, min(piece.end, piece.start + 900))
        found = found if found and _is_dateline(found) else None
    return None if found is None or _is_abbreviated_name(found) else found


def _is_dateline(found: re.Match[str]) -> bool:
    """Whether it can stand behind a headline: "--", or a town in capitals before an agency."""
    return found["dash"] == "--" or bool(found["place"] and found["place"].isupper())


def _is_abbreviated_name(dateline: re.Match[str]) -> bool:
    """Whether the brackets hold the initials of the words before: "Treaty Organisation (TO) –"."""
    initials = "".join(word[0] for word in (dateline["place"] or "").split())
    return bool(initials) and initials[-2:] == (dateline["agency"] or "")[-2:]


def _two(piece: Piece, cut: int, before: Kind, after: Kind) -> Iterator[Piece]:
    yield Piece(piece.start, cut, piece.paragraph, before)
    yield Piece(cut, piece.end, piece.paragraph, after)
