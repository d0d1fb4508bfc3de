"""The timeline in a frame on another site: a second server, and therefore another origin."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories import make_article, make_event, make_mention, make_timeline
from timeline.models import Timeline

pytestmark = pytest.mark.django_db(transaction=True)


class Site(HTTPServer):
    """Somebody else's web site: one page, whose body can be set."""

    body = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    """Answers every address of a `Site` with its page."""

    server: Site

    def do_GET(self) -> None:
        head = "<!doctype html><title>The Harbour Post</title><link rel=icon href=data:,>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((head + self.server.body).encode())

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture
def site(known_sites: set[str]) -> Iterator[Site]:
    server = Site(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    known_sites.add(server.url)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def flood(transactional_db: None) -> Timeline:
    """A timeline of 25 quoted events, the first of which is about the economy."""
    timeline = make_timeline()
    for number in range(25):
        category = "protest" if number else "economy"
        event = make_event(timeline, 5, headline=f"Gate {number} opens", category=category)
        article = make_article(timeline, f"{number:02d}")
        make_mention(event, f"On Wednesday gate {number} opened", "Wednesday", article=article)
    return timeline


def frame(live_server: LiveServer, path: str) -> str:
    """A plain frame, as an editor of the other site would paste it, and the optional script."""
    return (
        f'<iframe src="{live_server.url}{path}" title="Timeline" width="100%" height="300"'
        ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>'
        f'<script src="{live_server.url}/embed.js" async></script>'
    )


def test_stands_on_another_site_with_its_filters(
    live_server: LiveServer, page: Page, site: Site, flood: Timeline
) -> None:
    site.body = frame(live_server, "/flood-2022/embed/?category=economy")
    page.goto(site.url)
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("heading", name="The flood, January 2022")).to_be_visible()
    expect(inside.get_by_role("article")).to_have_count(1)
    expect(inside.get_by_role("link", name="Gate 0 opens")).to_be_visible()
    expect(inside.locator("mark")).to_have_text("Wednesday")


def test_the_code_that_the_page_offers_works_where_it_is_pasted(
    live_server: LiveServer, page: Page, site: Site, flood: Timeline
) -> None:
    page.goto(f"{live_server.url}/flood-2022/?category=economy")
    page.get_by_text("Embed", exact=True).click()
    site.body = page.get_by_label("Paste this into your page").input_value()
    page.goto(site.url)
    expect(page.frame_locator("iframe").get_by_role("article")).to_have_count(1)
    full = page.get_by_role("link", name="Timeline: The flood, January 2022")
    expect(full).to_have_attribute("href", f"{live_server.url}/flood-2022/?category=economy")


def test_the_frame_grows_to_its_content(
    live_server: LiveServer, page: Page, site: Site, flood: Timeline
) -> None:
    site.body = frame(live_server, "/flood-2022/embed/")
    page.goto(site.url)
    page.wait_for_function("document.querySelector('iframe').clientHeight > 1000")
    content = page.frames[1].evaluate("document.documentElement.scrollHeight")
    assert content <= page.evaluate("document.querySelector('iframe').clientHeight")
    page.set_viewport_size({"width": 360, "height": 800})
    page.wait_for_function(f"document.querySelector('iframe').clientHeight != {content}")


def test_nobody_but_the_frame_sets_its_height(
    live_server: LiveServer, page: Page, site: Site, flood: Timeline
) -> None:
    site.body = frame(live_server, "/flood-2022/embed/")
    page.goto(site.url)
    page.wait_for_function("document.querySelector('iframe').clientHeight > 1000")
    page.evaluate("window.postMessage({sentinel: 'amp', type: 'embed-size', height: 150}, '*')")
    page.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate("document.querySelector('iframe').clientHeight") > 1000


def test_opens_an_event_outside_the_frame(
    live_server: LiveServer, page: Page, site: Site, flood: Timeline
) -> None:
    site.body = frame(live_server, "/flood-2022/embed/")
    page.goto(site.url)
    with page.context.expect_page() as opened:
        page.frame_locator("iframe").get_by_role("link", name="Gate 7 opens").click()
    expect(opened.value).to_have_url(f"{live_server.url}{flood.events.all()[7].get_absolute_url()}")
    assert page.url == f"{site.url}/"


def test_needs_three_requests_and_few_bytes(
    live_server: LiveServer, page: Page, flood: Timeline
) -> None:
    asked: list[Request] = []
    page.on("requestfinished", lambda request: asked.append(request))
    page.goto(f"{live_server.url}/flood-2022/embed/", wait_until="networkidle")
    assert len(asked) <= 3
    assert sum(request.sizes()["responseBodySize"] for request in asked) <= 15 * 1024


def test_works_without_scripts(
    live_server: LiveServer, browser: Browser, site: Site, flood: Timeline
) -> None:
    site.body = frame(live_server, "/flood-2022/embed/")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url)
        expect(page.frame_locator("iframe").get_by_role("article")).to_have_count(25)
        assert context.cookies() == []


def test_follows_the_readers_dark_mode(
    live_server: LiveServer, page: Page, flood: Timeline
) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{live_server.url}/flood-2022/embed/")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == "rgb(21, 24, 27)"


def test_the_full_page_refuses_to_be_framed(
    live_server: LiveServer, page: Page, site: Site, flood: Timeline, complaints: list[str]
) -> None:
    site.body = frame(live_server, "/flood-2022/")
    with page.expect_event("console"), page.expect_event("requestfailed"):
        page.goto(site.url)
    refusal = {heard for heard in complaints if "frame-ancestors" in heard or "BLOCKED" in heard}
    assert len(refusal) == 2
    complaints[:] = {*complaints} - refusal
