"""What a reader gets who does not see the page, or has no mouse, no scripts or only paper.

Run `python -m benchmarks.access`, with `--peers` for TimelineJS and vis-timeline, too. Dateline has
fifty events on a page, and every page of its 100 is read; of the floor there is one. A title counts
as in the tree when Chromium tells assistive technology of it, in whatever role; an event as reached
when the Tab key stops at it. At the end: characters without scripts and with, printed pages, and
the titles on them.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.browser import SWITCHES, find_chromium
from benchmarks.systems import System, staged
from tests.browser.assistive import complaints_of_axe, nodes_in_tree, tab_stops

PRINTED_PAGE = re.compile(rb"/Type\s*/Page[^s]")
READY, CALM = 60_000, 2_500  # ms to wait for the first event, and for the page to calm down then
HEAD = (
    f"{'':14}{'titles':>8}{'in tree':>9}{'headings':>10}{'by Tab':>8}{'stops':>7}{'no ring':>9}"
    f"{'axe':>5}{'off side':>10}{'no JS':>9}{'with JS':>9}{'printed':>9}{'with':>6}"
)


@dataclass(slots=True)
class Access:
    """What one system gives, over all its pages; characters and printed pages at the end."""

    titles: int = 0
    in_tree: int = 0
    headings: int = 0
    reached: int = 0
    stops: int = 0
    without_ring: int = 0
    complaints: list[str] = field(default_factory=list)
    runs_off: int = 0
    plain: int = 0
    scripted: int = 0
    printed: int = 0
    on_paper: int = 0

    def __str__(self) -> str:
        return (
            f"{self.titles:8}{self.in_tree:9}{self.headings:10}{self.reached:8}{self.stops:7}"
            f"{self.without_ring:9}{len(self.complaints):5}{self.runs_off:10}{self.plain:9,}"
            f"{self.scripted:9,}{self.printed:9}{self.on_paper:6}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=100)
    parser.add_argument("--peers", action="store_true", help="read TimelineJS and vis-timeline too")
    given = parser.parse_args()
    with (
        staged([given.events], 365, with_peers=given.peers) as systems,
        sync_playwright() as player,
        player.chromium.launch(executable_path=find_chromium(), args=SWITCHES) as browser,
    ):
        print(HEAD)
        found = {}
        for system in systems:
            found[system.name] = _read(browser, system, given.events)
            print(f"{system.name:14}{found[system.name]}", flush=True)
    for name, access in found.items():
        for complaint, times in Counter(access.complaints).most_common(5):
            print(f"{name}: {complaint} ({times} times)")


def _read(browser: Browser, system: System, size: int) -> Access:
    access = Access()
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    plain = browser.new_page(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    for url in _pages(page, system, system.pages[size]):
        _look_at(page, system, access)
        plain.goto(url)
        access.plain += _characters(plain)
    _print(page, system, system.pages[size], access)
    return access


def _pages(page: Page, system: System, url: str) -> Iterator[str]:
    """Open one page of a list after the other."""
    while url:
        _open(page, system, url)
        yield url
        _open(page, system, url)
        url = _link(page, system.next)


def _link(page: Page, selector: str) -> str:
    """Where the first of these links leads; "" without one."""
    links = page.locator(selector) if selector else None
    return links.first.evaluate("link => link.href") if links and links.count() else ""


def _open(page: Page, system: System, url: str) -> None:
    page.goto(url)
    page.locator(system.titles).first.wait_for(state="attached", timeout=READY)
    page.wait_for_timeout(CALM)


def _look_at(page: Page, system: System, access: Access) -> None:
    titles = [title.strip() for title in page.locator(system.titles).all_text_contents()]
    nodes = nodes_in_tree(page)
    names, headings = {name for _, name in nodes}, {n for role, n in nodes if role == "heading"}
    stops = list(tab_stops(page, system.titles))
    access.titles += len(titles)
    access.in_tree += sum(title in names for title in titles)
    access.headings += sum(title in headings for title in titles)
    access.stops += len(stops)
    access.reached += len({stop.title for stop in stops if stop.title})
    access.without_ring += sum(not stop.outlined for stop in stops)
    access.complaints += complaints_of_axe(page)
    access.scripted += _characters(page)
    page.set_viewport_size({"width": 320, "height": 640})
    access.runs_off += page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.set_viewport_size({"width": 1280, "height": 800})


def _print(page: Page, system: System, url: str, access: Access) -> None:
    _open(page, system, url)
    if whole := _link(page, system.whole):
        _open(page, system, whole)
    access.on_paper = page.locator(system.titles).count()
    access.printed = len(PRINTED_PAGE.findall(page.pdf(format="A4")))


def _characters(page: Page) -> int:
    return len(page.locator("body").inner_text().strip())


if __name__ == "__main__":
    main()
