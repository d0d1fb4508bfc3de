"""Words set in type: wrapped, shrunk until they fit, and cut only where nothing else helps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import font_source_serif_pro as serif
from PIL import ImageFont

FACES = {
    "regular": serif.font_files_ttf["SourceSerifPro"],
    "bold": serif.font_files_ttf["SourceSerifProBold"],
}
LEADING = 1.16  # line height, as a multiple of the size
MOST = 800  # characters; no box of a card holds more


@cache
def font_of(face: str, size: int) -> ImageFont.FreeTypeFont:
    """The font of a face, "regular" or "bold", at a size in pixels."""
    return ImageFont.truetype(FACES[face], size)


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines of words in one face and size."""

    font: ImageFont.FreeTypeFont
    lines: Sequence[str]

    @property
    def leading(self) -> int:
        """The height of one line in pixels."""
        return round(self.font.size * LEADING)

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)


def set_words(words: str, face: str, sizes: range, width: int, height: int) -> Setting:
    """Set words as large as a box of `width` by `height` pixels lets them be.

    `sizes` goes from the largest to the smallest; what does not fit at the smallest is cut.
    """
    told = writable(words[:MOST]).split()
    for size in sizes:
        font = font_of(face, size)
        if max(map(font.getlength, told), default=0) > width:
            continue
        lines = list(_wrap(told, font, width))
        if Setting(font, lines).height <= height:
            return Setting(font, _balance(told, font, width, len(lines)))
    return _cut(told, font_of(face, sizes[-1]), width, height)


def shorten(words: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """As much of one line of words as `width` pixels hold, with “…” where something is left out."""
    words = writable(words)
    return words if font.getlength(words) <= width else _cut_line(words, font, width)


def writable(words: str) -> str:
    """What the font has letters for; "" where it lacks so many that the rest would mislead."""
    kept = "".join(letter for letter in words if letter.isspace() or _has_glyph(letter))
    kept = " ".join(kept.split())
    return kept if 2 * len(kept) > len(words.strip()) else ""


@cache
def _has_glyph(letter: str) -> bool:
    if not letter.isprintable():
        return False
    font = font_of("bold", 20)
    return bytes(font.getmask(letter)) != _missing_glyph()


@cache
def _missing_glyph() -> bytes:
    """The box that the font draws for a letter that it lacks, such as one that is none."""
    return bytes(font_of("bold", 20).getmask("\U0010ffff"))


def _wrap(told: Sequence[str], font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """Fill lines with words; a word that is wider than a line is broken."""
    line = ""
    for word in told:
        longer = f"{line} {word}".lstrip()
        if font.getlength(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = _broken(word, font, width)
        yield from full
    if line:
        yield line


def _broken(word: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    pieces = []
    while font.getlength(word) > width:
        held = max(1, _held(word, font, width))
        pieces.append(word[:held])
        word = word[held:]
    return [*pieces, word]


def _held(words: str, font: ImageFont.FreeTypeFont, width: int) -> int:
    """How many letters `width` pixels hold."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if font.getlength(words[:middle]) <= width else (low, middle - 1)
    return low


def _balance(
    told: Sequence[str], font: ImageFont.FreeTypeFont, width: int, count: int
) -> list[str]:
    """The same number of lines, of more even length: as narrow as that number allows."""
    widest = max((font.getlength(word) for word in told), default=0)
    for narrower in range(width // 2, width, width // 24):
        lines = list(_wrap(told, font, narrower)) if narrower >= widest else []
        if len(lines) == count:
            return lines
    return list(_wrap(told, font, width))


def _cut(told: Sequence[str], font: ImageFont.FreeTypeFont, width: int, height: int) -> Setting:
    lines = list(_wrap(told, font, width))
    room = max(1, height // Setting(font, lines).leading)
    if len(lines) > room:
        lines = [*lines[: room - 1], _cut_line(lines[room - 1], font, width)]
    return Setting(font, lines)


def _cut_line(words: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    held = _held(words, font, width - round(font.getlength("…")))
    return words[:held].rstrip() + "…"
