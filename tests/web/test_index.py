import re

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_event, make_timeline
from timeline.models import Event


def test_lists_the_timelines_with_what_they_hold(client: Client, db: None) -> None:
    flood = make_timeline("flood", title="The flood")
    make_timeline("fire", title="The fire", summary="What burnt.")
    for day in (2, 3):
        make_event(flood, day)
    make_event(flood, 4, status=Event.Status.HIDDEN)
    make_article(flood)
    html = client.get("/").content.decode()
    assert '<a href="/flood/"><bdi>The flood</bdi></a>' in html
    assert "What burnt." in html
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))
    assert "events 2 article 1 last updated" in text
    assert "events 0 articles 0" in text


def test_says_how_to_begin(client: Client, db: None) -> None:
    assert "load_seeds" in client.get("/").content.decode()


def test_queries_do_not_grow(
    client: Client, db: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(5):
        make_event(make_timeline(f"flood-{n}"), 3)
    with django_assert_num_queries(3):
        client.get("/")
