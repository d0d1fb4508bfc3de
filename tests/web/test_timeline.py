import re
from datetime import date, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    make_article,
    make_entity,
    make_event,
    make_mention,
    make_outlet,
    make_timeline,
)
from timeline.census import census_of
from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.models import Article, Claim, Dispute, Event, Timeline

HTMX = {"HX-Request": "true"}


def page(client: Client, timeline: Timeline, query: str = "", status: int = 200) -> str:
    response = client.get(f"{timeline.get_absolute_url()}{query}")
    assert response.status_code == status
    return response.content.decode()


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_shows_each_event_under_its_day(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3, headline="The river rises")
    html = page(client, timeline)
    heading = html.index('<time datetime="2022-01-03">Monday <b>3</b> January</time>')
    assert heading < html.index("The river rises</a></h3>")


def test_shows_a_quote_with_the_date_phrase_marked(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5)
    make_mention(event, "On Wednesday the dam broke.", "Wednesday", article=article)
    html = page(client, timeline)
    assert "On <mark>Wednesday</mark> the dam broke." in html
    assert "The Courier" in html
    assert "Fri 7 Jan" in html


def test_says_who_dated_an_event(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3, headline="Read")
    make_event(
        timeline, 4, headline="Seen", confirmed_at=datetime.fromisoformat("2022-01-09T08:10Z")
    )
    html = text(page(client, timeline))
    assert "Date sure, read by machine" in html
    assert "Date confirmed by an editor on Sun 9 January, 08:10" in html


def test_lists_the_sources_and_how_their_days_are_known(
    client: Client, timeline: Timeline, article: Article
) -> None:
    herald = make_outlet("herald", "The Herald")
    make_article(timeline, "002", outlet=herald, basis="inferred", published=date(2022, 1, 6))
    make_article(timeline, "003", outlet=herald, published=None)
    html = text(page(client, timeline))
    assert re.search(r"The Herald\s+worked out:\s+Thu 6 Jan", html)
    assert re.search(r"The Herald\s+day unknown", html)
    assert re.search(r"The Courier\s+Fri 7 Jan", html)


def test_wider_spans_have_a_heading_of_their_own(client: Client, timeline: Timeline) -> None:
    make_event(timeline, Interval.of_days(date(2022, 1, 4), date(2022, 1, 5)), headline="Wide")
    make_event(timeline, 4, headline="Narrow")
    html = page(client, timeline)
    assert html.index(">Narrow</a>") < html.index("<b>4–5</b> January") < html.index(">Wide</a>")


def test_a_whole_year_is_called_by_its_number(client: Client, db: None) -> None:
    flood = make_timeline("year", first_day=date(2021, 12, 1))
    year = Interval(datetime(2022, 1, 1), datetime(2023, 1, 1), Grain.YEAR)
    make_event(flood, year, headline="A wet year")
    html = page(client, flood)
    assert re.search(r"<h2 id=.day-2022-01-01-2022-12-31.>\s*2022\s*</h2>", html)


def test_undated_events_come_last_then_what_lies_outside_the_window(
    client: Client, timeline: Timeline
) -> None:
    year = Interval(datetime(2014, 1, 1), datetime(2015, 1, 1), Grain.YEAR)
    make_event(timeline, year, headline="Long ago")
    make_event(timeline, 20, headline="Later on")
    make_event(timeline, None, headline="Some day")
    make_event(timeline, 7, headline="Last day")
    html = page(client, timeline)
    places = [
        html.index(f">{name}</a>") for name in ("Last day", "Some day", "Long ago", "Later on")
    ]
    assert places == sorted(places)
    assert "Some time between 2 and 7 January" in html
    assert "day unknown" in html


def test_lasting_event_stands_at_its_start_and_says_until(
    client: Client, timeline: Timeline
) -> None:
    days = Interval.of_days(date(2022, 1, 3), date(2022, 1, 6))
    make_event(timeline, days, extent=Extent.THROUGH, headline="Power cut")
    html = page(client, timeline)
    assert "Monday <b>3</b> January" in html
    assert "Mon 3 January until Thu 6 January" in html


