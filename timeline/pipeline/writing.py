"""A plan applied: groups become events. What a person decided is left alone.

`Event.reading` keeps what the machine reads now; only what no person decided is shown as it says.
"""

from collections.abc import Sequence
from typing import Any

from timeline.corrections import READING_DIFFERS
from timeline.engine.events import Merged
from timeline.engine.events.sighting import Group
from timeline.models import Event, Timeline, keep_texts
from timeline.pipeline.disputes import write_disputes
from timeline.pipeline.entities import Directory
from timeline.pipeline.links import BATCH, link_entities, link_mentions
from timeline.pipeline.plan import Part, Plan

DATE_COLUMNS = ("start", "end", "grain", "extent")
SOURCES_GONE = "sources-gone"


def write_plan(timeline: Timeline, plan: Plan, merged: Merged, mention_ids: Sequence[int]) -> None:
    """Write the events of a plan. Raises `Stale` when an event changed since the plan was made."""
    events = Event.objects.filter(timeline=timeline, merged_into=None)
    known = events.select_related("timeline").in_bulk()
    written = [known[pk] if pk else Event(timeline=timeline) for pk in plan.keeps]
    _write_readings(written, plan.parts, merged.groups)
    directory = Directory(timeline)
    _write_links(directory, written, plan.parts, merged.groups)
    for pk, home in plan.left.items():
        _let_go(known[pk], None if home is None else written[home])
    homes = {part.group: event for part, event in zip(plan.parts, written, strict=True)}
    write_disputes(merged.disputes, homes, mention_ids)
    directory.keep_spellings(merged.names)
    left = [known[pk] for pk, home in plan.left.items() if home is None]
    keep_texts([*written, *(event for event in left if event.pk)])  # one that is gone has no id
    timeline.touch()


def _write_readings(
    events: Sequence[Event], parts: Sequence[Part], groups: Sequence[Group]
) -> None:
    """Give every event what its group reads, and store the new ones."""
    for event, part in zip(events, parts, strict=True):
        if part.group is not None:
            _take_reading(event, as_reading(groups[part.group]))
    new = [event for event in events if event._state.adding]
    Event.objects.bulk_create(new, batch_size=BATCH)


def _write_links(
    directory: Directory, events: Sequence[Event], parts: Sequence[Part], groups: Sequence[Group]
) -> None:
    told = list(zip(events, parts, strict=True))
    link_mentions(directory.timeline, {pk: event for event, part in told for pk in part.mentions})
    link_entities(
        [(e, directory.find(groups[part.group])) for e, part in told if part.group is not None]
    )


def as_reading(group: Group) -> dict[str, Any]:
    """What the machine reads of an event, as `Event.reading` keeps it."""
    bounds = group.bounds
    return {
        "start": bounds.start.isoformat() if bounds and bounds.start else None,
        "end": bounds.end.isoformat() if bounds and bounds.end else None,
        "grain": (bounds.grain or "") if bounds else "",
        "extent": group.extent,
        "headline": group.headline,
        "category": group.category,
        "salience": group.salience,
        "confidence": group.confidence,
        "steps": [step.text for step in group.steps],
        "flags": list(group.flags),
    }


def _take_reading(event: Event, reading: dict[str, Any]) -> None:
    before, event.reading = event.reading, reading
    columns = {name: reading[name] for name in ("headline", "category", "salience", "steps")}
    columns["flags"] = reading["flags"] + _standing_flags(event, before)
    if "date" not in event.decided:
        columns |= event.machine_date()
    if event._state.adding:
        _fill(event, columns)
    elif before != reading or any(getattr(event, name) != columns[name] for name in columns):
        event.take(event.version, reading=reading, **columns)


def _fill(event: Event, columns: dict[str, Any]) -> None:
    """What a new event says, before it is stored."""
    for name, value in columns.items():
        setattr(event, name, value)
    shown = event.timeline.shows_readings
    event.status = Event.Status.SHOWN if shown else Event.Status.PROPOSED
    event.sort_key = event.find_sort_key()


def _standing_flags(event: Event, before: dict[str, Any]) -> list[str]:
    """The flag that the machine has changed its mind since a person decided the date."""
    if "date" not in event.decided:
        return []
    now = event.machine_date()
    agrees = all(getattr(event, name) == now[name] for name in DATE_COLUMNS)
    moved = any(before.get(name) != event.reading[name] for name in DATE_COLUMNS)
    flagged = READING_DIFFERS in event.flags
    return [READING_DIFFERS] if not agrees and (moved or flagged) else []


def _let_go(event: Event, home: Event | None) -> None:
    """An event without mentions of its own: merged away, kept for a person's sake, or gone."""
    if home is not None:
        event.take(event.version, merged_into=home)
    elif not event.corrections.exists():
        event.delete()
    elif SOURCES_GONE not in event.flags:
        event.take(event.version, flags=[*event.flags, SOURCES_GONE])
