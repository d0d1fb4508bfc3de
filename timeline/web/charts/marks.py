"""The marks of a chart: a dot for a number, a bar for a range, an arrow where it is open."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.web.charts.labels import Box
from timeline.web.charts.numbers import NumberScale
from timeline.web.charts.points import Point

DOT, APART, ARROW = 5, 12, 17  # half a mark, from one to the next, how far an open end goes
SIDE_BY_SIDE = 5  # equal claims; more are only named


@dataclass(frozen=True, slots=True)
class Mark:
    """A point as it is drawn: a mark for each claim, `offsets` pixels beside its place.

    `top` and `bottom` are how far a range reaches from there, `opens` where a number goes on: "up",
    "down" or "". `is_told` for its day, else published on it.
    """

    x: float
    y: float
    offsets: Sequence[float]
    top: float
    bottom: float
    opens: str
    is_told: bool

    @property
    def is_range(self) -> bool:
        return self.top < self.bottom

    def nearest_to(self, y: float) -> float:
        """The part of it that is nearest to a height."""
        return min(max(y, self.y + self.top), self.y + self.bottom)

    @property
    def box(self) -> Box:
        """What it covers."""
        top = min(self.top, 0) - DOT - (ARROW if self.opens == "up" else 1)
        bottom = max(self.bottom, 0) + DOT + (ARROW if self.opens == "down" else 1)
        left, right = self.offsets[0] - DOT - 1, self.offsets[-1] + DOT + 1
        return Box(self.x, self.y, left, right, top, bottom)


def mark_for(point: Point, x: float, scale: NumberScale) -> Mark:
    """Draw a point `x` per cent across."""
    low, high = (scale.at(end) for end in point.ends)
    y = round((low + high) / 2, 1)
    number = min(len(point.figures), SIDE_BY_SIDE)
    offsets = [APART * (n - (number - 1) / 2) for n in range(number)]
    opens = "up" if point.high is None else "down" if point.low is None else ""
    is_told = point.told or point.first is None
    return Mark(x, y, offsets, round(high - y, 1), round(low - y, 1), opens, is_told)
