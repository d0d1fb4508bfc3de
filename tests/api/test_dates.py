"""The dates of a text, as the API tells them."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from rest_framework.throttling import ScopedRateThrottle

from timeline.api.serializers.readings import (
    ExpressionSerializer,
    PublishedSerializer,
    ReadingSerializer,
)
from timeline.engine.commands import answers, documents
from timeline.engine.dates import find_dates
from timeline.fields import LONGEST_PASTED

ADDRESS = "/api/v1/dates/"
TEXT = "The river rose last Thursday. It fell on Thursday the 8th, two days after 1/2/2022."
KNOWN = {"published": "2022-01-07", "zone": "America/New_York", "not_before": "2022-01-02"}


@pytest.fixture(autouse=True)
def _unhurried() -> Iterator[None]:
    """Nobody has asked anything yet."""
    cache.clear()
    yield
    cache.clear()


def ask(client: Client, body: Any, **more: Any) -> Any:
    sent = body if isinstance(body, str | bytes) else json.dumps(body)
    return client.post(ADDRESS, sent, content_type="application/json", **more)


@pytest.mark.parametrize("more", [{}, {"id": "000"}, KNOWN, {"language": "ru", "published": None}])
def test_answers_what_the_command_answers(anybody: Client, more: dict[str, Any]) -> None:
    line = json.dumps({"text": TEXT, **more})
    document = documents.from_json(line.encode(), default_id="1", known={})
    answer = ask(anybody, line)
    assert answer.status_code == 200
    assert answer.json() == answers.of_reading(document, find_dates(document))


def test_takes_a_form_as_curl_sends_it(anybody: Client) -> None:
    sent = "text=It+rained%20on+Monday.&published=2022-01-07&zone="
    kind = "application/x-www-form-urlencoded"
    (found,) = anybody.post(ADDRESS, sent, content_type=kind).json()["expressions"]
    assert found["value"] == "2022-01-03"


def test_counts_characters_as_they_were_sent(anybody: Client) -> None:
    text = "  \r\n😀 It rained on Monday.  "
    (found,) = ask(anybody, {"text": text}).json()["expressions"]
    assert text[found["start"] : found["end"]] == "Monday"


def test_the_description_tells_every_field(anybody: Client) -> None:
    answer = ask(anybody, {"text": TEXT, **KNOWN}).json()
    assert answer.keys() == ReadingSerializer().fields.keys()
    assert answer["published"].keys() == PublishedSerializer().fields.keys()
    for found in answer["expressions"]:
        assert found.keys() == ExpressionSerializer().fields.keys()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": None}, "text"),
        ({"text": ["on Monday"]}, "text"),
        ({"text": "x" * (LONGEST_PASTED + 1)}, "text"),
        ({"text": "x" * 1_000_000}, "text"),
        ({"text": "on Monday\x00"}, "text"),
        ('{"text": "on Monday \\ud800"}', "text"),
        ({"text": TEXT, "published": "2022-02-30"}, "published"),
        ({"text": TEXT, "published": "0001-01-01"}, "published"),
        ({"text": TEXT, "published": "9999-12-31"}, "published"),
        ({"text": TEXT, "published": 20220107.5}, "published"),
        ({"text": TEXT, "not_before": {}}, "not_before"),
        ({"text": TEXT, "language": "tlh"}, "language"),
        ({"text": TEXT, "language": "<script>"}, "language"),
        ({"text": TEXT, "zone": "../../etc/passwd"}, "zone"),
        ({"text": TEXT, "story_zone": "Europe"}, "story_zone"),
        ({"text": TEXT, "id": "x" * 201}, "id"),
        ([], "non_field_errors"),
        ("[" * 100_000, "detail"),
        ('{"text": NaN}', "detail"),
        ('{"text": ' + "1" * 5000 + "}", "detail"),
        (b'{"text": "\xff"}', "detail"),
        ("on Monday", "detail"),
    ],
)
def test_names_what_it_does_not_take(anybody: Client, body: Any, field: str) -> None:
    answer = ask(anybody, body)
    assert answer.status_code == 400
    assert field in answer.json()
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_takes_the_longest_text_however_it_is_spelled(anybody: Client) -> None:
    assert ask(anybody, {"text": "😀" * LONGEST_PASTED}).status_code == 200


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
def test_does_nothing_else(anybody: Client, method: str) -> None:
    assert getattr(anybody, method)(ADDRESS).status_code == 405


def test_other_kinds_of_bodies_are_refused(anybody: Client) -> None:
    assert anybody.post(ADDRESS, {"text": TEXT}).status_code == 415  # multipart


def test_scripts_of_any_site_may_ask(anybody: Client) -> None:
    asked = {"origin": "https://paper.example", "access-control-request-method": "POST"}
    first = anybody.options(ADDRESS, headers=asked)
    assert first.status_code == 200
    for answer in (first, ask(anybody, {"text": TEXT})):
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Access-Control-Allow-Headers"] == "Content-Type"
        assert "POST" in answer["Access-Control-Allow-Methods"]
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.django_db
def test_nobody_keeps_what_was_sent(anybody: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert ask(anybody, {"text": TEXT})["Cache-Control"] == "no-store"


def test_nobody_may_ask_without_end(anybody: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ScopedRateThrottle, "THROTTLE_RATES", {"dates": "2/minute"})
    codes = [ask(anybody, {"text": "on Monday"}).status_code for _ in range(3)]
    assert codes == [200, 200, 429]


def test_says_where_it_is(anybody: Client) -> None:
    assert anybody.get("/api/v1/").json()["dates"] == f"http://testserver{ADDRESS}"
