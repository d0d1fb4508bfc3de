"""What a reader waits for: Dateline's page of 25, 1,000 and 10,000 events beside a floor and peers.

Run `python -m benchmarks.pages`, with `--peers` to measure TimelineJS and vis-timeline, too (npm
fetches them). All systems show the same events, from servers on this machine, and are visited in
turn, each time by a browser that has never been used; the figures are medians, with the least and
the greatest beside. `benchmarks/browser.py` says what is counted, and how.
"""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Sequence

from playwright.sync_api import Playwright, sync_playwright

from benchmarks.browser import DESKTOP, PHONE, visit
from benchmarks.page_report import Visits, report
from benchmarks.systems import FLOOR, OURS, System, staged

SIZES = "25,1000,10000"
MOST_ON_PHONE = 1_000  # events that the peers are given there; with more they take minutes


def main() -> None:
    given = _arguments()
    sizes = sorted(int(size) for size in given.sizes.split(","))
    found: Visits = defaultdict(list)
    with staged(sizes, given.days, with_peers=given.peers) as systems, sync_playwright() as player:
        for turn in range(given.runs):
            load = os.getloadavg()[0]
            print(f"round {turn + 1} of {given.runs}, load {load:.1f}", file=sys.stderr, flush=True)
            here = [one for one in systems if one.name in (OURS, FLOOR) or turn < given.peer_runs]
            _go_round(player, here, turn, found)
    for line in report(found):
        print(line)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--sizes", default=SIZES, help=f"numbers of events; {SIZES} by default")
    parser.add_argument("--days", type=int, default=365, help="over which the events are spread")
    parser.add_argument("--peers", action="store_true", help="measure TimelineJS and vis-timeline")
    parser.add_argument("--peer-runs", type=int, default=3, help="rounds that the peers take part")
    return parser.parse_args()


def _go_round(player: Playwright, systems: Sequence[System], turn: int, found: Visits) -> None:
    """Visit every page once, by either device; on the largest, also choose something."""
    for profile in (DESKTOP, PHONE):
        for size in sorted(systems[0].pages):
            for one in systems:
                peer = one.name not in (OURS, FLOOR)
                if peer and profile is PHONE and size > MOST_ON_PHONE:
                    continue
                chooses = profile is DESKTOP and size == max(one.pages)
                choices = one.choices if chooses else ()
                seen = visit(player, profile, one.pages[size], one.seen, choices, turn)
                found[profile.name, size, one.name].append(seen)


if __name__ == "__main__":
    main()
