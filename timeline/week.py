"""The strip of days that shows, as a picture, how a phrase became a day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle

from django.utils.translation import pgettext

SHORTEST, LONGEST = 7, 10


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day of the strip, and what it was in the reading: "read", "published", "rejected" or ""."""

    day: date
    role: str = ""
    word: str = ""


def week_around(
    read: Sequence[date],
    published: Collection[date] = (),
    rejected: Collection[date] = (),
    word: str = "",
) -> list[WeekDay]:
    """At least seven days that hold the days `read` and what else is near; none for a long time.

    `word` stands under the days `read`: an editor may have set them.
    """
    out = pgettext("a day on which an article came out", "out")
    if not read or (read[-1] - read[0]).days >= SHORTEST:
        return []
    first, last = _reach(read[0], read[-1], [*published, *rejected])
    roles = {
        **dict.fromkeys(rejected, ("rejected", pgettext("a day that is not the one meant", "not"))),
        **dict.fromkeys(published, ("published", out)),
        **dict.fromkeys(read, ("read", word or pgettext("a day as it was read", "read"))),
        **{day: ("read published", out) for day in read if day in published},
    }
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [WeekDay(day, *roles.get(day, ())) for day in days]


def _reach(first: date, last: date, others: Collection[date]) -> tuple[date, date]:
    """Widen a span to what is near it, nearest first, and then to a week."""
    for day in sorted(others, key=lambda day: abs((day - first).days)):
        if (max(day, last) - min(day, first)).days < LONGEST:
            first, last = min(day, first), max(day, last)
    for earlier in cycle((True, False)):
        if (last - first).days >= SHORTEST - 1:
            break
        if earlier and first > date.min:
            first -= timedelta(days=1)
        elif not earlier and last < date.max:
            last += timedelta(days=1)
    return first, last
