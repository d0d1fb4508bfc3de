"""A few events as bars: each as long as its date is loose, fading where an end is not sure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from timeline.engine.dates.interval import Extent
from timeline.web.overview.axis import Axis
from timeline.web.overview.places import Row

WIDTH = 1000  # of the box that bars are drawn in: about a pixel each on a wide page
GAP, LEAST = 2, 3  # of that: between two bars, and the shortest
THICK, PITCH, MARGIN = 4, 6, 4  # pixels: of a bar, from one to the next, around all of them


class Bar(NamedTuple):
    """One event, from left to right in the box; it fades at its "start", "end", "both" or ""."""

    fades: str
    left: int
    right: int

    def path(self, row: int) -> str:
        """Draw it in a row, counted from the top."""
        length = self.right - self.left - GAP
        return f"M{self.left} {MARGIN + row * PITCH}h{length}v{THICK}h-{length}z"


@dataclass(frozen=True, slots=True)
class Fading:
    """The bars that fade alike, as SVG paths: one for all that begin and end together."""

    fades: str
    paths: Sequence[str]


@dataclass(frozen=True, slots=True)
class Bars:
    """The events of one lane in rows, from the top."""

    rows: Sequence[Sequence[Bar]]

    @property
    def width(self) -> int:
        """Of the box."""
        return WIDTH

    @property
    def height(self) -> int:
        """What all rows need, in pixels."""
        return PITCH * max(len(self.rows), 1) - PITCH + THICK + 2 * MARGIN

    @property
    def sure(self) -> str:
        """Every bar that does not fade, as one SVG path; "" where there is none."""
        return "".join(self._paths("").values())

    @property
    def fading(self) -> list[Fading]:
        """The other bars."""
        drawn = {fades: self._paths(fades) for fades in ("both", "start", "end")}
        return [Fading(fades, list(paths.values())) for fades, paths in drawn.items() if paths]

    def _paths(self, fades: str) -> dict[tuple[int, int], str]:
        drawn: dict[tuple[int, int], str] = defaultdict(str)
        for row, bars in enumerate(self.rows):
            for bar in bars:
                if bar.fades == fades:
                    drawn[bar.left, bar.right] += bar.path(row)
        return drawn


def stack_bars(rows: Iterable[Row], axis: Axis) -> Bars:
    """Draw dated events so that none covers another, those with sure ends first."""
    bars = [_bar(extent, start, end, axis) for _, _, extent, start, end in rows]
    sure = [bar for bar in bars if not bar.fades]
    unsure = [bar for bar in bars if bar.fades]
    return Bars([*_stack(sure), *_stack(unsure)])


def _stack(bars: Iterable[Bar]) -> list[list[Bar]]:
    """Put each bar into the first row that is free by then."""
    rows: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda bar: (bar.left, -bar.right)):
        free = next((row for row in rows if row[-1].right <= bar.left), None)
        if free is None:
            rows.append([bar])
        else:
            free.append(bar)
    return rows


def _bar(extent: str, start: datetime | None, end: datetime | None, axis: Axis) -> Bar:
    left = round(WIDTH * axis.place(start) / axis.width) if start else 0
    right = round(WIDTH * axis.place(end) / axis.width) if end else WIDTH
    return Bar(_fades(extent, start, end, axis), left, max(right, left + GAP + LEAST))


def _fades(extent: str, start: datetime | None, end: datetime | None, axis: Axis) -> str:
    """At which ends an event is not sure, as finely as the picture is drawn."""
    if start is None or end is None:
        return "end" if start else "start" if end else "both"
    step = axis.first_step(start)
    in_one = 0 <= step == axis.last_step(end) < axis.width
    return "" if in_one or extent == Extent.THROUGH else "both"
