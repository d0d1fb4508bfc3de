"""Events as they stand in a list, each written once until anything of its timeline changes.

A list shows the same events under many filters, and writing them is most of the work of a page.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.cache import caches
from django.http import HttpRequest
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from timeline.models import Event, Timeline, fetch_for_list
from timeline.web.headings import Heading


@dataclass(frozen=True, slots=True)
class Cell:
    """An event as it is written in a list, and how often articles tell it."""

    html: SafeString
    tellings: int


def write_cells(
    request: HttpRequest, timeline: Timeline, headings: Sequence[Heading], apart: Iterable[Event]
) -> Mapping[int, Cell]:
    """Write the events under `headings`, and briefly those `apart`, by their ids."""
    sizes = {event: size for heading in headings for event, size in heading.sizes}
    sizes |= dict.fromkeys(apart, "brief")
    if request.user.is_authenticated:  # what editors may do stands beside each event
        return _write(request, timeline, sizes)
    keys = {_key(timeline, event, size): event for event, size in sizes.items()}
    kept = caches["cells"].get_many(keys)
    missing = {event: sizes[event] for key, event in keys.items() if key not in kept}
    written = _write(request, timeline, missing)
    new = {key: written[event.pk] for key, event in keys.items() if event.pk in written}
    caches["cells"].set_many(new)
    return {keys[key].pk: cell for key, cell in (kept | new).items()}


def _key(timeline: Timeline, event: Event, size: str) -> str:
    return f"{timeline.revision.hex}.{event.pk}.{size}.{get_language()}"


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