def test_shows_claims_side_by_side(client: Client, timeline: Timeline, article: Article) -> None:
    event = make_event(timeline, 5)
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="How many?", verdict="conflict", why="Both count homes."
    )
    for value in ("2,500", "3,800"):
        mention = make_mention(event, f"{value} homes stood in water.", article=article)
        Claim.objects.create(dispute=dispute, mention=mention, value=value)
    html = page(client, timeline)
    assert "Sources disagree" in html
    assert html.index("<b>2,500</b>") < html.index("<b>3,800</b>")


def test_other_words_for_one_act_are_no_disagreement(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5)
    dispute = Dispute.objects.create(
        event=event, kind="wording", title="Resigned or dismissed", verdict="compatible", why="So."
    )
    mention = make_mention(event, "The cabinet resigned.", article=article)
    Claim.objects.create(dispute=dispute, mention=mention, value="resigned")
    html = page(client, timeline)
    assert "Told in different words" in html
    assert "They agree" not in html


def test_writes_what_articles_say_as_text(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5, headline="<script>alert(1)</script>")
    make_mention(event, "On <b>Wednesday</b> & later", "Wednesday", article=article)
    html = page(client, timeline)
    assert "<script>alert" not in html
    assert "On &lt;b&gt;<mark>Wednesday</mark>&lt;/b&gt; &amp; later" in html


def test_filters_and_keeps_what_was_asked_in_the_form(client: Client, timeline: Timeline) -> None:
    town = make_entity(timeline, "Old Town")
    make_event(timeline, 3, headline="Here", entities=[town])
    make_event(timeline, 3, headline="There")
    html = page(client, timeline, "?place=old-town&from=2022-01-02&to=2022-01-05&q=here")
    assert ">Here</a>" in html
    assert ">There</a>" not in html
    assert "<b>1 event found</b>" in html
    assert 'name="from" id="filter-from" value="2022-01-02"' in html
    assert 'name="q" id="filter-q"' in html
    assert 'value="here"' in html
    assert 'value="old-town" id="place-old-town" checked' in html


def test_lists_apart_what_may_fall_in_the_range(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3, headline="Dated")
    make_event(timeline, None, headline="Perhaps", end=datetime(2022, 1, 5))
    html = page(client, timeline, "?from=2022-01-03&to=2022-01-03")
    assert html.index(">Dated</a>") < html.index("May fall in this range") < html.index(">Perhaps<")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("?from=hello", "“hello” is not a day"),
        ("?from=2022-01-06&to=2022-01-05", "Thu 6 January 2022 is after Wed 5 January 2022."),
        ("?category=weather", "There is no “weather” to choose."),
        ("?actor=nobody", "This timeline has no “nobody”."),
        ("?cursor=broken", "“broken” is not a page of this timeline."),
        ("?q=%00", "Null characters are not allowed."),
    ],
)
def test_bad_value_is_named_and_nothing_typed_is_lost(
    client: Client, timeline: Timeline, query: str, message: str
) -> None:
    make_event(timeline, 3, headline="The river rises")
    html = page(client, timeline, f"{query}&certainty=sure", status=422)
    assert message in html
    assert "The river rises" not in html
    assert 'value="sure" id="certainty-sure" checked' in html


def test_bad_day_stays_in_its_field(client: Client, timeline: Timeline) -> None:
    html = page(client, timeline, "?from=hello", status=422)
    assert 'id="filter-from" value="hello"' in html
    assert 'aria-invalid="true"' in html


def test_shows_fifty_events_and_a_link_to_the_next(client: Client, timeline: Timeline) -> None:
    for n in range(53):
        make_event(timeline, 3, headline=f"event {n}")
    html = page(client, timeline)
    assert html.count("<article") == 50
    assert "Here are 1–50 of 53" in html
    link = re.search(r'href="(\?cursor=[^"]+)" rel="next"', html)
    assert link
    rest = page(client, timeline, link[1])
    assert rest.count("<article") == 3
    assert "Here are 51–53 of 53" in rest
    assert 'rel="next"' not in rest


