"""What search engines are told: which addresses there are, and which to leave alone."""

from datetime import UTC, datetime
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as Xml

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_event, make_timeline
from timeline.models import Event, Timeline
from timeline.web import crawlers

SPACES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def read(client: Client, path: str) -> Xml.Element:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    return Xml.fromstring(response.content)


def addresses(client: Client, path: str) -> list[str]:
    found = read(client, path).findall(".//map:loc", SPACES)
    return [(loc.text or "").removeprefix("http://testserver") for loc in found]


def test_the_index_names_every_file(
    client: Client, timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crawlers.EventMap, "limit", 6)
    for day in (2, 3, 4):
        make_event(timeline, day)
    assert addresses(client, "/sitemap.xml") == [
        "/sitemap-pages.xml",
        "/sitemap-articles.xml",
        "/sitemap-events.xml",
        "/sitemap-events.xml?p=2",
    ]
    assert len(addresses(client, "/sitemap-events.xml")) == 6
    assert len(addresses(client, "/sitemap-events.xml?p=2")) == 3
    assert client.get("/sitemap-events.xml?p=3").status_code == 404
    assert client.get("/sitemap-events.xml?p=x").status_code == 404
    assert client.get("/sitemap-desk.xml").status_code == 404


def test_no_file_is_larger_than_search_engines_take() -> None:
    assert crawlers.EveryLanguage.limit <= 5000


def test_every_page_of_a_timeline_is_there_in_every_language(
    client: Client, timeline: Timeline
) -> None:
    found = addresses(client, "/sitemap-pages.xml")
    assert {"/", "/ru/", "/kk/", "/flood-2022/", "/ru/flood-2022/about/"} <= set(found)
    pages = {path.removeprefix("/flood-2022/") for path in found if path.startswith("/flood-2022/")}
    assert {"", "figures/", "articles/", "corrections/", "about/"} <= pages
    assert all(client.get(path).status_code == 200 for path in found)


def test_only_what_readers_see_is_there(client: Client, timeline: Timeline) -> None:
    event = make_event(timeline, 5, updated_at=datetime(2022, 1, 9, tzinfo=UTC))
    make_event(timeline, 5, status=Event.Status.HIDDEN)
    make_event(timeline, 5, merged_into=event)
    article = make_article(timeline)
    path = event.get_absolute_url()
    assert addresses(client, "/sitemap-events.xml") == [path, f"/kk{path}", f"/ru{path}"]
    assert addresses(client, "/sitemap-articles.xml")[0] == article.get_absolute_url()
    first = read(client, "/sitemap-events.xml")[0]
    assert first.findtext("map:lastmod", "", SPACES) == "2022-01-09"


def test_every_address_names_the_same_in_other_languages(client: Client, event: Event) -> None:
    path = f"http://testserver/{{}}flood-2022/events/{event.pk}/"
    for url in read(client, "/sitemap-events.xml"):
        links = url.findall("xhtml:link", SPACES)
        assert {link.attrib["hreflang"]: link.attrib["href"] for link in links} == {
            "en": path.format(""),
            "kk": path.format("kk/"),
            "ru": path.format("ru/"),
            "x-default": path.format(""),
        }


def test_an_empty_site_has_a_sitemap(client: Client, db: None) -> None:
    assert len(addresses(client, "/sitemap.xml")) == 3
    assert addresses(client, "/sitemap-events.xml") == []
    assert addresses(client, "/sitemap-pages.xml") == ["/", "/kk/", "/ru/"]


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap-events.xml", "/sitemap-articles.xml"])
def test_queries_do_not_grow(
    client: Client, db: None, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(4):
        timeline = make_timeline(f"flood-{n}")
        make_event(timeline, 5)
        make_article(timeline)
    with django_assert_max_num_queries(6):
        client.get(path)


def test_robots_may_read_what_readers_read(client: Client, db: None) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    rules = RobotFileParser()
    rules.parse(response.content.decode().splitlines())
    assert rules.site_maps() == ["http://testserver/sitemap.xml"]
    for path in ("/", "/flood-2022/?place=almaty", "/ru/flood-2022/events/1/", "/embed.js"):
        assert rules.can_fetch("*", path)
    for path in ("/admin/", "/accounts/login/"):
        assert not rules.can_fetch("*", path)


@pytest.mark.parametrize("form", ["confirm", "date", "date/preview", "hide", "now", "show"])
def test_robots_are_kept_from_the_forms_of_the_desk(client: Client, form: str) -> None:
    told = client.get("/robots.txt").content.decode()
    assert f"Disallow: /*/events/*/{form.split('/')[0]}/\n" in told
