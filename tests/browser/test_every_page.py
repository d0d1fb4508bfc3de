"""What holds on every page: for every width, for every look, and for everybody."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.assistive import complaints_of_axe, tab_stops
from tests.browser.every_page import PAGES
from timeline.models import Timeline

pytestmark = pytest.mark.django_db(transaction=True)

Walk = Callable[[Page], Iterator[str]]
MOVING = """
() => [...document.querySelectorAll("*")].filter((element) => {
  const look = getComputedStyle(element);
  const slow = look.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
  return slow || look.animationName !== "none" || look.scrollBehavior === "smooth";
}).map((element) => element.outerHTML.slice(0, 80)).slice(0, 5)
"""


@pytest.fixture
def walk(live_server: LiveServer, seeds: Timeline, complaints: list[str]) -> Walk:
    """Opens every page in turn, and names the one that is open."""
    paths = {name: find(seeds) for name, find in PAGES.items()}

    def through(page: Page) -> Iterator[str]:
        for name, path in paths.items():
            page.goto(f"{live_server.url}{path}")
            yield name
        # Chromium itself reports every answer of 400 and above.
        complaints[:] = [heard for heard in complaints if "404" not in heard and "422" not in heard]

    return through


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_either_look(page: Page, walk: Walk, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    found = []
    for name in walk(page):
        page.emulate_media(color_scheme="light")
        found += [f"{name}: {complaint}" for complaint in complaints_of_axe(page)]
        page.emulate_media(color_scheme="dark")  # which changes nothing but colours
        found += [f"{name}, dark: {one}" for one in complaints_of_axe(page, "color-contrast")]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (640, 2), (320, 2)])
def test_nothing_runs_off_the_side(
    live_server: LiveServer, browser: Browser, walk: Walk, width: int, zoom: int
) -> None:
    """A window of 1,280 pixels at 200 % has 640 of them, twice as dense; one of 640 has 320."""
    with browser.new_context(
        viewport={"width": width, "height": 400}, device_scale_factor=zoom
    ) as context:
        page = context.new_page()
        for name in walk(page):
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_the_first_tab_skips_to_the_content(page: Page, walk: Walk) -> None:
    for name in walk(page):
        # Nothing stands before the events of the embed, and the form to sign in has the focus.
        if name in ("embed", "login"):
            continue
        first = next(tab_stops(page, "h1"))
        assert first.in_view, name
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "MAIN", name
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main, footer') !== null"), name


def test_every_page_has_one_title_and_says_its_language(page: Page, walk: Walk) -> None:
    for name in walk(page):
        assert page.locator("h1").count() == 1, name
        spoken = {"in Russian": "ru", "in Kazakh": "kk"}.get(name, "en")
        assert page.locator("html").get_attribute("lang") == spoken, name


def test_nothing_moves_for_whoever_asks_for_that(page: Page, walk: Walk) -> None:
    page.emulate_media(reduced_motion="reduce")
    for name in walk(page):
        assert page.evaluate(MOVING) == [], name
        assert page.evaluate("document.getAnimations().length") == 0, name


def test_scripts_add_no_words(page: Page, browser: Browser, walk: Walk) -> None:
    with_scripts = {name: _words(page) for name in walk(page)}
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        for name in walk(plain):
            assert not with_scripts[name] - _words(plain), name


def _words(page: Page) -> set[str]:
    """What stands on the page with everything opened, but for buttons and sliders of scripts.

    What a list fetches when it is opened stands on the event's own page, to which it leads without.
    """
    page.locator("[data-copies], .choice").evaluate_all(
        "found => found.forEach((one) => one.remove())"
    )
    page.locator("details").evaluate_all("sheets => sheets.forEach((sheet) => (sheet.open = true))")
    return set(page.locator("body").inner_text().split())
