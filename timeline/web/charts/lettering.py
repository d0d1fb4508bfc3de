"""How wide words are in a chart, as far as a server can know that has not the reader's fonts."""

from functools import lru_cache
from unicodedata import east_asian_width

SIZE, BOLD = 12, 13 * 1.06  # pixels, of names and of numbers
# How wide letters are, in parts of their size: of most fonts a little less.
SLIM, ROUND, CAPITAL, BROAD, SQUARE = 0.33, 0.58, 0.66, 0.92, 1.05


@lru_cache(maxsize=4096)
def text_width(text: str, *, bold: bool = False) -> float:
    """About how wide a line of words is, in pixels; rather more than less."""
    return sum(map(_letter_width, text)) * (BOLD if bold else SIZE)


def shorten(text: str, width: float) -> str:
    """The words, cut where they would be wider."""
    if text_width(text) <= width:
        return text
    while text and text_width(text) > width - SIZE:
        text = text[:-1]
    return f"{text.rstrip(' ,.;:-')}…"


def _letter_width(letter: str) -> float:
    if east_asian_width(letter) in "WF":
        return SQUARE
    if letter in "iljtfrI.,:;'’|!()[] -":
        return SLIM
    if letter in "mwMW@%—…":
        return BROAD
    return CAPITAL if letter.isupper() else ROUND
