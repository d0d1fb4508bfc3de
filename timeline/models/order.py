"""The order of a timeline, as one sortable text.

What touches the window comes first: by its first day, then by its last (so that "1–2 January"
follows what is known to be of the 1st), by start, by end, by salience. A lasting event stands at
its start. Then what nobody dates, then what lies before the window, and after it.
"""

from datetime import datetime
from typing import Protocol

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.units import enclosing
from timeline.engine.events.sighting import Bounds


class Window(Protocol):
    """The civil time `[start, end)` that a timeline is about."""

    @property
    def start(self) -> datetime: ...

    @property
    def end(self) -> datetime: ...


INSIDE, UNDATED, BEFORE, AFTER = range(1, 5)
WITHIN_A_DAY = frozenset((Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY))


def section(bounds: Bounds | None, extent: Extent, window: Window) -> int:
    """Say in which part of a page about `window` something with these bounds stands."""
    if bounds is None or bounds.grain is None:
        return UNDATED
    first, last = heading_days(bounds, extent)
    if last < window.start:
        return BEFORE
    return AFTER if first >= window.end else INSIDE


def heading_days(bounds: Bounds, extent: Extent) -> tuple[datetime, datetime]:
    """Midnight of the first and of the last day of the heading that something stands under.

    What lasts stands at its start, as finely as that is told: "since 1981" under the days of 1981.
    """
    start, end = bounds.start, bounds.end or bounds.start
    if end is None:
        raise ValueError("Bounds without any time have no heading.")
    if start is None:
        start = end - datetime.resolution  # nobody tells the start: the last day known
    if extent is Extent.THROUGH:
        end = _end_of_start(start, bounds.grain)
    return _midnight(start), _midnight(max(start, end - datetime.resolution))


def _end_of_start(start: datetime, grain: Grain | None) -> datetime:
    """Where the unit ends that something lasting began in; for a day and less, its start itself.

    What lasts "until next week" has the grain of its end; its start is a day all the same.
    """
    if grain is None or grain in WITHIN_A_DAY:
        return start
    unit = enclosing(start, grain)
    return unit.end if unit.start == start else start


def sort_key(bounds: Bounds | None, extent: Extent, salience: float, window: Window) -> str:
    """Write the place in the order as digits, which every collation sorts alike."""
    place = str(section(bounds, extent, window))
    rank = f"{round((1 - min(max(salience, 0), 1)) * 999):03d}"
    if bounds is None or (bounds.start is None and bounds.end is None):
        return place + "9" * 40 + rank
    first, last = heading_days(bounds, extent)
    start, end = bounds.start or first, bounds.end or datetime.max
    return f"{place}{_day(first)}{_day(last)}{_minute(start)}{_minute(end)}{rank}"


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _day(moment: datetime) -> str:
    return f"{moment.year:04d}{moment.month:02d}{moment.day:02d}"


def _minute(moment: datetime) -> str:
    return f"{_day(moment)}{moment.hour:02d}{moment.minute:02d}"
