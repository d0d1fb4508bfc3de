"""What a page that stood open is told."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_event, make_mention, make_timeline
from timeline.corrections import correct_date, hide, show
from timeline.models import Article, Event, Timeline
from timeline.pipeline.links import link_mentions
from timeline.when import When

LONG_AGO = datetime(2022, 1, 9, 8, tzinfo=UTC)
MOMENT = "2022-01-09T09:00:00Z"


def old(timeline: Timeline, day: int, headline: str = "Old") -> Event:
    return make_event(timeline, day, headline=headline, created_at=LONG_AGO, changed_at=LONG_AGO)


def news(client: Client, timeline: Timeline, since: str = MOMENT) -> str:
    response = client.get(f"{timeline.get_absolute_url()}news/?since={since}")
    assert response.status_code in (200, 204)
    return " ".join(response.content.decode().split())


def move(event: Event, editor: User) -> None:
    to = When(datetime(2022, 1, 6), datetime(2022, 1, 7), "day", "within")
    correct_date(event, to, editor=editor, reason="A typo.", seen=event.version)


def test_nothing_is_said_where_nothing_changed(client: Client, timeline: Timeline) -> None:
    old(timeline, 3)
    assert news(client, timeline) == ""


def test_tells_how_many_are_new_and_corrected(
    client: Client, timeline: Timeline, editor: User
) -> None:
    for day in (2, 3, 4):
        make_event(timeline, day)
    move(old(timeline, 3), editor)
    event = old(timeline, 5)
    event.take(event.version, headline="Another line")
    html = news(client, timeline)
    assert "3 new, 1 corrected, 1 told differently." in html
    assert f'href="/flood-2022/?since={MOMENT.replace(":", "%3A")}"' in html
    assert 'role="status"' in html


def test_what_readers_do_not_see_is_no_news(
    client: Client, timeline: Timeline, editor: User
) -> None:
    make_event(timeline, 3, status=Event.Status.PROPOSED)
    make_event(make_timeline("other"), 3)
    event = old(timeline, 4)
    hide(event, editor=editor, reason="A slip.", seen=event.version)
    assert news(client, timeline) == ""


def test_what_an_editor_releases_is_new(client: Client, timeline: Timeline, editor: User) -> None:
    event = old(timeline, 4)
    Event.objects.filter(pk=event.pk).update(status=Event.Status.PROPOSED)
    event.refresh_from_db()
    show(event, editor=editor, reason="It holds.", seen=event.version)
    assert "1 new." in news(client, timeline)


def test_other_sources_of_an_event_are_told_once(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = old(timeline, 4)
    mention = make_mention(old(timeline, 5), "It rose.", article=article)
    link_mentions(timeline, {mention.pk: event})
    timeline.touch()
    assert "1 told differently." in news(client, timeline)
    page = client.get(timeline.get_absolute_url()).content.decode()
    assert news(client, timeline, page.split("news/?since=")[1].split('"')[0]) == ""


def test_a_new_event_that_is_corrected_at_once_is_new(
    client: Client, timeline: Timeline, editor: User
) -> None:
    move(make_event(timeline, 3), editor)
    assert "1 new." in news(client, timeline)


def test_what_the_page_asks_first_is_no_news(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3, updated_at=timezone.now())
    page = client.get(timeline.get_absolute_url()).content.decode()
    since = page.split("news/?since=")[1].split('"')[0]
    assert news(client, timeline, since) == ""
    later = timezone.now() + timedelta(seconds=2)
    make_event(timeline, 4, created_at=later, changed_at=later, updated_at=later)
    assert "1 new." in news(client, timeline, since)


@pytest.mark.parametrize("query", ["", "?since=", "?since=yesterday", "?since=%00"])
def test_asks_for_a_moment(client: Client, timeline: Timeline, query: str) -> None:
    response = client.get(f"{timeline.get_absolute_url()}news/{query}")
    assert response.status_code == 400
    assert b"2022-01-09T08:10:00Z" in response.content


def test_is_never_kept_and_sets_no_cookie(client: Client, timeline: Timeline) -> None:
    response = client.get(f"{timeline.get_absolute_url()}news/?since={MOMENT}")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


@pytest.mark.parametrize("events", [1, 30])
def test_asks_the_database_the_same_for_many(
    client: Client,
    timeline: Timeline,
    django_assert_num_queries: DjangoAssertNumQueries,
    events: int,
) -> None:
    for n in range(events):
        make_event(timeline, 2 + n % 6)
        make_event(timeline, 2 + n % 6, created_at=LONG_AGO)
    with django_assert_num_queries(4):
        news(client, timeline)
