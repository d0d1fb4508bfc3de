"""Lines and rings on the drawing board: fewer points, cut to the board, written as SVG paths."""

from collections.abc import Iterable, Iterator, Sequence

Spot = tuple[float, float]  # units from the left, units from the top

BEYOND = 4.0  # units around the board that are drawn, so that its edge cuts no line's width


def simplify(line: Sequence[Spot], tolerance: float) -> list[Spot]:
    """Leave out what lies as near to the line without it (after Ramer, Douglas and Peucker)."""
    kept = [True] + [False] * (len(line) - 2) + [True]
    stretches = [(0, len(line) - 1)]
    while stretches:
        first, last = stretches.pop()
        if last - first < 2:
            continue
        farthest, distance = _farthest(line, first, last)
        if distance > tolerance**2:
            kept[farthest] = True
            stretches += ((first, farthest), (farthest, last))
    return [spot for spot, keep in zip(line, kept, strict=True) if keep]


def _farthest(line: Sequence[Spot], first: int, last: int) -> tuple[int, float]:
    """The point between two others that is farthest from the line through them, squared."""
    (x, y), (end_x, end_y) = line[first], line[last]
    dx, dy = end_x - x, end_y - y
    length = dx * dx + dy * dy
    farthest, distance = first, -1.0
    for n in range(first + 1, last):
        px, py = line[n][0] - x, line[n][1] - y
        away = (px * dy - py * dx) ** 2 / length if length else px * px + py * py
        if away > distance:
            farthest, distance = n, away
    return farthest, distance


def clip(ring: Sequence[Spot], width: float, height: float) -> list[Spot]:
    """What of a ring lies on the board (after Sutherland and Hodgman); [] when nothing does."""
    found = list(ring)
    for axis, edge, sign in ((0, 0, 1), (0, width, -1), (1, 0, 1), (1, height, -1)):
        found = list(_cut(found, axis, edge - sign * BEYOND, sign))
    return found


def _cut(ring: list[Spot], axis: int, edge: float, sign: int) -> Iterator[Spot]:
    """What of a ring lies on one side of an edge, with new points where it crosses."""
    for start, end in zip(ring[-1:] + ring[:-1], ring, strict=True):
        inside = (end[axis] - edge) * sign >= 0
        if ((start[axis] - edge) * sign >= 0) != inside:
            part = (edge - start[axis]) / (end[axis] - start[axis])
            yield (
                start[0] + part * (end[0] - start[0]),
                start[1] + part * (end[1] - start[1]),
            )
        if inside:
            yield end


def measure(ring: Sequence[Spot]) -> float:
    """The area of a ring, whichever way round."""
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)) / 2


def find_spans(rings: Iterable[Sequence[Spot]], y: float) -> list[tuple[float, float]]:
    """The stretches, from left to right, that lie within some rings at one height."""
    edges = (edge for ring in rings for edge in zip(ring, [*ring[1:], *ring[:1]], strict=True))
    crossings = sorted(
        x + (y - top) * (end_x - x) / (end_y - top)
        for (x, top), (end_x, end_y) in edges
        if (top <= y) != (end_y <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))


def write_rings(rings: Iterable[Sequence[Spot]]) -> str:
    """The `d` of an SVG path of closed rings, in whole units."""
    return "".join(f"{_write(ring)}z" for ring in rings)


def write_lines(lines: Iterable[Sequence[Spot]]) -> str:
    """The `d` of an SVG path of open lines, in whole units."""
    return "".join(map(_write, lines))


def _write(line: Sequence[Spot]) -> str:
    """One line, each point as the step from the one before: "M12 7l3-4 0 6"."""
    (x, y), *rest = ((round(x), round(y)) for x, y in line)
    written = f"M{x} {y}"
    letter = "l"
    for next_x, next_y in rest:
        if step := _step(next_x - x, next_y - y):
            written += letter + step if letter or step[0] == "-" else f" {step}"
            x, y, letter = next_x, next_y, ""
    return written


def _step(dx: int, dy: int) -> str:
    if not (dx or dy):
        return ""
    return f"{dx}{dy}" if dy < 0 else f"{dx} {dy}"
