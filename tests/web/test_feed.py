"""The feed of a timeline: valid whatever it says, and fetched again only when something changed."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as Xml

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_event, make_mention, make_timeline
from timeline.corrections import correct_date, hide
from timeline.engine.dates.interval import Interval
from timeline.models import Article, Event, Timeline
from timeline.when import When

FEED = "/flood-2022/export.rss"
NOON = datetime(2022, 1, 9, 12, tzinfo=UTC)
HOSTILE = "]]> <script>\x01\x0b\x1f\ufffe &amp; \u202e\U0001f30a حصار"


def items(client: Client, query: str = "") -> list[Xml.Element]:
    response = client.get(FEED + query)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    return Xml.fromstring(response.content).findall("channel/item")


def titles(client: Client, query: str = "") -> list[str | None]:
    return [item.findtext("title") for item in items(client, query)]


def test_the_newest_change_comes_first(client: Client, timeline: Timeline) -> None:
    for minutes, day in ((1, 7), (3, 2), (2, 5)):
        make_event(timeline, day, changed_at=NOON + timedelta(minutes=minutes))
    days = ("Sun 2", "Wed 5", "Fri 7")
    assert titles(client) == [f"{day} January 2022: The river rises" for day in days]


def test_an_item_says_what_changed_when_and_who_says_so(
    client: Client, event: Event, article: Article
) -> None:
    make_mention(event, "It rose on Wednesday.", "Wednesday", article=article)
    (item,) = items(client)
    address = f"http://testserver{event.get_absolute_url()}"
    assert item.findtext("link") == item.findtext("guid") == address
    changed = parsedate_to_datetime(item.findtext("pubDate", ""))
    assert changed == event.changed_at.replace(microsecond=0)
    told = item.findtext("description", "")
    assert "It rose on <mark>Wednesday</mark>." in told
    assert "The Courier, Fri 7 Jan" in told
    assert [category.text for category in item.findall("category")] == ["Protest"]


def test_a_correction_is_told(client: Client, event: Event, editor: User) -> None:
    day = Interval.of_day(event.timeline.days[4])
    to = When(day.start, day.end, "day", event.extent)
    correct_date(event, to, editor=editor, reason="The photo is dated.", seen=1)
    told = items(client)[0].findtext("description", "")
    assert "<del>Wed 5 January</del> <ins>Thu 6 January</ins>. The photo is dated." in told


def test_the_filters_are_those_of_the_page(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 5, headline="A march")
    make_event(timeline, 6, headline="A speech", category="statement")
    make_event(timeline, 7, headline="Hidden", status=Event.Status.HIDDEN)
    assert titles(client, "?category=statement") == ["Thu 6 January 2022: A speech"]
    assert titles(client, "?to=2022-01-05&q=") == ["Wed 5 January 2022: A march"]
    assert len(titles(client)) == 2


def test_the_feed_names_itself_and_its_page(client: Client, timeline: Timeline) -> None:
    answer = client.get(f"{FEED}?category=protest&utm=1").content.decode()
    assert "<link>http://testserver/flood-2022/?category=protest</link>" in answer
    assert 'href="http://testserver/flood-2022/export.rss?category=protest" rel="self"' in answer


@pytest.mark.parametrize("query", ["from=yesterday", "category=weather", "place=no-such"])
def test_what_is_not_understood_is_named(client: Client, timeline: Timeline, query: str) -> None:
    response = client.get(f"{FEED}?{query}")
    name, _, value = query.partition("=")
    assert response.status_code == 422
    assert response["Content-Type"].startswith("text/plain")
    assert response.content.decode().startswith(f"{name}: ")
    assert value in response.content.decode()


def test_hostile_text_leaves_it_valid(client: Client, db: None) -> None:
    timeline = make_timeline(title=HOSTILE, summary=HOSTILE)
    event = make_event(timeline, None, headline=HOSTILE)
    make_mention(event, HOSTILE, article=make_article(timeline))
    (item,) = items(client)
    title = item.findtext("title", "")
    assert title.startswith("Day unknown: ]]> <script> &amp; ")
    assert "<script>" not in item.findtext("description", "")


def test_at_most_fifty(client: Client, timeline: Timeline) -> None:
    assert items(client) == []
    for _ in range(51):
        make_event(timeline, 5)
    assert len(items(client)) == 50


def test_it_is_sent_again_only_when_something_changed(
    client: Client, event: Event, editor: User
) -> None:
    first = client.get(FEED)
    same = {"if-none-match": first["ETag"]}
    assert client.get(FEED, headers=same).status_code == 304
    assert first["Cache-Control"] == "public, max-age=300"
    assert not first.cookies

    Event.objects.update(changed_at=NOON)
    hide(event, editor=editor, reason="Told twice.", seen=event.version)

    assert client.get(FEED, headers=same).status_code == 200


def test_it_speaks_the_language_of_its_address(client: Client, event: Event) -> None:
    answer = client.get(f"/kk{FEED}").content.decode()
    assert "<language>kk</language>" in answer
    assert f"http://testserver/kk/flood-2022/events/{event.pk}/" in answer
    assert client.get("/no-such/export.rss").status_code == 404


def test_queries_do_not_grow(
    client: Client,
    timeline: Timeline,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for day in (2, 3, 4, 5):
        make_mention(make_event(timeline, day), f"It rose, {day}.", article=article)
    with django_assert_num_queries(8):
        client.get(FEED)
