"""The page of one count."""

from datetime import date, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_entity, make_event, make_figure, make_mention
from timeline.models import Article, Claim, Dispute, Event, Timeline


def page(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


@pytest.fixture
def path(timeline: Timeline) -> str:
    return f"/{timeline.slug}/figures/killed-police/"


@pytest.fixture
def dispute(timeline: Timeline, event: Event, article: Article) -> Dispute:
    """A count of dead police that grew from Wednesday to Thursday."""
    dispute = Dispute.objects.create(
        event=event,
        kind="figure",
        title="Killed: police",
        verdict="growth",
        why="The larger counts are the later ones.",
    )
    for day, number in ((5, 8), (6, 18)):
        mention = make_mention(event, f"{number} officers dead", article=article)
        make_figure(
            mention, number, who="police", said_by="The ministry", as_of=datetime(2022, 1, day)
        )
        Claim.objects.create(dispute=dispute, mention=mention, value=str(number))
    return dispute


def test_a_count_says_what_it_comes_to_and_draws_it(
    client: Client, path: str, dispute: Dispute
) -> None:
    html = page(client, path)
    assert "<h1>Killed: police</h1>" in html
    assert "8 on Wed 5 January, 18 from Thu 6 January: the count grew." in html
    assert '<svg class="chart tight"' in html
    assert '<svg class="chart roomy"' in html
    assert '<line class="level"' in html
    assert "The step is what was known by then." in html
    assert "The ministry, in The Courier</text>" in html
    assert "style=" not in html


def test_the_picture_is_hidden_from_those_who_hear_the_page(
    client: Client, path: str, dispute: Dispute
) -> None:
    html = page(client, path)
    assert html.count('<svg class="chart') == html.count('aria-hidden="true" focusable="false"')


def test_every_claim_stands_in_the_table_with_its_words_and_event(
    client: Client, path: str, dispute: Dispute
) -> None:
    html = page(client, path)
    for number in (8, 18):
        assert f"<b>{number}</b>" in html
        assert f"{number} officers dead" in html
    assert "<td><bdi>The ministry</bdi></td>" in html
    assert f'href="{dispute.event.get_absolute_url()}"' in html


def test_a_dispute_is_told_with_its_verdict_and_reason(
    client: Client, path: str, dispute: Dispute
) -> None:
    html = page(client, path)
    assert f'href="{dispute.event.get_absolute_url()}#dispute-{dispute.pk}">The count grew' in html
    assert "The larger counts are the later ones." in html


def test_contradicting_claims_are_joined_in_the_picture(
    client: Client, path: str, dispute: Dispute
) -> None:
    Dispute.objects.update(verdict="conflict")
    Claim.objects.all()[0].mention.figures.update(low=90, high=90)
    html = page(client, path)
    assert "90 for Wed 5 January, 18 for Thu 6 January: they cannot both be right." in html
    assert '<line class="odds"' in html
    assert '<svg class="sign"' in html


def test_a_single_claim_is_told_large_and_not_drawn(
    client: Client, path: str, article: Article, event: Event
) -> None:
    make_figure(make_mention(event, "18 dead", article=article), 18, who="police")
    html = page(client, path)
    assert '<p class="numeral">18</p>' in html
    assert "18, says The Courier." in html
    assert "<svg" not in html
    assert "<b>18</b>" in html


def test_a_toll_is_cited_and_does_not_speak(
    client: Client, path: str, article: Article, event: Event
) -> None:
    mention = make_mention(event, "18 dead", article=article)
    make_figure(mention, 18, who="police", said_by="The latest death toll")
    assert "in its own words, by “The latest death toll”" in page(client, path)


def test_a_count_of_nothing_known_is_not_found(
    client: Client, timeline: Timeline, dispute: Dispute
) -> None:
    for slug in ("injured", "killed", "killed-police\x00", "%F0%9F%98%80"):
        page(client, f"/{timeline.slug}/figures/{slug}/", status=404)
    page(client, f"/{timeline.slug}/figures/injured/?category=protest", status=404)
    page(client, "/elsewhere/figures/killed-police/", status=404)


def test_a_hidden_event_counts_nothing(client: Client, path: str, dispute: Dispute) -> None:
    Event.objects.update(status=Event.Status.HIDDEN)
    page(client, path, status=404)


def test_only_claims_of_the_events_asked_for_are_shown(
    client: Client, path: str, dispute: Dispute, timeline: Timeline, article: Article
) -> None:
    other = make_event(timeline, 6, category="casualties")
    make_figure(make_mention(other, "99 officers dead", article=article), 99, who="police")
    html = page(client, f"{path}?category=casualties")
    assert "99 officers dead" in html
    assert "18 officers dead" not in html
    assert f'<a href="{path}">All claims</a>' in html


def test_a_count_outside_what_is_asked_says_so(client: Client, path: str, dispute: Dispute) -> None:
    html = page(client, f"{path}?category=economy")
    assert "<h1>Killed: police</h1>" in html
    assert "No article claims a number here." in html
    assert f'<a href="{path}">All claims</a>' in html


def test_a_bad_value_is_named(client: Client, path: str, dispute: Dispute) -> None:
    html = page(client, f"{path}?from=yesterday", status=422)
    assert "“yesterday” is not a day" in html
    assert "Not understood: no figures shown." in html


def test_another_spelling_leads_to_the_count(
    client: Client, timeline: Timeline, article: Article, event: Event
) -> None:
    army = make_entity(timeline, "Ardal Army", "actor")
    army.spellings = ["Ardal Army", "Army of Ardal"]
    army.save()
    make_figure(make_mention(event, "9 dead", article=article), 9, who="Army of Ardal")
    response = client.get(f"/{timeline.slug}/figures/killed-army-of-ardal/?category=protest")
    assert response.status_code == 302
    assert response["Location"] == f"/{timeline.slug}/figures/killed-ardal-army/?category=protest"
    assert "9 dead" in page(client, response["Location"])


def test_a_count_keeps_the_language_of_its_page(
    client: Client, path: str, dispute: Dispute, timeline: Timeline
) -> None:
    html = page(client, f"/ru{path}")
    assert f'href="/ru/{timeline.slug}/figures/"' in html


def test_sides_in_any_script_have_an_address(
    client: Client, timeline: Timeline, article: Article, event: Event
) -> None:
    for who in ("Жители", "警察", "سكان", "!?"):
        make_figure(make_mention(event, f"{who} dead", article=article), 9, who=who)
    for href in ("killed-жители", "killed-警察", "killed-سكان", "killed-21-3f"):
        page(client, f"/{timeline.slug}/figures/{href}/")


def test_claims_without_any_day_are_drawn_apart(
    client: Client, path: str, timeline: Timeline, event: Event
) -> None:
    undated = make_article(timeline, "005", published=None, basis="unknown")
    for n in (3, 9):
        make_figure(make_mention(event, f"{n} dead", article=undated), n, who="police")
    html = page(client, path)
    assert "day unknown</text>" in html
    assert '<th scope="row">day unknown</th>' in html


def test_huge_and_far_apart_numbers_say_how_they_are_drawn(
    client: Client, path: str, article: Article, event: Event
) -> None:
    for n in (1, 1_000_000_000_000):
        make_figure(make_mention(event, f"{n} dead", article=article), n, who="police")
    html = page(client, path)
    assert "each line is 1,000 times the one below" in html
    assert ">1 trillion</text>" in html


def test_many_claims_are_told_page_by_page_and_all_are_drawn(
    client: Client, path: str, article: Article, event: Event
) -> None:
    mention = make_mention(event, "Many dead", article=article)
    for n in range(60):
        make_figure(mention, n, who="police", as_of=datetime(2022, 1, 2 + n % 6))
    first = page(client, path)
    assert first.count("<blockquote>") == 50
    assert first.count("<circle") >= 120
    assert 'href="?page=2"' in first
    assert page(client, f"{path}?page=2").count("<blockquote>") == 10


def test_days_of_publication_are_hollow(
    client: Client, path: str, timeline: Timeline, event: Event
) -> None:
    for n, day in enumerate((5, 6)):
        article = make_article(timeline, f"01{n}", published=date(2022, 1, day))
        make_figure(make_mention(event, f"{n} dead", article=article), n, who="police")
    html = page(client, path)
    assert 'class="hollow"' in html
    assert "Hollow: no day is given for it" in html


@pytest.mark.parametrize("claims", [2, 60])
def test_page_takes_as_many_queries_for_two_claims_as_for_many(
    client: Client,
    path: str,
    dispute: Dispute,
    timeline: Timeline,
    django_assert_num_queries: DjangoAssertNumQueries,
    claims: int,
) -> None:
    for n in range(claims - 2):
        article = make_article(timeline, f"1{n}")
        mention = make_mention(make_event(timeline, 2 + n % 6), f"{n} dead", article=article)
        make_figure(mention, n, who="police")
        Claim.objects.create(dispute=dispute, mention=mention, value=str(n))
    with django_assert_num_queries(9):
        page(client, path)
