"""What a page says of itself to others stands in it without a complaint of its own policy."""

import json

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from timeline.models import Timeline

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_description_is_data_that_the_policy_lets_stand(
    live_server: LiveServer, page: Page, timeline: Timeline
) -> None:
    page.add_init_script(
        "window.refused = [];"
        "document.addEventListener('securitypolicyviolation', e => refused.push(e.blockedURI))"
    )
    page.goto(f"{live_server.url}/flood-2022/")
    block = page.locator("script[type='application/ld+json']").text_content()
    assert json.loads(block or "")["headline"] == "The flood, January 2022"
    assert page.evaluate("window.refused") == []


def test_a_reader_turns_to_another_language(
    live_server: LiveServer, page: Page, timeline: Timeline
) -> None:
    page.goto(f"{live_server.url}/flood-2022/?category=protest")
    page.get_by_role("link", name="Русский").click()
    page.wait_for_url("**/ru/flood-2022/?category=protest")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"{live_server.url}/flood-2022/?category=protest")
