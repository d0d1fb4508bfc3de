"""Pictures of the first timeline for the README. Not part of the suite: `make screenshots`."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from timeline.models import Timeline

pytestmark = pytest.mark.django_db(transaction=True)

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
WIDTHS = {1280: 1200, 390: 844}


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=WIDTHS)
def timeline_page(
    request: pytest.FixtureRequest, live_server: LiveServer, page: Page, seeds: Timeline, look: str
) -> Page:
    """The timeline at each width and in each look."""
    page.set_viewport_size({"width": request.param, "height": WIDTHS[request.param]})
    page.emulate_media(color_scheme="dark" if look == "dark" else "light")
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}", wait_until="networkidle")
    return page


def take(page: Page, name: str, look: str) -> None:
    width = page.evaluate("innerWidth")
    page.screenshot(path=FOLDER / f"{name}-{width}-{look}.png")


def test_takes_the_timeline(timeline_page: Page, look: str) -> None:
    take(timeline_page, "timeline", look)


def test_takes_the_busiest_day_with_a_reason_open(timeline_page: Page, look: str) -> None:
    days = timeline_page.locator("section.day").all()
    busiest = max(days, key=lambda section: section.get_by_role("article").count())
    busiest.locator("summary", has_text="Why this date?").first.click()
    busiest.evaluate("section => scrollTo(0, section.offsetTop)")
    take(timeline_page, "day", look)


def test_takes_the_embed(live_server: LiveServer, page: Page, seeds: Timeline, look: str) -> None:
    page.set_viewport_size({"width": 700, "height": 900})
    page.emulate_media(color_scheme="dark" if look == "dark" else "light")
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}embed/", wait_until="networkidle")
    take(page, "embed", look)
