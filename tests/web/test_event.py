import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_entity, make_event, make_mention, make_timeline
from timeline.models import Article, Event, Mention, Timeline


def page(client: Client, event: Event) -> str:
    response = client.get(event.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def test_shows_all_quotes_and_the_reasons(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5, headline="The dam breaks")
    for n in range(12):
        make_mention(event, f"Witness {n} saw it on Wednesday.", "Wednesday", article=article)
    html = page(client, event)
    assert "The dam breaks</h1>" in html
    assert html.count('<blockquote class="quote">') == 12
    assert "Why this date?" in html
    assert "Counted from publication" in html


def test_leads_to_the_events_before_and_after(client: Client, timeline: Timeline) -> None:
    first, middle, last = (make_event(timeline, day, headline=f"Day {day}") for day in (2, 3, 4))
    html = page(client, middle)
    assert f'href="{first.get_absolute_url()}" rel="prev"' in html
    assert f'href="{last.get_absolute_url()}" rel="next"' in html
    assert 'rel="prev"' not in page(client, first)
    assert 'rel="next"' not in page(client, last)


def test_neighbours_are_shown_ones_of_the_same_timeline(client: Client, timeline: Timeline) -> None:
    event = make_event(timeline, 3)
    make_event(timeline, 4, status=Event.Status.HIDDEN)
    make_event(make_timeline("other"), 5)
    assert 'rel="next"' not in page(client, event)


def test_merged_event_leads_to_the_one_that_took_it_in(client: Client, timeline: Timeline) -> None:
    home = make_event(timeline, 3)
    gone = make_event(timeline, 3, merged_into=home)
    response = client.get(gone.get_absolute_url())
    assert response.status_code == 301
    assert response["Location"] == home.get_absolute_url()


@pytest.mark.parametrize("status", [Event.Status.HIDDEN, Event.Status.PROPOSED])
def test_reader_does_not_find_what_is_not_shown(
    client: Client, timeline: Timeline, status: Event.Status
) -> None:
    event = make_event(timeline, 3, status=status)
    assert client.get(event.get_absolute_url()).status_code == 404


def test_editor_sees_a_hidden_event_marked(editor_client: Client, timeline: Timeline) -> None:
    event = make_event(timeline, 3, status=Event.Status.HIDDEN)
    assert "Hidden: readers do not see this" in page(editor_client, event)


def test_event_of_another_timeline_is_not_found(client: Client, timeline: Timeline) -> None:
    event = make_event(make_timeline("other"), 3)
    assert client.get(f"/{timeline.slug}/events/{event.pk}/").status_code == 404
    assert client.get(f"/{timeline.slug}/events/9999999999999999999999/").status_code == 404


@pytest.mark.parametrize("mentions", [1, 20])
def test_page_takes_as_many_queries_for_one_quote_as_for_many(
    client: Client,
    timeline: Timeline,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
    mentions: int,
) -> None:
    event = make_event(timeline, 3, entities=[make_entity(timeline, "Old Town")])
    make_event(timeline, 2)
    make_event(timeline, 4)
    for n in range(mentions):
        make_mention(event, f"Quote {n}", "Quote", article=article)
    with django_assert_num_queries(7):
        page(client, event)


def test_says_where_a_telling_stands_outside_the_text(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5)
    make_mention(event, "On Wednesday the dam broke.", "Wednesday", article=article)
    Mention.objects.update(kind="caption")
    html = page(client, event)
    assert '<span class="n">(caption)</span>' in html
    assert "A caption in The Courier writes <mark>Wednesday</mark>" in html
    Mention.objects.update(kind="title")
    assert "(headline)" in page(client, event)
