"""A sheet of paper with the wordmark, on which a card is set."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from timeline.web.cards.palette import INK, INK_SOFT, MARKER, PAPER, inks
from timeline.web.cards.typesetting import Setting, font_of, shorten

WIDTH, HEIGHT = 1200, 630  # what every network shows whole
MARGIN = 64
MEASURE = WIDTH - 2 * MARGIN
TOP = 128  # below the wordmark and its rule
BOTTOM = HEIGHT - 48


class Sheet:
    """A picture in the making: the caller says what stands where."""

    def __init__(self, aside: str) -> None:
        """Begin with the wordmark, and opposite to it a few words."""
        self._image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        self._draw = ImageDraw.Draw(self._image)
        after = MARGIN + self.words(MARGIN, 88, "Dateline", face="bold", size=44) + 5
        self.box(after, 65, font_of("bold", 44).getlength("—"), 22, MARKER)
        self.words(after, 88, "—", face="bold", size=44)
        short = shorten(aside, font_of("regular", 30), 2 * MEASURE // 3)
        self.words(WIDTH - MARGIN, 88, short, INK_SOFT, anchor="rs")
        self.box(MARGIN, 106, MEASURE, 3, INK)

    def words(
        self,
        x: float,
        y: float,
        words: str,
        colour: str = INK,
        *,
        face: str = "regular",
        size: int = 30,
        anchor: str = "ls",
    ) -> float:
        """Write words with their baseline at `y`; answers how wide they are."""
        font = font_of(face, size)
        self._draw.text((x, y), words, colour, font, anchor)
        return font.getlength(words)

    def lines(self, y: int, setting: Setting, marked: range = range(0)) -> int:
        """Write lines from `y` down, some letters as with a marker; answers where they end."""
        first = 0
        for line in setting.lines:
            start, stop = (min(max(n - first, 0), len(line)) for n in (marked.start, marked.stop))
            left, right = (setting.font.getlength(line[:n]) for n in (start, stop))
            self.box(MARGIN + left, y + setting.leading / 8, right - left, setting.leading, MARKER)
            self._draw.text((MARGIN, y), line, INK, setting.font)
            y, first = y + setting.leading, first + len(line) + 1
        return y

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a box, its corner at `x` and `y`; what is thinner than a pixel is left out."""
        left, top, right, bottom = (round(edge) for edge in (x, y, x + width, y + height))
        if left < right and top < bottom:
            self._draw.rectangle((left, top, right - 1, bottom - 1), colour)

    def png(self) -> bytes:
        """The finished picture."""
        file = BytesIO()
        few = self._image.quantize(palette=_inks(), dither=Image.Dither.NONE)
        few.save(file, "PNG", compress_level=6)
        return file.getvalue()


@cache
def _inks() -> Image.Image:
    """The palette in the form that Pillow asks for: a picture that has it."""
    picture = Image.new("P", (1, 1))
    picture.putpalette(b"".join(bytes.fromhex(ink.removeprefix("#")) for ink in inks()))
    return picture
