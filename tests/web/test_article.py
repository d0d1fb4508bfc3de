"""One article: its text with every date phrase marked, and what became of each."""

from datetime import date
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import make_article, make_event, make_mention, make_phrase
from timeline.models import Article, Claim, Dispute, Event, Mention, Timeline

TEXT = """The river rises

It rained for days. On Wednesday the river rose. Nobody was hurt.

On Thursday the 8th it fell. A dam broke."""


@pytest.fixture
def report(timeline: Timeline) -> Article:
    return make_article(timeline, "report", text=TEXT, visibility="all")


def tell(event: Event, report: Article, quote: str) -> Mention:
    """The event's telling at the place where the text has the quote."""
    mention = make_mention(event, quote, article=report)
    mention.start_char = TEXT.index(quote)
    mention.end_char = mention.start_char + len(quote)
    mention.save()
    return mention


def mark(report: Article, words: str, **values: Any) -> None:
    make_phrase(report, words, TEXT.index(words), **values)


def page(client: Client, report: Article) -> str:
    response = client.get(f"/{report.timeline.slug}/articles/{report.pk}/")
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


def test_shows_the_whole_text_without_cookies(client: Client, report: Article) -> None:
    shown = page(client, report)
    for sentence in ("It rained for days.", "Nobody was hurt.", "A dam broke."):
        assert sentence in shown
    assert not client.cookies


def test_marks_a_phrase_and_says_what_became_of_it(client: Client, report: Article) -> None:
    mark(report, "Wednesday")
    shown = page(client, report)
    assert 'On <a class="when-link " id="d1" href="#n1"><mark>Wednesday</mark></a> the' in shown
    assert '<span class="became">Wed 5 January</span>' in shown
    assert "Counted from publication on Fri 7 January 2022." in shown


def test_dots_what_is_no_date(client: Client, report: Article) -> None:
    nothing: dict[str, Any] = {"start": None, "end": None, "grain": ""}
    mark(report, "for days", type="DURATION", value="PXD", **nothing)
    shown = page(client, report)
    assert '<a class="when-link vague" id="d1" href="#n1">for days</a>' in shown
    assert "a length of time, not a date" in shown


def test_dashes_what_is_in_doubt_with_its_week_and_both_readings(
    client: Client, report: Article
) -> None:
    other = {
        "value": "2022-01-08",
        "start": "2022-01-08T00:00:00",
        "end": "2022-01-09T00:00:00",
        "grain": "day",
        "why": "The 8th is a Saturday.",
    }
    mark(report, "Thursday the 8th", flags=["weekday"], alternatives=[other])
    shown = page(client, report)
    assert 'class="when-link flagged"' in shown
    assert '<ol class="week" aria-hidden="true">' in shown
    assert "Or: <b>Sat 8 January</b>. The 8th is a Saturday." in shown
    assert "1 in doubt" in shown


def test_tells_quietly_that_a_late_hour_may_be_another_day_far_away(
    client: Client, report: Article
) -> None:
    other = {
        "value": "2022-01-06",
        "start": "2022-01-06T00:00:00",
        "end": "2022-01-07T00:00:00",
        "grain": "day",
        "why": "Outlet and story are hours apart.",
    }
    mark(report, "Thursday the 8th", flags=["zone"], alternatives=[other])
    shown = page(client, report)
    assert "flagged" not in shown.partition('<article class="source"')[2]
    assert "1 in doubt" not in shown
    assert "Or: <b>Thu 6 January</b>. Outlet and story are hours apart." in shown


def test_numbers_events_in_the_text_and_links_them(
    client: Client, report: Article, timeline: Timeline
) -> None:
    rise = make_event(timeline, 5, headline="The river rises")
    dam = make_event(timeline, 6, headline="A dam breaks")
    tell(dam, report, "A dam broke.")
    telling = tell(rise, report, "On Wednesday the river rose.")
    shown = page(client, report)
    assert (
        f'id="mention-{telling.pk}" href="#e1" aria-label="Event 1: The river rises">1</a>On'
        in (shown)
    )
    assert shown.index("Event 1: The river rises") < shown.index("Event 2: A dam breaks")
    assert f'href="{dam.get_absolute_url()}" lang="en" dir="auto">A dam breaks</a>' in shown


@pytest.mark.parametrize("status", ["hidden", "proposed"])
def test_does_not_lead_to_what_readers_do_not_see(
    client: Client, report: Article, timeline: Timeline, status: str
) -> None:
    secret = make_event(timeline, 5, headline="Somebody is accused", status=status)
    tell(secret, report, "A dam broke.")
    shown = page(client, report)
    assert "Somebody is accused" not in shown
    assert 'class="told protest"' not in shown


def test_hostile_text_never_becomes_markup(client: Client, timeline: Timeline) -> None:
    hostile = "<script>alert(1)</script> & \"'> on <b>Monday</b>"
    report = make_article(timeline, "x", text=hostile, visibility="all")
    make_phrase(report, "<b>Monday</b>", hostile.index("<b>"))
    content = client.get(report.get_absolute_url()).content.decode()
    assert "<script>alert" not in content
    assert "<b>Monday" not in content
    assert "<mark>&lt;b&gt;Monday&lt;/b&gt;</mark>" in content


def test_asks_the_database_no_more_for_more_events(
    client: Client, report: Article, timeline: Timeline, django_assert_num_queries: Any
) -> None:
    tell(make_event(timeline, 5), report, "Nobody was hurt.")
    with CaptureQueriesContext(connection) as few:
        page(client, report)
    for quote in ("A dam broke.", "It rained for days.", "On Wednesday the river rose."):
        tell(make_event(timeline, 5), report, quote)
    with django_assert_num_queries(len(few)):
        page(client, report)


