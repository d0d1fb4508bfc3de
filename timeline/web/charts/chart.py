"""A count as a picture with words: drawn for which width of page, and who is named in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from timeline.amounts import SIGNS, say_number
from timeline.count_names import name_unit
from timeline.models import Timeline
from timeline.tallies import Tally
from timeline.web.charts.captions import caption
from timeline.web.charts.claims import Claims, claims_of
from timeline.web.charts.labels import Label, Room, enrich, place_all, place_some
from timeline.web.charts.marks import Mark
from timeline.web.charts.sketch import FOOT, Sketch, sketch


@dataclass(frozen=True, slots=True)
class Frame:
    """What a chart is drawn for: pages from one width to another, how high it may get.

    `words` is how wide the words beside a mark may be.
    """

    name: str
    widths: tuple[int, int]
    heights: Sequence[int]
    words: int


TIGHT = Frame("tight", (280, 560), (240, 300, 360, 420), 150)
HALF = Frame("roomy", (560, 1312), (240, 300, 360), 200)
WHOLE = Frame("roomy", (560, 1312), (360, 440), 240)


@dataclass(frozen=True, slots=True)
class Chart:
    """The picture of a count; `unit` is what no sign beside the numbers tells."""

    frame: Frame
    unit: str
    sketch: Sketch
    labels: Sequence[Label | None]

    @property
    def labelled(self) -> Iterator[tuple[Mark, Label | None]]:
        """Each mark with its words, if it has any."""
        return zip(self.sketch.marks, self.labels, strict=True)

    @property
    def times(self) -> str:
        """How many times the one below each line of a logarithmic scale is."""
        ticks = self.sketch.scale.ticks
        return say_number(ticks[1] / ticks[0])

    @property
    def opens_up(self) -> bool:
        return any(mark.opens == "up" for mark in self.sketch.marks)

    @property
    def opens_down(self) -> bool:
        return any(mark.opens == "down" for mark in self.sketch.marks)

    @property
    def has_range(self) -> bool:
        return any(mark.is_range for mark in self.sketch.marks)

    @property
    def has_published(self) -> bool:
        return not all(mark.is_told for mark in self.sketch.marks)


def draw_charts(tally: Tally, timeline: Timeline, *frames: Frame) -> list[Chart]:
    """A picture of a count for each frame; none where a sentence says as much."""
    claims = claims_of(tally, timeline)
    return [_draw(claims, frame) for frame in frames] if claims.is_worth_drawing else []


def _draw(claims: Claims, frame: Frame) -> Chart:
    """A chart as low, and with as many names, as leaves room for the words of every mark."""
    if not claims.is_crowded:
        for names, height in product(("all", "outlets"), frame.heights):
            drawn = sketch(claims, height, frame.widths[0])
            if labels := place_all(_room(drawn, frame), _words(claims, names, frame)):
                return Chart(frame, _unit(claims), drawn, labels)
    return _draw_full(claims, frame)


def _draw_full(claims: Claims, frame: Frame) -> Chart:
    """A chart of many marks: as high as may be, with what words there is room for."""
    drawn = sketch(claims, frame.heights[-1], frame.widths[0])
    room = _room(drawn, frame)
    labels = place_some(room, _words(claims, "nobody", frame))
    for names in ("outlets", "all"):
        labels = enrich(labels, room, _words(claims, names, frame))
    return Chart(frame, _unit(claims), drawn, labels)


def _unit(claims: Claims) -> str:
    return "" if claims.counted.unit in SIGNS else name_unit(claims.counted.unit_beside)


def _room(drawn: Sketch, frame: Frame) -> Room:
    marks = [mark.box for mark in drawn.marks]
    return Room(frame.widths, drawn.height - FOOT - 2, marks, drawn.boxes, drawn.strokes)


def _words(claims: Claims, names: str, frame: Frame) -> list[list[str]]:
    """The words of each point; where some are compared, the others say of where they are."""
    telling, some = claims.telling, bool(claims.compared)
    return [
        caption(point, names, frame.words, place=some and not claims.is_compared(point))
        if point in telling
        else []
        for point in claims.points
    ]
