"""Points and boxes on the globe, in degrees, and how far apart they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple, Self

EARTH = 12_742  # km across


class Point(NamedTuple):
    """A place on the globe: degrees east and degrees north."""

    east: float
    north: float

    def distance(self, other: "Point") -> float:
        """The kilometres to another point, over the ground."""
        north, far_north = radians(self.north), radians(other.north)
        rise = sin((far_north - north) / 2) ** 2
        turn = sin(radians(other.east - self.east) / 2) ** 2
        return EARTH * asin(min(1, sqrt(rise + cos(north) * cos(far_north) * turn)))

    def near(self, meridian: float) -> Self:
        """The same point, counted so that it is at most half a turn from a meridian."""
        return self._replace(east=meridian + (self.east - meridian + 180) % 360 - 180)


@dataclass(frozen=True, slots=True)
class Box:
    """What lies between two meridians and two parallels; `east` may be counted on beyond 180."""

    west: float
    south: float
    east: float
    north: float

    @property
    def centre(self) -> Point:
        return Point((self.west + self.east) / 2, (self.south + self.north) / 2)

    @property
    def squeeze(self) -> float:
        """The length of a degree of longitude at mid-latitude, in degrees of latitude."""
        return max(cos(radians(self.centre.north)), 0.1)

    @property
    def width(self) -> float:
        """How wide it is at mid-latitude, in degrees of latitude."""
        return (self.east - self.west) * self.squeeze

    @property
    def height(self) -> float:
        return self.north - self.south

    @property
    def span(self) -> float:
        """Its longer side, in degrees of latitude."""
        return max(self.width, self.height)

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it, however its longitude is counted."""
        east = point.near(self.centre.east).east
        return self.west <= east <= self.east and self.south <= point.north <= self.north

    def near(self, meridian: float) -> "Box":
        """The same box, counted so that its middle is at most half a turn from a meridian."""
        return self.turned(self.centre.near(meridian).east - self.centre.east)

    def turned(self, degrees: float) -> "Box":
        """The box that many degrees farther east."""
        return Box(self.west + degrees, self.south, self.east + degrees, self.north)

    def grown(self, part: float) -> "Box":
        """The box with a margin of that part of its longer side."""
        rise = self.span * part
        turn = rise / self.squeeze
        return Box(self.west - turn, self.south - rise, self.east + turn, self.north + rise)

    def widened(self, least: float) -> "Box":
        """The box with sides of at least so many degrees of latitude."""
        east, north = self.centre
        turn, rise = max(self.width, least) / self.squeeze / 2, max(self.height, least) / 2
        return Box(east - turn, north - rise, east + turn, north + rise)

    def touches(self, other: "Box") -> bool:
        """Whether two boxes have a point in common, as their longitudes are counted."""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north

    def join(self, other: "Box") -> "Box":
        """The least box around both, as their longitudes are counted."""
        return Box(
            min(self.west, other.west),
            min(self.south, other.south),
            max(self.east, other.east),
            max(self.north, other.north),
        )


def box_around(points: Iterable[Point]) -> Box:
    """The least box around some points, of which there is at least one."""
    return reduce(Box.join, (Box(east, north, east, north) for east, north in points))