# Excerpts


def test_of_an_article_in_excerpts_only_the_quotes_are_shown(
    client: Client, report: Article, timeline: Timeline
) -> None:
    Article.objects.update(visibility="excerpts", url="https://courier.example/river")
    event = make_event(timeline, 5)
    tell(event, report, "On Wednesday the river rose.")
    tell(event, report, "A dam broke.")
    mark(report, "Wednesday")
    mark(report, "Thursday the 8th")
    shown = page(client, report)
    for kept in ("the river rose.", "A dam broke.", "<mark>Wednesday</mark>", "…"):
        assert kept in shown
    for left_out in ("It rained for days", "Nobody was hurt", "it fell", "Thursday the 8th"):
        assert left_out not in shown
    assert 'href="https://courier.example/river"' in shown


def test_the_quote_of_a_hidden_event_is_no_excerpt(
    client: Client, report: Article, timeline: Timeline
) -> None:
    Article.objects.update(visibility="excerpts")
    tell(make_event(timeline, 5, status="hidden"), report, "A dam broke.")
    shown = page(client, report)
    assert "A dam broke." not in shown
    assert "Nothing of this article is quoted yet." in shown


# What is known about it


def test_says_how_the_publication_day_is_known(client: Client, timeline: Timeline) -> None:
    worked_out = make_article(
        timeline, "x", basis="inferred", evidence="“Today” is Friday.", visibility="all"
    )
    shown = page(client, worked_out)
    assert "Fri 7 January 2022" in shown
    assert "worked out from the text" in shown
    assert "“Today” is Friday." in shown


def test_says_when_the_publication_day_is_not_known(client: Client, timeline: Timeline) -> None:
    assert "not known" in page(client, make_article(timeline, "x", published=None, basis="unknown"))


def test_links_to_the_original_only_where_there_is_one(client: Client, report: Article) -> None:
    assert "The original at" not in page(client, report)
    Article.objects.update(url="https://courier.example/river")
    assert "The original at The Courier" in page(client, report)


def test_an_article_of_another_timeline_is_not_found(client: Client, report: Article) -> None:
    assert client.get(f"/elsewhere/articles/{report.pk}/").status_code == 404


def test_only_looks(client: Client, report: Article) -> None:
    assert client.post(report.get_absolute_url()).status_code == 405


def test_the_list_names_each_article_with_its_day_and_its_events(
    client: Client, report: Article, timeline: Timeline
) -> None:
    make_article(timeline, "early", published=date(2022, 1, 6))
    tell(make_event(timeline, 5), report, "A dam broke.")
    tell(make_event(timeline, 5, status="hidden"), report, "Nobody was hurt.")
    content = client.get(f"/{timeline.slug}/articles/").content.decode()
    assert content.index("Report early") < content.index("Report report")
    assert "Thu 6 January" in content
    assert content.count('<td class="num" data-unit="event">1</td>') == 1
    assert not client.cookies


def test_the_list_of_no_timeline_is_not_found(client: Client, db: None) -> None:
    assert client.get("/elsewhere/articles/").status_code == 404


def test_says_what_is_known_of_a_day_that_is_not_known(client: Client, timeline: Timeline) -> None:
    known = {"published": None, "basis": "unknown", "evidence": "It names no past day of a month."}
    shown = page(client, make_article(timeline, "x", visibility="all", **known))
    assert "What is known of the publication day: It names no past day of a month." in shown


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "says_so"), [("en-GB", False), ("es", True)])
def test_says_where_only_the_dates_are_read(
    client: Client, report: Article, language: str, says_so: bool
) -> None:
    Article.objects.update(language=language)
    assert ("Events are gathered from articles in English alone" in page(client, report)) is says_so


def test_says_when_rules_alone_read_its_names(client: Client, report: Article) -> None:
    said = "Its actors and places were read by rules alone, without the language model."
    assert said not in page(client, report)
    Article.objects.filter(pk=report.pk).update(names_by="rules")
    assert said in page(client, report)


def test_a_telling_leads_to_what_is_disputed_of_it(
    client: Client, timeline: Timeline, report: Article
) -> None:
    event = make_event(timeline, 5)
    disputed = tell(event, report, "On Wednesday the river rose.")
    tell(event, report, "A dam broke.")
    dispute = Dispute.objects.create(event=event, kind="date", title="When?", verdict="conflict")
    Claim.objects.create(dispute=dispute, mention=disputed, value="2022-01-05")
    shown = page(client, report)
    assert f'href="{event.get_absolute_url()}#dispute-{dispute.pk}">Sources disagree' in shown
    assert shown.count("Sources disagree") == 1


def test_two_counts_that_grew_are_told_apart(
    client: Client, timeline: Timeline, report: Article
) -> None:
    event = make_event(timeline, 5)
    toll = tell(event, report, "A dam broke.")
    for title in ("Killed: police", "Injured: police"):
        grew = Dispute.objects.create(event=event, kind="figure", title=title, verdict="growth")
        Claim.objects.create(dispute=grew, mention=toll, value="8")
    shown = page(client, report)
    assert ">The count grew: Killed: police</a>" in shown
    assert ">The count grew: Injured: police</a>" in shown


def test_what_is_disputed_of_a_hidden_event_is_not_told(
    client: Client, timeline: Timeline, report: Article
) -> None:
    mention = tell(make_event(timeline, 5), report, "On Wednesday the river rose.")
    hidden = make_event(timeline, 6, status=Event.Status.HIDDEN)
    dispute = Dispute.objects.create(event=hidden, kind="date", title="?", verdict="conflict")
    Claim.objects.create(dispute=dispute, mention=mention, value="2022-01-05")
    assert "Sources disagree" not in page(client, report)
