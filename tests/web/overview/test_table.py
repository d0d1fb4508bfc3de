"""The overview as a table, on a page of its own and as htmx puts it into the timeline."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_event
from tests.web.overview.test_page import links
from timeline.models import Timeline


def table(client: Client, timeline: Timeline, query: str = "", **headers: str) -> str:
    answer = client.get(f"{timeline.get_absolute_url()}table/?{query}", headers=headers)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_counts_the_events_of_each_day_by_category(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3, headline="Rain")
    make_event(timeline, 3, headline="Rain", category="violence")
    make_event(timeline, 4, headline="Wind")
    html = table(client, timeline, "q=rain")
    row = html[html.index(">Mon 3 January<") :].partition("</tr>")[0]
    assert row.count('<td class="num">1</td>') == 2
    assert '<td class="num">2</td>' in row
    assert "Violence" in html


def test_leads_back_to_the_days_in_the_timeline(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3, headline="Rain")
    to = links(table(client, timeline, "q=rain"))
    asked = "q=rain&from=2022-01-03&to=2022-01-03"
    assert to["Mon 3 January"] == f"{timeline.get_absolute_url()}?{asked}"
    assert to[timeline.title] == f"{timeline.get_absolute_url()}?q=rain"


def test_htmx_gets_the_table_alone(client: Client, timeline: Timeline) -> None:
    html = table(client, timeline, **{"HX-Request": "true"})
    assert "<table>" in html
    assert "<h1>" not in html


def test_is_kept_until_something_changes(
    client: Client, timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_event(timeline, 3)
    table(client, timeline)
    with django_assert_num_queries(1):
        table(client, timeline)


def test_names_what_is_not_understood(client: Client, timeline: Timeline) -> None:
    answer = client.get(f"{timeline.get_absolute_url()}table/?from=yesterday")
    assert answer.status_code == 422
    assert "yesterday" in answer.content.decode()


def test_a_timeline_that_is_not_there_has_none(client: Client, db: None) -> None:
    assert client.get("/nowhere/table/").status_code == 404
