"""The places of a chart: what is claimed for one day, by whomever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from timeline.models import Figure, Mention
from timeline.spans import last_day
from timeline.tallies import told_on
from timeline.templatetags.figures import FINE

Key = tuple[date | None, date | None, bool, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Point:
    """The same number, claimed once or more for the days `first` to `last`.

    Without a day, nobody knows it. `told` is whether the number is told for that day; else it is
    that of publication. `low` or `high` is None where the number is open.
    """

    first: date | None
    last: date | None
    told: bool
    low: float | None
    high: float | None
    figures: tuple[Figure, ...]

    @property
    def middle(self) -> float:
        """The number that the point stands at."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends)

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest number that is named."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return min(ends), max(ends)


def points_of(figures: Iterable[Figure]) -> list[Point]:
    """The points of figures that come in the order of time; a number not understood has none."""
    numbers = [one for one in figures if one.low is not None or one.high is not None]
    grouped = groupby(sorted(numbers, key=_place), key=_key)
    return [Point(*key, tuple(some)) for key, some in grouped]


def _key(figure: Figure) -> Key:
    first, last = _days(figure)
    return first, last, figure.as_of is not None, figure.low, figure.high


def _place(figure: Figure) -> tuple[bool, date, date, bool, float, float]:
    first, last, told, low, high = _key(figure)
    number = high if low is None else low
    reach = float("inf") if high is None else high
    return first is None, first or date.min, last or date.min, told, number or 0, reach


def _days(figure: Figure) -> tuple[date | None, date | None]:
    """The days that a number is told for: one, or those of a month or year that it is told of."""
    mention: Mention = figure.mention
    coarse = mention.grain not in FINE and mention.end is not None
    if figure.as_of and coarse and mention.start == figure.as_of and mention.end:
        return figure.as_of.date(), last_day(mention.end)
    return told_on(figure), told_on(figure)
