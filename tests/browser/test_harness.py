"""The browser works, and notices what it should."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)


def test_sign_in_page_opens(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/admin/login/")
    expect(page.get_by_label("Username")).to_be_visible()


def test_notices_a_missing_file(live_server: LiveServer, page: Page, complaints: list[str]) -> None:
    page.goto(f"{live_server.url}/no-such-page/")
    assert any("404" in complaint for complaint in complaints)
    complaints.clear()


def test_notices_inline_code(live_server: LiveServer, page: Page, complaints: list[str]) -> None:
    page.goto(f"{live_server.url}/healthz")
    page.evaluate("document.body.setAttribute('onclick', 'alert(1)')")
    page.evaluate("document.body.click()")
    assert any("Content Security Policy" in complaint for complaint in complaints)
    complaints.clear()


def test_notices_a_request_to_somebody_else(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.route("https://elsewhere.example/**", lambda route: route.fulfill(body=""))
    page.goto(f"{live_server.url}/healthz")
    page.evaluate("document.body.append(Object.assign(new Image, {src: '//elsewhere.example/x'}))")
    page.goto("https://elsewhere.example/page")
    assert "Asked somebody else: https://elsewhere.example/page" in complaints
    complaints.clear()
