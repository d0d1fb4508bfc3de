"""What can be asked of a timeline, each answer with the number of events that it would find."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from timeline.filters import Counts, TimelineFilters
from timeline.models import Certainty, Entity, Outlet
from timeline.templatetags.asked import MARKS

LISTED = 12  # the rest can be asked for by their links
QUESTIONS = ("place", "actor", "outlet", "certainty")


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose, and how many events it would find beside all else that is asked.

    `events` is None in a timeline too large to count.
    """

    value: str
    label: str
    events: int | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One question with its answers; `more` others are not listed."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    more: int

    @property
    def size(self) -> int:
        """How many answers there are to choose from."""
        return len(self.choices) + self.more


def list_facets(filters: TimelineFilters, counts: Counts | None) -> list[Facet]:
    """The questions whose answers are chosen from a list. Their counts follow the other filters."""
    return [_facet(filters, name, list(_choices(filters, counts, name))) for name in QUESTIONS]


def list_marks(filters: TimelineFilters, counts: Counts | None) -> list[Choice]:
    """The questions that are asked with a tick, each with how many events it would leave."""
    asked = {name for name in MARKS if filters.asked.get(name) == "1"}
    return [
        Choice(name, str(filters.fields[name].label), _marked(counts, name), name in asked)
        for name in MARKS
    ]


def _marked(counts: Counts | None, name: str) -> int | None:
    return dict(counts.answers(name)).get("1", 0) if counts else None


def _facet(filters: TimelineFilters, name: str, choices: list[Choice]) -> Facet:
    """The first choices, and whatever of the others was asked for."""
    listed = [choice for n, choice in enumerate(choices) if n < LISTED or choice.chosen]
    return Facet(name, str(filters.fields[name].label), tuple(listed), len(choices) - len(listed))


def _choices(filters: TimelineFilters, counts: Counts | None, name: str) -> Iterator[Choice]:
    """The answers that would find something, most events first; the certainties, surest first."""
    asked = filters.asked.getlist(name)
    found = _counted(counts, name) if counts else _uncounted(filters, name)
    for value, label, events in found:
        if events != 0 or value in asked:
            yield Choice(value, label, events, value in asked)


def _counted(counts: Counts, name: str) -> list[tuple[str, str, int | None]]:
    events = dict(counts.answers(name))
    if name == "certainty":
        return [(one.value, str(one.label), events.get(one, 0)) for one in Certainty]
    labels = counts.census.labels[name]
    ranked = sorted(events, key=lambda value: (-events[value], labels[value]))
    return [(value, labels[value], events[value]) for value in ranked]


def _uncounted(filters: TimelineFilters, name: str) -> list[tuple[str, str, int | None]]:
    """The first answers by name, of a timeline too large to count."""
    if name == "certainty":
        return [(one.value, str(one.label), None) for one in Certainty]
    if name == "outlet":
        rows: QuerySet[Any] = Outlet.objects.filter(articles__timeline=filters.timeline).distinct()
    else:
        rows = Entity.objects.filter(timeline=filters.timeline, kind=name)
    return [(value, label, None) for value, label in rows.values_list("slug", "name")[:LISTED]]
