import re
from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    make_article,
    make_entity,
    make_event,
    make_figure,
    make_mention,
    make_timeline,
)
from timeline.models import Article, Claim, Dispute, Event, Mention, Timeline


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
    with django_assert_num_queries(9):
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


def test_a_place_that_the_paragraph_gives_is_told_as_such(client: Client, event: Event) -> None:
    assert "from context" not in page(client, event)
    Mention.objects.update(setting=["Porto", "Portugal"])
    assert '<span class="n">Porto, Portugal, from context</span>' in page(client, event)


def test_the_time_of_an_event_begins_like_a_sentence(client: Client, timeline: Timeline) -> None:
    bounds = {"start": datetime(2022, 1, 2), "end": datetime(2022, 1, 7)}
    event = make_event(timeline, None, **bounds)
    assert ">Some time between 2 and 6 January</time>" in page(client, event)


def test_claims_stand_side_by_side_with_who_says_so_and_as_of_when(
    client: Client, event: Event
) -> None:
    mention = event.mentions.get()
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="Killed: police", verdict="conflict", why="Both of today."
    )
    Claim.objects.create(
        dispute=dispute, mention=mention, value="18", said_by="Rada", as_of=datetime(2022, 1, 4)
    )
    Claim.objects.create(dispute=dispute, mention=mention, value="at least 30")
    html = page(client, event)
    assert f'id="dispute-{dispute.pk}">Killed: police <span class="tag conflict">' in html
    assert "said by <bdi>Rada</bdi>, as of Tue 4 Jan" in html
    assert "at least 30" in html
    assert re.search(r"in its own words\s*</p>", html)
    assert "<b>Sources disagree.</b> Both of today." in html
    assert f"{mention.article.get_absolute_url()}#mention-{mention.pk}" in html


def test_a_dispute_about_days_tells_them_as_readers_do(client: Client, event: Event) -> None:
    dispute = Dispute.objects.create(event=event, kind="date", title="When", verdict="conflict")
    Claim.objects.create(dispute=dispute, mention=event.mentions.get(), value="2022-01-05")
    html = page(client, event)
    assert '<p class="value words">Wed 5 January</p>' in html
    assert "2022-01-05</p>" not in html


def test_a_dispute_is_marked_at_the_head_and_leads_to_its_claims(
    client: Client, event: Event
) -> None:
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="Killed: police", verdict="growth"
    )
    html = page(client, event)
    path = f"{event.get_absolute_url()}#dispute-{dispute.pk}"
    mark = f'<a class="tag growth" href="{path}">The count grew: Killed: police</a>'
    assert html.index(mark) < html.index('<div class="quotes">')


def test_names_figures_and_claims_are_written_as_text(client: Client, timeline: Timeline) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    event = make_event(timeline, 5, entities=[make_entity(timeline, hostile, "actor")])
    mention = make_mention(event, hostile, article=make_article(timeline, "hostile"))
    Mention.objects.update(setting=[hostile], steps=[hostile])
    make_figure(mention, 1e18, who=hostile, where=hostile, said_by=hostile)
    dispute = Dispute.objects.create(
        event=event, kind="figure", title=hostile, verdict="conflict", why=hostile
    )
    Claim.objects.create(dispute=dispute, mention=mention, value=hostile, said_by=hostile)
    for path in (event.get_absolute_url(), f"{timeline.get_absolute_url()}figures/"):
        html = client.get(path).content.decode()
        assert "<img" not in html
        assert "&lt;img" in html
        assert "1,000,000 trillion" in html


def test_an_article_at_odds_with_itself_is_no_disagreement_of_sources(
    client: Client, event: Event
) -> None:
    dispute = Dispute.objects.create(event=event, kind="date", title="When", verdict="conflict")
    mention = event.mentions.get()
    for value in ("2022-01-05", "2022-01-04"):
        Claim.objects.create(dispute=dispute, mention=mention, value=value)
    html = page(client, event)
    assert "One article, two versions" in html
    assert "Sources disagree" not in html
    # The same article may quote two who differ: these are its sources.
    Claim.objects.filter(value="2022-01-04").update(said_by="Rada")
    assert "Sources disagree" in page(client, event)


