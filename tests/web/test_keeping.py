"""Readers get what others got, until the timeline changes; editors get pages of their own."""

from datetime import date, datetime
from gzip import decompress as gunzip

from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_entity, make_event, make_mention
from timeline.corrections import correct_date, hide
from timeline.models import Timeline
from timeline.web.keeping import ANSWERS
from timeline.when import When


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


def test_is_compressed_for_whoever_takes_that(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3)
    plain = client.get(timeline.get_absolute_url())
    for _ in range(2):
        answer = client.get(timeline.get_absolute_url(), headers={"Accept-Encoding": "br, gzip"})
        assert answer["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in answer["Vary"]
        assert gunzip(answer.content) == plain.content
    again = client.get(timeline.get_absolute_url())
    assert (again.has_header("Content-Encoding"), again.content) == (False, plain.content)


def test_a_page_is_no_fragment_however_it_is_asked_for(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3)
    address = timeline.get_absolute_url()
    restored = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    for headers in (restored, {"HX-Request": "true"}, {"HX-Request": "true", "HX-Boosted": "true"}):
        html = client.get(address, headers=headers).content.decode().lstrip()
        assert html.startswith("<div") == (len(headers) == 1)


def test_questions_that_differ_in_nothing_are_kept_once(
    client: Client, timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_event(timeline, 3)
    page(client, timeline)
    for more in ("?utm_source=mail", "?q=&from=", "?utm_source=other"):
        with django_assert_num_queries(1):
            html = client.get(f"{timeline.get_absolute_url()}{more}").content.decode()
        assert "utm_source" not in html


def test_a_very_long_question_is_answered_and_not_kept(client: Client, timeline: Timeline) -> None:
    ANSWERS.clear()
    query = "&".join(["category=protest"] * 500)
    assert client.get(f"{timeline.get_absolute_url()}?{query}").status_code == 200
    assert ANSWERS.size_now == 0


def test_deleting_a_place_is_seen_at_once(
    client: Client, admin_client: Client, timeline: Timeline
) -> None:
    towns = [make_entity(timeline, name) for name in ("Old Town", "New Town")]
    make_event(timeline, 3, entities=towns)
    assert "Old Town" in page(client, timeline)
    admin_client.post(f"/admin/timeline/entity/{towns[0].pk}/delete/", {"post": "yes"})
    assert "Old Town" not in page(client, timeline)
    chosen = {"action": "delete_selected", "_selected_action": towns[1].pk, "post": "yes"}
    admin_client.post("/admin/timeline/entity/", chosen)
    assert "New Town" not in page(client, timeline)


def test_a_renamed_editor_is_seen_at_once(
    client: Client, admin_client: Client, timeline: Timeline, editor: User
) -> None:
    event = make_event(timeline, 3)
    to = When(datetime(2022, 1, 6), datetime(2022, 1, 7), "day", "within")
    correct_date(event, to, editor=editor, reason="A typo.", seen=event.version)
    assert "aigul" in page(client, timeline)
    path = f"/admin/auth/user/{editor.pk}/change/"
    joined = {"date_joined_0": "2022-01-01", "date_joined_1": "00:00:00"}
    saved = admin_client.post(path, {**joined, "username": "dana", "is_active": "on"})
    assert saved.status_code == 302
    assert "aigul" not in page(client, timeline)


def test_other_days_of_a_timeline_put_its_events_in_other_places(
    client: Client, timeline: Timeline
) -> None:
    for day in (2, 3, 6):
        make_event(timeline, day, headline=f"Event {day}")
    timeline.first_day = date(2022, 1, 3)
    timeline.save()
    html = page(client, timeline)
    places = [html.index(f">Event {day}</a></h3>") for day in (3, 6, 2)]
    assert places == sorted(places)
    assert html.count('id="before"') == 1


def test_what_was_not_understood_is_not_kept(client: Client, timeline: Timeline) -> None:
    for _ in range(2):
        assert client.get(f"{timeline.get_absolute_url()}?from=x").status_code == 422
