"""Timelines copied inside the database, so that a million events are there in minutes.

Import it when Django is set up. What is copied was filled by `benchmarks.filling`: its rows have
ids in a row, so that a copy is the same rows with other ids.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.core.management.color import no_style
from django.db import connection
from django.db.models import Max, Min, Model

from timeline.models import (
    Article,
    Claim,
    Correction,
    Dispute,
    Entity,
    Event,
    EventText,
    Figure,
    Mention,
    Phrase,
    Timeline,
)

# Which rows go with the events of the original, in an order in which each finds what it refers to.
ORIGINALS: Mapping[type[Model], str] = {
    Entity: "timeline_id = %(timeline)s",
    Event: "{chosen}",
    Article: "id IN (SELECT article_id FROM timeline_mention WHERE event_{chosen})",
    Phrase: "id IN (SELECT phrase_id FROM timeline_mention WHERE event_{chosen})",
    Mention: "event_{chosen}",
    Figure: "mention_id IN (SELECT id FROM timeline_mention WHERE event_{chosen})",
    Dispute: "event_{chosen}",
    Claim: "dispute_id IN (SELECT id FROM timeline_dispute WHERE event_{chosen})",
    Correction: "event_{chosen}",
    Event.entities.through: "event_{chosen}",
    EventText: "event_{chosen}",
}
CHOSEN = "id BETWEEN %(first)s AND %(last)s"


@dataclass(slots=True)
class Copier:
    """Copies the first events of one timeline into others."""

    original: Timeline
    first: dict[type[Model], int] = field(default_factory=dict)  # the least id of each table
    last_event: int = 0

    def __post_init__(self) -> None:
        for model in ORIGINALS:
            if model is not EventText:
                found = model._default_manager.aggregate(least=Min("pk"))["least"]
                self.first[model] = found or 1
        events = Event.objects.filter(timeline=self.original).aggregate(a=Min("pk"), b=Max("pk"))
        self.first[Event], self.last_event = events["a"], events["b"]

    @property
    def size(self) -> int:
        """How many events there are to copy."""
        return self.last_event - self.first[Event] + 1

    def copy(self, home: Timeline, events: int) -> None:
        """Copy so many events into `home`, the whole original as often as it takes."""
        entities = _next(Entity) - self.first[Entity]
        for done in range(0, events, self.size):
            self._copy(home, min(self.size, events - done), entities, is_first=not done)

    def _copy(self, home: Timeline, events: int, entities: int, *, is_first: bool) -> None:
        shifts = {model: _next(model) - self.first[model] for model in self.first}
        shifts[Entity] = entities
        ends = {"first": self.first[Event], "last": self.first[Event] + events - 1}
        known = {**ends, "timeline": self.original.pk, "home": home.pk, "again": shifts[Event]}
        with connection.cursor() as cursor:
            for model, which in ORIGINALS.items():
                if model is not Entity or is_first:
                    names, values = zip(*_columns(model, shifts), strict=True)
                    cursor.execute(
                        f"INSERT INTO {model._meta.db_table} ({', '.join(names)})"
                        f" SELECT {', '.join(values)} FROM {model._meta.db_table}"
                        f" WHERE {which.format(chosen=CHOSEN)}",
                        known,
                    )


def settle_ids() -> None:
    """Let new rows have ids after those that were given by hand."""
    models = [model for model in ORIGINALS if model is not EventText]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _columns(model: type[Model], shifts: Mapping[type[Model], int]) -> Iterator[tuple[str, str]]:
    """Each column of a table, and what a copy has in it."""
    for one in model._meta.concrete_fields:
        name = connection.ops.quote_name(one.column or "")
        target = one.related_model if one.is_relation else model if one.primary_key else None
        if target is Timeline:
            yield name, "%(home)s"
        elif isinstance(target, type) and target in shifts:
            yield name, f"{name} + {shifts[target]}"
        else:
            yield name, OTHERWISE.get((model, one.name), name)


OTHERWISE: Mapping[tuple[type[Model], str], str] = {
    (Article, "key"): "key || '-' || %(again)s",  # a key is unique in its timeline
    (EventText, "home"): "'timeline' || %(home)s",
}


def _next(model: type[Model]) -> int:
    highest = model._default_manager.aggregate(most=Max("pk"))["most"]
    return (highest or 0) + 1
