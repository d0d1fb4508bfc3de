"""What a list leaves closed, and htmx puts into it when it is opened."""

from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_event, make_figure, make_mention
from timeline.models import Article, Claim, Dispute, Event, Timeline

HTMX = {"HX-Request": "true"}


def more(client: Client, event: Event) -> str:
    response = client.get(f"{event.get_absolute_url()}more/", headers=HTMX)
    assert response.status_code == 200
    return response.content.decode()


def test_says_why_this_date(client: Client, timeline: Timeline, article: Article) -> None:
    event = make_event(timeline, 5)
    make_mention(event, "On Wednesday the dam broke.", "Wednesday", article=article)
    html = more(client, event)
    assert "The Courier writes <mark>Wednesday</mark>." in html
    assert "Counted from publication on Fri 7 January." in html
    assert '<li class="read">Wed<b>5</b>' in html
    assert '<li class="published">Fri<b>7</b>' in html


def test_tells_every_quote_and_figure(client: Client, timeline: Timeline, article: Article) -> None:
    event = make_event(timeline, 5)
    for n in range(12):
        make_figure(make_mention(event, f"{n} dead", article=article), n, said_by="The ministry")
    html = more(client, event)
    assert html.count('class="quote"') == 9
    assert f'href="{event.get_absolute_url()}">All 12 quotes</a>' in html
    assert "<b>7</b>" in html
    assert "<bdi>The ministry</bdi>, in" in html


def test_shows_claims_side_by_side_with_the_verdict(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5)
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="How many?", verdict="conflict", why="Both count homes."
    )
    for value in ("2,500", "3,800"):
        mention = make_mention(event, f"{value} homes stood in water.", article=article)
        Claim.objects.create(dispute=dispute, mention=mention, value=value)
    html = more(client, event)
    assert html.index("2,500</p>") < html.index("3,800</p>") < html.index("Both count homes.")


def test_shows_eight_claims_and_leads_to_all(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5)
    dispute = Dispute.objects.create(event=event, kind="figure", title="How many", verdict="growth")
    mention = make_mention(event, "Homes stood in water.", article=article)
    for n in range(60):
        Claim.objects.create(dispute=dispute, mention=mention, value=f"{700 + n}")
    html = more(client, event)
    assert html.count('<p class="value">') == 8
    assert f'href="{event.get_absolute_url()}#dispute-{dispute.pk}">All 60 claims' in html
    whole = client.get(event.get_absolute_url()).content.decode()
    assert whole.count('<p class="value">') == 60
    assert "All 60 claims" not in whole


def test_without_htmx_leads_to_the_page_of_the_event(client: Client, event: Event) -> None:
    response = client.get(f"{event.get_absolute_url()}more/")
    why = f"{event.get_absolute_url()}#why-{event.pk}"
    assert (response.status_code, response["Location"]) == (302, why)


def test_what_was_merged_away_is_told_by_what_took_it_in(
    client: Client, timeline: Timeline, event: Event, article: Article
) -> None:
    home = make_event(timeline, 5)
    make_mention(home, "The dam broke.", article=article)
    Event.objects.filter(pk=event.pk).update(merged_into=home)
    assert "The dam broke." in more(client, event)


def test_readers_are_told_nothing_of_hidden_events(
    client: Client, editor_client: Client, timeline: Timeline
) -> None:
    hidden = make_event(timeline, 5, status=Event.Status.HIDDEN)
    assert client.get(f"{hidden.get_absolute_url()}more/", headers=HTMX).status_code == 404
    assert more(editor_client, hidden)
    assert client.get(f"{hidden.get_absolute_url()}more/", headers=HTMX).status_code == 404


def test_an_answer_is_kept_until_its_timeline_changes(
    client: Client,
    timeline: Timeline,
    event: Event,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_mention(event, "The dam broke.", article=article)
    more(client, event)
    with django_assert_num_queries(1):
        assert "The dam broke." in more(client, event)
    make_mention(event, "The dam held.", article=article)
    assert "The dam held." in more(client, event)


@pytest.mark.parametrize("events", [1, 30])
def test_asks_the_database_the_same_for_many_quotes(
    client: Client,
    timeline: Timeline,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
    events: int,
) -> None:
    event = make_event(timeline, 5, confirmed_at=datetime.fromisoformat("2022-01-09T08:10Z"))
    for n in range(events):
        make_mention(event, f"Quote {n}", "Quote", article=article)
    with django_assert_num_queries(8):
        more(client, event)
