"""The map: a dot for each town, a tint for each country, and names where there is room."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import pi, sqrt

from timeline.atlas.frame import RATIOS, WIDTH, Frame
from timeline.atlas.framing import Mark, choose_frame, main_body
from timeline.atlas.globe import Point
from timeline.atlas.labels import Label, Layout, Offer, beside
from timeline.atlas.lines import Spot, find_spans, measure, write_rings
from timeline.atlas.locating import Country
from timeline.atlas.outline import draw_borders, draw_country, draw_land
from timeline.atlas.towns import Town
from timeline.engine.events.names.gazetteer import country_name

LARGEST = 15.0  # px, the radius of a dot
SINGLE = 3.5  # px, that of one event where no place has many
CROWD = 14_000  # px² of ink at most, a twentieth of the picture
LEAST = 2.5  # px; a smaller dot is not seen
LABELLED = 40  # places told of most, whose names are tried
TINY = 200  # square units; a country as small is drawn as a dot
SCANS = 9  # heights at which a country is asked for room

Rings = Sequence[Sequence[Spot]]
Naming = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Told:
    """A place that events name; `key` is how the caller knows it."""

    key: str
    name: str
    where: Country | Town
    events: int

    @property
    def text(self) -> str:
        """What stands on the map; a country that only its towns speak for has no number."""
        return f"{self.name} {self.events}" if self.events else self.name

    @property
    def at(self) -> Point:
        """Where its dot would be."""
        if isinstance(self.where, Town):
            return self.where.at
        body = main_body(self.where.code)
        return body.centre if body else Point(0, 0)

    @property
    def country(self) -> str:
        return self.where.country if isinstance(self.where, Town) else self.where.code


@dataclass(frozen=True, slots=True)
class Dot:
    """A town, or a tiny country; `x` and `y` are parts of the map, `radius` is in px."""

    told: Told
    x: float
    y: float
    radius: float
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """A country with events; `path` is the `d` of its outline.

    `shade` is "most" where no other has twice as many events, its towns' counted with its own.
    """

    told: Told
    path: str
    shade: str
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map; `beyond` are the places outside its window."""

    frame: Frame
    areas: Sequence[Area]
    dots: Sequence[Dot]
    beyond: Sequence[Told]

    @property
    def land(self) -> str:
        """The `d` of all land."""
        return draw_land(self.frame)

    @property
    def borders(self) -> str:
        """The `d` of all lines between countries."""
        return draw_borders(self.frame)


def draw_map(places: Sequence[Told], named: Naming = country_name) -> Drawing | None:
    """Draw some places, those told of most first; None where there are none.

    `named` gives the country of an ISO code the name that it has on the map.
    """
    frame = choose_frame(_marks(places, Town), _marks(places, Country))
    if frame is None:
        return None
    drawn = {told.country: draw_country(frame, told.country) for told in places}
    dotted = [told for told in places if _is_dot(told, drawn[told.country], frame)]
    others = [told for told in places if told not in dotted]
    tinted = [told for told in others if isinstance(told.where, Country) and drawn[told.country]]
    beyond = [told for told in others if told not in tinted]
    tinted += _hosts(dotted, tinted, drawn, named)
    dots, areas = _dots(dotted, frame), _areas(tinted, drawn, dotted)
    labels = _write_names(dots, areas, drawn, frame)
    return Drawing(
        frame,
        [replace(area, label=labels.get(area.told)) for area in areas],
        [replace(dot, label=labels.get(dot.told)) for dot in dots],
        beyond,
    )


def _marks(places: Sequence[Told], kind: type[Country | Town]) -> list[Mark]:
    found = (told for told in places if isinstance(told.where, kind))
    return [Mark(told.at, told.country, told.events) for told in found]


def _is_dot(told: Told, rings: Rings, frame: Frame) -> bool:
    """Whether a place in the window is a town, or a country too small to be seen as a tint."""
    small = isinstance(told.where, Town) or sum(map(measure, rings)) < TINY
    return small and frame.box.holds(told.at)


def _hosts(
    dotted: Sequence[Told], tinted: Sequence[Told], drawn: Mapping[str, Rings], named: Naming
) -> list[Told]:
    """The countries of the dots that no event names."""
    codes = dict.fromkeys(told.country for told in dotted if drawn[told.country])
    told_of = {told.country for told in (*dotted, *tinted) if isinstance(told.where, Country)}
    hosts = (Country(code, named(code)) for code in codes if code not in told_of)
    return [Told("", host.name, host, 0) for host in hosts]


def _dots(dotted: Sequence[Told], frame: Frame) -> list[Dot]:
    """The dots, the larger first and so beneath the smaller."""
    events = [told.events for told in dotted] or [1]
    unit = min(SINGLE, LARGEST / sqrt(max(events)), sqrt(CROWD / pi / sum(events)))
    dots = []
    for told in sorted(dotted, key=lambda told: -told.events):
        x, y = frame.place(told.at)
        radius = round(max(unit * sqrt(told.events), LEAST), 1)
        dots.append(Dot(told, x / WIDTH, y / frame.height, radius))
    return dots


def _areas(
    tinted: Sequence[Told], drawn: Mapping[str, Rings], dotted: Sequence[Told]
) -> list[Area]:
    events: Counter[str] = Counter()
    for told in (*tinted, *dotted):
        events[told.country] += told.events
    most = max((events[told.country] for told in tinted), default=0)
    shades = {code: "most" if 2 * n >= most else "some" for code, n in events.items()}
    return [Area(told, write_rings(drawn[told.country]), shades[told.country]) for told in tinted]


def _write_names(
    dots: Sequence[Dot], areas: Sequence[Area], drawn: Mapping[str, Rings], frame: Frame
) -> dict[Told, Label | None]:
    """Where the names stand; that of the place with the most events chooses first."""
    layout = Layout(RATIOS[frame.look])
    for dot in dots:
        layout.block(dot.x, dot.y, dot.radius)
    offers = {dot.told: beside(dot.x, dot.y, dot.radius) for dot in dots}
    for area in areas:
        offers[area.told] = tuple(_inside(drawn[area.told.country], frame.height))
    often = sorted(offers, key=lambda told: -told.events)[:LABELLED]
    return {told: layout.place(told.text, offers[told]) for told in often}


def _inside(rings: Rings, height: int) -> Iterator[Offer]:
    """The places for a country's name within what is seen of it, the roomiest first."""
    heights = [height * (n + 0.5) / SCANS for n in range(SCANS)]
    spans = [(end - start, start, end, y) for y in heights for start, end in find_spans(rings, y)]
    for room, start, end, y in sorted(spans, reverse=True):
        for part in (0.5, 0.35, 0.65):
            x = start + part * (end - start)
            free = 2 * min(part, 1 - part) * room
            yield Offer(x / WIDTH, y / height, room=free / WIDTH)
