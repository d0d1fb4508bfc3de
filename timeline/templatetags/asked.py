"""What a reader asks for, in words, and how to ask without one part of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import template
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from timeline.filters import TimelineFilters
from timeline.models import Certainty
from timeline.models.category import name_category
from timeline.templatetags.dates import moment, usual_year
from timeline.wording import say_day, say_days

register = template.Library()

MARKS = ("main", "disputed", "corrected")  # asked for with a tick


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of what is asked, and the query string of all the rest."""

    label: str
    query: str


@register.filter
def chosen(filters: TimelineFilters) -> list[Chip]:
    """Everything that valid filters ask, part by part."""
    return list(_chips(filters))


def _chips(filters: TimelineFilters) -> Iterator[Chip]:
    asked = filters.answered
    if filters.cleaned_data["q"]:
        words = pgettext("words asked for", "“%(words)s”")
        yield Chip(words % {"words": filters["q"].value().strip()}, filters.query(q=""))
    if "days" in asked:
        yield Chip(_days(filters), filters.query(**{"from": "", "to": ""}))
    for name in ("category", "certainty", "place", "actor", "outlet"):
        for value, label in _answers(filters, name):
            yield Chip(capfirst(label), _without(filters, name, value))
    for name in MARKS:
        if name in asked:
            yield Chip(str(filters.fields[name].label), filters.query(**{name: ""}))
    if since := asked.get("since"):
        words = _("Changed since %(moment)s") % {"moment": moment(since, filters.timeline)}
        yield Chip(words, filters.query(since=""))


def _days(filters: TimelineFilters) -> str:
    (first, last), year = filters.days, usual_year(filters.timeline)
    if first and last:
        return say_day(first, year) if first == last else say_days(first, last, year)
    if first:
        return _("From %(day)s") % {"day": say_day(first, year)}
    return _("To %(day)s") % {"day": say_day(last, year) if last else ""}


def _answers(filters: TimelineFilters, name: str) -> Iterator[tuple[str, str]]:
    value: Any
    for value in filters.cleaned_data[name]:
        if name == "category":
            yield value, name_category(value)
        elif name == "certainty":
            yield value, str(Certainty(value).label)
        else:
            yield value.slug, value.name


def _without(filters: TimelineFilters, name: str, value: str) -> str:
    rest: QueryDict = QueryDict(filters.query(), mutable=True)
    rest.setlist(name, [other for other in rest.getlist(name) if other != value])
    return rest.urlencode()
