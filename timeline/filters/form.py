"""The form that a query string fills: what is asked of one timeline, and the events that fit."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext, pgettext_lazy

from timeline.engine.events.sighting import Category
from timeline.fields import (
    AskedField,
    CursorField,
    DayField,
    MomentField,
    RowsField,
    WordsField,
)
from timeline.filters.questions import QUESTIONS
from timeline.filters.searching import SearchField
from timeline.models import Certainty, Entity, Event, Figure, Outlet, Timeline
from timeline.models.category import CATEGORIES
from timeline.models.event import EventQuerySet
from timeline.wording import say_day


class TimelineFilters(forms.Form):
    """What is asked of one timeline. Ask `is_valid()` before anything else."""

    to = DayField(required=False, label=pgettext_lazy("asked of a timeline", "To"))
    category = WordsField(
        required=False,
        choices=CATEGORIES,
        label=pgettext_lazy("asked of a timeline", "Category"),
    )
    certainty = WordsField(
        required=False,
        choices=Certainty.choices,
        label=pgettext_lazy("asked of a timeline", "How sure"),
    )
    main = AskedField(required=False, label=pgettext_lazy("asked of a timeline", "Main line"))
    disputed = AskedField(
        required=False, label=pgettext_lazy("asked of a timeline", "Sources disagree")
    )
    corrected = AskedField(required=False, label=pgettext_lazy("asked of a timeline", "Corrected"))
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
        self.fields["since"] = MomentField(timeline.zone)
        self.fields["q"] = SearchField(timeline)

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
        return bool(self.answered)

    @property
    def answered(self) -> Mapping[str, Any]:
        """The questions that are asked, by name, each with the value asked for."""
        days = {"days": self.days} if self.asks_days else {}
        values = {name: self.cleaned_data.get(name) for name in QUESTIONS}
        return {**days, **{name: value for name, value in values.items() if value}}

    def events(self, *, leaving_out: Collection[str] = ()) -> EventQuerySet:
        """The events asked for, in order; `leaving_out` drops questions ("category", "days")."""
        events = Event.objects.shown().filter(timeline=self.timeline)
        asked = {name: value for name, value in self.answered.items() if name not in leaving_out}
        for name in sorted(asked, key=lambda name: name != "main"):
            events = QUESTIONS[name].rows(events, asked[name])
        return events

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


def asked(filters: TimelineFilters) -> str:
    """The query string of all that is asked, the page of the list included."""
    return filters.query(cursor=filters.asked.get("cursor", ""))
