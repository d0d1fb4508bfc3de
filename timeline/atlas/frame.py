"""The window through which a map looks at the world, and what it does to degrees.

The projection is equirectangular: the parallel through the middle keeps its length, and so do all
meridians. A region keeps its shape near the middle, north is up everywhere, and the poles can be
drawn, which Mercator's cannot; there, too, half of a map of the world would be Greenland and sea.
"""

from dataclasses import dataclass
from math import log

from timeline.atlas.globe import Box, Point

WIDTH = 900  # units
RATIOS = {"broad": 2.0, "": 1.5, "square": 1.0}  # of width to height, by the class of the picture
LEAST = 4.5  # degrees of latitude, or 500 km: so much is always shown
MOST = 280  # degrees of longitude; a map as wide may as well show the world
FARTHEST = 84.0  # degrees north or south; there is only ice beyond
# All that people live on, cut in the Bering Strait; 37° is the parallel that distorts least.
WORLD = Box(-169, -60, 191, 84)
WORLD_SQUEEZE = 0.8


@dataclass(frozen=True, slots=True)
class Frame:
    """A window of WIDTH × `height` units around `centre`.

    `scale` is how many units a degree of latitude takes, `squeeze` what part of that a degree of
    longitude takes.
    """

    centre: Point
    squeeze: float
    scale: float
    look: str

    @property
    def height(self) -> int:
        return round(WIDTH / RATIOS[self.look])

    @property
    def box(self) -> Box:
        """What it shows."""
        turn, rise = WIDTH / 2 / self.scale / self.squeeze, self.height / 2 / self.scale
        east, north = self.centre
        return Box(east - turn, north - rise, east + turn, north + rise)

    def place(self, point: Point) -> tuple[float, float]:
        """Where a point of the globe stands, in units from the top left."""
        east, north = point.near(self.centre.east)
        return self.x(east), self.y(north)

    def x(self, east: float) -> float:
        """The units from the left of a meridian, counted as the centre is."""
        return WIDTH / 2 + (east - self.centre.east) * self.squeeze * self.scale

    def y(self, north: float) -> float:
        """The units from the top of a parallel."""
        return self.height / 2 - (north - self.centre.north) * self.scale


def frame_box(box: Box) -> Frame:
    """The window that shows a box best; the world where the box is nearly as wide."""
    box = box.widened(LEAST)
    width, height = box.width, box.height
    look = min(RATIOS, key=lambda name: abs(log(RATIOS[name] * height / width)))
    scale = min(WIDTH / width, WIDTH / RATIOS[look] / height)
    if WIDTH / scale / box.squeeze > MOST:
        return Frame(WORLD.centre, WORLD_SQUEEZE, WIDTH / 360 / WORLD_SQUEEZE, "broad")
    rise = WIDTH / RATIOS[look] / 2 / scale
    room = max(FARTHEST - rise, 0)
    east, north = box.centre
    return Frame(Point(east, min(max(north, -room), room)), box.squeeze, scale, look)
