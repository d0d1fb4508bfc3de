"""What can be asked of a timeline, each answer with the number of events that it would find."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from timeline.filters import TimelineFilters
from timeline.models import Certainty, Event, Mention

LISTED = 12  # the rest can be asked for by their links


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose, and how many events of the whole timeline it would find."""

    value: str
    label: str
    events: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One question with its answers."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def list_facets(filters: TimelineFilters) -> list[Facet]:
    """The questions of the form whose answers are chosen from a list: one query each."""
    events = Event.objects.shown().filter(timeline=filters.timeline)
    return [
        _facet(filters, "place", _entities(events, "place")),
        _facet(filters, "actor", _entities(events, "actor")),
        _facet(filters, "outlet", _outlets(events)),
        _facet(filters, "certainty", _certainties(events)),
    ]


def _facet(filters: TimelineFilters, name: str, rows: Iterable[tuple[str, str, int]]) -> Facet:
    asked = filters.asked.getlist(name)
    label = str(filters.fields[name].label)
    return Facet(name, label, tuple(_listed(rows, asked)))


def _listed(rows: Iterable[tuple[str, str, int]], asked: Collection[str]) -> Iterator[Choice]:
    """The first rows, and whatever of the others was asked for."""
    for n, (value, label, events) in enumerate(rows):
        if n < LISTED or value in asked:
            yield Choice(value, label, events, value in asked)


def _entities(events: QuerySet[Event], kind: str) -> QuerySet[Any, Any]:
    named = events.order_by().filter(entities__kind=kind)
    counted = named.values_list("entities__slug", "entities__name").annotate(events=Count("pk"))
    return counted.order_by("-events", "entities__name")


def _outlets(events: QuerySet[Event]) -> QuerySet[Any, Any]:
    told = Mention.objects.order_by().filter(event__in=events.order_by())
    named = told.values_list("article__outlet__slug", "article__outlet__name")
    counted = named.annotate(events=Count("event", distinct=True))
    return counted.order_by("-events", "article__outlet__name")


def _certainties(events: QuerySet[Event]) -> Iterator[tuple[str, str, int]]:
    counted = events.order_by().values_list("certainty").annotate(Count("pk"))
    found: dict[str, int] = dict(counted)
    for certainty in Certainty:
        if certainty in found:
            yield certainty.value, str(certainty.label), found[certainty]
