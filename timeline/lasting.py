"""The messages for what went on for a while, and for what lies somewhere between two days."""

from dataclasses import dataclass

from django.utils.translation import pgettext_lazy

from timeline.engine.dates.interval import Grain
from timeline.patterns import Message
from timeline.spans import Range

SCALES: dict[str, str] = {
    **dict.fromkeys((Grain.YEAR, Grain.DECADE, Grain.CENTURY), "year"),
    **dict.fromkeys((Grain.MONTH, Grain.SEASON, Grain.QUARTER, Grain.HALF), "month"),
}


@dataclass(frozen=True, slots=True)
class Lasting:
    """How a time that went on is told at one scale: with either end open, or with both."""

    only: Message  # when it begins and ends on the same
    since: Message
    until: Message
    both: Range


BETWEEN = Range(
    pgettext_lazy("days of one month", "some time between {first:d} and {last:d MMMM[ y]}"),
    pgettext_lazy("days of one year", "some time between {first:d MMMM} and {last:d MMMM[ y]}"),
    pgettext_lazy("days of two years", "some time between {first:d MMMM y} and {last:d MMMM y}"),
)
LASTING = {
    "day": Lasting(
        pgettext_lazy("one day", "{day:EEE d MMMM[ y]}"),
        pgettext_lazy("lasting", "from {day:EEE d MMMM[ y]}"),
        pgettext_lazy("lasting", "until {day:EEE d MMMM[ y]}"),
        Range(
            pgettext_lazy(
                "days of one month", "{first:EEE d MMMM[ y]} until {last:EEE d MMMM[ y]}"
            ),
            pgettext_lazy("days of one year", "{first:EEE d MMMM[ y]} until {last:EEE d MMMM[ y]}"),
            pgettext_lazy(
                "days of two years", "{first:EEE d MMMM[ y]} until {last:EEE d MMMM[ y]}"
            ),
        ),
    ),
    "month": Lasting(
        pgettext_lazy("one month", "{day:LLLL y}"),
        pgettext_lazy("lasting", "from {day:LLLL y}"),
        pgettext_lazy("lasting", "until {day:LLLL y}"),
        Range(
            pgettext_lazy("one month", "{first:LLLL y}"),
            pgettext_lazy("months of one year", "{first:LLLL y} until {last:LLLL y}"),
            pgettext_lazy("months of two years", "{first:LLLL y} until {last:LLLL y}"),
        ),
    ),
    "year": Lasting(
        pgettext_lazy("year", "{day:y}"),
        pgettext_lazy("lasting", "from {day:y}"),
        pgettext_lazy("lasting", "until {day:y}"),
        Range(
            pgettext_lazy("year", "{first:y}"),
            pgettext_lazy("year", "{first:y}"),
            pgettext_lazy("years", "{first:y} until {last:y}"),
        ),
    ),
}
