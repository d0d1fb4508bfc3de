"""Promises that hold for the project as a whole."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, reverse
from django.urls.resolvers import LocalePrefixPattern

from tests.factories import (
    make_article,
    make_event,
    make_figure,
    make_mention,
    make_timeline,
)
from timeline.urls import urlpatterns

# With None in its place, a module cannot be imported.
PROGRAM = """
import sys
sys.modules.update(dict.fromkeys(["django", "celery", "rest_framework"]))
import timeline.engine
import timeline.engine.text
import timeline.engine.dates
import timeline.engine.events
import timeline.engine.__main__
"""


def test_engine_imports_without_django() -> None:
    subprocess.run([sys.executable, "-c", PROGRAM], check=True, cwd=settings.BASE_DIR)


def test_the_test_above_would_notice() -> None:
    program = f"{PROGRAM}\nimport timeline.models"
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=settings.BASE_DIR, capture_output=True
    )
    assert b"'django' is not a package" in ran.stderr


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())


def test_deployment_check_finds_nothing_that_the_environment_cannot_answer() -> None:
    expected = {"security.W004", "security.W008", "security.W012", "security.W016"}
    output = StringIO()
    call_command("check", deploy=True, stdout=output, stderr=output)
    found = {word.strip("(:)") for word in output.getvalue().split() if "security.W" in word}
    assert found <= expected, output.getvalue()


# Signing in is the one page that must remember who asked.
SIGN_IN = {"login", "logout"}


def flat(patterns: Iterable[Any]) -> Iterator[URLPattern]:
    """Every page of our own, those of every language included."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern
        elif isinstance(pattern.pattern, LocalePrefixPattern):
            yield from flat(pattern.url_patterns)


PATTERNS = [pattern for pattern in flat(urlpatterns) if pattern.name]
NAMES = [pattern.name for pattern in PATTERNS]


def test_the_pages_of_every_language_are_among_them() -> None:
    assert {"index", "timeline", "event", "try", "healthz"} <= set(NAMES)


@pytest.fixture
def addresses(db: None) -> dict[str | None, str]:
    """An address under every name in `timeline.urls`, about one small timeline."""
    timeline = make_timeline()
    article, event = make_article(timeline), make_event(timeline, 5)
    make_figure(make_mention(event, "18 dead", article=article), 18)
    values = {"slug": timeline.slug, "pk": event.pk, "section": "timelines", "count": "killed"}
    found: dict[str | None, str] = {}
    for pattern in PATTERNS:
        wanted = {name: values[name] for name in pattern.pattern.converters}
        if pattern.name == "article":
            wanted["pk"] = article.pk
        query = "?since=2022-01-09" if pattern.name == "news" else ""
        found[pattern.name] = reverse(pattern.name, kwargs=wanted) + query
    return found


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SIGN_IN])
def test_readers_get_no_cookie(
    client: Client, addresses: dict[str | None, str], name: str | None
) -> None:
    response = client.get(addresses[name])
    assert response.status_code in {200, 302, 403, 404, 405}
    assert not response.cookies


@pytest.mark.parametrize("name", [name for name in NAMES if name != "embed"])
def test_pages_refuse_to_be_framed(
    client: Client, addresses: dict[str | None, str], name: str | None
) -> None:
    response = client.get(addresses[name])
    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("name", NAMES)
def test_pages_run_nothing_but_the_sites_own_files(
    client: Client, addresses: dict[str | None, str], name: str | None
) -> None:
    policy = client.get(addresses[name])["Content-Security-Policy"]
    assert {"default-src 'none'", "script-src 'self'", "style-src 'self'"} <= set(
        policy.split("; ")
    )
    assert "unsafe" not in policy