def test_htmx_gets_only_what_changes(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3)
    response = client.get(timeline.get_absolute_url(), headers=HTMX)
    html = response.content.decode().strip()
    assert html.startswith('<div id="event-list">')
    assert "<html" not in html
    assert "The river rises" in html
    assert 'id="result" hx-swap-oob' in html
    assert "HX-Request" in response["Vary"]


def test_htmx_is_told_an_address_without_empty_fields(client: Client, timeline: Timeline) -> None:
    response = client.get(f"{timeline.get_absolute_url()}?q=&from=&category=protest", headers=HTMX)
    assert response["HX-Push-Url"] == "/flood-2022/?category=protest"
    response = client.get(f"{timeline.get_absolute_url()}?q=&cursor=1.1", headers=HTMX)
    assert response["HX-Push-Url"] == "/flood-2022/?cursor=1.1"


def test_htmx_gets_the_message_with_422(client: Client, timeline: Timeline) -> None:
    response = client.get(f"{timeline.get_absolute_url()}?from=hello", headers=HTMX)
    assert response.status_code == 422
    assert "“hello” is not a day" in response.content.decode()


@pytest.mark.parametrize("header", ["HX-Boosted", "HX-History-Restore-Request"])
def test_htmx_gets_the_page_where_it_wants_one(
    client: Client, timeline: Timeline, header: str
) -> None:
    response = client.get(timeline.get_absolute_url(), headers={**HTMX, header: "true"})
    assert "<html" in response.content.decode()


def test_empty_timeline_says_so(client: Client, timeline: Timeline) -> None:
    assert "Nothing is told here yet." in page(client, timeline)


def test_nothing_found_says_so(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3)
    assert "No event fits all of this." in page(client, timeline, "?q=volcano")


def test_hidden_and_proposed_events_are_not_shown(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3, headline="Hidden", status=Event.Status.HIDDEN)
    make_event(timeline, 3, headline="Proposed", status=Event.Status.PROPOSED)
    html = page(client, timeline)
    assert ">Hidden</a>" not in html
    assert ">Proposed</a>" not in html


def test_reader_gets_no_cookie_and_no_controls(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3)
    response = client.get(timeline.get_absolute_url())
    assert not response.cookies
    assert "Change date" not in response.content.decode()


def test_editor_gets_controls(editor_client: Client, timeline: Timeline) -> None:
    make_event(timeline, 3)
    assert "Change date" in page(editor_client, timeline)


def test_page_has_no_inline_code_and_one_main_heading(
    client: Client, timeline: Timeline, article: Article
) -> None:
    make_mention(make_event(timeline, 5), "On Wednesday", "Wednesday", article=article)
    html = page(client, timeline)
    assert html.count("<h1") == 1
    assert " style=" not in html
    # What describes the page is a block of data, which no browser executes.
    assert not re.search(r"\son\w+=|hx-on|<script(?![^>]*(src=|/ld\+json))|<style", html)
    assert 'rel="canonical" href="http://testserver/flood-2022/"' in html


def test_every_id_stands_once(client: Client, timeline: Timeline, article: Article) -> None:
    for day in (3, 4, 5):
        make_mention(make_event(timeline, day), f"On {day}", article=article)
    ids = re.findall(r'\sid="([^"]+)"', page(client, timeline))
    assert len(ids) == len(set(ids))


def test_unknown_timeline_is_not_found(client: Client, db: None) -> None:
    assert client.get("/nowhere/").status_code == 404


@pytest.mark.parametrize(("events", "queries"), [(1, 12), (20, 12), (30, 13), (49, 13)])
def test_page_takes_as_many_queries_for_one_event_as_for_many(
    client: Client,
    timeline: Timeline,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
    events: int,
    queries: int,
) -> None:
    town = make_entity(timeline, "Old Town")
    for n in range(events):
        event = make_event(timeline, 2 + n % 6, entities=[town])
        mention = make_mention(event, f"Quote {n}", "Quote", article=article)
        dispute = Dispute.objects.create(event=event, kind="date", title="?", verdict="conflict")
        Claim.objects.create(dispute=dispute, mention=mention, value="5")
    census_of(Timeline.objects.get())  # taken once after each change
    with django_assert_num_queries(queries):  # one more for the main line of a long one
        page(client, timeline)
    with django_assert_num_queries(queries - 10):  # the events are written already
        client.get(timeline.get_absolute_url(), headers=HTMX)
    with django_assert_num_queries(1):  # and now the answer is
        client.get(timeline.get_absolute_url(), headers=HTMX)


