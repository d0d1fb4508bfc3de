"""The lines of a chart: what was known by then, one outlet's claims, claims that contradict."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.models import Figure
from timeline.tallies import told_on
from timeline.web.charts.labels import Box, Stroke
from timeline.web.charts.marks import Mark
from timeline.web.charts.verdicts import Odds

Marks = Mapping[int, Mark]  # of figures, by id
SIGN = 10  # half the sign of a conflict, in pixels
ALONG = (0.5, 0.35, 0.65, 0.2, 0.8)  # where on its line the sign may stand, the best first


@dataclass(frozen=True, slots=True)
class Conflict:
    """The bracket around claims that contradict one, and where on it the sign stands."""

    strokes: Sequence[Stroke]
    sign: Box


def steps_of(known: Sequence[Figure], marks: Marks, end: float) -> list[Stroke]:
    """A level from each claim that raised a count to the next, the last one up to `end`."""
    corners = [marks[figure.pk] for figure in known]
    ends = [*(mark.x for mark in corners[1:]), end] if corners else []
    return [Stroke(one.x, one.y, right, one.y) for one, right in zip(corners, ends, strict=True)]


def risers_of(levels: Sequence[Stroke]) -> list[Stroke]:
    """The upright lines between levels that follow one another."""
    return [Stroke(right.x1, left.y1, right.x1, right.y1) for left, right in pairwise(levels)]


def threads_of(figures: Sequence[Figure], marks: Marks) -> list[Stroke]:
    """Lines that join what one outlet claims from day to day, of figures in order of time."""
    told: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        told[figure.mention.article.outlet_id].append(figure)
    pairs = (pair for claims in told.values() for pair in pairwise(claims))
    return [
        Stroke(marks[one.pk].x, marks[one.pk].y, marks[other.pk].x, marks[other.pk].y)
        for one, other in pairs
        if told_on(one) and told_on(other) and told_on(one) != told_on(other)
    ]


def conflicts_of(odds: Sequence[Odds], marks: Marks, width: float) -> Iterator[Conflict]:
    """A bracket from each claim to those that it contradicts, its sign clear of the marks."""
    taken = [mark.box for mark in marks.values()]
    for one in odds:
        against = {(mark.x, mark.y): mark for mark in (marks[other.pk] for other in one.against)}
        strokes = list(_bracket(marks[one.claim.pk], list(against.values())))
        signs = [_sign(stroke, share) for stroke in strokes for share in ALONG]
        clear = (sign for sign in signs if not any(sign.meets(mark, width) for mark in taken))
        sign = next(clear, signs[0])
        taken.append(sign)
        yield Conflict(strokes, sign)


def _bracket(claim: Mark, against: Sequence[Mark]) -> Iterator[Stroke]:
    """The level of a claim as far as the others stand, and from there up or down to each."""
    level = claim.nearest_to(against[0].y)
    across = [claim.x, *(other.x for other in against)]
    yield Stroke(min(across), level, max(across), level)
    for other in against:
        yield Stroke(other.x, level, other.x, other.nearest_to(level))


def _sign(stroke: Stroke, share: float) -> Box:
    """The sign on a line, `share` of the way along."""
    x = stroke.x1 + share * (stroke.x2 - stroke.x1)
    y = stroke.y1 + share * (stroke.y2 - stroke.y1)
    return Box(round(x, 2), round(y, 1), -SIGN, SIGN, -SIGN, SIGN)
