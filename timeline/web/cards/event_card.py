"""The card of an event: when, what, and who says so, in whose words."""

from dataclasses import dataclass

from timeline.web.cards.palette import CATEGORIES, INK, INK_SOFT, PAPER, RULE
from timeline.web.cards.sheet import BOTTOM, MARGIN, MEASURE, TOP, WIDTH, Sheet
from timeline.web.cards.typesetting import Setting, font_of, set_words, shorten, writable

SIZES = range(64, 36, -4)
QUOTED = range(32, 22, -2)
FOOT = 56  # the height of the last line, with its rule


@dataclass(frozen=True, slots=True)
class Quote:
    """What a source says: the words before those that give the date, these, and the rest."""

    before: str = ""
    phrase: str = ""
    after: str = ""

    @property
    def words(self) -> str:
        """All of it, as the font can write it."""
        return writable(self.before + self.phrase + self.after)

    def marked(self, setting: Setting) -> range:
        """The letters that give the date, counted over the lines of a setting; none if broken."""
        phrase, told = writable(self.phrase), " ".join(setting.lines)
        start = told.find(phrase, len(writable(self.before))) if phrase else -1
        return range(start, start + len(phrase)) if start >= 0 else range(0)


@dataclass(frozen=True, slots=True)
class EventCard:
    """All that the picture shows, in words."""

    timeline: str
    category: str
    kind: str  # the category's name
    date: str
    headline: str
    quote: Quote
    told_by: str
    dispute: str  # what readers should know first; "" when the sources agree

    def draw(self) -> bytes:
        """The picture, as PNG."""
        sheet = Sheet(self.timeline)
        sheet.box(MARGIN, TOP + 13, 22, 22, CATEGORIES[self.category])
        sheet.words(MARGIN + 36, TOP + 34, f"{self.kind} · {self.date}", INK_SOFT, size=32)
        headline = set_words(self.headline, "bold", SIZES, MEASURE, 224)
        y = sheet.lines(TOP + 52, headline)
        self._quote(sheet, y + 26)
        self._foot(sheet)
        return sheet.png()

    def _quote(self, sheet: Sheet, top: int) -> None:
        room = BOTTOM - FOOT - top
        setting = set_words(self.quote.words, "regular", QUOTED, MEASURE, room)
        if setting.height <= room:
            sheet.lines(top, setting, self.quote.marked(setting))

    def _foot(self, sheet: Sheet) -> None:
        sheet.box(MARGIN, BOTTOM - FOOT + 14, MEASURE, 1, RULE)
        font, right = font_of("regular", 28), WIDTH - MARGIN
        wide = font.getlength(self.dispute) + 24 if self.dispute else 0
        sheet.box(right - wide, BOTTOM - 29, wide, 40, INK)
        sheet.words(right - 12, BOTTOM, self.dispute, PAPER, size=28, anchor="rs")
        told_by = shorten(self.told_by, font, MEASURE - round(wide) - 24)
        sheet.words(MARGIN, BOTTOM, told_by, size=28)
