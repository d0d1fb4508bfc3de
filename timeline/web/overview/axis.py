"""The line of time that a picture is drawn along, from left to right."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from itertools import pairwise

from timeline.web.overview.scales import DAY, Scale

EARLIEST, LATEST = datetime.combine(date.min, time.min), datetime.combine(date.max, time.max)


@dataclass(frozen=True)
class Axis:
    """The time `start` to `end`, ruled in whole headings, which may reach beyond it."""

    scale: Scale
    start: datetime
    end: datetime

    @cached_property
    def headings(self) -> list[tuple[datetime, datetime]]:
        """When each heading begins and ends."""
        beginnings = list(self.scale.headings(self.start, self.end))
        return list(pairwise([*beginnings, self.scale.after(beginnings[-1])]))

    @cached_property
    def marks(self) -> list[datetime]:
        """Where the steps begin, and the end of the last."""
        beginnings = [step for first, _ in self.headings for step in self.scale.cut(first)]
        return [*beginnings, self.headings[-1][1]]

    @cached_property
    def edges(self) -> list[datetime]:
        """The marks, moved to the end where they lie outside of what is drawn."""
        return [min(max(mark, self.start), self.end) for mark in self.marks]

    @cached_property
    def width(self) -> int:
        """How many steps there are."""
        return len(self.marks) - 1

    @cached_property
    def is_in_hours(self) -> bool:
        """Whether its steps are shorter than a day, and so cannot be asked for."""
        return self.marks[1] - self.marks[0] < DAY

    @cached_property
    def steps_each(self) -> int:
        """How many steps a heading has."""
        return self.width // len(self.headings)

    def touches(self, start: datetime | None, end: datetime | None) -> bool:
        """Whether any of a time is drawn; an end that is None is open."""
        return (start is None or start < self.end) and (end is None or end > self.start)

    def first_step(self, start: datetime | None) -> int:
        """The step in which a time begins: -1 before all of them, `width` after."""
        return bisect_right(self.edges, start or EARLIEST) - 1

    def last_step(self, end: datetime | None) -> int:
        """The step in which a time ends: -1 before all of them, `width` after."""
        return bisect_left(self.edges, end or LATEST) - 1

    def place(self, moment: datetime) -> float:
        """How far from the left a moment lies, in steps; at most a width beyond either side."""
        left, right = self.marks[0], self.marks[-1]
        if left <= moment < right:
            step = bisect_right(self.marks, moment) - 1
            begins, ends = self.marks[step : step + 2]
            return step + (moment - begins) / (ends - begins)
        far = self.width * ((moment - left) / (right - left))
        return min(max(far, -float(self.width)), 2.0 * self.width)
