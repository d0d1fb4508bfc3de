"""The words and pictures of `/try/`: what became of a phrase, in words and in codes."""

from datetime import date, timedelta

from django import template
from django.utils.translation import gettext as _

from timeline.engine import Document
from timeline.engine.dates.edtf import spell_edtf
from timeline.engine.dates.interval import Extent, Interval
from timeline.engine.dates.resolution import (
    Alternative,
    Published,
    Resolution,
    Step,
    TimexType,
)
from timeline.models import Certainty
from timeline.retold import retell
from timeline.templatetags.source import NO_DATE
from timeline.week import SHORTEST, WeekDay, week_around
from timeline.wording import say_day, say_time

register = template.Library()

DAY = timedelta(days=1)
GENERAL = "_REF"  # TIMEX3: PAST_REF, PRESENT_REF, FUTURE_REF


@register.filter
def means(found: Resolution) -> str:
    """Word the time that a phrase was found to mean, or why it means none."""
    if found.interval is not None:
        return say_time(found.interval)
    if "range" in found.flags:
        return _("outside the years 1 to 9999")
    if waits(found):
        return _("no day: nobody has said when the text came out")
    if found.value.endswith(GENERAL):
        return _("too loose to be a date")
    return str(NO_DATE.get(found.type, _("not to be placed in the calendar")))


@register.filter
def waits(found: Resolution) -> bool:
    """Say whether a phrase has no day only because the day of publication is not known."""
    return any(step.factor == "day not known" for step in found.steps)


@register.filter
def edtf(found: Resolution) -> str:
    """Spell the time of a phrase in EDTF; "" where it has none."""
    if found.interval is None:
        return ""
    extent = Extent.THROUGH if found.type is TimexType.DURATION else Extent.WITHIN
    return spell_edtf(found.interval.start, found.interval.end, found.interval.grain, extent) or ""


@register.filter
def retold(step: Step, document: Document) -> str:
    """Say a step of the reading of a document."""
    return retell(step.text, quoted=document.language)


@register.filter
def certainty(confidence: float) -> str:
    """Word a confidence: "likely"."""
    return str(Certainty.of(confidence).label)


@register.filter
def other_time(other: Alternative) -> str:
    """Word another reading of a phrase."""
    return say_time(other.interval) if other.interval else other.value


@register.filter
def full_day(day: date) -> str:
    """Word one day with its year."""
    return say_day(day)


@register.filter
def strip(found: Resolution, published: Published) -> list[WeekDay]:
    """Draw the week strip of a phrase of a few days; [] where a week cannot hold it."""
    out = [published.value] if published.value else []
    others = [other.interval.first_day for other in found.alternatives if other.interval]
    return week_around(_days(found.interval), out, others)


def _days(interval: Interval | None) -> list[date]:
    """The days of a time that a week can hold; none of a longer one."""
    if interval is None or interval.last_day - interval.first_day >= SHORTEST * DAY:
        return []
    length = (interval.last_day - interval.first_day).days + 1
    return [interval.first_day + n * DAY for n in range(length)]
