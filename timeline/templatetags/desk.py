"""Decisions in words, for the desk and for everybody who reads the history."""

from typing import Any

from django import template
from django.contrib.auth.models import User
from django.utils.translation import gettext, gettext_lazy, pgettext

from timeline import corrections
from timeline.models import Correction, Event, Timeline
from timeline.templatetags.dates import when
from timeline.when import When
from timeline.wording import say_time

register = template.Library()

STATUS = {
    "shown": gettext_lazy("shown to readers"),
    "hidden": gettext_lazy("hidden"),
    "proposed": gettext_lazy("waiting for an editor"),
}
UNDO = {
    "date": gettext_lazy("Undo new date"),
    "confirmed": gettext_lazy("Undo confirmation"),
}


@register.filter
def state(stored: Any, timeline: Timeline) -> str:
    """Word what a decision set or replaced: a time, or whether readers see the event."""
    if isinstance(stored, str):
        return str(STATUS[stored])
    return when(When.from_json(stored), timeline) or pgettext("the time of an event", "no date")


@register.filter
def full_when(time: When) -> str:
    """Word a time with its year, so that an editor cannot mistake it."""
    return say_time(time, time.extent)


@register.filter
def person(user: User) -> str:
    """Name an editor as readers see it."""
    return user.get_full_name() or user.get_username()


@register.filter
def undoable(event: Event) -> list[Correction]:
    """List the decisions about an event that can be undone now."""
    return corrections.undoable(event)


@register.filter
def undo_words(correction: Correction) -> str:
    """Word the button that takes a decision back."""
    hidden = correction.after == Event.Status.HIDDEN
    of_status = gettext("Undo hiding") if hidden else gettext("Undo showing")
    return str(UNDO.get(correction.field, of_status))
