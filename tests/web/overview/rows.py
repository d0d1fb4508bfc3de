"""Events as the overview takes them, without a database."""

from datetime import date, datetime, timedelta

from timeline.engine.dates.interval import Extent, Grain
from timeline.web.overview.days import Days
from timeline.web.overview.places import Row
from timeline.web.overview.view import View, look_at

WINDOW = Days(date(2022, 1, 2), date(2022, 1, 7))  # Sunday to Friday
YEARS = Days(date(2015, 1, 1), date(2021, 12, 31))


def day(number: int, last: int | None = None, category: str = "protest") -> Row:
    """What happened once on a day of January 2022, or within some days."""
    start = datetime(2022, 1, number)
    end = datetime(2022, 1, last or number) + timedelta(days=1)
    return category, Grain.DAY, Extent.WITHIN, start, end


def through(start: datetime | None, end: datetime | None, category: str = "protest") -> Row:
    """What went on throughout a time."""
    return category, Grain.DAY, Extent.THROUGH, start, end


def hours(number: int, first: int, last: int, category: str = "protest") -> Row:
    """What happened once within some hours of a day."""
    start = datetime(2022, 1, number)
    begins, ends = start + timedelta(hours=first), start + timedelta(hours=last)
    return category, Grain.PART, Extent.WITHIN, begins, ends


def undated(category: str = "protest") -> Row:
    """What nobody gives a day, but for what it cannot lie outside of."""
    return category, "", Extent.WITHIN, datetime(2022, 1, 2), datetime(2022, 1, 8)


def look(window: Days = WINDOW, first: date | None = None, last: date | None = None) -> View:
    return look_at(window, first, last)
