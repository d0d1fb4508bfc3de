"""The places that a timeline's events name: how often, when, for what, and where each lies."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Count, Max, Min, Q

from timeline.atlas.locating import Named, Whereabouts, locate
from timeline.engine.dates.interval import Grain
from timeline.engine.events.names.gazetteer import country_name
from timeline.models import Entity, Event, Timeline
from timeline.models.event import EventQuerySet
from timeline.patterns import language

# An event told for a month or a year has no day that could be the first.
KNOWN_DAY = Q(
    event__grain__in=(Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY, Grain.WEEKEND, Grain.WEEK)
)


class Row(NamedTuple):
    """The events of one category at one place."""

    entity: int
    category: str
    events: int
    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place that events name; the days are of those whose day is known."""

    entity: Entity
    where: Whereabouts
    events: int
    first: date | None
    last: date | None
    categories: Sequence[str]  # the most frequent first


def list_places(events: EventQuerySet, timeline: Timeline) -> list[Place]:
    """Every place that some events of a timeline name, most events first: two queries.

    All places of the timeline say which one a name means, so that no filter moves any.
    """
    entities = list(Entity.objects.filter(timeline=timeline, kind=Entity.Kind.PLACE))
    found = locate(tuple(Named(one.slug, (one.name, *one.spellings)) for one in entities))
    rows: defaultdict[int, list[Row]] = defaultdict(list)
    for row in _count(events):
        rows[row.entity].append(row)
    places = [_place(one, found[one.slug], rows[one.pk]) for one in entities if one.pk in rows]
    return sorted(places, key=lambda place: (-place.events, place.entity.name))


def _count(events: EventQuerySet) -> Iterable[Row]:
    links = Event.entities.through.objects.filter(
        entity__kind=Entity.Kind.PLACE, event__in=events.order_by()
    )
    counted = links.values_list("entity", "event__category").annotate(
        events=Count("event"),
        first=Min("event__start", filter=KNOWN_DAY),
        last=Max("event__end", filter=KNOWN_DAY),
    )
    return (Row(*row) for row in counted)


def _place(entity: Entity, where: Whereabouts, rows: Sequence[Row]) -> Place:
    often = sorted(rows, key=lambda row: (-row.events, row.category))
    starts = [row.start for row in rows if row.start]
    ends = [row.end - datetime.resolution for row in rows if row.end]
    return Place(
        entity,
        where,
        sum(row.events for row in rows),
        min(starts).date() if starts else None,
        max(ends).date() if ends else None,
        [row.category for row in often],
    )


def say_country(code: str) -> str:
    """Name the country of an ISO 3166 code in the language of the page."""
    known = country_name(code)
    page = language()
    return known if page.language == "en" else page.territories.get(code, known)
