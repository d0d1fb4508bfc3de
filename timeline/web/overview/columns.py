"""Many events as columns, one a step: dark where they surely touch it, pale where they may."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from timeline.web.overview.axis import Axis
from timeline.web.overview.places import Place, count

LEAST = 2  # pixels, for a single event
ABOVE = 4  # pixels, that stay free


@dataclass(frozen=True, slots=True)
class Columns:
    """How many events surely touch each step, and how many at most; so many fill the `height`."""

    certain: Sequence[int]
    most: Sequence[int]
    tallest: int
    height: int  # of the box that they are drawn in, in pixels

    @property
    def width(self) -> int:
        """Of the box: one for each step."""
        return len(self.most)

    @property
    def sure(self) -> str:
        """The dark part as an SVG path; "" where there is none."""
        return outline(self.certain, self.tallest, self.height)

    @property
    def perhaps(self) -> str:
        """The pale part, whose foot the dark one covers."""
        return outline(self.most, self.tallest, self.height) if self.most != self.certain else ""


def count_columns(places: Collection[Place], axis: Axis) -> tuple[list[int], list[int]]:
    """How many events surely touch each step, and how many at most."""
    sure = [place for place in places if place.is_sure(axis)]
    return count(sure, axis), count(places, axis)


def outline(events: Sequence[int], tallest: int, height: int) -> str:
    """Draw so many events a step as one SVG path; "" where there are none."""
    levels = [_level(number, tallest, height - ABOVE) for number in events]
    runs = [(level, len(list(run))) for level, run in groupby(levels)]
    return f"M0 {height}{''.join(_along(runs))}z" if any(levels) else ""


def _level(events: int, tallest: int, height: int) -> int:
    return max(LEAST, round(height * events / tallest)) if events else 0


def _along(runs: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Up or down to each level and along it, and down from the last."""
    for (before, _), (level, length) in pairwise([(0, 0), *runs]):
        yield f"v{before - level}h{length}"
    yield f"v{runs[-1][0]}"
