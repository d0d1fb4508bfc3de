"""What is measured side by side: Dateline, a floor of plain HTML, TimelineJS and vis-timeline.

All show the same events, from two servers that run for as long as the measuring lasts.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import Request, urlopen

from benchmarks import peers, serving
from benchmarks.browser import Choice
from benchmarks.invented import Crisis

if TYPE_CHECKING:
    from timeline.models import Event, Timeline

# Where things stand on Dateline's page.
TITLES = ".event h3 a"
SEEN = f".main-line li a, {TITLES}"
RESULT = "#result"
CATEGORY = 'input[name="category"]'
PLACE = 'input[name="place"]'
SEARCH = """(word) => {
  const field = document.querySelector("input[name=q]");
  watch.begin();
  field.value = word;
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, {bubbles: true}));
  field.form.requestSubmit();
}"""

OURS, FLOOR, TIMELINEJS, VIS = "Dateline", "floor", "TimelineJS", "vis-timeline"
WARM = 6  # times that each page is asked for before anything is measured
CODE = serving.ROOT / "var" / "peers"  # where npm puts the code of the peers


@dataclass(frozen=True, slots=True)
class System:
    """`titles` selects the names of events, `seen` those that come first; pages by their size.

    `next` selects the link to more events, `whole` that to all of them on one page.
    """

    name: str
    titles: str
    seen: str
    choices: Sequence[Choice] = ()
    next: str = ""
    whole: str = ""
    pages: dict[int, str] = field(default_factory=dict)


def systems() -> dict[str, System]:
    """Every system by its name, without pages."""
    ours = (
        Choice("category", RESULT, click=f"label:has({CATEGORY})"),
        Choice("place", RESULT, click=f"label:has({PLACE})", opens=f"summary:has(+ * {PLACE})"),
        Choice("word", RESULT, script=SEARCH),
    )
    turn = Choice("next slide", ".tl-slidenav-next .tl-slidenav-title", click=".tl-slidenav-next")
    word = Choice("word", ".vis-item", script="word => { watch.begin(); search(word); }")
    markers = ".tl-timemarker .tl-headline"
    every = (
        System(OURS, TITLES, SEEN, ours, next='a[rel="next"]', whole='.tools a[href*="/print/"]'),
        System(FLOOR, "h2 a", "h2 a"),
        System(TIMELINEJS, ".tl-text .tl-headline", markers, [turn]),
        System(VIS, ".vis-item-content", ".vis-item-content", [word]),
    )
    return {system.name: system for system in every}


@contextmanager
def staged(sizes: Sequence[int], days: int, *, with_peers: bool) -> Iterator[list[System]]:
    """Fill a database of its own, write the pages of the others, and serve them all."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        _set_up(folder)
        (site := folder / "site").mkdir()
        found = systems() if with_peers else {name: systems()[name] for name in (OURS, FLOOR)}
        if with_peers:
            peers.fetch_code(CODE, site)
        (site / "index.html").write_text("")
        ours, theirs = stack.enter_context(serving.dateline()), None
        theirs = stack.enter_context(serving.files(site))
        for size in sizes:
            _add_pages(found, size, days, site, (ours, theirs))
        yield list(found.values())


def _set_up(folder: Path) -> None:
    """Django over an empty database in this folder."""
    os.environ |= {
        "DATELINE_VAR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder}/pages.sqlite3",
        "DJANGO_SETTINGS_MODULE": "timeline.settings",
    }
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def _add_pages(
    found: dict[str, System], size: int, days: int, site: Path, addresses: tuple[str, str]
) -> None:
    from benchmarks.filling import fill, settle

    timeline = fill(f"crisis-{size}", Crisis(size, days))
    settle()
    entries = _entries(timeline)
    found[OURS].pages[size] = f"{addresses[0]}{timeline.get_absolute_url()}"
    for name, write in WRITERS.items():
        if name in found:
            found[name].pages[size] = f"{addresses[1]}/{write(site, entries)}"
    for system in found.values():
        for _ in range(WARM):
            urlopen(Request(system.pages[size], headers={"Accept-Encoding": "gzip"})).close()


WRITERS = {
    FLOOR: peers.write_floor,
    TIMELINEJS: peers.write_timelinejs,
    VIS: peers.write_vis,
}


def _entries(timeline: "Timeline") -> list[peers.Entry]:
    from timeline.models import Event, with_tellings

    events = with_tellings(Event.objects.shown().filter(timeline=timeline))
    return [_entry(event, timeline) for event in events.iterator(chunk_size=1_000)]


def _entry(event: "Event", timeline: "Timeline") -> peers.Entry:
    mentions = event.mentions.all()
    return peers.Entry(
        key=f"e{event.pk}",
        day=event.start.date() if event.start else timeline.first_day,
        title=event.headline,
        text=". ".join(mention.quote for mention in mentions),
        category=event.category,
        names=", ".join(entity.name for entity in event.entities.all()),
        outlets=[mention.article.outlet.name for mention in mentions],
    )
