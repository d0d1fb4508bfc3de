"""Which days the overview shows: the whole window, or closer, some that a reader asks for."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from timeline.web.overview.axis import Axis
from timeline.web.overview.days import Days
from timeline.web.overview.scales import MONTH, SCALES, WEEK, YEAR, Scale, choose_scale

SMALL = 3  # so many times a few days fit into the window: then they are shown closer
# So far reaches what is asked without a first or without a last day.
FIRST, LAST = date.min, date.max - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class View:
    """What is drawn of a timeline's `window` when some days are `asked` for, or none."""

    window: Days
    asked: Days | None
    days: Days  # that it is about: the window, or closer, those asked for
    axis: Axis

    @property
    def is_closer(self) -> bool:
        """Whether it shows the days asked for alone, with a little of what is around them."""
        return self.days != self.window

    @property
    def year(self) -> int | None:
        """The year that goes without saying: the one that holds the whole window, or None."""
        first, last = self.window.first.year, self.window.last.year
        return first if first == last else None

    @property
    def earlier(self) -> Days | None:
        """As many days before those of a closer view, as far as the window has them."""
        return self._in_window(_before(self.days)) if self.is_closer else None

    @property
    def later(self) -> Days | None:
        """As many days after those of a closer view, as far as the window has them."""
        return self._in_window(_after(self.days)) if self.is_closer else None

    @property
    def wider(self) -> Days | None:
        """The week, month or year around a closer view, where that is still a closer view."""
        around = [_around(self.days, scale) for scale in (WEEK, MONTH, YEAR)]
        inside = [self._in_window(days) for days in around] if self.is_closer else []
        return next((days for days in inside if days and self._is_wider(days)), None)

    def _in_window(self, days: Days | None) -> Days | None:
        return days and self.window.shared_with(days)

    def _is_wider(self, days: Days) -> bool:
        return days.length > self.days.length and _is_small(days, self.window)


def look_at(window: Days, first: date | None, last: date | None) -> View:
    """Look at the days `first` to `last` of a window; an end that is None is open."""
    whole = Axis(choose_scale(window.start, window.end), window.start, window.end)
    if first is None and last is None:
        return View(window, None, window, whole)
    asked = Days(first or FIRST, last or LAST)
    seen = window.shared_with(asked) or asked
    if not _is_small(seen, window):
        return View(window, asked, window, whole)
    return View(window, asked, seen, _closer(seen, window))


def _is_small(days: Days, window: Days) -> bool:
    return days.length * SMALL <= window.length


def _closer(days: Days, window: Days) -> Axis:
    """The days, and around them whole headings: at least a moment, at most a heading, of each."""
    scale = choose_scale(days.start, days.end)
    start = scale.floor(days.start - datetime.resolution)
    end = scale.after(scale.floor(days.end))
    if days in window:
        start, end = max(start, window.start), min(end, window.end)
    return Axis(scale, start, end)


def _unit_of(days: Days) -> Scale | None:
    """The scale in which these days are one heading, such as a month."""
    units = (scale for scale in SCALES if scale.floor(days.start) == days.start)
    return next((unit for unit in units if unit.after(days.start) == days.end), None)


def _before(days: Days) -> Days:
    """As many days, or the month, year … before."""
    unit, yesterday = _unit_of(days), days.start - datetime.resolution
    far = max(days.first.toordinal() - days.length, 1)
    first = unit.floor(yesterday).date() if unit else date.fromordinal(far)
    return Days(first, yesterday.date())


def _after(days: Days) -> Days:
    """As many days, or the month, year … after."""
    unit, far = _unit_of(days), min(days.last.toordinal() + days.length, LAST.toordinal())
    if unit:
        return Days.of(days.end, unit.after(days.end))
    return Days(days.end.date(), date.fromordinal(far))


def _around(days: Days, scale: Scale) -> Days | None:
    """The one heading of a scale that holds these days, if one does."""
    heading = Days.of(scale.floor(days.start), scale.after(scale.floor(days.start)))
    return heading if days in heading else None
