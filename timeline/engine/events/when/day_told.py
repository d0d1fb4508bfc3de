"""The day that an article is telling of, and which phrases set it."""

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.engine.dates import Resolution
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.resolution import AnchorKind, TimexType
from timeline.engine.text import Document
from timeline.engine.words import words

COARSE = (Grain.YEAR, Grain.DECADE, Grain.CENTURY, Grain.HALF)
TELLABLE = (Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY, Grain.WEEKEND)
EARLIER = timedelta(days=31)  # before the story begins: history, not the crisis
FAR = timedelta(days=60)  # before publication, where nobody said when the story begins
SINCE = words("since from")
UNTIL = words("until till through")


@dataclass(frozen=True, slots=True)
class DayTold:
    """The day that an article is telling of, and the paragraph that last named it."""

    resolution: Resolution
    paragraph: int


def names_day(found: Resolution, document: Document, told: DayTold | None) -> bool:
    """Whether a phrase sets the day being told: a day of the story, not "until Sunday".

    A phrase that looks back from the day told ("the day before") is an aside and moves nothing.
    """
    if found.interval is None or found.type is TimexType.DURATION or found.type is TimexType.SET:
        return False
    if told and looks_back(found, told):
        return False
    fits = found.interval.grain in TELLABLE and found.signal.lower() not in SINCE | UNTIL | {"by"}
    last = document.published
    return (
        fits
        and not is_earlier(found, document)
        and (last is None or found.interval.first_day <= last)
    )


def looks_back(found: Resolution, told: DayTold) -> bool:
    """Whether a phrase counts back from the day being told."""
    day = told.resolution.interval
    counted = found.anchor is AnchorKind.TOLD and found.interval is not None and day is not None
    return (
        counted
        and found.interval is not None
        and day is not None
        and found.interval.start < day.start
    )


def is_earlier(found: Resolution, document: Document) -> bool:
    """Whether a phrase speaks of history: a year alone, or long before the story."""
    interval = found.interval
    if interval is None:
        return False
    if interval.grain in COARSE:
        return True
    start = _story_start(document)
    return start is not None and interval.last_day < start


def _story_start(document: Document) -> date | None:
    if document.not_before:
        return _before(document.not_before, EARLIER)
    return _before(document.published, FAR) if document.published else None


def _before(day: date, distance: timedelta) -> date:
    """The day so far before, or the first day of the calendar."""
    return day - min(distance, day - date.min)
