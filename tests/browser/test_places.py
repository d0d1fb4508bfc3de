"""The map: one click from a dot to its events, on every screen."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from timeline.models import Timeline

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_dot_and_a_row_lead_to_the_events_of_a_place(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    page.goto(f"{live_server.url}/{seeds.slug}/places/?category=violence")
    page.locator(".map a[href*='place=almaty'] circle").click()
    page.wait_for_url("**/?category=violence&place=almaty")
    page.go_back()
    page.get_by_role("row", name="Almaty").get_by_role("link").press("Enter")
    page.wait_for_url("**/?category=violence&place=almaty")


def test_no_name_on_the_map_hides_another_at_any_width(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    page.goto(f"{live_server.url}/{seeds.slug}/places/")
    for width in (320, 390, 560, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        boxes = [text.bounding_box() for text in page.locator(".map text:visible").all()]
        names = [box for box in boxes if box]
        assert len(names) >= 3
        for n, one in enumerate(names):
            for other in names[n + 1 :]:
                assert (
                    one["x"] + one["width"] <= other["x"] + 1
                    or other["x"] + other["width"] <= one["x"] + 1
                    or one["y"] + one["height"] <= other["y"] + 4
                    or other["y"] + other["height"] <= one["y"] + 4
                ), width
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), width


def test_the_keyboard_goes_through_the_list_and_not_through_the_picture(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    page.goto(f"{live_server.url}/{seeds.slug}/places/")
    page.get_by_role("link", name="Kazakhstan, January 2022").focus()
    inside = []
    for _ in range(12):
        page.keyboard.press("Tab")
        inside.append(page.evaluate("document.activeElement.closest('svg') !== null"))
    assert not any(inside)
    expect(page.locator(".places a:focus")).to_have_count(1)
