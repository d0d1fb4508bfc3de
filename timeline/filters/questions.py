"""What can be asked of a timeline. Each question is answered twice: by rows of the database, and by
sets of a census, which lists and counts go by. A test holds that both answer the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Exists, OuterRef, QuerySet

from timeline.census import Census
from timeline.models import Correction, Dispute, Event, Mention
from timeline.models.event import EventQuerySet


@dataclass(frozen=True, slots=True)
class Question:
    """How to keep the events that fit the value asked for."""

    rows: Callable[[EventQuerySet, Any], EventQuerySet]
    bits: Callable[[Census, Any], int]


def _of_list(name: str) -> Question:
    """A column of the event, any of some values."""
    return Question(
        lambda events, words: events.filter(**{f"{name}__in": words}),
        lambda census, words: census.having(name, words),
    )


def _of_rows(name: str, having: Callable[[Any], QuerySet[Any]]) -> Question:
    """Other rows that the event is linked with, any of some."""
    return Question(
        lambda events, rows: events.filter(Exists(having(rows))),
        lambda census, rows: census.having(name, [row.slug for row in rows]),
    )


def _of_kind(name: str, having: Callable[[], QuerySet[Any]]) -> Question:
    """Only events that have something."""
    return Question(
        lambda events, _: events.filter(Exists(having())),
        lambda census, _: census.having(name, ["1"]),
    )


def _with_entity(entities: Any) -> QuerySet[Any]:
    links = Event.entities.through.objects
    return cast("QuerySet[Any]", links.filter(event=OuterRef("pk"), entity__in=entities))


def _told_by(outlets: Any) -> QuerySet[Any]:
    return Mention.objects.filter(event=OuterRef("pk"), article__outlet__in=outlets)


# "q" is asked as the subquery of the ids that are found, and counted by these ids.
QUESTIONS: Mapping[str, Question] = {
    "days": Question(
        lambda events, days: events.touching(*days), lambda census, days: census.touching(*days)
    ),
    "category": _of_list("category"),
    "certainty": _of_list("certainty"),
    "actor": _of_rows("actor", _with_entity),
    "place": _of_rows("place", _with_entity),
    "outlet": _of_rows("outlet", _told_by),
    "disputed": _of_kind("disputed", lambda: Dispute.objects.open().filter(event=OuterRef("pk"))),
    "corrected": Question(
        # Corrections are few: looked up once, rather than for each event.
        lambda events, _: events.filter(pk__in=Correction.objects.of_dates().values("event")),
        lambda census, _: census.having("corrected", ["1"]),
    ),
    "since": Question(
        lambda events, moment: events.changed_since(moment),
        lambda census, moment: census.changed_since(moment),
    ),
    "main": Question(
        # Of the whole timeline, whatever else is asked: `events` are not narrowed yet.
        lambda events, _: events.main_line(),
        lambda census, _: census.having("main", ["1"]),
    ),
    "q": Question(
        lambda events, found: events.filter(pk__in=found.ids),
        lambda census, found: census.of_ids(found.list_ids()),
    ),
}
