"""Taking the census of a timeline: a few queries, once after each change, kept in this process."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import Any
from uuid import UUID

from timeline.census.bits import bits_of
from timeline.census.census import Census
from timeline.kept import Kept
from timeline.models import Correction, Dispute, Entity, Event, Mention, Outlet, Timeline
from timeline.models.event import MAIN_LINE

# Beyond so many events a census would take many seconds: pages then count less, and say so.
LARGEST = 200_000
KEPT = 400_000  # events in all, some 500 bytes each

COLUMNS = ("category", "grain", "extent", "start", "end")
Answers = Mapping[str, int]

# Each timeline has one census, with the revision it was taken at: the next takes its place.
Taken = tuple[UUID, Census | None]
CENSUSES: Kept[int, Taken] = Kept(KEPT, lambda taken: len(taken[1].events) + 1 if taken[1] else 1)
_taking = Lock()


def census_of(timeline: Timeline) -> Census | None:
    """The census of a timeline at the revision it was fetched with; None where it is too large."""
    kept = CENSUSES.get(timeline.pk)
    if kept and kept[0] == timeline.revision:
        return kept[1]
    with _taking:  # one at a time: whoever waited for the same finds it taken
        kept = CENSUSES.get(timeline.pk)
        if not kept or kept[0] != timeline.revision:
            kept = timeline.revision, take_census(timeline)
            CENSUSES.put({timeline.pk: kept})
    return kept[1]


def take_census(timeline: Timeline) -> Census | None:
    """Count every event of a timeline that readers see; None where there are too many."""
    shown = Event.objects.shown().filter(timeline=timeline).order_by("sort_key", "pk")
    columns = ("sort_key", "pk", "certainty", "salience", "updated_at", "changed_at", *COLUMNS)
    rows = list(shown.values_list(*columns)[: LARGEST + 1])
    if len(rows) > LARGEST:
        return None
    places = [(sort_key, pk) for sort_key, pk, *_ in rows]
    told = _tellings(timeline)
    names = {kind.value: _names(timeline, kind) for kind in Entity.Kind}
    outlets = dict(Outlet.objects.filter(articles__timeline=timeline).values_list("slug", "name"))
    sort = _Sorting({pk: number for number, (_, pk) in enumerate(places)})
    return Census(
        places,
        [row[6:] for row in rows],
        [row[5] for row in rows],
        {
            "category": sort((row[1], row[6]) for row in rows),
            "certainty": sort((row[1], row[2]) for row in rows),
            **{kind: sort(_links(timeline, kind)) for kind in names},
            "outlet": sort(told),
            **_marked(timeline, sort, rows),
        },
        {**names, "outlet": outlets},
        tellings=sum(pk in sort.numbers for pk, _ in told),
        updated=max((row[4] for row in rows), default=None),
    )


class _Sorting:
    """Sorts pairs of an event's id and an answer into the events of each answer."""

    def __init__(self, numbers: Mapping[int, int]) -> None:
        self.numbers = numbers

    def __call__(self, pairs: Iterable[tuple[int | None, str]]) -> Answers:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for pk, answer in pairs:
            if pk is not None and pk in self.numbers:
                found[answer].append(self.numbers[pk])
        return {answer: bits_of(some, len(self.numbers)) for answer, some in found.items()}


def _marked(timeline: Timeline, sort: _Sorting, rows: Sequence[Any]) -> dict[str, Answers]:
    """The questions that are asked for with 1."""
    disputes = Dispute.objects.open().filter(event__timeline=timeline)
    corrections = Correction.objects.of_dates().filter(event__timeline=timeline)
    heaviest = sorted(rows, key=lambda row: (-row[3], row[1]))[:MAIN_LINE]
    return {
        "disputed": sort((pk, "1") for pk in disputes.values_list("event_id", flat=True)),
        "corrected": sort((pk, "1") for pk in corrections.values_list("event_id", flat=True)),
        "main": sort((pk, "1") for _, pk, *_ in heaviest),
    }


def _tellings(timeline: Timeline) -> list[tuple[int | None, str]]:
    told = Mention.objects.order_by().filter(event__timeline=timeline)
    return list(told.values_list("event_id", "article__outlet__slug"))


def _names(timeline: Timeline, kind: Entity.Kind) -> dict[str, str]:
    return dict(timeline.entities.filter(kind=kind).values_list("slug", "name"))


def _links(timeline: Timeline, kind: str) -> Iterable[tuple[int, str]]:
    links = Event.entities.through.objects.filter(entity__timeline=timeline, entity__kind=kind)
    return links.values_list("event_id", "entity__slug")
