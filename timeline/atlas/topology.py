"""The outline of the world's countries, from Natural Earth as the package world-atlas ships it.

TopoJSON keeps every line once: an arc between two countries belongs to both, and a ring names its
arcs in order, `~n` for arc n walked backwards. Arcs hold whole numbers, each the step from the one
before; `scale` and `translate` make degrees of them. VENDOR.txt says where the file is from.
"""

import json
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import pycountry

from timeline.atlas.globe import Box, Point

OUTLINE = Path(__file__).parent / "countries-50m.json"
NAMED_ONLY = {"Kosovo": "XK"}  # a country that the file gives no number


@dataclass(frozen=True, slots=True)
class Arc:
    """A line: its points' degrees east, counted on across 180°, and north; the box around it."""

    easts: "array[float]"
    norths: "array[float]"
    box: Box


class Step(NamedTuple):
    """A part of a ring: an arc, walked backwards or not, the world turned by some degrees."""

    arc: int
    backwards: bool
    turn: int


Ring = tuple[Step, ...]
Polygon = tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class World:
    """All lines; the land and the countries (by ISO code) made of them; those between countries."""

    arcs: Sequence[Arc]
    land: Sequence[Polygon]
    countries: Mapping[str, Sequence[Polygon]]
    borders: Sequence[int]

    def box(self, polygon: Polygon) -> Box:
        """The least box around a polygon; of Antarctica's rings, the first is but the pole."""
        steps = (step for ring in polygon for step in ring)
        return reduce(Box.join, (self.arcs[n].box.turned(turn) for n, _, turn in steps))

    def points(self, ring: Ring) -> Iterator[Point]:
        """The points of a ring, one after the other."""
        for n, backwards, turn in ring:
            points = zip(self.arcs[n].easts, self.arcs[n].norths, strict=True)
            for east, north in reversed(list(points)) if backwards else points:
                yield Point(east + turn, north)


@cache
def world() -> World:
    """Read the file; once, when the first map is drawn."""
    file = json.loads(OUTLINE.read_bytes())
    shapes, (land,) = (file["objects"][name]["geometries"] for name in ("countries", "land"))
    arcs = tuple(_arc(steps, **file["transform"]) for steps in file["arcs"])
    countries = _by_country(shapes, arcs)
    polygons = (polygon for found in countries.values() for polygon in found)
    used = Counter(step.arc for polygon in polygons for ring in polygon for step in ring)
    inland = tuple(n for n, times in used.items() if times > 1)
    return World(arcs, _polygons(land, arcs), countries, inland)


def _arc(steps: Sequence[Sequence[int]], scale: Sequence[float], translate: Sequence[float]) -> Arc:
    walked = (accumulate(axis) for axis in zip(*steps, strict=True))
    easts, norths = (
        array("f", (origin + size * n for n in axis))
        for axis, size, origin in zip(walked, scale, translate, strict=True)
    )
    easts = array("f", accumulate(easts, lambda last, east: east + _turn(east, last)))
    return Arc(easts, norths, Box(min(easts), min(norths), max(easts), max(norths)))


def _turn(east: float, last: float) -> int:
    """The whole turns to add to a longitude so that it is nearest to the last one."""
    return 360 * round((last - east) / 360)


def _by_country(
    shapes: Sequence[Mapping[str, Any]], arcs: Sequence[Arc]
) -> dict[str, tuple[Polygon, ...]]:
    """The polygons of each country; some have reefs of their own under the same number."""
    found: dict[str, tuple[Polygon, ...]] = {}
    for shape in shapes:
        found[_code(shape)] = found.get(_code(shape), ()) + _polygons(shape, arcs)
    return found


def _polygons(shape: Mapping[str, Any], arcs: Sequence[Arc]) -> tuple[Polygon, ...]:
    many = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return tuple(tuple(tuple(_ring(ring, arcs)) for ring in polygon) for polygon in many)


def _ring(ring: Sequence[int], arcs: Sequence[Arc]) -> Iterator[Step]:
    """A ring's arcs, each turned so that it begins where the one before it ends."""
    at: float | None = None
    for named in ring:
        step = Step(~named if named < 0 else named, named < 0, 0)
        easts = arcs[step.arc].easts
        first, last = (easts[-1], easts[0]) if step.backwards else (easts[0], easts[-1])
        turn = 0 if at is None else _turn(first, at)
        at = last + turn
        yield step._replace(turn=turn)


def _code(shape: Mapping[str, Any]) -> str:
    """The ISO 3166 code of two letters; its name for what has none."""
    country = pycountry.countries.get(numeric=shape.get("id", ""))
    name: str = shape["properties"]["name"]
    return country.alpha_2 if country else NAMED_ONLY.get(name, name)
