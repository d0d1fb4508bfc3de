"""A text pasted in a real browser, with and without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "The river rose last Thursday. It fell on Thursday the 8th, after three days."


@pytest.fixture
def address(live_server: LiveServer) -> str:
    return f"{live_server.url}/try/"


def paste(page: Page, text: str, day: str = "2022-01-07") -> None:
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label("Day it came out").fill(day)
    page.get_by_role("button", name="Find the dates").click()


def test_the_answer_comes_in_place_and_is_announced(page: Page, address: str) -> None:
    page.goto(address)
    paste(page, TEXT)
    expect(page.get_by_role("status")).to_have_text("3 phrases tell a time")
    expect(page.get_by_role("heading", name="3 phrases tell a time")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Find the dates")).to_be_focused()
    expect(page.get_by_label("Text", exact=True)).to_have_value(TEXT)
    page.keyboard.press("Tab")
    expect(page.locator("#d1")).to_be_focused()
    assert page.url == address
    assert page.context.cookies() == []


def test_what_is_wrong_is_said_and_can_be_mended(
    page: Page, address: str, complaints: list[str]
) -> None:
    page.goto(address)
    paste(page, "x" * 20_001)
    text = page.get_by_label("Text", exact=True)
    expect(text).to_be_focused()
    expect(text).to_have_attribute("aria-invalid", "true")
    expect(text).to_have_accessible_description(re.compile("It has 20001 characters"))
    expect(page.get_by_role("status")).to_contain_text("Not read.")
    paste(page, TEXT)
    expect(page.get_by_role("status")).to_have_text("3 phrases tell a time")
    expect(text).not_to_have_attribute("aria-invalid", "true")
    complaints[:] = [one for one in complaints if "422" not in one]


def test_an_example_leads_to_its_answer_and_phrase_and_note_to_each_other(
    page: Page, address: str
) -> None:
    page.goto(address)
    page.get_by_role("link", name="“Thursday the 8th”").click()
    expect(page.get_by_role("heading", name="2 phrases tell a time")).to_be_in_viewport()
    plain = page.locator("#n1").evaluate("note => getComputedStyle(note).backgroundColor")
    page.locator("#d1").click()
    expect(page.locator("#n1")).to_be_in_viewport()
    expect(page.locator("#n1")).not_to_have_css("background-color", plain)
    page.locator("#n1 .phrase").click()
    expect(page.locator("#d1 mark")).to_have_css("outline-width", "3px")


def test_it_works_without_scripts(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    paste(page, TEXT)
    expect(page.get_by_role("heading", name="3 phrases tell a time")).to_be_visible()
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    page.close()


def test_what_a_program_needs_is_copied(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address)
    paste(page, TEXT)
    page.get_by_role("button", name="Copy").nth(1).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "python -m timeline.engine dates --published 2022-01-07 article.txt"


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_page(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}?example=report")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.goto(address)
    paste(page, "x" * 400 + " on Monday " + "y" * 400)
    expect(page.get_by_role("status")).to_have_text("1 phrase tells a time")
    assert page.evaluate("document.documentElement.scrollWidth") == width
