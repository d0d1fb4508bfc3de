"""A pasted text as `/try/` shows it: rows of marked text, each with notes on what became of it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.engine import Document, Reading, find_dates
from timeline.engine.dates.resolution import Resolution
from timeline.engine.layout import Kind, Piece, lay_out
from timeline.templatetags.trying import waits
from timeline.web.marking import Run, Span, cut
from timeline.web.source import is_in_doubt

# No report tells more; what is made to be slow to draw may.
MOST_NOTES = 200
FEW_NOTES = 4  # so many explain themselves without being asked


@dataclass(frozen=True, slots=True)
class PhraseNote:
    """A date phrase of a pasted text, by its number."""

    number: int
    found: Resolution

    @property
    def look(self) -> str:
        """How it is marked: "flagged", "vague" for what gives no date, or plainly."""
        if self.found.interval is None:
            return "vague"
        return "flagged" if is_in_doubt(self.found) else ""


Paragraph = list[Run[PhraseNote, None]]


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs, each with its kind in the layout, and the notes beside them."""

    paragraphs: list[tuple[Kind, Paragraph]]
    notes: Sequence[PhraseNote]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked to be read, and what was read in it."""

    document: Document
    reading: Reading
    rows: list[Row]

    @classmethod
    def to(cls, document: Document) -> "Answer":
        """Read a document."""
        reading = find_dates(document)
        notes = [PhraseNote(n, found) for n, found in enumerate(reading.resolutions, 1)]
        return cls(document, reading, _joined(document.text, notes[:MOST_NOTES]))

    @property
    def dated(self) -> int:
        """How many phrases have a place in the calendar."""
        return sum(found.interval is not None for found in self.reading.resolutions)

    @property
    def doubtful(self) -> int:
        """How many of them are in doubt."""
        found = self.reading.resolutions
        return sum(one.interval is not None and is_in_doubt(one) for one in found)

    @property
    def waiting(self) -> int:
        """How many have none only because nobody knows when the text came out."""
        return sum(waits(found) for found in self.reading.resolutions)

    @property
    def is_short(self) -> bool:
        """Whether there is room to say why at once."""
        return len(self.reading.resolutions) <= FEW_NOTES

    @property
    def left_out(self) -> int:
        """How many phrases are found and not shown."""
        return max(len(self.reading.resolutions) - MOST_NOTES, 0)


def _joined(text: str, notes: Sequence[PhraseNote]) -> list[Row]:
    """The rows of a text: what has no notes stands with what is before it."""
    rows: list[Row] = []
    starts = [note.found.start for note in notes]
    for piece in lay_out(text):
        first, last = (bisect_left(starts, place) for place in (piece.start, piece.end))
        # A phrase may run on from the line before.
        paragraph = _paragraph(text, piece, notes[max(first - 1, 0) : last])
        if rows and first == last and piece.kind is not Kind.HEADING:
            rows[-1].paragraphs.append((piece.kind, paragraph))
        else:
            rows.append(Row([(piece.kind, paragraph)], notes[first:last]))
    return rows


def _paragraph(text: str, piece: Piece, notes: Sequence[PhraseNote]) -> Paragraph:
    spans = [Span(note.found.start, note.found.end, note) for note in notes]
    runs: Paragraph = cut(text, piece.start, piece.end, spans)
    if runs and runs[0].mark and runs[0].mark.found.start < piece.start:
        runs[0] = replace(runs[0], opens=False)
    return runs
