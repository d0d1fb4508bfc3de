"""The questions readers ask of a timeline: one query string, read once for web, API and embed.

`from to category* actor* place* outlet* certainty* main disputed q cursor` (* repeatable, by slug).
`from` and `to` are inclusive days, `main` and `disputed` are asked for with 1. A value that cannot
be understood is named, never ignored.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext, pgettext_lazy

from timeline.engine.events.sighting import Category
from timeline.fields import AskedField, CursorField, DayField, RowsField, WordsField
from timeline.models import (
    Certainty,
    Dispute,
    Entity,
    Event,
    Figure,
    Mention,
    Outlet,
    Timeline,
    with_tellings,
)
from timeline.models.event import EventQuerySet
from timeline.wording import say_day

MAIN_LINE = 12  # so many events can be told one after the other in a minute


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the events that were asked for, and the query string that asks for the next ones."""

    events: Sequence[Event]
    total: int
    first: int  # the place of the first of them, counted from 1
    next: str
    following: Event | None = None  # the first of the next ones

    @property
    def last(self) -> int:
        """The place of the last of them."""
        return self.first + len(self.events) - 1


class TimelineFilters(forms.Form):
    """What is asked of one timeline. Ask `is_valid()` before anything else."""

    to = DayField(required=False, label=pgettext_lazy("asked of a timeline", "To"))
    category = WordsField(
        required=False,
        choices=[(c, c) for c in Category],
        label=pgettext_lazy("asked of a timeline", "Category"),
    )
    certainty = WordsField(
        required=False,
        choices=Certainty.choices,
        label=pgettext_lazy("asked of a timeline", "How sure"),
    )
    main = AskedField(required=False, label=pgettext_lazy("asked of a timeline", "Main line"))
    disputed = AskedField(required=False, label=pgettext_lazy("asked of a timeline", "Disputed"))
    q = forms.CharField(
        required=False, max_length=200, label=pgettext_lazy("asked of a timeline", "Words")
    )
    cursor = CursorField(required=False, label=pgettext_lazy("asked of a timeline", "Page"))

    def __init__(self, data: QueryDict, *, timeline: Timeline) -> None:
        super().__init__(data, auto_id="filter-%s")
        self.timeline = timeline
        self.asked = data
        # “from” is a word of Python's own, and no name for an attribute.
        first_day = DayField(required=False, label=pgettext_lazy("asked of a timeline", "From"))
        self.fields = {"from": first_day, **self.fields}
        entities = Entity.objects.filter(timeline=timeline)
        self.fields["actor"] = RowsField(
            entities.filter(kind=Entity.Kind.ACTOR), pgettext_lazy("asked of a timeline", "Actor")
        )
        self.fields["place"] = RowsField(
            entities.filter(kind=Entity.Kind.PLACE), pgettext_lazy("asked of a timeline", "Place")
        )
        outlets = Outlet.objects.filter(pk__in=timeline.articles.values("outlet"))
        self.fields["outlet"] = RowsField(outlets, pgettext_lazy("asked of a timeline", "Source"))

    def clean(self) -> dict[str, Any]:
        first, last = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if first and last and first > last:
            days = {"first": say_day(first), "last": say_day(last)}
            self.add_error("from", gettext("%(first)s is after %(last)s.") % days)
        return self.cleaned_data

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day asked for; None where nothing was asked."""
        return self.cleaned_data.get("from"), self.cleaned_data.get("to")

    @property
    def asks_days(self) -> bool:
        """Whether only some days are asked for."""
        return any(self.days)

    @property
    def asks(self) -> bool:
        """Whether anything was asked at all, or the whole timeline is meant."""
        return any(value for name, value in self.cleaned_data.items() if name != "cursor")

    def events(self, *, leaving_out: Collection[str] = ()) -> EventQuerySet:
        """The events asked for, in order; `leaving_out` drops questions ("category", "days")."""
        conditions = [
            build(self.cleaned_data[name])
            for name, build in CONDITIONS.items()
            if self.cleaned_data.get(name) and name not in leaving_out
        ]
        every = Event.objects.shown().filter(timeline=self.timeline)
        events = (main_line(every) if self.cleaned_data.get("main") else every).filter(*conditions)
        asks_days = "days" not in leaving_out and self.asks_days
        return events.touching(*self.days) if asks_days else events

    def figures(self) -> QuerySet[Figure]:
        """The numbers claimed in the events asked for; the background's only if it is asked for."""
        events = self.events()
        if Category.BACKGROUND not in self.cleaned_data["category"]:
            events = events.exclude(category=Category.BACKGROUND)
        return Figure.objects.filter(mention__event__in=events)

    def undated_events(self) -> EventQuerySet:
        """The undated events that may fall in the days asked for; none where no days were."""
        if not self.asks_days:
            return Event.objects.none()
        return self.events(leaving_out=("days",)).perhaps_touching(*self.days)

    def page(self, size: int = 50) -> Page:
        """The next `size` events from the cursor on, with all that is told of them."""
        events = self.events()
        total = rest = events.count()
        if cursor := self.cleaned_data["cursor"]:
            events = events.after(*cursor)
            rest = events.count()
        found = self._told(events, size + 1)
        here, following = found[:size], found[size] if len(found) > size else None
        query = self._query_after(here[-1]) if following else ""
        return Page(here, total, total - rest + 1, query, following)

    def perhaps(self, size: int = 20) -> Page:
        """The first `size` undated events that may fall in the days asked for."""
        events = self.undated_events()
        found = self._told(events, size)
        return Page(found, events.count() if len(found) == size else len(found), 1, "")

    def query(self, **changes: str) -> str:
        """Write the query string of what is asked, with some values changed; "" drops one."""
        asked = self.asked.copy()
        for name in ({*asked} - {*self.fields}) | {"cursor"}:
            asked.pop(name, None)
        for name, value in changes.items():
            asked[name] = value
        for name in [name for name in asked if not any(asked.getlist(name))]:
            del asked[name]
        return asked.urlencode()

    def _told(self, events: EventQuerySet, size: int) -> list[Event]:
        found = list(with_tellings(events)[:size])
        for event in found:
            event.timeline = self.timeline
        return found

    def _query_after(self, event: Event) -> str:
        return self.query(cursor=f"{event.sort_key}.{event.pk}")


def main_line(events: EventQuerySet) -> EventQuerySet:
    """The few of a timeline's `events` that carry its story: those that weigh most."""
    return events.weightiest(MAIN_LINE)


def _with_entity(entities: Any) -> Q:
    links = Event.entities.through.objects.filter(event=OuterRef("pk"), entity__in=entities)
    return Q(Exists(links))


def _told_by(outlets: Any) -> Q:
    return Q(Exists(Mention.objects.filter(event=OuterRef("pk"), article__outlet__in=outlets)))


def _telling(words: str) -> Q:
    """Every word stands in the headline or in a quote."""
    condition = Q()
    for word in dict.fromkeys(words.split()):
        quoted = Mention.objects.filter(event=OuterRef("pk"), quote__icontains=word)
        condition &= Q(headline__icontains=word) | Q(Exists(quoted))
    return condition


CONDITIONS: dict[str, Callable[[Any], Q]] = {
    "category": lambda categories: Q(category__in=categories),
    "actor": _with_entity,
    "place": _with_entity,
    "outlet": _told_by,
    "disputed": lambda _: Q(Exists(Dispute.objects.open().filter(event=OuterRef("pk")))),
    "certainty": lambda words: Q(certainty__in=words),
    "q": _telling,
}
