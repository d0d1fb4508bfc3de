"""The events of one timeline by what can be asked of them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from timeline.census.bits import bits_of, numbers_of


class Counted(NamedTuple):
    """One event as the census holds it; `start` and `end` are civil, None where open."""

    category: str
    grain: str
    extent: str
    start: datetime | None
    end: datetime | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Census:
    """All events that readers see, in the order of the page. A set of them is an integer's bits.

    `places` are the pairs of sort key and id that order them, `answers` holds for each question
    that is answered from a list ("place", "category" …) the events of each answer.
    """

    places: Sequence[tuple[str, int]]
    events: Sequence[Counted]
    answers: Mapping[str, Mapping[str, int]]
    labels: Mapping[str, Mapping[str, str]]
    tellings: int
    updated: datetime | None
    numbers: Mapping[int, int] = field(init=False)

    def __post_init__(self) -> None:
        numbers = {pk: number for number, (_, pk) in enumerate(self.places)}
        object.__setattr__(self, "numbers", numbers)

    @property
    def every(self) -> int:
        """The set of all events."""
        return (1 << len(self.places)) - 1

    def having(self, question: str, answers: Iterable[str]) -> int:
        """The events to which any of these answers applies."""
        found = 0
        for answer in answers:
            found |= self.answers[question].get(answer, 0)
        return found

    def of_ids(self, pks: Iterable[int]) -> int:
        """The set of these ids; those that readers do not see are left out."""
        numbers = (self.numbers[pk] for pk in pks if pk in self.numbers)
        return bits_of(numbers, len(self.places))

    def touching(self, first: date | None, last: date | None) -> int:
        """The dated events that touch the days `first` to `last`, both included; None is open."""
        return self._where(_overlaps(e, first, last) and bool(e.grain) for e in self.events)

    def perhaps_touching(self, first: date | None, last: date | None) -> int:
        """The undated events that may have touched these days."""
        return self._where(_overlaps(e, first, last) and not e.grain for e in self.events)

    def changed_since(self, moment: datetime) -> int:
        """The events that are new or told differently after `moment`."""
        return self._where(event.changed_at > moment for event in self.events)

    def after(self, place: tuple[str, int]) -> int:
        """The events after a place in the order."""
        return self.every >> (first := bisect_right(self.places, place)) << first

    def rows(self, bits: int) -> Iterator[Counted]:
        """The events of a set, in order."""
        return (self.events[number] for number in numbers_of(bits))

    def _where(self, tests: Iterable[bool]) -> int:
        return bits_of((n for n, holds in enumerate(tests) if holds), len(self.places))


def _overlaps(event: Counted, first: date | None, last: date | None) -> bool:
    """As `EventQuerySet.touching` has it: half-open, and open where an end is not known."""
    before = last is None or event.start is None or event.start < _midnight(last, days=1)
    return before and (first is None or event.end is None or event.end > _midnight(first))


def _midnight(day: date, days: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(days=days)
