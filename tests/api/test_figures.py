"""The figures of a timeline as programs read them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.factories import make_article, make_event, make_figure, make_mention
from timeline.models import Event, Timeline

FIGURES = "/api/v1/timelines/flood-2022/figures/"


def get(client: Client, address: str, status: int = 200) -> Any:
    response = client.get(address)
    assert response.status_code == status, response.content
    return response.json()


def test_tells_a_figure_with_its_source(anybody: Client, told: Event) -> None:
    (figure,) = get(anybody, FIGURES)["results"]
    assert (figure["what"], figure["low"], figure["high"]) == ("killed", 18, None)
    assert figure["event"] == told.pk
    assert figure["outlet"] == {"slug": "courier", "name": "The Courier"}
    assert figure["quote"] == "The dam broke on Wednesday"
    assert figure["end"] - figure["start"] == len(figure["quote"])


def test_the_timeline_names_their_address(anybody: Client, flood: Timeline) -> None:
    timeline = get(anybody, "/api/v1/timelines/flood-2022/")
    assert timeline["figures"] == f"http://testserver{FIGURES}"


def test_answers_the_questions_of_the_page(anybody: Client, told: Event) -> None:
    assert get(anybody, f"{FIGURES}?to=2022-01-04")["results"] == []
    assert len(get(anybody, f"{FIGURES}?from=2022-01-05&main=1")["results"]) == 1


def test_the_background_is_told_only_when_asked_for(anybody: Client, told: Event) -> None:
    Event.objects.update(category="background")
    assert get(anybody, FIGURES)["results"] == []
    assert len(get(anybody, f"{FIGURES}?category=background")["results"]) == 1


@pytest.mark.parametrize(("query", "field"), [("from=now", "from"), ("cursor=far", "cursor")])
def test_refuses_a_bad_value_by_name(
    anybody: Client, flood: Timeline, query: str, field: str
) -> None:
    assert list(get(anybody, f"{FIGURES}?{query}", status=400)) == [field]


def test_leads_through_all_pages_once(
    anybody: Client, flood: Timeline, count_queries: Callable[[str], int]
) -> None:
    mention = make_mention(make_event(flood, 5), "Many dead", article=make_article(flood))
    for number in range(60):
        make_figure(mention, number)
    first = get(anybody, f"{FIGURES}?category=protest")
    assert "category=protest" in first["next"]
    second = get(anybody, first["next"])
    assert [figure["low"] for figure in first["results"] + second["results"]] == list(range(60))
    assert count_queries(FIGURES) == 2


def test_hidden_events_tell_nothing(anybody: Client, told: Event) -> None:
    Event.objects.update(status=Event.Status.HIDDEN)
    assert get(anybody, FIGURES)["results"] == []
