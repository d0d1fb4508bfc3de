"""What templates say of a number that somebody claims."""

from datetime import date

from django import template
from django.utils.translation import pgettext

from timeline.amounts import around_number, named_speaker, say_amount, spell_amount
from timeline.counted import Counted, side_of
from timeline.engine.dates.interval import Grain
from timeline.models import Event, Figure, Timeline
from timeline.patterns import say
from timeline.tallies import told_on
from timeline.templatetags.dates import usual_year
from timeline.wording import say_day, say_time

register = template.Library()

FINE = frozenset(("", Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY))


@register.filter
def amount(figure: Figure) -> str:
    """Word the number: "at least 18"."""
    return say_amount(figure.low, figure.high, figure.unit)


@register.filter
def counted(figure: Figure, event: Event) -> Counted:
    """What it counts, of an actor by the name that the event shows: "Troops: ETO"."""
    names = {spelling: one.name for one in event.entities.all() for spelling in one.spellings}
    return Counted(figure.what, side_of(figure.who, names), figure.unit)


@register.filter
def speaker(figure: Figure) -> str:
    """Name who says so; "" where nobody is named."""
    return named_speaker(figure.said_by)


@register.filter
def as_of(figure: Figure, timeline: Timeline) -> str:
    """Word the moment that a number is told for, no finer than its telling; "" when not known."""
    day, mention, year = told_on(figure), figure.mention, usual_year(timeline)
    if figure.as_of and mention.grain not in FINE and mention.start == figure.as_of:
        return say_time(mention, mention.extent, year=year)
    return say_day(day, year) if day else ""


@register.filter
def words_around(figure: Figure) -> str:
    """The words of its quote around the number."""
    return around_number(figure.mention.quote, spell_amount(figure.low, figure.high))


@register.filter
def figures(event: Event) -> list[Figure]:
    """The numbers that the tellings of an event claim, by what they count and then by day."""
    told = [figure for mention in event.mentions.all() for figure in mention.figures.all()]
    return sorted(told, key=lambda one: (one.what, one.who, str(told_on(one) or ""), one.low or 0))


@register.filter
def day_of_month(day: date) -> str:
    """Word a day below a chart: "6 Jan"."""
    return say(pgettext("day of a month, cut", "{day:d MMM}"), day=day)


@register.filter
def month_of_year(day: date) -> str:
    """Word the month of a day below a chart: "Jan 2022"."""
    return say(pgettext("month of a year, cut", "{day:LLL y}"), day=day)
