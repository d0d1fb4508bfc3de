"""What a page says of itself to search engines and to whoever shares it."""

import re

import pytest
from django.contrib.auth.models import User
from django.template.loader import render_to_string
from django.test import Client

from tests.factories import make_event, make_mention, make_timeline
from tests.web.heads import described, head, links, metas
from timeline.corrections import confirm_date
from timeline.models import Article, Event, Timeline

SITE = "http://testserver"


def test_a_page_has_one_address(client: Client, timeline: Timeline) -> None:
    for query in ("", "?utm_source=x", "?q=&category=", "?cursor="):
        html = head(client, f"/flood-2022/{query}")
        assert [link["href"] for link in links(html, "canonical")] == [f"{SITE}/flood-2022/"]
        assert "robots" not in metas(html)


def test_what_is_filtered_is_not_for_an_index_but_to_share(
    client: Client, timeline: Timeline
) -> None:
    for path in ("/flood-2022/", "/flood-2022/figures/"):
        html = head(client, f"{path}?category=protest&q=&utm=1")
        assert metas(html)["robots"] == "noindex,follow"
        assert metas(html)["og:url"] == f"{SITE}{path}?category=protest"
        assert not links(html, "canonical")
        assert "ld+json" not in html
        assert not [link for link in links(html, "alternate") if "hreflang" in link]


def test_a_question_that_is_not_understood_is_not_for_an_index(
    client: Client, timeline: Timeline
) -> None:
    html = head(client, '/flood-2022/?from="><script>')
    assert metas(html)["robots"] == "noindex,follow"
    assert "><script>" not in html.replace(" defer></script>", "").partition("og:url")[2]


def test_the_next_page_has_an_address_and_a_title_of_its_own(
    client: Client, timeline: Timeline
) -> None:
    for _ in range(51):
        event = make_event(timeline, 5)
    cursor = f"{event.sort_key}.{event.pk - 1}"
    html = head(client, f"/flood-2022/?cursor={cursor}")
    assert links(html, "canonical")[0]["href"] == f"{SITE}/flood-2022/?cursor={cursor}"
    assert "(events 51–51) · Dateline</title>" in html


def test_the_first_page_by_number_is_the_first_page(
    client: Client, event: Event, editor: User
) -> None:
    for _ in range(51):
        event = make_event(event.timeline, 5)
        confirm_date(event, editor=editor, seen=1)
    for number, address in (("1", ""), ("2", "?page=2")):
        html = head(client, f"/flood-2022/corrections/?page={number}")
        assert links(html, "canonical")[0]["href"] == f"{SITE}/flood-2022/corrections/{address}"
    assert "<title>Corrections (page 2) · " in html


def test_every_page_names_itself_in_every_language(client: Client, event: Event) -> None:
    for prefix in ("", "/ru", "/kk"):
        html = head(client, f"{prefix}/flood-2022/events/{event.pk}/")
        found = {
            link["hreflang"]: link["href"].removeprefix(SITE).removesuffix(f"events/{event.pk}/")
            for link in links(html, "alternate")
            if "hreflang" in link
        }
        assert found == {
            "en": "/flood-2022/",
            "kk": "/kk/flood-2022/",
            "ru": "/ru/flood-2022/",
            "x-default": "/flood-2022/",
        }


def test_a_reader_may_turn_to_another_language_and_keep_the_question(
    client: Client, timeline: Timeline
) -> None:
    html = client.get("/ru/flood-2022/?category=protest&q=").content.decode()
    assert '<a href="/flood-2022/?category=protest" lang="en" hreflang="en">English</a>' in html
    assert '<a href="/kk/flood-2022/?category=protest" lang="kk" hreflang="kk">Қазақша</a>' in html
    assert ">Русский</a>" not in html


def test_a_shared_timeline_shows_its_picture(client: Client, timeline: Timeline) -> None:
    found = metas(head(client, "/kk/flood-2022/"))
    assert found["og:title"] == "The flood, January 2022"
    assert found["og:description"] == found["description"]
    assert (found["og:type"], found["og:site_name"]) == ("article", "Dateline")
    assert (found["og:locale"], found["og:locale:alternate"]) == ("kk_KZ", "ru_RU")
    assert found["og:image"] == f"{SITE}/kk/flood-2022/card.png"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert "The flood, January 2022" in found["og:image:alt"]
    assert found["twitter:card"] == "summary_large_image"


def test_a_shared_event_shows_its_picture(client: Client, event: Event) -> None:
    found = metas(head(client, event.get_absolute_url()))
    assert found["og:image"] == f"{SITE}{event.get_absolute_url()}card.png"
    assert found["og:image:alt"] == "Wed 5 January 2022: The river rises"
    assert found["description"] == "Wed 5 January 2022: The Courier: “The river rose on Wednesday.”"


def test_the_list_of_timelines_has_no_picture_and_no_feed(client: Client, db: None) -> None:
    html = head(client, "/")
    assert metas(html)["og:type"] == "website"
    assert "og:image" not in metas(html)
    assert "rss" not in html
    assert described(html)["@type"] == "WebSite"


def test_the_feed_keeps_what_is_asked(client: Client, timeline: Timeline) -> None:
    for query, kept in (("", ""), ("?category=protest&q=", "?category=protest"), ("?from=x", "")):
        (feed,) = (
            link
            for link in links(head(client, f"/flood-2022/{query}"), "alternate")
            if link.get("type") == "application/rss+xml"
        )
        assert feed["href"] == f"/flood-2022/export.rss{kept}"


def test_titles_and_descriptions_differ_and_are_short(
    client: Client, event: Event, article: Article
) -> None:
    long = make_event(event.timeline, 6, headline="A " + "very " * 50 + "long headline")
    make_mention(long, "What was told. " * 40, article=article)
    other = make_timeline("fire", title="The fire", summary="What burnt. " * 40)
    pages = ["", "about/", "articles/", "corrections/", "figures/"]
    paths = [
        "/",
        "/accounts/login/",
        event.get_absolute_url(),
        long.get_absolute_url(),
        article.get_absolute_url(),
        *(f"/{slug}/{page}" for slug in (event.timeline.slug, other.slug) for page in pages),
    ]
    heads = [head(client, path) for path in paths]
    titles = [re.findall("<title>(.*?)</title>", html)[0] for html in heads]
    descriptions = [metas(html)["description"] for html in heads]
    assert len(set(titles)) == len(set(descriptions)) == len(paths)
    assert all("Dateline" in title for title in titles)
    assert all(20 < len(description) <= 160 for description in descriptions)


@pytest.mark.parametrize("path", ["/no-such/", "/no/such/page", "/ru/no-such/", "/accounts/login/"])
def test_what_is_no_page_to_find_is_not_for_an_index(client: Client, db: None, path: str) -> None:
    html = head(client, path)
    assert metas(html)["robots"].startswith("noindex")
    assert not links(html, "canonical")


@pytest.mark.parametrize("template", ["403.html", "500.html", "registration/locked.html"])
def test_errors_are_not_for_an_index(template: str) -> None:
    assert metas(render_to_string(template))["robots"] == "noindex"
