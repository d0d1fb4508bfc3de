"""Chromium, and the promise that no page ever complains or asks anybody else."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import ConsoleMessage, Error, Page, Request
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from timeline.models import Timeline

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


@pytest.fixture(scope="session")
def seed_rows(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The rows that reading the seeds makes: read once, as that takes seconds."""
    rows = tmp_path_factory.mktemp("seeds") / "rows.json"
    with django_db_blocker.unblock():
        call_command("load_seeds", verbosity=0)
        call_command("dumpdata", "timeline", output=rows, verbosity=0)
        call_command("flush", interactive=False, verbosity=0)
    return rows


@pytest.fixture
def seeds(transactional_db: None, seed_rows: Path) -> Timeline:
    """The timeline that Dateline begins with."""
    call_command("loaddata", seed_rows, verbosity=0)
    return Timeline.objects.get()


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
