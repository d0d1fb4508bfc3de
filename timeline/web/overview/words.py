"""The overview in words: its shape, for those who do not see it, and what it leaves out."""

from collections.abc import Collection, Sequence

from django.utils.translation import gettext, ngettext

from timeline.templatetags.events import number
from timeline.web.overview.axis import Axis
from timeline.web.overview.choice import Choice
from timeline.web.overview.headings import Heading
from timeline.web.overview.places import Place, total
from timeline.web.overview.view import View

NAMED = 3  # headings that are told, those with most events first


def say_picture(
    view: View, events: int, places: Collection[Place], headings: Sequence[Heading]
) -> list[str]:
    """Say in sentences what a picture shows of `events` events at these places, and what not."""
    if view.axis.is_in_hours:
        sentences = [_say_number(events), _say_vague(_count_vague(places, view))]
    else:
        sentences = [_say_shape(events, headings)]
    if not view.is_closer:
        sentences.append(_say_missing(places, view.axis))
    return [sentence for sentence in sentences if sentence]


def _say_number(events: int) -> str:
    if not events:
        return gettext("Nothing is told to have been in this time.")
    words = ngettext("%(number)s event.", "%(number)s events.", events)
    return words % {"number": number(events)}


def _say_shape(events: int, headings: Sequence[Heading]) -> str:
    """Say how many events there are, and where most of them."""
    asked = [heading for heading in headings if heading.is_asked]
    if not events or len({heading.count for heading in asked}) < 2:
        return _say_number(events)
    fullest = sorted(asked, key=lambda heading: -heading.count)[:NAMED]
    fullest = [heading for heading in fullest if heading.count]
    times = ", ".join(f"{heading.words} ({number(heading.count)})" for heading in fullest)
    words = ngettext(
        "%(number)s event; most: %(times)s.", "%(number)s events; most: %(times)s.", events
    )
    return words % {"number": number(events), "times": times}


def _count_vague(places: Collection[Place], view: View) -> int:
    """How many of the events have no known part of the day."""
    choice, each = Choice.of(view), view.axis.steps_each
    asked = (place for place in places if place.touches(choice.first, choice.last))
    return total(place for place in asked if not place.is_sure(view.axis, each))


def _say_vague(events: int) -> str:
    if not events:
        return ""
    words = ngettext(
        "%(number)s is told no closer than the day.",
        "%(number)s are told no closer than the day.",
        events,
    )
    return words % {"number": number(events)}


def _say_missing(places: Collection[Place], axis: Axis) -> str:
    dated = [place for place in places if place.is_dated]
    reasons = (
        (gettext("%(number)s earlier"), total(place for place in dated if place.last < 0)),
        (gettext("%(number)s later"), total(place for place in dated if place.first >= axis.width)),
        (gettext("%(number)s without a known day"), total(places) - total(dated)),
    )
    told = [words % {"number": number(events)} for words, events in reasons if events]
    return gettext("Not drawn: %(events)s.") % {"events": ", ".join(told)} if told else ""
