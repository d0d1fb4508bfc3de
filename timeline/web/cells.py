"""Events as they stand in a list, each written once until anything of its timeline changes.

A list shows the same events under many filters, and writing them is most of the work of a page.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from timeline.kept import Kept
from timeline.models import Event, Timeline, fetch_for_list
from timeline.web.headings import Heading

ROOM = 40_000_000  # characters of events in a process, some twenty thousand of them


@dataclass(frozen=True, slots=True)
class Cell:
    """An event as it is written in a list, and how often articles tell it."""

    html: SafeString
    tellings: int


Key = tuple[UUID, int, str, str | None]
CELLS: Kept[Key, Cell] = Kept(ROOM, lambda cell: len(cell.html))


def write_cells(
    request: HttpRequest, timeline: Timeline, headings: Sequence[Heading], apart: Iterable[Event]
) -> Mapping[int, Cell]:
    """Write the events under `headings`, and briefly those `apart`, by their ids."""
    sizes = {event: size for heading in headings for event, size in heading.sizes}
    sizes |= dict.fromkeys(apart, "brief")
    if request.user.is_authenticated:  # what editors may do stands beside each event
        return _write(request, timeline, sizes)
    keys = {event: (timeline.revision, event.pk, s, get_language()) for event, s in sizes.items()}
    kept = {event.pk: cell for event, key in keys.items() if (cell := CELLS.get(key))}
    missing = {event: size for event, size in sizes.items() if event.pk not in kept}
    written = _write(request, timeline, missing)
    CELLS.put({keys[event]: written[event.pk] for event in missing})
    return kept | written


def _write(request: HttpRequest, timeline: Timeline, sizes: Mapping[Event, str]) -> dict[int, Cell]:
    """Write events; a reader's needs nothing of the request."""
    fetch_for_list(list(sizes))
    template = get_template("events/_event.html")
    shared = {"timeline": timeline}
    asker = request if request.user.is_authenticated else None
    return {
        event.pk: Cell(
            SafeString(template.render({**shared, "event": event, "size": size}, asker)),
            len(event.mentions.all()),
        )
        for event, size in sizes.items()
    }
