"""How a date is understood, while it is being typed."""

from html import unescape
from typing import Any

import pytest
from django.test import Client

from timeline.models import Event


def preview(client: Client, event: Event, **asked: str) -> Any:
    return client.get(f"/{event.timeline.slug}/events/{event.pk}/date/preview/", asked)


def words(response: Any) -> str:
    return " ".join(unescape(response.content.decode()).split())


def test_says_the_date_in_words(editor_client: Client, event: Event) -> None:
    response = preview(editor_client, event, typed="Wed 5 Jan, evening")
    assert response.status_code == 200
    assert "Wed 5 January 2022, evening" in words(response)
    assert "<html" not in words(response)


def test_names_what_it_counts_from(editor_client: Client, event: Event) -> None:
    page = words(preview(editor_client, event, typed="last Thursday"))
    assert "Thu 6 January 2022" in page
    counted = "“last Thursday”, counted from Friday 7 January 2022, when The Courier published."
    assert counted in page


def test_says_when_nobody_knows_when_the_article_came_out(
    editor_client: Client, event: Event
) -> None:
    event.mentions.get().article.outlet.articles.update(published=None)
    page = words(preview(editor_client, event, typed="last Thursday"))
    assert "the last day of this timeline, as nobody knows when The Courier published" in page


def test_offers_both_readings_and_marks_the_one_that_was_chosen(
    editor_client: Client, event: Event
) -> None:
    may = "2022-05-01T00:00:00/2022-05-02T00:00:00/day"
    page = words(preview(editor_client, event, typed="5/1/2022", choice=may))
    assert "Wed 5 January 2022" in page
    assert f'value="{may}" checked' in page


def test_says_when_weekday_and_day_do_not_fit(editor_client: Client, event: Event) -> None:
    page = words(preview(editor_client, event, typed="Thursday the 8th"))
    assert "Thu 6 January 2022" in page
    assert "Sat 8 January 2022" in page
    assert "do not fit" in page


@pytest.mark.parametrize(("typed", "asks"), [("5 January", False), ("2–4 January", True)])
def test_asks_about_the_extent_of_more_than_a_day(
    editor_client: Client, event: Event, typed: str, asks: bool
) -> None:
    page = words(preview(editor_client, event, typed=typed))
    assert ("went on throughout" in page) is asks


@pytest.mark.parametrize(
    ("typed", "warning"),
    [
        ("5 May 2022", "outside the days of this timeline, 2–7 January 2022"),
        ("8 January 2022", "Its sources were published before that, the last on Fri 7 January"),
    ],
)
def test_warns_but_does_not_forbid(
    editor_client: Client, event: Event, typed: str, warning: str
) -> None:
    page = words(preview(editor_client, event, typed=typed))
    assert warning in page
    assert 'name="choice"' in page


def test_does_not_warn_where_nothing_is_odd(editor_client: Client, event: Event) -> None:
    assert "You can still save it" not in words(preview(editor_client, event, typed="5 January"))


@pytest.mark.parametrize("typed", ["", "soonish", "<script>", "\x00"])
def test_says_what_it_does_not_understand(editor_client: Client, event: Event, typed: str) -> None:
    response = preview(editor_client, event, typed=typed)
    assert response.status_code == 200
    assert 'class="error"' in words(response)
    assert b"<script>" not in response.content


def test_saves_nothing(editor_client: Client, event: Event) -> None:
    preview(editor_client, event, typed="6 January")
    assert Event.objects.get(pk=event.pk).version == 1


def test_only_for_editors(client: Client, other_client: Client, event: Event) -> None:
    assert preview(client, event, typed="5 January").status_code == 403
    assert preview(other_client, event, typed="5 January").status_code == 403
