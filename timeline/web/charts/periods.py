"""Where a day stands in a chart: the days, months or years across it, in per cent of its width."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from math import ceil

from timeline.web.charts.points import Point

# Units by how many days they begin after one another, or how many months; and how many are not
# too many. The last is taken for whatever is longer.
BY_DAYS = {"day": (1, 10), "week": (7, 12)}
BY_MONTHS = {"month": (1, 24), "year": (12, 40), "decade": (120, 40), "century": (1200, 100)}
LABELS = {"day": 68, "week": 52, "month": 64}  # pixels
LABEL = YEAR = 44  # of the others, which are a year; and what a year adds to a day
UNKNOWN = 26.0  # per cent, for what nobody gives a day
LAST = date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class Period:
    """A day, week, month or year that begins on `first`, from `left` to `right`."""

    unit: str
    first: date
    left: float
    right: float
    is_labelled: bool

    @property
    def middle(self) -> float:
        return round((self.left + self.right) / 2, 2)


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The days from `first` up to `end`, by number, from `left` to `right`.

    Behind them, from `right` on, stands what has no day.
    """

    first: int
    end: int
    left: float
    right: float
    unit: str
    periods: Sequence[Period]

    @property
    def unknown(self) -> float:
        """The middle of what stands behind the days."""
        return round((self.right + 100) / 2, 2)

    def places(self, points: Sequence[Point]) -> list[float]:
        """How far across each point stands; those of one day stand side by side within it."""
        slots = [self._slot(point) for point in points]
        sharing, seen = Counter(slots), Counter[tuple[float, float]]()
        places = []
        for left, right in slots:
            seen[left, right] += 1
            share = seen[left, right] / (sharing[left, right] + 1)
            places.append(round(left + share * (right - left), 2))
        return places

    def span(self, point: Point) -> tuple[float, float] | None:
        """From where to where the days of a point reach, where they are more than one."""
        if point.first is None or point.last is None or point.first == point.last:
            return None
        return self.across(point.first.toordinal()), self.across(point.last.toordinal() + 1)

    def across(self, day: int) -> float:
        """How far across the day of this number begins."""
        share = (day - self.first) / (self.end - self.first)
        return round(self.left + share * (self.right - self.left), 2)

    def _slot(self, point: Point) -> tuple[float, float]:
        """The room of a point: its day, or no more than the middle of its days."""
        if point.first is None or point.last is None:
            return self.right, 100.0
        left = self.across(point.first.toordinal())
        right = self.across(point.last.toordinal() + 1)
        is_day = self.unit == "day" and point.first == point.last
        return (left, right) if is_day else ((left + right) / 2, (left + right) / 2)


def axis_for(points: Sequence[Point], left: float, width: int, year: int | None) -> TimeAxis:
    """The axis for these points from `left` per cent on, labelled for a chart of `width` pixels.

    Days of `year` need no year in their label.
    """
    days = [day for point in points for day in (point.first, point.last) if day]
    if not days:
        return TimeAxis(0, 1, left, left, "", ())
    right = 100.0 if all(point.first for point in points) else 100.0 - UNKNOWN
    unit, edges = _cut(min(days), max(days))
    axis = TimeAxis(edges[0], edges[-1], left, right, unit, ())
    is_usual = unit != "day" or {day.year for day in days} == {year}
    label = LABELS.get(unit, LABEL) + (0 if is_usual else YEAR)
    return replace(axis, periods=list(_periods(axis, edges, 100 * label / width)))


def _periods(axis: TimeAxis, edges: Sequence[int], label: float) -> Iterator[Period]:
    """The periods between these edges; labelled are those whose label, in per cent, has room."""
    apart = ceil(label * (len(edges) - 1) / (axis.right - axis.left))
    for n, (begins, ends) in enumerate(pairwise(edges)):
        left, right = axis.across(begins), axis.across(ends)
        has_room = label <= left + right <= 2 * axis.right - label
        first = date.fromordinal(begins)
        yield Period(axis.unit, first, left, right, n % apart == 0 and has_room)


def _cut(first: date, last: date) -> tuple[str, list[int]]:
    """The finest unit with not too many periods, and where each begins, and the last one ends."""
    for unit, (days, most) in BY_DAYS.items():
        begins = first.toordinal() - (first.weekday() if unit == "week" else 0)
        edges = _edges(begins, last.toordinal(), days)
        if len(edges) - 1 <= most:
            return unit, list(edges)
    by_months = {unit: _months(first, last, months) for unit, (months, _) in BY_MONTHS.items()}
    fitting = (unit for unit, (_, most) in BY_MONTHS.items() if len(by_months[unit]) <= most + 1)
    unit = next(fitting)
    return unit, [_start_of_month(month) for month in by_months[unit]]


def _edges(first: int, last: int, step: int) -> range:
    """The numbers from `first` on, a step apart, until one is beyond `last`."""
    return range(first, last + step + 1 - (last - first) % step, step)


def _months(first: date, last: date, step: int) -> range:
    """The months, counted from the year 0, that begin each step from the one that holds `first`."""
    one, other = (12 * day.year + day.month - 1 for day in (first, last))
    return _edges(one // step * step, other, step)


def _start_of_month(months: int) -> int:
    """The number of the first day of a month, counted from the year 0."""
    year, month = divmod(months, 12)
    if year > date.max.year:
        return LAST
    return date(year, month + 1, 1).toordinal() if year else 1
