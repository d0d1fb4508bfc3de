"""Where the names on a map stand, so that none covers a dot or another name.

The picture grows and shrinks with the page, its text does not. So a name must find room at several
widths at once: at all of them, or else only at the wide ones, and it is left out on a telephone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import east_asian_width

NARROW = (288, 360, 479)  # px
WIDE = (480, 640, 832)  # px, from where the style sheet shows the names that need room
LETTER = 7.4  # px of an average letter of 13 px, a little more than most fonts take
LINE = 15  # px, the height of a line
BASE = 4  # px from the middle of a line down to the feet of its letters
GAP = 4  # px between a dot and its name


class Rect(NamedTuple):
    """A rectangle, in px from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Rect") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Offer:
    """A place for a name: beside a point (in parts of the map), moved by px, to which side.

    `room` is how much of the map's width there is for it, where that matters.
    """

    x: float
    y: float
    dx: float = 0
    dy: float = BASE
    anchor: str = "middle"
    room: float = 1

    def rect(self, length: float, width: int, height: float) -> Rect:
        """What a name of that length covers, on a map of that many px."""
        start = self.x * width + self.dx - SHARE_BEFORE[self.anchor] * length
        middle = self.y * height + self.dy - BASE
        return Rect(start, middle - LINE / 2, start + length, middle + LINE / 2)


SHARE_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name stands; `wide` when only on a wide page."""

    offer: Offer
    wide: bool


class Layout:
    """What is taken of a map, at each width that it may have."""

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self.taken: dict[int, list[Rect]] = {width: [] for width in (*NARROW, *WIDE)}

    def block(self, x: float, y: float, radius: float) -> None:
        """Keep a dot free of names."""
        for width, taken in self.taken.items():
            left, top = x * width, y * width / self.ratio
            taken.append(Rect(left - radius, top - radius, left + radius, top + radius))

    def place(self, text: str, offers: Sequence[Offer]) -> Label | None:
        """Give a name the first place that is free, on a telephone too if there is one."""
        length = measure_text(text)
        for widths in ((*NARROW, *WIDE), WIDE):
            for offer in offers:
                if self._take(offer, length, widths):
                    return Label(offer, wide=widths == WIDE)
        return None

    def _take(self, offer: Offer, length: float, widths: Iterable[int]) -> bool:
        rects = {width: offer.rect(length, width, width / self.ratio) for width in widths}
        fits = all(length <= offer.room * width for width in widths)
        if not (fits and all(self._is_free(rect, width) for width, rect in rects.items())):
            return False
        for width, rect in rects.items():
            self.taken[width].append(rect)
        return True

    def _is_free(self, rect: Rect, width: int) -> bool:
        inside = rect.left >= 0 and rect.right <= width
        inside = inside and rect.top >= 0 and rect.bottom <= width / self.ratio
        return inside and not any(map(rect.touches, self.taken[width]))


def beside(x: float, y: float, radius: float) -> tuple[Offer, ...]:
    """The places for a dot's name: after it, before it, above it, below it."""
    away = radius + GAP
    line = LINE / 2
    return (
        Offer(x, y, away, BASE, "start"),
        Offer(x, y, -away, BASE, "end"),
        Offer(x, y, 0, BASE - radius - line, "middle"),
        Offer(x, y, 0, BASE + radius + line, "middle"),
    )


def measure_text(text: str) -> float:
    """About how many px a text takes."""
    return LETTER * sum(1.8 if east_asian_width(letter) in "WF" else 1 for letter in text)
