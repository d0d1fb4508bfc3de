"""A page opened in a real Chromium by a reader who was never there before, and what that takes.

The first event is counted from the start of the navigation until the first frame in which the name
of an event stands in the window, and never before the first paint. A long task is one of more than
50 ms that Chromium reports. Weights are the bytes that came over the wire, answers' heads included.
"""

import json
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, CDPSession, Page, Playwright

from benchmarks.invented import WORDS

ROOT = Path(__file__).parents[1]
WATCH = Path(__file__).with_name("watch.js").read_text()
SWITCHES = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
QUIET, PATIENCE = 1_000, 120_000  # ms without a long task that end a visit, and that end waiting


@dataclass(frozen=True, slots=True)
class Profile:
    """A device and its network; `rtt` in ms, `down` and `up` in Mbit/s."""

    name: str
    width: int
    height: int
    scale: int = 1
    touch: bool = False
    slower: int = 1  # the processor, by this factor
    rtt: int = 0
    down: float = 0
    up: float = 0


DESKTOP = Profile("desktop", 1280, 800)
PHONE = Profile("phone", 390, 844, 2, touch=True, slower=4, rtt=150, down=1.6, up=0.75)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader chooses on a page: by a click, after opening something, or by a script.

    Of several things to click each round takes another, and the script gets another word, so that
    nobody has asked the same before.
    """

    name: str
    answer: str  # the selector of what changes when the page has answered
    click: str = ""
    opens: str = ""
    script: str = ""


@dataclass  # without slots: Playwright leaves marks on whose methods it calls
class Traffic:
    """The requests of a page, and the bytes that came, by kind ("Document", "Script" …)."""

    host: str
    asked: dict[str, tuple[str, str]] = field(default_factory=dict)  # kind and URL
    foreign: set[str] = field(default_factory=set)
    weights: Counter[str] = field(default_factory=Counter)
    scripts: dict[str, int] = field(default_factory=dict)  # by URL

    def listen(self, session: CDPSession) -> None:
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._came)

    def _asked(self, event: dict[str, Any]) -> None:
        url = event["request"]["url"]
        parts = urlsplit(url)
        if parts.scheme in ("data", "blob") or parts.path == "/favicon.ico":
            return
        self.asked[event["requestId"]] = event.get("type", "Other"), url
        if parts.netloc != self.host:
            self.foreign.add(event["requestId"])

    def _came(self, event: dict[str, Any]) -> None:
        if event["requestId"] not in self.asked:
            return
        kind, url = self.asked[event["requestId"]]
        self.weights[kind] += int(event["encodedDataLength"])
        if kind == "Script":
            self.scripts[url] = int(event["encodedDataLength"])


@dataclass(frozen=True, slots=True)
class Visit:
    """What one reader met; times in ms, None for what did not come; weights in kB of 1,024."""

    requests: int
    foreign: int
    cookies: int
    html: float
    css: float
    scripts: float
    everything: float
    painted: float | None
    first: float | None
    longest: float
    long_tasks: int
    elements: int
    answers: dict[str, float | None]
    scripts_after: float  # with what the answers needed


def find_chromium() -> str:
    """Where Chromium is, by `scripts/find-chromium`; that says what to do where there is none."""
    found = subprocess.run([ROOT / "scripts/find-chromium"], stdout=subprocess.PIPE, text=True)
    if found.returncode:
        raise SystemExit(found.returncode)
    return found.stdout.strip()


@contextmanager
def reader(playwright: Playwright, profile: Profile) -> Iterator[BrowserContext]:
    """A browser that has never been used, as `profile` says."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        playwright.chromium.launch_persistent_context(
            folder,
            executable_path=find_chromium(),
            args=SWITCHES,
            viewport={"width": profile.width, "height": profile.height},
            device_scale_factor=profile.scale,
            is_mobile=profile.touch,
            has_touch=profile.touch,
        ) as context,
    ):
        yield context


def visit(
    playwright: Playwright,
    profile: Profile,
    url: str,
    seen: str,
    choices: Sequence[Choice] = (),
    turn: int = 0,
) -> Visit:
    """Open `url`, wait until the page is calm, and choose each of `choices` on a page of its own.

    `seen` is the selector of the names of events, `turn` the number of the round.
    """
    with reader(playwright, profile) as context:
        page, traffic = context.pages[0], Traffic(urlsplit(url).netloc)
        traffic.listen(_slowed(context, page, profile))
        page.add_init_script(f"{{const SEEN = {json.dumps(seen)};\n{WATCH}}}")
        found, weights = _opened(page, url), {k: n / 1024 for k, n in traffic.weights.items()}
        requests, foreign = len(traffic.asked), len(traffic.foreign)
        answers = {choice.name: _answered(page, url, choice, turn) for choice in choices}
        return Visit(
            **found,
            requests=requests,
            foreign=foreign,
            cookies=len(context.cookies()),
            html=weights.get("Document", 0),
            css=weights.get("Stylesheet", 0),
            scripts=weights.get("Script", 0),
            everything=sum(weights.values()),
            answers=answers,
            scripts_after=sum(traffic.scripts.values()) / 1024,
        )


def _slowed(context: BrowserContext, page: Page, profile: Profile) -> CDPSession:
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    if profile.rtt:
        speed = {"downloadThroughput": profile.down, "uploadThroughput": profile.up}
        bytes_a_second = {name: mbit * 1024 * 1024 / 8 for name, mbit in speed.items()}
        line = {"offline": False, "latency": profile.rtt, **bytes_a_second}
        session.send("Network.emulateNetworkConditions", line)
    if profile.slower > 1:
        session.send("Emulation.setCPUThrottlingRate", {"rate": profile.slower})
    return session


def _opened(page: Page, url: str) -> dict[str, Any]:
    page.goto(url, wait_until="commit", timeout=PATIENCE)
    page.evaluate(f"watch.settled({QUIET}, {PATIENCE})")
    found: dict[str, Any] = page.evaluate("watch.seen()")
    return found


def _answered(page: Page, url: str, choice: Choice, turn: int) -> float | None:
    """How many ms the page took to answer a choice."""
    _opened(page, url)
    if choice.opens:
        page.locator(choice.opens).first.click()
    page.evaluate("selector => watch.await_answer(selector)", choice.answer)
    if choice.script:
        page.evaluate(choice.script, WORDS[7 * turn % len(WORDS)])
    else:
        offered = page.locator(choice.click)
        offered.nth(turn % offered.count()).click()
    took: float | None = page.evaluate(f"watch.answered({PATIENCE})")
    return took
