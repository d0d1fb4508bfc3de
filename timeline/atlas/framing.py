"""Which window shows the places best: all of them, or the region where nearly all of them lie."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import accumulate

from timeline.atlas.frame import Frame, frame_box
from timeline.atlas.globe import Box, Point, box_around
from timeline.atlas.topology import Polygon, world

ENOUGH = 0.8  # of the events: those nearest to the middle, around which the map is drawn
FAR = 1.5  # times as far from the middle as the farthest of these: it would shrink all others
REGION = 1000  # km around the middle, from where on anything may be far
EVERYWHERE = 5000  # km around the middle without most events: they are all over the world
TOWN_MARGIN = 0.12  # of the box around the towns, for their dots and names
COUNTRY_MARGIN = 0.04
WHOLE = 2.5  # a country no longer than so many times the box of its towns is shown whole
SMALL = 18  # degrees of latitude, or 2,000 km; a country no longer, too
FEW = 3  # towns; fewer say little without the whole of their country
SURROUNDINGS = 8  # degrees of latitude, or 900 km, that are shown where no country is whole
SHARE = 0.25  # of the events, which make a country a main one
PART = 0.25  # of a country's largest land; what is smaller is no part of its main body
CANDIDATES = 20  # the places most told of, one of which is the middle


@dataclass(frozen=True, slots=True)
class Mark:
    """A town or country to be shown: where, in which country, for how many events."""

    at: Point
    country: str
    events: int


def choose_frame(towns: Sequence[Mark], countries: Sequence[Mark]) -> Frame | None:
    """The window for some towns, for countries where there are none, or None for nothing."""
    if towns:
        near = _region(towns)
        box = box_around([mark.at.near(near[0].at.east) for mark in near]).grown(TOWN_MARGIN)
        return frame_box(_with_countries(box, near))
    bodies = [body for mark in _region(countries) if (body := main_body(mark.country))]
    if not bodies:
        return None
    middle = bodies[0].centre.east
    return frame_box(reduce(Box.join, (body.near(middle) for body in bodies)).grown(COUNTRY_MARGIN))


def _region(marks: Sequence[Mark]) -> list[Mark]:
    """The middle one and those around it, without what is far from nearly all events."""
    often = sorted(marks, key=lambda mark: -mark.events)[:CANDIDATES]
    if not often:
        return []
    middle = min(often, key=lambda mark: _remoteness(mark.at, marks))
    around = sorted(marks, key=lambda mark: mark.at.distance(middle.at))
    told = list(accumulate(mark.events for mark in around))
    core = next(n for n, events in enumerate(told) if events >= ENOUGH * told[-1])
    radius = around[core].at.distance(middle.at)
    if radius > EVERYWHERE:
        return around
    reach = FAR * max(radius, REGION)
    return [mark for mark in around if mark.at.distance(middle.at) <= reach]


def _remoteness(point: Point, marks: Sequence[Mark]) -> float:
    """How far the events are from a point, all together."""
    return sum(mark.events * mark.at.distance(point) for mark in marks)


def _with_countries(box: Box, towns: Sequence[Mark]) -> Box:
    """The box around towns, with their main countries where these are small or the towns few."""
    events: Counter[str] = Counter()
    for mark in towns:
        events[mark.country] += mark.events
    most = [country for country in events if events[country] >= SHARE * events.total()]
    longest = 360 if len(towns) < FEW else max(WHOLE * box.span, SMALL)
    bodies = [body for country in most if (body := main_body(country)) and body.span <= longest]
    near = [body.near(box.centre.east).grown(COUNTRY_MARGIN) for body in bodies]
    whole = [body for body in near if body.touches(box)]
    return reduce(Box.join, whole, box) if whole else box.widened(SURROUNDINGS)


@cache
def main_body(country: str) -> Box | None:
    """The box around a country's largest lands, by its ISO code; None where it has no outline."""
    polygons = world().countries.get(country, ())
    lands = [(_area(polygon), world().box(polygon)) for polygon in polygons]
    if not lands:
        return None
    largest, body = max(lands, key=lambda land: land[0])
    main = (box.near(body.centre.east) for area, box in lands if area >= PART * largest)
    return reduce(Box.join, main)


def _area(polygon: Polygon) -> float:
    """The area within a polygon's outer ring, in square degrees of latitude."""
    points = list(world().points(polygon[0]))
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    twice = sum(one.east * other.north - other.east * one.north for one, other in pairs)
    return abs(twice) / 2 * world().box(polygon).squeeze
