"""The land, the borders and single countries, as the window of a map shows them.

A line is made simpler before rings are made of it, so that neighbours still fit. What was drawn is
kept: readers look through the same few windows.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from timeline.atlas.frame import WIDTH, Frame
from timeline.atlas.globe import Box
from timeline.atlas.lines import Spot, clip, measure, simplify, write_lines, write_rings
from timeline.atlas.topology import Polygon, Ring, world

FINE = 0.6  # units, about half a pixel: nobody misses a point that lies as near to the line
COARSE = 1.2  # the same on a map of much of the world, which would be a heavy page otherwise
WORLDWIDE = 12  # units to a degree of latitude; a map with fewer shows a continent or more
SMALLEST = 4  # square units; a smaller island is a speck
TURNS = (-360, 0, 360)  # degrees; the window may look across the 180th meridian


class _Board:
    """The world's lines on the drawing board of one window, each turned as often as asked."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.line = cache(self._line)

    def shows(self, box: Box) -> bool:
        """Whether anything of a box may be seen."""
        return self.frame.box.touches(box)

    def rings(self, polygon: Polygon) -> Iterator[list[Spot]]:
        """What is seen of a polygon, its holes after it; nothing of mere specks."""
        box = world().box(polygon)
        for turn in TURNS:
            if self.shows(box.turned(turn)):
                for ring in polygon:
                    drawn = clip(self._ring(ring, turn), WIDTH, self.frame.height)
                    if len(drawn) > 2 and measure(drawn) >= SMALLEST:
                        yield drawn

    def _ring(self, ring: Ring, turn: int) -> list[Spot]:
        """A ring, each arc without its last point, with which the next begins."""
        spots: list[Spot] = []
        for step in ring:
            line = self.line(step.arc, step.turn + turn)
            spots += line[:0:-1] if step.backwards else line[:-1]
        return spots + self._way_round(spots[0][0], line[0 if step.backwards else -1][0])

    def _way_round(self, first: float, last: float) -> list[Spot]:
        """By the pole, where a ring comes back a whole turn farther on, as Antarctica's does."""
        if abs(last - first) < 1:
            return []
        pole = self.frame.y(-90)
        return [(last, pole), (first, pole)]

    def _line(self, n: int, turn: int) -> list[Spot]:
        """One arc. What cannot be seen is as good as a straight line on the same side."""
        arc, frame = world().arcs[n], self.frame
        step = 1 if self.shows(arc.box.turned(turn)) else len(arc.easts) - 1
        places = zip(arc.easts[::step], arc.norths[::step], strict=True)
        tolerance = FINE if frame.scale > WORLDWIDE else COARSE
        line = [(frame.x(east + turn), frame.y(north)) for east, north in places]
        return simplify(line, tolerance)


@lru_cache(maxsize=4)
def _board(frame: Frame) -> _Board:
    return _Board(frame)


@lru_cache(maxsize=64)
def draw_land(frame: Frame) -> str:
    """All land as one path."""
    board = _board(frame)
    return write_rings(ring for polygon in world().land for ring in board.rings(polygon))


@lru_cache(maxsize=64)
def draw_borders(frame: Frame) -> str:
    """The lines between countries as one path."""
    board, arcs = _board(frame), world().arcs
    return write_lines(
        board.line(n, turn)
        for n in world().borders
        for turn in TURNS
        if board.shows(arcs[n].box.turned(turn))
    )


@lru_cache(maxsize=512)
def draw_country(frame: Frame, code: str) -> tuple[tuple[Spot, ...], ...]:
    """The rings of a country that are seen, by its ISO code; () when none is."""
    board = _board(frame)
    polygons = world().countries.get(code, ())
    return tuple(tuple(ring) for polygon in polygons for ring in board.rings(polygon))
