"""Promises that hold for the project as a whole."""

import subprocess
import sys
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

# With None in its place, a module cannot be imported.
PROGRAM = """
import sys
sys.modules.update(dict.fromkeys(["django", "celery", "rest_framework"]))
import timeline.engine
import timeline.engine.text
import timeline.engine.dates
import timeline.engine.events
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


READERS_PAGES = ("/healthz",)


@pytest.mark.django_db
@pytest.mark.parametrize("address", READERS_PAGES)
def test_readers_get_no_cookie(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("address", [*READERS_PAGES, "/admin/login/", "/no-such-page/"])
def test_pages_refuse_to_be_framed_and_run_no_inline_code(client: Client, address: str) -> None:
    response = client.get(address)
    assert response["X-Frame-Options"] == "DENY"
    policy = {rule.strip() for rule in response["Content-Security-Policy"].split(";")}
    assert {"frame-ancestors 'none'", "default-src 'none'", "script-src 'self'"} <= policy
    assert "unsafe" not in response["Content-Security-Policy"]
