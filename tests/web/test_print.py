"""All that is asked for on one page, to be printed."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_event, make_mention, make_outlet
from timeline.census import census_of
from timeline.models import Article, Timeline


def page(client: Client, timeline: Timeline, query: str = "", status: int = 200) -> str:
    response = client.get(f"{timeline.get_absolute_url()}print/{query}")
    assert response.status_code == status
    return response.content.decode()


def test_holds_every_event_with_every_source(client: Client, timeline: Timeline) -> None:
    herald = make_outlet("herald", "The Herald")
    articles = [make_article(timeline), make_article(timeline, "002", outlet=herald)]
    for n in range(70):
        event = make_event(timeline, 2 + n % 6, headline=f"Event {n}")
        for article in articles:
            make_mention(event, f"Quote {n} of {article.outlet}.", article=article)
    html = page(client, timeline)
    assert html.count("<article") == 70
    assert "70 events" in html
    for n in range(70):
        assert f">Event {n}</a></h3>" in html
        assert f"Quote {n} of The Courier." in html
        assert f"Quote {n} of The Herald." in html
    assert "<details" not in html


def test_holds_what_is_asked_for_and_says_so(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3, headline="Kept", category="violence")
    make_event(timeline, 3, headline="Left out")
    html = page(client, timeline, "?category=violence&from=2022-01-02")
    assert ">Kept</a>" in html
    assert "Left out" not in html
    assert "1 event found: From Sun 2 January, Violence" in html
    assert 'href="/flood-2022/?category=violence&amp;from=2022-01-02"' in html


def test_stops_at_a_thousand_and_says_so(
    client: Client, timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.web.whole_list.MOST", 3)
    for _ in range(5):
        make_event(timeline, 3)
    html = page(client, timeline)
    assert html.count("<article") == 3
    assert "Here are 1–3 of 5" in html
    link = re.search(r'href="(\?cursor=[^"]+)" rel="next"', html)
    assert link
    assert page(client, timeline, link[1]).count("<article") == 2


def test_names_a_bad_value(client: Client, timeline: Timeline) -> None:
    assert "“hello” is not a day" in page(client, timeline, "?from=hello", status=422)


def test_says_that_there_is_nothing(client: Client, timeline: Timeline) -> None:
    assert "Nothing is told here yet." in page(client, timeline)


@pytest.mark.parametrize("events", [1, 30])
def test_asks_the_database_the_same_for_many_events(
    client: Client,
    timeline: Timeline,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
    events: int,
) -> None:
    for n in range(events):
        make_mention(make_event(timeline, 2 + n % 6), f"Quote {n}", "Quote", article=article)
    census_of(Timeline.objects.get())
    with django_assert_num_queries(7):
        page(client, timeline)
