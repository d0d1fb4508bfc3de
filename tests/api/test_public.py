import json

import pytest
from django.core.management import call_command
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from tests.factories import make_article, make_event
from timeline.api import urls
from timeline.api.events import FILTERS
from timeline.filters import TimelineFilters
from timeline.models import Timeline

# Answers a text that is sent to it; it has tests of its own.
ANSWERS = "api-dates"


@pytest.fixture
def everywhere(flood: Timeline) -> list[str]:
    """One address for every view of the API that is there to be read."""
    event, article = make_event(flood, 5), make_article(flood)
    rows = {"api-event": event.pk, "api-article": article.pk}
    found = []
    for pattern in urls.urlpatterns:
        if pattern.name == ANSWERS:
            continue
        slug = ["flood-2022"] if "slug" in str(pattern.pattern) else []
        row = [rows[pattern.name]] if pattern.name in rows else []
        found.append(reverse(str(pattern.name), args=[*slug, *row]))
    return found


def test_scripts_of_any_site_may_read(anybody: Client, everywhere: list[str]) -> None:
    for address in everywhere:
        answer = anybody.get(address)
        assert answer.status_code == 200
        if not address.endswith("docs/"):
            assert answer["Access-Control-Allow-Origin"] == "*", address
            assert "json" in answer["Content-Type"], address


def test_sets_no_cookie(anybody: Client, everywhere: list[str]) -> None:
    for address in everywhere:
        answer = anybody.get(address)
        assert not answer.cookies, address
        assert "Cookie" not in answer.get("Vary", ""), address


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_changed(anybody: Client, everywhere: list[str], method: str) -> None:
    for address in everywhere:
        assert getattr(anybody, method)(address).status_code == 405, address


def test_errors_can_be_read_by_scripts_of_any_site(anybody: Client, db: None) -> None:
    answer = anybody.get("/api/v1/timelines/nowhere/")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Content-Type"] == "application/json"


def test_the_description_is_complete(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("spectacular", "--format", "openapi-json", "--validate", "--fail-on-warn")
    description = json.loads(capsys.readouterr().out)
    assert set(description["paths"]) == {
        "/api/v1/dates/",
        "/api/v1/timelines/",
        "/api/v1/timelines/{slug}/",
        "/api/v1/timelines/{slug}/events/",
        "/api/v1/timelines/{slug}/events/{id}/",
        "/api/v1/timelines/{slug}/figures/",
        "/api/v1/timelines/{slug}/articles/",
        "/api/v1/timelines/{slug}/articles/{id}/",
    }


def test_the_description_names_every_filter(flood: Timeline) -> None:
    offered = TimelineFilters(QueryDict(), timeline=flood).fields
    assert {parameter.name for parameter in FILTERS} == {*offered}
