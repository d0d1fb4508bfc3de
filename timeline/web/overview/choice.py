"""Which part of a picture is asked for: the rest is shaded, and two sliders stand at its ends."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil, floor
from typing import Self

from timeline.web.overview.view import View

EPOCH = date(1970, 1, 1)  # from which scripts count days


@dataclass(frozen=True, slots=True)
class Choice:
    """The steps from `first` up to `last`, of an axis that has `width` of them."""

    first: int
    last: int
    width: int
    days: tuple[int, ...]  # the day on which the steps begin, and how many days each has

    @classmethod
    def of(cls, view: View) -> Self:
        """What is asked for in a view; all that it draws when nothing is."""
        axis, asked = view.axis, view.asked
        left = axis.place(max(asked.start, axis.start) if asked else axis.start)
        right = axis.place(min(asked.end, axis.end) if asked else axis.end)
        first = min(max(floor(left), 0), axis.width - 1)
        last = max(min(ceil(right), axis.width), first)
        lengths = ((after - before).days for before, after in pairwise(axis.marks))
        return cls(first, last, axis.width, ((axis.marks[0].date() - EPOCH).days, *lengths))

    @property
    def is_free(self) -> bool:
        """Whether other steps can be asked for: there are several, and they are whole days."""
        return len(self.days) > 2 and all(self.days[1:])