@pytest.mark.parametrize("verdict", ["compatible", "conflict"])
def test_different_words_for_one_act_are_no_disagreement(
    client: Client, event: Event, verdict: str
) -> None:
    dispute = Dispute.objects.create(event=event, kind="wording", title="How", verdict=verdict)
    Claim.objects.create(dispute=dispute, mention=event.mentions.get(), value="resigned")
    html = page(client, event)
    assert "Told in different words" in html
    assert "Sources disagree" not in html


def test_figures_stand_with_who_says_so(client: Client, event: Event) -> None:
    make_figure(event.mentions.get(), 18, said_by="The ministry", as_of=datetime(2022, 1, 5))
    html = page(client, event)
    assert "Figures, and who says so</h2>" in html
    assert f'<b>18</b> <a href="/{event.timeline.slug}/figures/killed/">Killed</a>' in html
    assert "<bdi>The ministry</bdi>, in <a" in html
    assert "as of Wed 5 January" in html


def test_whose_troops_are_counted_is_told_by_one_name(client: Client, timeline: Timeline) -> None:
    army = make_entity(timeline, "ETO", "actor")
    army.spellings = ["ETO", "Example Treaty Organisation"]
    army.save()
    event = make_event(timeline, 5, entities=[army])
    mention = make_mention(event, "3,000 troops", article=make_article(timeline))
    make_figure(mention, 3000, what="troops", who="Example Treaty Organisation")
    link = f'<a href="/{timeline.slug}/figures/troops-eto/">Troops: ETO</a>'
    assert f"<b>3,000</b> {link}" in page(client, event)


def test_the_unit_of_a_price_is_told_once(client: Client, event: Event) -> None:
    make_figure(event.mentions.get(), 60, what="price before", unit="tengue")
    html = page(client, event)
    assert "<b>60 tengue</b> <a" in html
    assert ">Price before</a>" in html


def test_a_count_of_the_background_leads_to_the_background(client: Client, event: Event) -> None:
    make_figure(event.mentions.get(), 18)
    Event.objects.update(category="background")
    assert 'figures/killed/?category=background">Killed</a>' in page(client, event)


def test_a_toll_is_no_speaker(client: Client, event: Event) -> None:
    mention = event.mentions.get()
    make_figure(mention, 18, said_by="The latest death toll")
    dispute = Dispute.objects.create(event=event, kind="figure", title="Killed", verdict="growth")
    Claim.objects.create(
        dispute=dispute, mention=mention, value="18", said_by="The latest death toll"
    )
    assert "The latest death toll" not in page(client, event)


def test_an_event_without_figures_has_no_heading_for_them(client: Client, event: Event) -> None:
    assert "Figures, and who says so" not in page(client, event)


def test_names_are_told_with_their_other_spellings(client: Client, timeline: Timeline) -> None:
    mayor, town = make_entity(timeline, "Ana Rui", "actor"), make_entity(timeline, "Ardal")
    mayor.spellings = ["Ana Rui", "Anna Ruy", "Rui"]
    mayor.save()
    html = page(client, make_event(timeline, 5, entities=[mayor, town]))
    assert "(also written: <bdi>Anna Ruy</bdi>, <bdi>Rui</bdi>)</span>" in html
    assert html.count("also written") == 1


def test_the_reasons_for_one_event_are_folded_away(client: Client, event: Event) -> None:
    event.steps = ["Two passages were read as one event.", "They share the word “dam”."]
    event.save()
    make_mention(event, "The dam broke.", article=make_article(event.timeline, "002"))
    html = page(client, event)
    assert "<summary>Why are these one event?</summary>" in html
    assert "<li>They share the word “dam”.</li>" in html


def test_one_telling_needs_no_reason_for_being_one_event(client: Client, event: Event) -> None:
    event.steps = ["As told."]
    event.save()
    assert "Why are these one event?" not in page(client, event)
