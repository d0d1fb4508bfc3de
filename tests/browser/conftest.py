"""Chromium, and the promise that no page ever complains or asks anybody else."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Error, Page, Request
from pytest_django.live_server_helper import LiveServer

# Playwright keeps an event loop running in this thread, which Django would take for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

QUIET = ("disable-gpu", "disable-quic", "no-first-run", "disable-background-networking")
NO_SANDBOX = "no-sandbox"  # Chromium refuses to run as root with it.


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium, or the one that `CHROMIUM` names."""
    switches = [*QUIET, "disable-component-update", "disable-sync", NO_SANDBOX]
    return {
        **browser_type_launch_args,
        "executable_path": os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        "args": [f"--{switch}" for switch in switches],
    }


@pytest.fixture
def known_sites(live_server: LiveServer) -> set[str]:
    """The origins that pages may ask. A test that plays another site adds that one."""
    return {live_server.url}


@pytest.fixture(autouse=True)
def complaints(page: Page, known_sites: set[str]) -> Iterator[list[str]]:
    """Fail the test when a page complains, when a request fails or goes to another origin.

    A test that provokes a complaint takes this list and removes what it expects from it.
    """
    found: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            found.append(f"Console: {message.text}")

    def thrown(error: Error) -> None:
        found.append(f"Script: {error}")

    def failed(request: Request) -> None:
        # A page that is left behind gives up what it was still asking for.
        if request.failure != "net::ERR_ABORTED":
            found.append(f"Failed: {request.url} ({request.failure})")

    def asked(request: Request) -> None:
        known = tuple(f"{site}/" for site in known_sites)
        if not request.url.startswith((*known, "data:", "blob:", "about:")):
            found.append(f"Asked somebody else: {request.url}")

    page.context.on("console", heard)
    page.context.on("requestfailed", failed)
    page.context.on("request", asked)
    page.on("pageerror", thrown)
    yield found
    assert not found, "\n".join(found)
