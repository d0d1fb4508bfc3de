"""The lengths of time that the overview is ruled in, from six hours to ten years.

A picture is ruled by headings of one length, and each heading is cut into as many steps: a month
into the days from the 1st, 8th, 15th and 22nd. All steps are drawn equally wide.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from timeline.engine.dates.interval import Grain

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
END = datetime.combine(date.max, time.min)  # of the calendar


@dataclass(frozen=True, slots=True)
class Scale:
    """Headings of one length: how they are told, found and cut."""

    unit: str
    grain: Grain  # at which a heading is told
    most: int  # headings that have room beside one another
    floor: Callable[[datetime], datetime]  # the beginning of the heading that holds a time
    stride: timedelta  # leads from the beginning of any heading into the next one
    cut: Callable[[datetime], list[datetime]]  # where the steps of a heading begin

    def after(self, beginning: datetime) -> datetime:
        """Where the next heading begins; the end of the calendar where there is none."""
        following = self.floor(min(beginning, END - self.stride) + self.stride)
        return following if following > beginning else END

    def headings(self, start: datetime, end: datetime) -> Iterator[datetime]:
        """Where the headings begin that touch a time, which is not empty."""
        beginning = self.floor(start)
        while beginning < end:
            yield beginning
            beginning = self.after(beginning)

    def holds(self, start: datetime, end: datetime) -> bool:
        """Whether a time has room in this scale."""
        return len(list(islice(self.headings(start, end), self.most + 1))) <= self.most


def choose_scale(start: datetime, end: datetime) -> Scale:
    """The finest scale that a time has room in."""
    return next((scale for scale in SCALES[:-1] if scale.holds(start, end)), SCALES[-1])


def _quarter_of_day(moment: datetime) -> datetime:
    return _day(moment) + moment.hour // 6 * 6 * HOUR


def _day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _week(moment: datetime) -> datetime:
    return _day(moment) - moment.weekday() * DAY


def _month(moment: datetime) -> datetime:
    return _day(moment).replace(day=1)


def _quarter(moment: datetime) -> datetime:
    return _month(moment).replace(month=(moment.month - 1) // 3 * 3 + 1)


def _year(moment: datetime) -> datetime:
    return _month(moment).replace(month=1)


def _decade(moment: datetime) -> datetime:
    return _year(moment).replace(year=max(moment.year // 10 * 10, 1))


def _every(length: timedelta, count: int) -> Callable[[datetime], list[datetime]]:
    return lambda beginning: [beginning + n * length for n in range(count)]


def _every_months(months: int, count: int) -> Callable[[datetime], list[datetime]]:
    return lambda beginning: [_months_after(beginning, n * months) for n in range(count)]


def _months_after(beginning: datetime, count: int) -> datetime:
    years, month = divmod(beginning.month - 1 + count, 12)
    return beginning.replace(year=beginning.year + years, month=month + 1)


WEEK = Scale("week", Grain.WEEK, 17, _week, 7 * DAY, _every(DAY, 7))
MONTH = Scale("month", Grain.MONTH, 16, _month, 32 * DAY, _every(7 * DAY, 4))
YEAR = Scale("year", Grain.YEAR, 9, _year, 366 * DAY, _every_months(1, 12))

SCALES = (
    Scale("hours", Grain.PART, 8, _quarter_of_day, 6 * HOUR, _every(HOUR, 6)),
    Scale("day", Grain.DAY, 16, _day, DAY, _every(DAY, 1)),
    WEEK,
    MONTH,
    Scale("quarter", Grain.QUARTER, 16, _quarter, 93 * DAY, _every_months(1, 3)),
    YEAR,
    Scale("year", Grain.YEAR, 16, _year, 366 * DAY, _every_months(3, 4)),
    Scale("decade", Grain.DECADE, 16, _decade, 3660 * DAY, _every_months(12, 10)),
)
