"""Articles as the engine sees them: a document, cut into sentences that keep their offsets."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a sentence is in the layout of an article."""

    TITLE = "title"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"  # tells what a picture shows; may date an event
    CREDIT = "credit"  # who took or lent a picture; never an event
    BOILERPLATE = "boilerplate"  # "Subscribe for free", "Load Error"


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its text, and what is known about it from outside the text.

    `published` is the publication day in the outlet's calendar, `zone` the outlet's IANA zone, `not_before`
    the earliest day that an undated event of this article can have.
    """

    id: str
    text: str
    published: date | None = None
    zone: str = "UTC"
    language: str = "en"
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The characters `[start, end)` of a document's text, in paragraph number `paragraph`, counted from 0."""

    start: int
    end: int
    paragraph: int
    kind: Kind = Kind.BODY


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Cut `text` into sentences in reading order; white space between them belongs to none."""
    raise NotImplementedError
