"""What is painted first keeps nothing from anybody: what lies below and the scripts come after."""

import re

from playwright.sync_api import Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from timeline.models import Timeline


def without(page: Page, script: str) -> None:
    """Have a script come empty."""
    page.route(f"**/{script}", lambda route: route.fulfill(body="", content_type="text/javascript"))


def test_all_is_drawn_soon(live_server: LiveServer, page: Page, seeds: Timeline) -> None:
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}")
    expect(page.locator("html[data-waits]")).to_have_count(0)
    expect(page.locator(".event")).to_have_count(50)
    expect(page.locator(".event[data-drawn]")).to_have_count(50)


def test_nothing_is_missing_where_a_script_does_not_come(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    without(page, "later.js")
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}")
    page.locator("summary", has_text="Place").click()
    page.get_by_role("checkbox", name="Almaty").check()
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/?*place=almaty*")
    expect(page.locator("#chosen")).to_contain_text("Almaty")
    last = page.locator(".event h3 a").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()


def test_reasons_are_on_a_page_of_their_own_where_htmx_does_not_come(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    without(page, "htmx-*.js")
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}")
    expect(page.locator(".event[data-drawn]")).to_have_count(50)
    page.locator(".event").first.get_by_text("Why this date?").click()
    page.wait_for_url("**/events/*/#why-*")
    expect(page.locator(".reasons .steps li").first).to_contain_text("writes")


def test_reasons_that_cannot_be_fetched_are_asked_for_as_a_page(
    live_server: LiveServer, page: Page, seeds: Timeline, complaints: list[str]
) -> None:
    page.route("**/more/", lambda route: route.fulfill(status=503, body="Busy"), times=1)
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}")
    expect(page.locator(".event[data-drawn]")).to_have_count(50)
    page.locator(".event").first.get_by_text("Why this date?").click()
    page.wait_for_url("**/events/*/#why-*")
    expect(page.locator(".reasons .steps li").first).to_contain_text("writes")
    assert complaints
    assert all("503" in complaint for complaint in complaints)
    complaints.clear()


def test_a_choice_made_before_the_scripts_come_is_asked(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    held: list[Route] = []
    page.route(re.compile("htmx"), lambda route: held.append(route))
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}")
    page.get_by_role("checkbox", name="Violence").check()
    page.wait_for_function("document.querySelector('script[src*=htmx]')")
    held[0].continue_()
    page.wait_for_url("**/?category=violence")
    expect(page.locator("#chosen")).to_contain_text("Violence")


def test_an_address_leads_to_its_event(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}")
    last = page.locator(".event").last.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}#{last}")
    expect(page.locator(f"#{last} h3")).to_be_in_viewport()
