"""Sightings, events and disputes as the commands spell them in JSON."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from timeline.engine.commands.answers import Json
from timeline.engine.events import Bounds, Dispute, Figure, Group, Sighting


def of_sighting(number: int, sighting: Sighting) -> Json:
    """One entry of "sightings"; `number` counts from 0, its id from "s1"."""
    return {
        "id": sighting_id(number),
        "article": sighting.article,
        "start": sighting.start,
        "end": sighting.end,
        "quote": sighting.quote,
        "headline": sighting.headline,
        "interval": of_bounds(sighting.bounds),
        "extent": sighting.extent,
        "dated": sighting.dated,
        "category": sighting.category,
        "places": list(sighting.places),
        "setting": list(sighting.setting),
        "actors": list(sighting.actors),
        "said_by": sighting.said_by,
        "figures": [of_figure(figure) for figure in sighting.figures],
        "confidence": sighting.confidence,
        "steps": [step.text for step in sighting.steps],
        "flags": list(sighting.flags),
    }


def of_group(number: int, group: Group) -> Json:
    """One entry of "events"; `number` counts from 0, its id from "e1"."""
    return {
        "id": f"e{number + 1}",
        "headline": group.headline,
        "interval": of_bounds(group.bounds),
        "extent": group.extent,
        "category": group.category,
        "places": list(group.places),
        "actors": list(group.actors),
        "sightings": [sighting_id(at) for at in group.sightings],
        "salience": group.salience,
        "confidence": group.confidence,
        "steps": [step.text for step in group.steps],
        "flags": list(group.flags),
    }


def of_dispute(dispute: Dispute, sightings: Sequence[Sighting]) -> Json:
    """One entry of "disputes", each claim with its place in its article."""
    claims = [(sightings[claim.sighting], claim.value) for claim in dispute.claims]
    return {
        "kind": dispute.kind,
        "title": dispute.title,
        "verdict": dispute.verdict,
        "why": dispute.why,
        "claims": [
            {
                "article": told.article,
                "start": told.start,
                "end": told.end,
                "quote": told.quote,
                "value": value,
            }
            for told, value in claims
        ],
    }


def of_figure(figure: Figure) -> Json:
    """A figure; `low` and `high` are inclusive, None where open."""
    return {
        "what": figure.what,
        "who": figure.who or None,
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit,
        "where": figure.where,
        "said_by": figure.said_by,
        "as_of": figure.as_of.date().isoformat() if figure.as_of else None,
    }


def of_bounds(bounds: Bounds | None) -> Json | None:
    """`{"start", "end", "grain"}`, civil and half-open; either end None where it is not known."""
    if bounds is None:
        return None
    return {"start": _minute(bounds.start), "end": _minute(bounds.end), "grain": bounds.grain}


def sighting_id(number: int) -> str:
    """The id of the sighting that stands at `number` in the list."""
    return f"s{number + 1}"


def days(bounds: Bounds | None) -> str:
    """The first and the last day of a time, for a person to read: "2022-01-05 to 2022-01-06"."""
    if bounds is None:
        return "no date"
    first = bounds.start.date().isoformat() if bounds.start else "?"
    last = (bounds.end - timedelta.resolution).date().isoformat() if bounds.end else "?"
    return first if first == last else f"{first} to {last}"


def _minute(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value
