"""Disputes stored beside their events."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.engine.events.sighting import Claim as EngineClaim
from timeline.engine.events.sighting import Dispute
from timeline.models import Claim, Event
from timeline.models import Dispute as DisputeRow
from timeline.pipeline.fitting import fit


def write_disputes(
    disputes: Iterable[Dispute], homes: Mapping[int | None, Event], mention_ids: Sequence[int]
) -> None:
    """Make the disputes of the events in `homes` (by group) those found now.

    A dispute's claims name sightings by their place in `mention_ids`. Events whose disputes have
    not changed are left as they are.
    """
    found: defaultdict[int, list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        found[dispute.group].append(dispute)
    timelines = {event.timeline_id for event in homes.values()}
    rows = DisputeRow.objects.filter(event__timeline__in=timelines)
    disputed = set(rows.values_list("event_id", flat=True))
    for group, event in homes.items():
        if group is not None and (found[group] or event.pk in disputed):
            _replace(event, found[group], mention_ids)


def _replace(event: Event, disputes: list[Dispute], mention_ids: Sequence[int]) -> None:
    rows = event.disputes.prefetch_related("claims")
    before = [
        (*_words(row), [_told(claim, claim.mention_id) for claim in row.claims.all()])
        for row in rows
    ]
    now = [
        (*_words(d), [_told(claim, mention_ids[claim.sighting]) for claim in d.claims])
        for d in disputes
    ]
    if before == now:
        return
    rows.delete()
    for kind, title, verdict, why, claims in now:
        row = fit(DisputeRow(event=event, kind=kind, title=title, verdict=verdict, why=why))
        row.save()
        Claim.objects.bulk_create(fit(Claim(dispute=row, **claim)) for claim in claims)


def _told(claim: Claim | EngineClaim, mention_id: int) -> dict[str, Any]:
    """What a claim says, by the names of its columns."""
    return {
        "mention_id": mention_id,
        "value": claim.value,
        "said_by": claim.said_by or "",
        "as_of": claim.as_of,
    }


def _words(dispute: Dispute | DisputeRow) -> tuple[str, str, str, str]:
    return dispute.kind, dispute.title, dispute.verdict, dispute.why
