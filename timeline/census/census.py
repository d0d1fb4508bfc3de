"""The events of one timeline by what can be asked of them."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, TypeAlias, TypeVar

from timeline.census.bits import bits_of, bits_where, pick

T = TypeVar("T")
NOTES = 4  # kept, each of some hundred bytes an event; ways to look at it are without number


# One event as the census holds it: its category, grain and extent, its civil start and end, None
# where open. A plain tuple: garbage collection soon lets these be, and would look through tens of
# thousands of anything else, again and again.
Counted: TypeAlias = tuple[str, str, str, datetime | None, datetime | None]


@dataclass(frozen=True, slots=True)
class Census:
    """All events that readers see, in the order of the page. A set of them is an integer's bits.

    `places` are the pairs of sort key and id that order them, `answers` holds for each question
    that is answered from a list ("place", "category" …) the events of each answer.
    """

    places: Sequence[tuple[str, int]]
    events: Sequence[Counted]
    changes: Sequence[datetime]  # when each of them last changed
    answers: Mapping[str, Mapping[str, int]]
    labels: Mapping[str, Mapping[str, str]]
    tellings: int
    updated: datetime | None
    numbers: Mapping[int, int] = field(init=False)
    # What pages work out of all events and ask for again, such as where each lies in a picture.
    notes: dict[object, Any] = field(default_factory=dict, init=False)

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

    def note(self, key: object, work: Callable[[], T]) -> T:
        """What `work` finds, or found before under this key."""
        if key not in self.notes:
            if len(self.notes) >= NOTES:
                self.notes.clear()
            self.notes[key] = work()
        found: T = self.notes[key]
        return found

    def of_ids(self, pks: Iterable[int]) -> int:
        """The set of these ids; those that readers do not see are left out."""
        numbers = (self.numbers[pk] for pk in pks if pk in self.numbers)
        return bits_of(numbers, len(self.places))

    def touching(self, first: date | None, last: date | None) -> int:
        """The dated events that touch the days `first` to `last`, both included; None is open."""
        return self._dated & self._overlapping(first, last)

    def perhaps_touching(self, first: date | None, last: date | None) -> int:
        """The undated events that may have touched these days."""
        return ~self._dated & self._overlapping(first, last)

    def changed_since(self, moment: datetime) -> int:
        """The events that are new or told differently after `moment`."""
        return bits_where([changed > moment for changed in self.changes])

    def after(self, place: tuple[str, int]) -> int:
        """The events after a place in the order."""
        return self.every >> (first := bisect_right(self.places, place)) << first

    def rows(self, bits: int) -> Iterator[Counted]:
        """The events of a set, in order."""
        return pick(bits, self.events)

    @property
    def _dated(self) -> int:
        return bits_where([grain != "" for _, grain, *_ in self.events])

    def _overlapping(self, first: date | None, last: date | None) -> int:
        """As `EventQuerySet.touching` has it: half-open, and open where an end is not known."""
        after = datetime.combine(first, time.min) if first else datetime.min
        before = datetime.combine(last, time.min) + timedelta(days=1) if last else datetime.max
        return bits_where(
            [
                (start is None or start < before) and (end is None or end > after)
                for _, _, _, start, end in self.events
            ]
        )
