"""Engine values as the commands spell them in JSON."""

from timeline.engine.dates.interval import Interval
from timeline.engine.dates.resolution import Alternative, Basis, Published, Reading, Resolution
from timeline.engine.text import Document

Json = dict[str, object]


def of_reading(document: Document, reading: Reading) -> Json:
    """`{"id", "published", "expressions"}`: the dates of one document, with the reasons."""
    return {
        "id": document.id,
        "published": of_published(reading.published),
        "expressions": [of_resolution(found) for found in reading.resolutions],
    }


def of_published(published: Published) -> Json:
    """`{"value", "basis", "confidence", "steps", "alternatives"}`; value is None when not known."""
    return {
        "value": published.value.isoformat() if published.value else None,
        "basis": published.basis,
        "confidence": published.confidence,
        "steps": [step.text for step in published.steps],
        "alternatives": [other.isoformat() for other in published.alternatives],
    }


def in_words(published: Published) -> str:
    """The day for people: "published 2022-01-07"."""
    if published.value is None:
        return "published on a day that is not known"
    others = "".join(f" or {other}" for other in published.alternatives)
    hedge = ", it seems, on" if published.basis is Basis.INFERRED else ""
    return f"published{hedge} {published.value}{others}"


def of_resolution(resolution: Resolution) -> Json:
    """One entry of "expressions"."""
    return {
        "start": resolution.start,
        "end": resolution.end,
        "text": resolution.text,
        "type": resolution.type,
        "value": resolution.value,
        "interval": of_interval(resolution.interval),
        "anchor": resolution.anchor,
        "signal": resolution.signal,
        "confidence": resolution.confidence,
        "steps": [step.text for step in resolution.steps],
        "alternatives": [_of_alternative(other) for other in resolution.alternatives],
        "flags": list(resolution.flags),
    }


def of_interval(interval: Interval | None) -> Json | None:
    """`{"start", "end", "grain"}`, civil and half-open."""
    if interval is None:
        return None
    return {
        "start": interval.start.isoformat(timespec="minutes"),
        "end": interval.end.isoformat(timespec="minutes"),
        "grain": interval.grain,
    }


def _of_alternative(other: Alternative) -> Json:
    return {"value": other.value, "interval": of_interval(other.interval), "why": other.why}
