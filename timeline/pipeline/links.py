"""Which mentions and which actors and places belong to which event, written for all at once."""

from collections.abc import Collection, Mapping, Sequence

from django.utils import timezone

from timeline.models import Entity, Event, Mention, Timeline

BATCH = 500  # rows in one statement
Link = Event.entities.through
PAIR = ("event_id", "entity_id")


def link_mentions(timeline: Timeline, homes: Mapping[int, Event]) -> None:
    """Give each mention, by its id, its event; those that have it already are left alone."""
    mentions = Mention.objects.filter(article__timeline=timeline)
    before = dict(mentions.values_list("pk", "event_id"))
    moved = [
        Mention(pk=pk, event=event)
        for pk, event in homes.items()
        if before.get(pk, event.pk) != event.pk  # one that is gone meanwhile is not missed
    ]
    Mention.objects.bulk_update(moved, ["event"], batch_size=BATCH)
    _say_changed({mention.event_id for mention in moved})


def _say_changed(event_ids: Collection[int | None]) -> None:
    """Let readers who were here before know that these events are told by other sources."""
    pks, now = sorted(pk for pk in event_ids if pk), timezone.now()
    for first in range(0, len(pks), BATCH):
        Event.objects.filter(pk__in=pks[first : first + BATCH]).update(changed_at=now)


def link_entities(named: Sequence[tuple[Event, Sequence[Entity]]]) -> None:
    """Make the actors and places of each event these, and no others."""
    now = {(event.pk, entity.pk) for event, entities in named for entity in entities}
    timelines = {event.timeline_id for event, _ in named}
    known = Link.objects.filter(event__timeline__in=timelines)
    before = {(event, entity): pk for pk, event, entity in known.values_list("pk", *PAIR)}
    told = {event.pk for event, _ in named}
    gone = [pk for pair, pk in before.items() if pair[0] in told and pair not in now]
    for first in range(0, len(gone), BATCH):
        Link.objects.filter(pk__in=gone[first : first + BATCH]).delete()
    new = sorted(now - before.keys())
    Link.objects.bulk_create(
        (Link(event_id=event, entity_id=entity) for event, entity in new), batch_size=BATCH
    )
