"""Only the embed may stand in a frame on another site."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from tests.factories import make_article, make_event
from timeline.models import Timeline


def names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """The names of all addresses, the admin's too."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern) and pattern.name:
            yield f"{space}{pattern.name}"
        elif isinstance(pattern, URLResolver):
            inside = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from names(pattern.url_patterns, inside)


NAMES = sorted({*names(get_resolver().url_patterns)} - {"embed"})


def address(name: str, timeline: Timeline) -> str:
    """An address of this name, for an event and an article that there are."""
    event, article = make_event(timeline, 5), make_article(timeline, "framed")
    row = article.pk if "article" in name else event.pk
    places: tuple[list[Any], ...] = (
        [],
        [timeline.slug],
        [timeline.slug, row],
        [row],
        ["auth"],
        [1, 1],
    )
    for place in places:
        with suppress(NoReverseMatch):
            return reverse(name, args=place)
    raise AssertionError(f"No address for {name}")


@pytest.mark.parametrize("name", NAMES)
def test_refuses_to_be_framed(reader: Client, flood: Timeline, name: str) -> None:
    response = reader.get(address(name, flood))
    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


def test_there_are_such_pages() -> None:
    assert {"timeline", "event", "article", "login", "admin:index"} <= {*NAMES}


def test_the_embed_may_be_framed_anywhere(reader: Client, flood: Timeline) -> None:
    response = reader.get("/flood-2022/embed/")
    assert "X-Frame-Options" not in response
    policy = response["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
