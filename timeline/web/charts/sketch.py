"""The picture of a count without its words: per cent across, pixels down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.amounts import SIGNS, say_amount
from timeline.web.charts.claims import Claims
from timeline.web.charts.labels import Box, Stroke
from timeline.web.charts.lettering import text_width
from timeline.web.charts.marks import Mark, mark_for
from timeline.web.charts.numbers import NumberScale, scale_for
from timeline.web.charts.periods import TimeAxis, axis_for
from timeline.web.charts.strokes import (
    Conflict,
    conflicts_of,
    risers_of,
    steps_of,
    threads_of,
)

TOP, FOOT = 34, 26  # pixels above the highest line, and below the lowest
TICK = 16  # pixels above a line that its number takes
MOST_LEFT = 20.0  # per cent that the numbers of the lines may take from the days


@dataclass(frozen=True, slots=True)
class Sketch:
    """Where everything stands in a picture of this height.

    `ticks` are the numbers of the ruled lines with their boxes. `levels` are what was known by
    then, `threads` join the claims of an outlet, `lasting` are the days of what is told of several.
    """

    height: int
    scale: NumberScale
    axis: TimeAxis
    ticks: Sequence[tuple[Box, str]]
    marks: Sequence[Mark]
    levels: Sequence[Stroke]
    threads: Sequence[Stroke]
    lasting: Sequence[Stroke]
    conflicts: Sequence[Conflict]

    @property
    def risers(self) -> Sequence[Stroke]:
        """The upright lines between the levels."""
        return risers_of(self.levels)

    @property
    def known(self) -> Iterator[tuple[Stroke, float, float]]:
        """Each level with how far it goes, and how high above the lowest line it is."""
        for level in self.levels:
            yield level, round(level.x2 - level.x1, 2), round(self.scale.base - level.y1, 1)

    @property
    def boxes(self) -> list[Box]:
        """What no word may cover."""
        signs = [conflict.sign for conflict in self.conflicts]
        return [*(box for box, _number in self.ticks), *(mark.box for mark in self.marks), *signs]

    @property
    def strokes(self) -> list[Stroke]:
        """What words had better not cover."""
        brackets = [stroke for conflict in self.conflicts for stroke in conflict.strokes]
        return [*self.levels, *self.risers, *self.threads, *self.lasting, *brackets]


def sketch(claims: Claims, height: int, width: int) -> Sketch:
    """Draw the claims `height` pixels high, for pages from `width` pixels on."""
    points = claims.points
    scale = scale_for((end for point in points for end in point.ends), TOP, height - FOOT)
    ticks = list(_ticks(scale, claims.counted.unit))
    left = min(100 * max(box.right for box, _number in ticks) / width, MOST_LEFT)
    axis = axis_for(points, left, width, claims.year)
    places = zip(points, axis.places(points), strict=True)
    marks = [mark_for(point, x, scale) for point, x in places]
    drawn = list(zip(points, marks, strict=True))
    by_figure = {figure.pk: mark for point, mark in drawn for figure in point.figures}
    figures = [figure for point in points for figure in point.figures]
    end = max((mark.x for point, mark in drawn if point.first), default=0)
    spans = [(axis.span(point), mark.y) for point, mark in drawn]
    return Sketch(
        height,
        scale,
        axis,
        ticks,
        marks,
        steps_of(claims.known, by_figure, end),
        threads_of(figures, by_figure) if claims.can_be_joined else [],
        [Stroke(span[0], y, span[1], y) for span, y in spans if span],
        list(conflicts_of(claims.at_odds, by_figure, width)),
    )


def _say_tick(number: float, unit: str) -> str:
    """The number of a line: "1,000", "$100 million"; other units are told beside the picture."""
    return say_amount(number, number, unit if unit in SIGNS else "people")


def _ticks(scale: NumberScale, unit: str) -> Iterator[tuple[Box, str]]:
    """The numbers of the lines, each above its line, at the beginning."""
    for tick in scale.ticks:
        number = _say_tick(tick, unit)
        yield Box(0, scale.at(tick), 0, text_width(number) + 8, -TICK, -1), number
