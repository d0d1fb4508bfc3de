"""What there is to draw of a count: its points, and what the disputes make of its figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.counted import Counted
from timeline.models import Figure, Timeline
from timeline.tallies import Tally
from timeline.templatetags.dates import usual_year
from timeline.web.charts.points import Point, points_of
from timeline.web.charts.verdicts import Odds, at_odds, compared, known_by_then

CROWDED = 14  # points: beyond, only the most telling have words
MOST_WORDS = 24  # beside the marks of a crowded chart


@dataclass(frozen=True, slots=True)
class Claims:
    """The points in order of time, the claims that raised the count, and those that contradict.

    `year` goes without saying, `compared` are the figures that a dispute is about, by id, and
    `can_be_joined` is whether all are of one thing.
    """

    counted: Counted
    points: Sequence[Point]
    year: int | None
    known: Sequence[Figure]
    at_odds: Sequence[Odds]
    compared: frozenset[int]
    can_be_joined: bool

    @property
    def is_worth_drawing(self) -> bool:
        """Whether a picture shows more than a sentence: whether any two numbers differ."""
        return len({(point.low, point.high) for point in self.points}) > 1

    @property
    def is_crowded(self) -> bool:
        return len(self.points) > CROWDED

    @property
    def telling(self) -> Sequence[Point]:
        """The points that need words: all, or the outermost ones and those that disputes name."""
        if not self.is_crowded:
            return self.points
        by_number = sorted(self.points, key=lambda point: point.middle)
        outermost = [self.points[0], self.points[-1], by_number[0], by_number[-1]]
        disputed = [point for point in self.points if self.is_compared(point)]
        return list(dict.fromkeys([*outermost, *disputed]))[:MOST_WORDS]

    def is_compared(self, point: Point) -> bool:
        """Whether a dispute is about any claim of a point."""
        return any(figure.pk in self.compared for figure in point.figures)


def claims_of(tally: Tally, timeline: Timeline) -> Claims:
    """What there is to draw of a tally."""
    return Claims(
        tally.topic.counted,
        points_of(tally.figures),
        usual_year(timeline),
        known_by_then(tally),
        at_odds(tally),
        compared(tally),
        tally.is_of_one_thing,
    )
