"""The page of who claims which number."""

from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    make_article,
    make_event,
    make_figure,
    make_mention,
    make_outlet,
    make_timeline,
)
from timeline.models import Article, Claim, Dispute, Event, Mention, Timeline


def page(client: Client, timeline: Timeline, query: str = "", status: int = 200) -> str:
    response = client.get(f"/{timeline.slug}/figures/{query}")
    assert response.status_code == status
    return response.content.decode()


@pytest.fixture
def toll(event: Event) -> Mention:
    """A telling that gives a toll."""
    mention = event.mentions.get()
    make_figure(
        mention, 18, high=None, who="police", said_by="The ministry", as_of=datetime(2022, 1, 5)
    )
    return mention


def test_a_figure_tells_its_number_speaker_day_source_and_event(
    client: Client, timeline: Timeline, toll: Mention, event: Event
) -> None:
    html = page(client, timeline)
    assert f'<a href="/{timeline.slug}/figures/killed-police/">Killed: police</a></h2>' in html
    assert '<p class="numeral">at least 18</p>' in html
    assert "<bdi>The ministry</bdi>" in html
    assert '<time datetime="2022-01-05">Wed 5 January</time>' in html
    assert f'href="{toll.article.get_absolute_url()}#mention-{toll.pk}">The Courier</a>' in html
    assert toll.quote in html
    assert f'href="{event.get_absolute_url()}"' in html


def test_a_figure_without_day_or_speaker_says_so(
    client: Client, timeline: Timeline, event: Event
) -> None:
    for number in (18, 19):
        make_figure(event.mentions.get(), number)
    html = page(client, timeline)
    assert 'published <time datetime="2022-01-07">Fri 7 January</time>' in html
    assert "in its own words" in html


def test_what_is_told_of_a_year_is_given_no_day(
    client: Client, timeline: Timeline, toll: Mention
) -> None:
    Mention.objects.update(start=datetime(2019, 1, 1), end=datetime(2020, 1, 1), grain="year")
    toll.figures.update(as_of=datetime(2019, 1, 1))
    html = page(client, timeline)
    assert '<time datetime="2019-01-01">2019</time>' in html
    assert "1 January" not in html


def test_a_dispute_is_marked_and_leads_to_its_event(
    client: Client, timeline: Timeline, toll: Mention, event: Event
) -> None:
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="Killed: police", verdict="conflict", why="Both of today."
    )
    Claim.objects.create(dispute=dispute, mention=toll, value="at least 18")
    html = page(client, timeline)
    assert f'href="{event.get_absolute_url()}#dispute-{dispute.pk}">Sources disagree' in html


def test_only_figures_of_the_events_asked_for_are_shown(
    client: Client, timeline: Timeline, toll: Mention, article: Article
) -> None:
    later = make_event(timeline, 6, category="casualties")
    make_figure(make_mention(later, "9 injured", article=article), 9, what="injured")
    html = page(client, timeline, "?category=casualties")
    assert "Injured</a></h2>" in html
    assert "Killed" not in html
    assert "All figures" in html
    assert "All figures" not in page(client, timeline)


def test_the_background_is_left_out_unless_asked_for(
    client: Client, timeline: Timeline, article: Article
) -> None:
    old = make_event(timeline, 3, category="background")
    make_figure(make_mention(old, "16 dead, long ago", article=article), 16)
    assert "No article claims a number here." in page(client, timeline)
    html = page(client, timeline, "?category=background")
    assert '<p class="numeral">16</p>' in html
    assert "figures/killed/?category=background" in html


def test_hidden_events_and_other_timelines_tell_nothing(
    client: Client, timeline: Timeline, article: Article
) -> None:
    hidden = make_event(timeline, 3, status=Event.Status.HIDDEN)
    make_figure(make_mention(hidden, "16 dead", article=article), 16)
    other = make_timeline("other")
    elsewhere = make_mention(make_event(other, 3), "17 dead", article=make_article(other))
    make_figure(elsewhere, 17)
    assert "No article claims a number here." in page(client, timeline)


def test_a_bad_value_is_named(client: Client, timeline: Timeline) -> None:
    html = page(client, timeline, "?from=yesterday", status=422)
    assert "“yesterday” is not a day" in html
    assert "Not understood: no figures shown." in html


def test_many_counts_are_shown_page_by_page_and_keep_what_was_asked(
    client: Client, timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5)
    for n in range(21):
        make_figure(make_mention(event, f"Side {n}", article=article), 5, who=f"side {n}")
    html = page(client, timeline, "?category=protest")
    assert html.count('class="tally"') == 20
    assert 'href="?category=protest&amp;page=2"' in html
    assert page(client, timeline, "?category=protest&page=2").count('class="tally"') == 1


def test_different_numbers_are_drawn_and_their_claims_stand_behind(
    client: Client, timeline: Timeline, toll: Mention, article: Article, event: Event
) -> None:
    later = make_mention(event, "30 police officers dead", article=article)
    make_figure(later, 30, who="police", as_of=datetime(2022, 1, 7))
    html = page(client, timeline)
    assert html.count('<svg class="chart') == 2
    assert "From 18 to 30, in 2 claims." in html
    assert "<summary>2 claims, with their words" in html
    assert "<b>30</b>" in html
    assert "style=" not in html


def test_the_same_number_of_several_is_told_large_and_not_drawn(
    client: Client, timeline: Timeline, event: Event
) -> None:
    for _ in range(3):
        make_figure(event.mentions.get(), 18)
    html = page(client, timeline)
    assert '<p class="numeral">18</p>' in html
    assert "18 in all 3 claims." in html
    assert "<svg" not in html


def test_a_number_that_is_not_understood_is_told_by_its_words(
    client: Client, timeline: Timeline, event: Event
) -> None:
    make_figure(event.mentions.get(), 0, low=None, high=None)
    html = page(client, timeline)
    assert "numeral" not in html
    assert "The river rose on Wednesday." in html


def test_of_many_claims_the_first_stand_in_the_list(
    client: Client, timeline: Timeline, event: Event
) -> None:
    for n in range(14):
        make_figure(event.mentions.get(), n)
    html = page(client, timeline)
    assert html.count("<blockquote>") == 10
    assert "All 14 claims<" in html


def test_names_from_articles_are_only_words(
    client: Client, timeline: Timeline, event: Event
) -> None:
    evil = "<script>alert(1)</script>"
    outlet = make_outlet("evil", evil)
    article = make_article(timeline, "006", outlet=outlet)
    for n in (3, 9):
        mention = make_mention(event, f"{evil}{n}", article=article)
        make_figure(mention, n, who=evil, said_by=evil, where=evil, unit=evil, what="money")
    html = page(client, timeline)
    assert "<script>alert" not in html
    assert "Money, &lt;script&gt;" in html


@pytest.mark.parametrize("claims", [1, 30])
def test_page_takes_as_many_queries_for_one_figure_as_for_many(
    client: Client,
    timeline: Timeline,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
    claims: int,
) -> None:
    for n in range(claims):
        event = make_event(timeline, 2 + n % 6)
        mention = make_mention(event, f"{n} dead", article=article)
        make_figure(mention, n, who=f"side {n % 3}")
        dispute = Dispute.objects.create(
            event=event, kind="figure", title="Killed", verdict="conflict"
        )
        Claim.objects.create(dispute=dispute, mention=mention, value=str(n))
    with django_assert_num_queries(9):
        page(client, timeline)
