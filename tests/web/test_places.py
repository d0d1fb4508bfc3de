"""The page of places: a map, and the same in words."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_entity, make_event
from timeline.models import Entity, Timeline
from timeline.web.places import DRAWN, PLACES_A_PAGE


def page(client: Client, timeline: Timeline, query: str = "", status: int = 200) -> str:
    response = client.get(f"/{timeline.slug}/places/{query}")
    assert response.status_code == status
    return response.content.decode()


def row(html: str, name: str) -> str:
    """The row of a place in the table, without its tags."""
    found = re.search(rf"<th scope=\"row\">[^\n]*<bdi>{re.escape(name)}</bdi>.*?</tr>", html, re.S)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def happen(timeline: Timeline, *names: str, events: int = 1, category: str = "protest") -> None:
    """Events of 2 January and the days after, each naming the places."""
    for n in range(events):
        known = dict(timeline.entities.values_list("name", "pk"))
        places = [
            Entity.objects.get(pk=known[name]) if name in known else make_entity(timeline, name)
            for name in names
        ]
        make_event(timeline, 2 + n % 6, entities=places, category=category)


def test_a_town_is_a_dot_that_leads_to_its_events(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Cairo", events=3)
    html = page(client, timeline)
    assert (
        f'<a href="/{timeline.slug}/?place=cairo" tabindex="-1"><title>Cairo: 3 events</title>'
        in html
    )
    assert re.search(r'<circle cx="[\d.]+%" cy="[\d.]+%" r="[\d.]+"/>', html)
    assert "Cairo <tspan>3</tspan></text>" in html


def test_a_country_is_a_tint_that_leads_to_its_events(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Egypt")
    html = page(client, timeline)
    assert f'<a href="/{timeline.slug}/?place=egypt" tabindex="-1"><path class="most" d="M' in html
    assert "<title>Egypt: 1 event</title>" in html


def test_the_list_says_what_the_map_shows(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Cairo", "Egypt", "Tahrir Square", events=3)
    happen(timeline, "Nur Sultan", category="violence")
    html = page(client, timeline)
    assert row(html, "Cairo") == (
        "Cairo 3 events Sun 2 January Tue 4 January Protest City, Egypt; population 9,606,916"
    )
    assert row(html, "Egypt").endswith("Protest Country")
    assert row(html, "Tahrir Square").endswith(
        "Not on the map: no city or country of this name is known"
    )
    assert "City: Astana, Kazakhstan; population" in row(html, "Nur Sultan")


def test_the_map_is_for_the_eye_and_the_list_for_everybody(
    client: Client, timeline: Timeline
) -> None:
    happen(timeline, "Cairo")
    html = page(client, timeline)
    picture = html[html.index('<svg aria-hidden="true"') : html.index("<figcaption>")]
    assert picture.count("<a ") == picture.count('tabindex="-1"') == 1
    assert f'<th scope="row"><a href="/{timeline.slug}/?place=cairo">' in html


def test_what_cannot_be_shown_is_told_beside_the_map(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Cairo", events=9)
    happen(timeline, "Suez", "Tahrir Square")
    happen(timeline, "Washington")
    caption = page(client, timeline).split("<figcaption>")[1].split("</figcaption>")[0]
    assert re.search(r"Outside this map:</b> <a[^>]*place=washington", caption)
    assert re.search(r"Not on the map:</b> <a[^>]*place=tahrir-square", caption)
    assert "Natural Earth" in caption


def test_a_name_of_several_towns_says_so(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Springfield", "Chicago", "Atlanta")
    assert "more than one city has this name" in row(page(client, timeline), "Springfield")


def test_links_keep_what_was_asked_but_the_place(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Cairo", "Suez", category="violence")
    happen(timeline, "Aswan")
    html = page(client, timeline, "?category=violence&place=suez")
    assert f"/{timeline.slug}/?category=violence&amp;place=cairo" in html
    assert "Aswan" not in html
    assert "All places" in html
    assert "All places" not in page(client, timeline)


def test_a_bad_value_is_named(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Cairo")
    html = page(client, timeline, "?from=yesterday", status=422)
    assert "“yesterday” is not a day" in html
    assert "Not understood: no places shown." in html
    assert "Cairo" not in html


@pytest.mark.parametrize("query", ["?place=%00", "?place=atlantis", f"?place={'x' * 3000}"])
def test_a_place_that_nobody_knows_is_named(client: Client, timeline: Timeline, query: str) -> None:
    assert "This timeline has no" in page(client, timeline, query, status=422)


def test_without_places_there_is_neither_map_nor_list(client: Client, timeline: Timeline) -> None:
    make_event(timeline, 2)
    html = page(client, timeline)
    assert "No event names a place here." in html
    assert "<figure" not in html
    assert "<table" not in html


def test_without_a_located_place_there_is_only_the_list(client: Client, timeline: Timeline) -> None:
    happen(timeline, "the west")
    html = page(client, timeline)
    assert "There is no map" in html
    assert "<figure" not in html
    assert row(html, "the west")


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "“Quoted” & 'more'", "القاهرة"])
def test_names_are_text_in_the_picture_and_in_the_list(
    client: Client, timeline: Timeline, name: str
) -> None:
    happen(timeline, "Cairo")
    hostile = make_entity(timeline, name)
    hostile.spellings = [name, "Alexandria"]
    hostile.slug = "hostile"
    hostile.save()
    make_event(timeline, 3, entities=[hostile])
    html = page(client, timeline)
    assert "<script>alert" not in html
    assert html.count("?place=hostile") == 2


def test_the_page_of_a_huge_count_is_whole(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Cairo")
    assert "Cairo" in page(client, timeline, "?page=99999999999999999999")
    assert "Cairo" in page(client, timeline, "?page=x")


def test_many_places_are_listed_page_by_page(client: Client, timeline: Timeline) -> None:
    places = [make_entity(timeline, f"Square {n:03}") for n in range(PLACES_A_PAGE + 1)]
    make_event(timeline, 3, entities=places)
    html = page(client, timeline, "?category=protest")
    assert html.count('<th scope="row">') == PLACES_A_PAGE
    assert 'href="?category=protest&amp;page=2"' in html
    assert page(client, timeline, "?page=2").count('<th scope="row">') == 1


def test_a_map_of_too_many_places_says_how_many_it_leaves_out(
    client: Client, timeline: Timeline
) -> None:
    places = [make_entity(timeline, f"Town {n:03}") for n in range(DRAWN + 2)]
    Entity.objects.filter(timeline=timeline).update(spellings=["Cairo"])
    make_event(timeline, 3, entities=places)
    html = page(client, timeline)
    assert "2 places with fewer events are only in the list." in html
    assert html.count("<circle") == DRAWN


@pytest.mark.parametrize("events", [1, 30])
def test_page_takes_as_many_queries_for_one_event_as_for_many(
    client: Client,
    timeline: Timeline,
    django_assert_num_queries: DjangoAssertNumQueries,
    events: int,
) -> None:
    for n in range(events):
        happen(timeline, f"Square {n}", "Cairo", "Egypt")
    with django_assert_num_queries(3):
        page(client, timeline)
    with django_assert_num_queries(4):
        page(client, timeline, "?place=cairo")


def test_the_page_is_linked_from_the_others(client: Client, timeline: Timeline) -> None:
    html = client.get(timeline.get_absolute_url()).content.decode()
    assert f'<a href="/{timeline.slug}/places/">Places</a>' in html
    assert 'places/" aria-current="page">Places</a>' in page(client, timeline)


def test_numbers_of_the_picture_are_a_browsers_in_every_language(
    client: Client, timeline: Timeline
) -> None:
    happen(timeline, "Cairo", "Suez", "Egypt", events=2)
    html = client.get(f"/ru/{timeline.slug}/places/").content.decode()
    assert not re.search(r'(cx|cy|r|x|y|dx|dy|viewBox)="[^"]*,', html)
    assert f'href="/ru/{timeline.slug}/?place=cairo"' in html


def test_a_country_is_named_in_the_language_of_the_page(client: Client, timeline: Timeline) -> None:
    happen(timeline, "Egypt", "Cairo")
    html = client.get(f"/ru/{timeline.slug}/places/").content.decode()
    assert "Страна: Египет" in row(html, "Egypt")
    assert "Город, Египет; население" in row(html, "Cairo")
