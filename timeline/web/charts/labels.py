"""Where the words of a chart stand, so that none covers another, on any width that is expected.

A chart stretches with its page: places are per cent across, but words keep their size. Whatever is
apart on the narrowest page stays apart on wider ones, as places only move away from each other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.web.charts.lettering import text_width

LINE, BASELINE = 15, 11.5  # pixels from line to line, and from its top to the foot of its letters
GAP = 4  # between a mark and its words


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: pixels around a place that is `x` per cent across and `y` pixels down."""

    x: float
    y: float
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "Box", width: float) -> bool:
        """Whether two rectangles overlap in a chart of this width."""
        down = other.y - self.y
        if self.bottom <= down + other.top or down + other.bottom <= self.top:
            return False
        apart = (other.x - self.x) * width / 100
        return self.right > apart + other.left and apart + other.right > self.left

    def is_inside(self, width: float, top: float, bottom: float) -> bool:
        """Whether a rectangle lies within the picture."""
        place = self.x * width / 100
        across = place + self.left >= 0 and place + self.right <= width
        return across and self.y + self.top >= top and self.y + self.bottom <= bottom


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line: per cent across, pixels down."""

    x1: float
    y1: float
    x2: float
    y2: float

    def crosses(self, box: Box, width: float) -> bool:
        """Whether the line runs through a rectangle."""
        scale, enters, leaves = width / 100, 0.0, 1.0
        across = (self.x1 - box.x) * scale, (self.x2 - box.x) * scale, box.left, box.right
        down = self.y1 - box.y, self.y2 - box.y, box.top, box.bottom
        for start, end, low, high in (across, down):
            if start == end and not low <= start <= high:
                return False
            if start != end:
                nearer, farther = sorted((at - start) / (end - start) for at in (low, high))
                enters, leaves = max(enters, nearer), min(leaves, farther)
        return enters <= leaves


@dataclass(frozen=True, slots=True)
class Room:
    """Where words may stand beside `marks`: above `bottom`, on pages of any of these `widths`.

    They may not stand on what is `taken`, and had better not stand on `strokes`.
    """

    widths: tuple[int, int]
    bottom: float
    marks: Sequence[Box]
    taken: Sequence[Box]
    strokes: Sequence[Stroke]


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of words beside a mark: where each begins, from the mark, and how it is anchored."""

    anchor: str
    x: float
    lines: Sequence[tuple[float, str]]
    box: Box


Labels = list[Label | None]


def place_all(room: Room, words: Sequence[Sequence[str]]) -> Labels | None:
    """A place for the words of each mark; None unless there is room for all.

    Who comes first has the choice; where that leaves somebody out, the last come first.
    """
    order = range(len(words))
    return _place_in_order(room, words, order) or _place_in_order(room, words, order[::-1])


def place_some(room: Room, words: Sequence[Sequence[str]]) -> Labels:
    """A place for the words of each mark, for who comes first; None where there are none."""
    labels: Labels = []
    for mark, lines in zip(room.marks, words, strict=True):
        others = [label.box for label in labels if label]
        labels.append(_best(mark, lines, others, room) if lines else None)
    return labels


def enrich(labels: Labels, room: Room, words: Sequence[Sequence[str]]) -> Labels:
    """The labels with more words, wherever there is room for them among the others."""
    richer = list(labels)
    for at, label in enumerate(labels):
        others = [other.box for other in richer if other and other is not label]
        if label and (found := _best(room.marks[at], words[at], others, room)):
            richer[at] = found
    return richer


def _place_in_order(
    room: Room, words: Sequence[Sequence[str]], order: Sequence[int]
) -> Labels | None:
    """A place for all words in turn, or None as soon as one has none."""
    labels: dict[int, Label] = {}
    for at in order:
        found = _best(room.marks[at], words[at], [one.box for one in labels.values()], room)
        if found is None:
            return None
        labels[at] = found
    return [labels[at] for at in range(len(words))]


def _best(mark: Box, lines: Sequence[str], others: Sequence[Box], room: Room) -> Label | None:
    """The best free place for words: the first that is on no line, else that on the fewest."""
    taken = [*room.taken, *others]
    places = _places(mark, lines, room.bottom - mark.y)
    free = (label for label in places if _is_free(label.box, taken, room))
    fewest: tuple[int, Label] | None = None
    for label in free:
        crossings = _crossings(label.box, room)
        if not crossings:
            return label
        if fewest is None or crossings < fewest[0]:
            fewest = crossings, label
    return fewest and fewest[1]


def _is_free(box: Box, taken: Sequence[Box], room: Room) -> bool:
    """Whether words fit in, and cover nothing that is taken, on any page."""
    return all(
        box.is_inside(width, 0, room.bottom) and not any(box.meets(other, width) for other in taken)
        for width in room.widths
    )


def _crossings(box: Box, room: Room) -> int:
    return sum(stroke.crosses(box, room.widths[0]) for stroke in room.strokes)


def _places(mark: Box, lines: Sequence[str], floor: float) -> Iterator[Label]:
    """Where words may stand beside their mark, the best first; beside it, not below `floor`."""
    wide = max(text_width(line, bold=n == 0) for n, line in enumerate(lines))
    high = LINE * len(lines)
    beside = (mark.right + GAP, "start"), (mark.left - GAP, "end")
    outside = (mark.left, "start"), (0.0, "middle"), (mark.right, "end")
    tops = dict.fromkeys(min(top, floor - high) for top in (-LINE / 2, LINE / 2 - high, -high / 2))
    places = [(x, anchor, top) for top in tops for x, anchor in beside]
    places += [(x, anchor, mark.top - high) for x, anchor in outside]
    places += [(x, anchor, mark.bottom + 1) for x, anchor in outside]
    for x, anchor, top in places:
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        told = [(top + LINE * n + BASELINE, line) for n, line in enumerate(lines)]
        box = Box(mark.x, mark.y, left, left + wide, top, top + high)
        yield Label(anchor, x, told, box)
