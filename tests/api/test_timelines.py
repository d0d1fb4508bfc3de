from base64 import b64encode
from collections.abc import Callable

import pytest
from django.test import Client

from tests.factories import make_article, make_event, make_timeline
from timeline.models import Event, Timeline

TIMELINES = "/api/v1/timelines/"


def test_says_where_to_begin(anybody: Client) -> None:
    assert anybody.get("/api/v1/").json()["timelines"] == f"http://testserver{TIMELINES}"


def test_tells_a_timeline_and_where_its_parts_are(anybody: Client, flood: Timeline) -> None:
    for day in (2, 5):
        make_event(flood, day)
    make_event(flood, 5, status=Event.Status.HIDDEN)
    make_article(flood)
    told = anybody.get(f"{TIMELINES}flood-2022/").json()
    assert told == {
        "slug": "flood-2022",
        "title": "The flood, January 2022",
        "summary": "",
        "zone": "Europe/Lisbon",
        "first_day": "2022-01-02",
        "last_day": "2022-01-07",
        "event_count": 2,
        "article_count": 1,
        "url": "http://testserver/flood-2022/",
        "events": f"http://testserver{TIMELINES}flood-2022/events/",
        "figures": f"http://testserver{TIMELINES}flood-2022/figures/",
        "articles": f"http://testserver{TIMELINES}flood-2022/articles/",
    }


def test_lists_every_timeline(
    anybody: Client, flood: Timeline, count_queries: Callable[[str], int]
) -> None:
    one = count_queries(TIMELINES)
    make_timeline("other")
    slugs = [told["slug"] for told in anybody.get(TIMELINES).json()["results"]]
    assert slugs == ["flood-2022", "other"]
    assert count_queries(TIMELINES) == one


@pytest.mark.parametrize("part", ["", "events/", "figures/", "articles/", "articles/1/"])
def test_an_unknown_timeline_has_nothing(anybody: Client, db: None, part: str) -> None:
    assert anybody.get(f"{TIMELINES}nowhere/{part}").status_code == 404


@pytest.mark.parametrize("place", ["p=abc", "r=1&p=x", "p=1.5", "p=%00", f"p={'9' * 30}"])
def test_place_that_is_no_place_is_refused_by_name(
    client: Client, timeline: Timeline, place: str
) -> None:
    cursor = b64encode(place.encode()).decode()
    response = client.get("/api/v1/timelines/", {"cursor": cursor})

    assert response.status_code == 400
    assert "is not a page of this list" in response.json()["cursor"][0]
