"""The documentation of the API draws itself under the site's strict policy."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories import make_timeline
from timeline.api.urls import urlpatterns

pytestmark = pytest.mark.django_db(transaction=True)

UNDESCRIBED = {"api", "api-schema", "api-docs"}  # where the description itself stands


def test_documentation_shows_every_address(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/api/v1/docs/")
    expect(page.get_by_role("heading", name="The API")).to_be_visible()
    addresses = [path for path in urlpatterns if path.name not in UNDESCRIBED]
    expect(page.locator(".opblock")).to_have_count(len(addresses))


def test_documentation_can_be_tried(live_server: LiveServer, page: Page) -> None:
    make_timeline()
    page.goto(f"{live_server.url}/api/v1/docs/")
    listing = page.locator(".opblock-get").first
    listing.locator("button.opblock-summary-control").click()
    listing.get_by_role("button", name="Try it out").click()
    listing.get_by_role("button", name="Execute").click()
    expect(listing.locator(".live-responses-table")).to_contain_text("flood-2022")
    assert page.context.cookies() == []


def test_a_text_can_be_tried(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/api/v1/docs/")
    reader = page.locator(".opblock-post")
    reader.locator("button.opblock-summary-control").click()
    reader.get_by_role("button", name="Try it out").click()
    reader.get_by_role("button", name="Execute").click()
    expect(reader.locator(".live-responses-table")).to_contain_text("Thursday 9 May 2024")
