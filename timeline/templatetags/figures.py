"""What templates say of a number that somebody claims."""

from dataclasses import dataclass

from django import template

from timeline.amounts import around_number, say_amount, spell_amount
from timeline.engine.dates.interval import Grain
from timeline.models import Event, Figure, Timeline
from timeline.tallies import Counted, Tally, side_of, told_on
from timeline.templatetags.dates import usual_year
from timeline.wording import say_day, say_time

register = template.Library()

FINE = frozenset(("", Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY))
LEAST = 1.0  # per cent of a bar's room, so that the smallest number is seen
OPEN = 6.0  # per cent: "at least" goes on, nobody says how far


@dataclass(frozen=True, slots=True)
class Bar:
    """A number as a length, in per cent: what is sure of it, and what it may come to."""

    sure: float
    most: float


@register.filter
def amount(figure: Figure) -> str:
    """Word the number: "at least 18"."""
    return say_amount(figure.low, figure.high, figure.unit)


@register.filter
def counts(figure: Figure, event: Event) -> str:
    """Say what it counts, of an actor by the name that the event shows: "Troops: ETO"."""
    names = {spelling: one.name for one in event.entities.all() for spelling in one.spellings}
    return Counted(figure.what, side_of(figure.who, names), figure.unit).beside_amount


@register.filter
def as_of(figure: Figure, timeline: Timeline) -> str:
    """Word the moment that a number is told for, no finer than its telling; "" when not known."""
    day, mention, year = told_on(figure), figure.mention, usual_year(timeline)
    if figure.as_of and mention.grain not in FINE and mention.start == figure.as_of:
        return say_time(mention, mention.extent, year=year)
    return say_day(day, year) if day else ""


@register.filter
def bar(figure: Figure, tally: Tally) -> Bar:
    """Draw a number beside the greatest of its tally."""
    room = 100 - OPEN
    low, high = (room * (end or 0) / (tally.greatest or 1) for end in (figure.low, figure.high))
    sure = max(low, LEAST)
    most = sure + OPEN if figure.high is None else max(high, sure)
    return Bar(round(sure, 1), round(most, 1))


@register.filter
def words_around(figure: Figure) -> str:
    """The words of its quote around the number."""
    return around_number(figure.mention.quote, spell_amount(figure.low, figure.high))


@register.filter
def figures(event: Event) -> list[Figure]:
    """The numbers that the tellings of an event claim, by what they count and then by day."""
    told = [figure for mention in event.mentions.all() for figure in mention.figures.all()]
    return sorted(told, key=lambda one: (one.what, one.who, str(told_on(one) or ""), one.low or 0))
