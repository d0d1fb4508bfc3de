"""Days are chosen in the overview: by dragging, with keys, by its links, and without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.opening import open_whole
from timeline.models import Timeline

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def timeline_page(live_server: LiveServer, page: Page, seeds: Timeline) -> Page:
    open_whole(page, f"{live_server.url}{seeds.get_absolute_url()}")
    page.locator(".columns").scroll_into_view_if_needed()
    return page


def press_and_drag(page: Page, first: float, last: float) -> None:
    """Drag over a part of the picture's width, and hold."""
    box = page.locator(".columns").bounding_box()
    assert box
    height = box["y"] + 100
    page.mouse.move(box["x"] + first * box["width"], height)
    page.mouse.down()
    page.mouse.move(box["x"] + last * box["width"], height + 5, steps=5)


def days_asked(page: Page) -> list[str]:
    return [page.locator(f"#filter-{end}").input_value() for end in ("from", "to")]


def top_of_overview(page: Page) -> float:
    """Where it stands in the window."""
    box = page.locator("#overview").bounding_box()
    assert box
    return box["y"]


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_dragging_chooses_days_and_nothing_jumps(timeline_page: Page) -> None:
    place = top_of_overview(timeline_page)
    press_and_drag(timeline_page, 0.25, 0.62)
    assert days_asked(timeline_page) == ["2022-01-03", "2022-01-05"]
    assert timeline_page.url.endswith("/kazakhstan-2022/")
    timeline_page.mouse.up()
    timeline_page.wait_for_url("**/?from=2022-01-03&to=2022-01-05")
    expect(timeline_page.locator("#result")).to_contain_text("found")
    assert top_of_overview(timeline_page) == pytest.approx(place, abs=1)
    timeline_page.go_back()
    timeline_page.wait_for_url(re.compile("/kazakhstan-2022/$"))
    expect(timeline_page.locator("#filter-from")).to_have_value("")


def test_escape_gives_up_what_is_dragged(timeline_page: Page) -> None:
    press_and_drag(timeline_page, 0.62, 0.25)
    timeline_page.keyboard.press("Escape")
    timeline_page.mouse.up()
    assert days_asked(timeline_page) == ["", ""]
    assert timeline_page.url.endswith("/kazakhstan-2022/")


def test_keys_choose_days_in_words_and_keep_the_focus(timeline_page: Page) -> None:
    slider = timeline_page.get_by_role("slider", name="From")
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("Monday.*January"))
    slider.press("Escape")
    assert days_asked(timeline_page) == ["", ""]
    slider.press("ArrowRight")
    timeline_page.wait_for_url("**/?from=2022-01-03&to=2022-01-07")
    expect(timeline_page.locator("#overview-from")).to_have_value("1")
    assert focused(timeline_page) == "overview-from"


def test_sliders_do_not_pass_one_another(timeline_page: Page) -> None:
    timeline_page.get_by_role("slider", name="From").press("End")
    assert days_asked(timeline_page) == ["2022-01-07", "2022-01-07"]
    timeline_page.get_by_role("slider", name="to").press("Home")
    assert days_asked(timeline_page) == ["2022-01-07", "2022-01-07"]


def test_enter_asks_at_once(timeline_page: Page) -> None:
    timeline_page.get_by_role("slider", name="to").press("PageDown")
    timeline_page.keyboard.press("Enter")
    timeline_page.wait_for_url("**/?from=2022-01-02&to=2022-01-06")


def test_links_lead_closer_and_back_on_the_same_page(timeline_page: Page) -> None:
    timeline_page.evaluate("window.same = true")
    timeline_page.locator(".columns a", has_text="Thu").press("Enter")
    title = timeline_page.locator("#overview-title")
    expect(title).to_have_text("Thu 6 January 2022 at a glance")
    expect(title).to_be_focused()
    timeline_page.locator("#overview-earlier").press("Enter")
    expect(title).to_have_text("Wed 5 January 2022 at a glance")
    expect(timeline_page.locator("#overview-earlier")).to_be_focused()
    timeline_page.locator("#overview-whole").click()
    expect(title).to_have_text("2–7 January 2022 at a glance")
    assert days_asked(timeline_page) == ["", ""]
    assert timeline_page.evaluate("window.same")


def test_is_complete_without_scripts(
    live_server: LiveServer, browser: Browser, seeds: Timeline
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(f"{live_server.url}{seeds.get_absolute_url()}")
        expect(plain.get_by_role("slider")).to_have_count(0)
        plain.locator(".columns a", has_text="Thu").click()
        expect(plain.locator("#overview-title")).to_have_text("Thu 6 January 2022 at a glance")
        plain.get_by_role("link", name="Whole timeline").click()
        expect(plain.locator("#overview-title")).to_have_text("2–7 January 2022 at a glance")
