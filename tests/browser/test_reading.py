"""The timeline without a mouse, without sight, and in the colours that a reader forces on it."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.assistive import nodes_in_tree, tab_stops
from tests.browser.opening import open_whole
from timeline.models import Timeline

pytestmark = pytest.mark.django_db(transaction=True)

TITLES = ".event h3 a"
CONTRAST = """
(elements, property) => {
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...pixel.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return elements.map((element) => {
    const ink = light(getComputedStyle(element)[property]);
    return Math.max(ink, paper) / Math.min(ink, paper);
  });
}
"""


@pytest.fixture
def timeline_page(live_server: LiveServer, page: Page, seeds: Timeline) -> Page:
    open_whole(page, f"{live_server.url}{seeds.get_absolute_url()}")
    return page


def titles_of(page: Page) -> list[str]:
    return [title.strip() for title in page.locator(TITLES).all_text_contents()]


def test_every_title_is_a_heading_in_the_accessibility_tree(timeline_page: Page) -> None:
    titles = titles_of(timeline_page)
    headings = [name for role, name in nodes_in_tree(timeline_page) if role == "heading"]
    assert len(titles) == 50
    assert [heading for heading in headings if heading in titles] == titles


def test_tab_reaches_every_event_in_the_order_of_the_page(timeline_page: Page) -> None:
    titles = titles_of(timeline_page)
    reached = []
    for stop in tab_stops(timeline_page, TITLES):
        assert stop.outlined, stop.name
        assert stop.in_view, stop.name
        reached += [stop.title] if stop.title else []
        if len(reached) == len(titles):
            break
    assert reached == titles


@pytest.mark.parametrize("look", ["light", "dark"])
def test_forced_colours_leave_focus_tags_and_bars(timeline_page: Page, look: str) -> None:
    page = timeline_page
    page.emulate_media(forced_colors="active", color_scheme="dark" if look == "dark" else "light")
    page.keyboard.press("Tab")
    focused = page.locator(":focus-visible").evaluate_all(CONTRAST, "outlineColor")
    assert focused
    assert min(focused) >= 3
    tags = page.locator(".tag").evaluate_all(CONTRAST, "color")
    assert tags
    assert min(tags) >= 4.5
    bars = page.locator(".lane path:not(.perhaps)").evaluate_all(CONTRAST, "fill")
    assert bars
    assert min(bars) >= 3
