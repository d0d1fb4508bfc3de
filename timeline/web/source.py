"""An article as its page shows it: rows of marked text, each with notes on what became of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.engine.dates.resolution import Resolution
from timeline.engine.layout import Kind, lay_out
from timeline.models import Article, Mention, Phrase
from timeline.web.marking import Point, Run, Span, cut, home_of, join_ranges


@dataclass(frozen=True, slots=True)
class DateNote:
    """A date phrase, by its number in the article."""

    number: int
    phrase: Phrase

    @property
    def look(self) -> str:
        """How it is marked: "flagged", "vague" for what gives no date, or plainly."""
        if is_in_doubt(self.phrase):
            return "flagged"
        return "vague" if self.phrase.start is None and self.phrase.end is None else ""


@dataclass(frozen=True, slots=True)
class EventNote:
    """A telling of an event, by its number in the article."""

    number: int
    mention: Mention


Note = DateNote | EventNote
QUIET = frozenset({"zone"})  # true of every late hour that a far outlet tells; no alarm
Paragraph = list[Run[DateNote, EventNote]]


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters `[start, end)` of an article, and what they are in its layout."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs, and the notes beside them; `cut_off` where words are left out before."""

    paragraphs: list[tuple[str, Paragraph]]
    notes: list[Note]
    cut_off: bool = False


def read_source(
    article: Article, phrases: Iterable[Phrase], mentions: Iterable[Mention]
) -> list[Row]:
    """The article's rows: the whole text, or only what the mentions quote.

    `phrases` and `mentions` are those that readers may see; of an article shown in excerpts nothing
    but the mentions' quotes is in the answer.
    """
    events = [EventNote(number, mention) for number, mention in enumerate(mentions, 1)]
    dates = [DateNote(number, phrase) for number, phrase in enumerate(phrases, 1)]
    if article.visibility == Article.Visibility.ALL:
        return _whole(article, dates, events)
    return _excerpts(article, dates, events)


def is_in_doubt(phrase: Phrase | Resolution) -> bool:
    """Whether readers are warned of it: day and weekday at odds, or two orders of day and month."""
    return not QUIET.issuperset(phrase.flags)


def _whole(article: Article, dates: list[DateNote], events: list[EventNote]) -> list[Row]:
    rows: list[Row] = []
    pieces = [Piece(piece.start, piece.end, piece.kind) for piece in lay_out(article.text)]
    for row in _rows(article.text, pieces, dates, events):
        if rows and not row.notes and row.paragraphs[0][0] != Kind.HEADING:
            rows[-1].paragraphs.extend(row.paragraphs)
        elif row.notes or not _is_title(article, row):
            rows.append(row)
    return rows


def _is_title(article: Article, row: Row) -> bool:
    """Whether a row only repeats the title that heads the page."""
    words = "".join(run.text for _, paragraph in row.paragraphs for run in paragraph)
    return words.strip() == article.title.strip()


def _excerpts(article: Article, dates: list[DateNote], events: list[EventNote]) -> list[Row]:
    quoted = [(note.mention.start_char, note.mention.end_char) for note in events]
    pieces = [Piece(s, e, Kind.BODY) for s, e in join_ranges(article.text, quoted)]
    rows = _rows(article.text, pieces, dates, events)
    return [
        Row(row.paragraphs, row.notes, cut_off=bool(article.text[: piece.start].strip()))
        for row, piece in zip(rows, pieces, strict=True)
    ]


def _rows(
    text: str, pieces: Sequence[Piece], dates: list[DateNote], events: list[EventNote]
) -> list[Row]:
    spans = [Span(note.phrase.start_char, note.phrase.end_char, note) for note in dates]
    points = _points(events, [(piece.start, piece.end) for piece in pieces])
    return [_row(text, piece, spans, points) for piece in pieces]


def _points(events: list[EventNote], pieces: list[tuple[int, int]]) -> list[Point[EventNote]]:
    """Where the numbers of the events stand; between two pieces, at the start of the next."""
    if not pieces:
        return []
    points = []
    for note in events:
        start, end = pieces[home_of(note.mention.start_char, pieces)]
        at = min(max(note.mention.start_char, start), end - 1)
        points.append(Point(at, note))
    return points


def _row(
    text: str, piece: Piece, spans: list[Span[DateNote]], points: list[Point[EventNote]]
) -> Row:
    runs = cut(text, piece.start, piece.end, spans, points)
    notes: list[Note] = []
    for run in runs:
        notes += run.points
        if run.opens and run.mark and run.mark not in notes:
            notes.append(run.mark)
    return Row([(piece.kind, runs)], notes)
