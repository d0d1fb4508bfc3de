"""The card of a timeline: its title, its days, what it holds, and how much happened when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.web.cards.palette import CATEGORIES, INK_SOFT, RULE, paler
from timeline.web.cards.sheet import BOTTOM, MARGIN, MEASURE, TOP, WIDTH, Sheet
from timeline.web.cards.typesetting import font_of, set_words

SIZES = range(88, 36, -4)
LABELS = 44  # the height of the line below the bars


@dataclass(frozen=True, slots=True)
class Lane:
    """One category: its name, and how many of its events surely and at most touch each column."""

    category: str
    name: str
    sure: Sequence[int]
    most: Sequence[int]


@dataclass(frozen=True, slots=True)
class TimelineCard:
    """All that the picture shows, in words and numbers."""

    title: str
    days: str
    facts: str
    columns: Sequence[str]  # their labels, "" where there is no room for one
    lanes: Sequence[Lane]

    def draw(self) -> bytes:
        """The picture, as PNG."""
        sheet = Sheet(self.days)
        title = set_words(self.title, "bold", SIZES, MEASURE, 176)
        y = sheet.lines(TOP, title)
        sheet.words(MARGIN, y + 46, self.facts, INK_SOFT)
        self._legend(sheet, y + 98)
        self._bars(sheet, y + 122)
        return sheet.png()

    def _legend(self, sheet: Sheet, baseline: int) -> None:
        """The names beside the colours, as many as a line holds; the most frequent first."""
        font, x = font_of("regular", 24), float(MARGIN)
        for lane in sorted(self.lanes, key=lambda lane: -sum(lane.most)):
            wide = 26 + font.getlength(lane.name)
            if x + wide > MARGIN + MEASURE:
                return
            sheet.box(x, baseline - 15, 16, 16, CATEGORIES[lane.category])
            sheet.words(x + 24, baseline, lane.name, INK_SOFT, size=24)
            x += wide + 20

    def _bars(self, sheet: Sheet, top: int) -> None:
        floor, wide = BOTTOM - LABELS, MEASURE / max(len(self.columns), 1)
        for n, tower in enumerate(self._towers(floor - top)):
            y, x = float(floor), MARGIN + n * wide
            for tall, colour in tower:
                y -= tall
                sheet.box(x, y, wide - min(wide / 5, 24), tall, colour)
        sheet.box(MARGIN, floor, MEASURE, 2, RULE)
        self._labels(sheet, wide)

    def _towers(self, room: int) -> Iterator[list[tuple[float, str]]]:
        """For each column what surely touches it, by category; above that, paler, what may."""
        most = [sum(lane.most[n] for lane in self.lanes) for n in range(len(self.columns))]
        unit = room / max(1, *most, 1)
        for n in range(len(self.columns)):
            hues = [(lane, CATEGORIES[lane.category]) for lane in self.lanes]
            sure = [(unit * lane.sure[n], hue) for lane, hue in hues]
            perhaps = [(unit * (lane.most[n] - lane.sure[n]), paler(hue)) for lane, hue in hues]
            yield sure + perhaps

    def _labels(self, sheet: Sheet, wide: float) -> None:
        """What the columns are, as far as one label leaves room for the next."""
        font, free = font_of("regular", 28), 0.0
        for n, label in enumerate(self.columns):
            x = MARGIN + n * wide
            if label and x >= free and x + font.getlength(label) <= WIDTH:
                free = x + sheet.words(x, BOTTOM, label, size=28) + 16
