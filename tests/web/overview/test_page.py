"""The overview on the page of a timeline."""

import re
from datetime import date, datetime
from html import unescape

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_event, make_timeline
from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.filters import Counts, TimelineFilters
from timeline.models import Timeline
from timeline.web.overview import draw_overview


def overview(client: Client, timeline: Timeline, query: str = "", **headers: str) -> str:
    """The overview of the answer to a question."""
    answer = client.get(f"{timeline.get_absolute_url()}?{query}", headers=headers)
    html = answer.content.decode()
    return html[html.index('<section class="overview"') :].partition("</section>")[0]


def links(html: str) -> dict[str, str]:
    """Where the links of a piece of a page lead, by their names."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"([^>]*)>(.*?)</a>', html, re.S)
    return {_name(marks, words): unescape(to) for to, marks, words in found}


def _name(marks: str, words: str) -> str:
    label = re.search('aria-label="([^"]*)"', marks)
    return label[1] if label else " ".join(re.sub("<[^>]+>", "", words).split())


def ask(timeline: Timeline, query: str) -> TimelineFilters:
    now = Timeline.objects.get(pk=timeline.pk)
    filters = TimelineFilters(QueryDict(query), timeline=now)
    assert filters.is_valid()
    return filters


def test_takes_no_query_once_the_census_is_taken_and_one_without(
    timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for day in range(2, 8):
        make_event(timeline, day)
    filters = ask(timeline, "from=2022-01-06&to=2022-01-06")
    counts = Counts.of(filters)
    with django_assert_num_queries(0):
        assert draw_overview(filters, counts).every.total == 1
    with django_assert_num_queries(1):
        assert draw_overview(filters, None).every.total == 1


def test_each_heading_leads_to_its_days_and_keeps_what_else_is_asked(
    client: Client, timeline: Timeline
) -> None:
    make_event(timeline, 3, headline="Rain")
    make_event(timeline, 4, headline="Wind")
    to = links(overview(client, timeline, "q=rain&category=protest&cursor=1.1"))
    asked = "q=rain&category=protest&from=2022-01-03&to=2022-01-03"
    assert to["Mon 3: 1 event"] == f"?{asked}"
    assert "Tue 4: 0 events" in to


def test_a_day_leads_on_and_back(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 4)
    to = links(overview(client, timeline, "q=river&from=2022-01-04&to=2022-01-04"))
    assert to == {
        "Earlier": "?q=river&from=2022-01-03&to=2022-01-03",
        "Later": "?q=river&from=2022-01-05&to=2022-01-05",
        "Whole timeline": "?q=river",
        "The same as a table": "/flood-2022/table/?q=river&from=2022-01-04&to=2022-01-04",
    }


def test_years_lead_to_months(client: Client, db: None) -> None:
    timeline = make_timeline(first_day=date(2015, 1, 1), last_day=date(2021, 12, 31))
    make_event(timeline, Interval.of_day(date(2017, 3, 8)))
    assert links(overview(client, timeline))["2017: 1 event"] == "?from=2017-01-01&to=2017-12-31"
    to = links(overview(client, timeline, "from=2017-01-01&to=2017-12-31"))
    assert to["2017 Mar: 1 event"] == "?from=2017-03-01&to=2017-03-31"
    to = links(overview(client, timeline, "from=2017-03-08&to=2017-03-08"))
    assert to["Zoom out"] == "?from=2017-03-06&to=2017-03-12"


@pytest.mark.parametrize(
    "query",
    [
        "from=2022-01-03&to=2022-01-03",
        "from=2022-01-03&to=2022-01-05",
        "from=2022-01-05",
        "to=2022-01-03",
        "from=2021-12-01&to=2022-01-02",
        "from=2021-01-01&to=2021-12-31",
        "category=violence&from=2022-01-03",
    ],
)
def test_counts_what_the_list_finds(client: Client, timeline: Timeline, query: str) -> None:
    for day in (1, 2, 3, 3, 4, 8):
        make_event(timeline, day)
    make_event(timeline, Interval.of_days(date(2022, 1, 3), date(2022, 1, 5)), category="violence")
    make_event(timeline, None, start=datetime(2022, 1, 2), grain=Grain.DAY, extent=Extent.THROUGH)
    filters = ask(timeline, query)
    counts = Counts.of(filters)
    assert counts
    assert draw_overview(filters, counts).every.total == counts.total


def test_a_question_that_is_not_understood_still_has_its_picture(
    client: Client, timeline: Timeline
) -> None:
    make_event(timeline, 3)
    html = overview(client, timeline, "from=yesterday&q=a%00b")
    assert "1 event" in html
    assert "2–7 January 2022 at a glance" in html


def test_days_are_chosen_with_sliders_where_days_are_drawn(
    client: Client, timeline: Timeline
) -> None:
    html = overview(client, timeline, "from=2022-01-03&to=2022-01-05")
    assert 'data-days="18994 1 1 1 1 1 1" hidden' in html
    assert re.search(r'id="overview-from"[^>]* max="6" value="1"', html)
    assert re.search(r'id="overview-to"[^>]* max="6" value="4"', html)
    assert "range" not in overview(client, timeline, "from=2022-01-03&to=2022-01-03")


def test_htmx_swaps_the_overview(client: Client, timeline: Timeline) -> None:
    assert "hx-swap-oob" not in overview(client, timeline)
    assert 'hx-swap-oob="outerHTML"' in overview(client, timeline, **{"HX-Request": "true"})


def test_leads_to_the_same_as_a_table(client: Client, timeline: Timeline) -> None:
    to = links(overview(client, timeline, "q=rain&cursor=1.1"))
    assert to["The same as a table"] == f"{timeline.get_absolute_url()}table/?q=rain"


def test_bars_that_fade_find_their_gradient(client: Client, timeline: Timeline) -> None:
    for category in ("protest", "violence"):
        make_event(
            timeline, Interval.of_days(date(2022, 1, 3), date(2022, 1, 4)), category=category
        )
    html = overview(client, timeline)
    used = re.findall(r"url\(#([^)]+)\)", html)
    assert used == ["both-protest", "both-violence"]
    for name in used:
        assert html.count(f'id="{name}"') == 1
    assert " style=" not in html


def test_draws_what_fits_no_family_last(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 5, category="other")
    make_event(timeline, 5, category="background")
    html = overview(client, timeline)
    assert html.index('class="lane background"') < html.index('class="lane other"')
    page = client.get(timeline.get_absolute_url()).content.decode()
    assert re.search(r'class="category other">\s*Other<', page)


def test_draws_a_timeline_without_events(client: Client, timeline: Timeline) -> None:
    html = overview(client, timeline)
    assert "Nothing is told to have been in this time." in html
    assert "One bar is one event" not in html
