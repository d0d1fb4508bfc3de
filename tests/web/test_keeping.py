"""Readers get what others got, until the timeline changes; editors get pages of their own."""

from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_entity, make_event, make_mention
from timeline.corrections import hide
from timeline.models import Timeline


def page(client: Client, timeline: Timeline, path: str = "") -> str:
    return client.get(f"{path}{timeline.get_absolute_url()}").content.decode()


def test_the_same_page_is_asked_of_the_database_once(
    client: Client, timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_event(timeline, 3)
    first = page(client, timeline)
    with django_assert_num_queries(1):
        assert page(client, timeline) == first


def test_whatever_changes_is_seen_at_once(client: Client, timeline: Timeline, editor: User) -> None:
    town = make_entity(timeline, "Old Town")
    event = make_event(timeline, 3, headline="The river rises", entities=[town])
    assert "The river rises" in page(client, timeline)
    make_mention(event, "It rose.", article=make_article(timeline))
    assert "It rose." in page(client, timeline)
    town.name = "New Town"
    town.save()
    assert "New Town" in page(client, timeline)
    timeline.title = "Another title"
    timeline.save()
    assert "Another title" in page(client, timeline)
    outlet = timeline.articles.get().outlet
    outlet.name = "The Herald"
    outlet.save()
    assert "The Herald" in page(client, timeline)
    hide(event, editor=editor, reason="A slip.", seen=event.version)
    assert "The river rises" not in page(client, timeline)


def test_a_reader_never_gets_what_an_editor_got(
    client: Client, editor_client: Client, timeline: Timeline
) -> None:
    make_event(timeline, 3)
    assert "Change date" in page(editor_client, timeline)
    assert "Change date" not in page(client, timeline)
    assert "Change date" in page(editor_client, timeline)


def test_pages_of_other_hosts_and_languages_are_others(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3)
    assert "http://testserver/flood-2022/" in page(client, timeline)
    elsewhere = client.get(timeline.get_absolute_url(), headers={"host": "localhost"})
    assert b"http://localhost/flood-2022/" in elsewhere.content
    assert "Понедельник" in page(client, timeline, "/ru").title()


def test_what_was_not_understood_is_not_kept(client: Client, timeline: Timeline) -> None:
    for _ in range(2):
        assert client.get(f"{timeline.get_absolute_url()}?from=x").status_code == 422
