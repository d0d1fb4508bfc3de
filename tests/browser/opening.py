"""A page of events opened by a reader who waits until all of it is there."""

from playwright.sync_api import Page, expect


def open_whole(page: Page, url: str) -> None:
    """Open it, with its scripts come and its events drawn: the last thing that scripts do."""
    page.goto(url)
    expect(page.locator(".below .event:not([data-drawn])")).to_have_count(0)
