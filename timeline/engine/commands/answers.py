"""Engine values as the commands spell them in JSON."""

from timeline.engine.dates.interval import Interval
from timeline.engine.dates.resolution import Alternative, Published, Resolution

Json = dict[str, object]


def of_published(published: Published) -> Json:
    """`{"value", "basis", "confidence", "steps"}`; value is None when not known."""
    return {
        "value": published.value.isoformat() if published.value else None,
        "basis": published.basis,
        "confidence": published.confidence,
        "steps": [step.text for step in published.steps],
    }


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
