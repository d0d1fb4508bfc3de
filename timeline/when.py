"""The time of an event as one value: what corrections compare, keep and put back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Self

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.events.sighting import Bounds
from timeline.models import Event


@dataclass(frozen=True, slots=True)
class When:
    """The civil time `[start, end)`, None where an end is not known, and how an event fills it.

    `grain` is empty for mere bounds: nobody told the time.
    """

    start: datetime | None
    end: datetime | None
    grain: str
    extent: str

    @classmethod
    def of(cls, event: Event) -> Self:
        """The time that the event has now."""
        return cls(event.start, event.end, event.grain, event.extent)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """What `as_json` wrote; further keys, such as `Event.reading` has, do no harm."""
        start, end = (_moment(stored[name]) for name in ("start", "end"))
        grain = Grain(stored["grain"]).value if stored["grain"] else ""
        return cls(start, end, grain, Extent(stored["extent"]).value)

    def as_json(self) -> dict[str, str | None]:
        """A form for the history, its ends in ISO 8601."""
        return {
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
            "grain": self.grain,
            "extent": self.extent,
        }

    @property
    def bounds(self) -> Bounds | None:
        """The same as the engine's value; None when nothing is known."""
        if self.start is None and self.end is None:
            return None
        return Bounds(self.start, self.end, Grain(self.grain) if self.grain else None)

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of an event that hold it."""
        return asdict(self)


def _moment(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