@pytest.mark.parametrize("events", [1, 40])
def test_a_question_takes_as_many_queries_for_one_event_as_for_many(
    client: Client,
    timeline: Timeline,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
    events: int,
) -> None:
    town = make_entity(timeline, "Old Town")
    for n in range(events):
        event = make_event(timeline, 2 + n % 6, entities=[town])
        make_mention(event, f"Quote {n}", "Quote", article=article)
    census_of(Timeline.objects.get())
    with django_assert_num_queries(12):
        page(client, timeline, "?place=old-town&from=2022-01-02&q=quote&outlet=courier")


@pytest.mark.parametrize("events", [1, 20])
def test_editor_asks_no_more_for_many_events_than_for_one(
    editor_client: Client,
    timeline: Timeline,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    events: int,
) -> None:
    for n in range(events):
        make_event(timeline, 2 + n % 6)
    with django_assert_max_num_queries(21):
        page(editor_client, timeline)


def test_a_long_timeline_shows_its_main_line_first(client: Client, timeline: Timeline) -> None:
    for n in range(60):
        make_event(timeline, 2 + n // 10, headline=f"Event {n}", salience=n / 100)
    html = page(client, timeline)
    main = html[html.index('class="main-line"') : html.index('id="filters"')]
    told = [int(n) for n in re.findall(r">Event (\d+)</a>", main)]
    assert told == [49, 48, *range(59, 49, -1)]  # by day; on a day the weightiest first
    assert "12 of 60 events" in main
    assert 'href="?main=1"' in main


def test_the_main_line_is_told_in_order_of_time_also_from_before_the_window(
    client: Client, timeline: Timeline
) -> None:
    for _ in range(25):
        make_event(timeline, 4, salience=0.1)
    make_event(timeline, 6, headline="Then", salience=0.9)
    make_event(timeline, 1, headline="First", salience=0.9)
    make_event(timeline, None, headline="Some day", salience=0.9)
    html = page(client, timeline)
    main = html[html.index('class="main-line"') : html.index('id="filters"')]
    assert main.index(">First</a>") < main.index(">Then</a>") < main.index(">Some day</a>")


def test_the_main_line_leads_into_the_list_or_to_the_event(
    client: Client, timeline: Timeline
) -> None:
    near = make_event(timeline, 2, salience=0.9)
    for _ in range(60):
        make_event(timeline, 3, salience=0.1)
    far = make_event(timeline, 7, salience=0.9)
    html = page(client, timeline)
    main = html[html.index('class="main-line"') : html.index('id="filters"')]
    assert f'href="#event-{near.pk}"' in main
    assert f'href="{far.get_absolute_url()}"' in main


def test_what_is_short_or_asked_for_in_part_has_no_main_line(
    client: Client, timeline: Timeline
) -> None:
    for n in range(24):
        make_event(timeline, 2, headline=f"Event {n}")
    assert 'class="main-line"' not in page(client, timeline)
    make_event(timeline, 3)
    assert 'class="main-line"' in page(client, timeline)
    assert 'class="main-line"' not in page(client, timeline, "?category=protest")


def test_the_main_line_comes_and_goes_with_what_htmx_asks(
    client: Client, timeline: Timeline
) -> None:
    for _ in range(25):
        make_event(timeline, 2)
    asked = client.get(f"{timeline.get_absolute_url()}?q=river", headers=HTMX).content.decode()
    assert '<div id="main-line" hx-swap-oob="outerHTML">' in asked
    assert 'class="main-line"' not in asked
    every = client.get(timeline.get_absolute_url(), headers=HTMX).content.decode()
    assert 'class="main-line"' in every
