"""A text as the search for its publication day sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.engine.dates.languages.language import Language
from timeline.engine.layout import Piece


@dataclass(frozen=True, slots=True)
class Page:
    """A text, the language that it is read in, and how it is laid out."""

    text: str
    language: Language
    pieces: Sequence[Piece]
