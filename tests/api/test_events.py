from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import make_article, make_event, make_mention, make_outlet, make_timeline
from timeline.engine.dates.interval import Extent
from timeline.models import Event, Figure, Timeline

EVENTS = "/api/v1/timelines/flood-2022/events/"


def get(client: Client, address: str, status: int = 200) -> Any:
    response = client.get(address)
    assert response.status_code == status, response.content
    return response.json()


def test_tells_an_event_with_its_evidence(anybody: Client, told: Event) -> None:
    (event,) = get(anybody, EVENTS)["results"]
    assert event["headline"] == "The dam breaks"
    assert event["interval"] == {
        "start": "2022-01-05T00:00",
        "end": "2022-01-06T00:00",
        "grain": "day",
    }
    assert (event["extent"], event["dated"], event["edtf"]) == ("within", "stated", "2022-01-05")
    assert event["places"] == [{"slug": "ribeira", "name": "Ribeira", "spellings": ["Ribeira"]}]
    assert event["actors"] == [{"slug": "the-army", "name": "The army", "spellings": ["The army"]}]
    assert event["salience"] == 0.5
    assert event["url"] == f"http://testserver/flood-2022/events/{told.pk}/"


def test_tells_each_source_in_its_own_words(anybody: Client, told: Event) -> None:
    (source,) = get(anybody, f"{EVENTS}{told.pk}/")["sources"]
    assert source["outlet"] == {"slug": "courier", "name": "The Courier"}
    assert source["published"] == "2022-01-07"
    assert source["quote"] == "The dam broke on Wednesday"
    assert source["phrase"]["text"] == "Wednesday"
    assert source["phrase"]["value"] == "2022-01-05"
    assert source["figures"][0]["low"] == 18
    assert source["figures"][0]["high"] is None
    assert source["steps"] == ["“Wednesday” was counted from publication."]


def test_tells_disputes_and_corrections_but_not_the_editor(anybody: Client, told: Event) -> None:
    event = get(anybody, f"{EVENTS}{told.pk}/")
    assert event["disputes"][0]["verdict"] == "growth"
    claim = event["disputes"][0]["claims"][0]
    assert (claim["value"], claim["said_by"]) == ("18", "The ministry")
    assert claim["as_of"] == "2022-01-05T00:00"
    assert claim["outlet"] == {"slug": "courier", "name": "The Courier"}
    assert claim["published"] == "2022-01-07"
    assert event["corrections"][0]["reason"] == "It is so."
    assert "aigul" not in str(event)


def test_says_whether_an_editor_confirmed(anybody: Client, told: Event) -> None:
    assert get(anybody, f"{EVENTS}{told.pk}/")["confirmation"] == {
        "status": "read by machine",
        "at": None,
    }
    at = timezone.now()
    Event.objects.filter(pk=told.pk).update(confirmed_at=at, decided=["date"])
    event = get(anybody, f"{EVENTS}{told.pk}/")
    assert event["confirmation"]["status"] == "confirmed by an editor"
    assert event["confirmation"]["at"] is not None
    assert event["dated"] == "decided"


def test_tells_bounds_of_what_nobody_dates(anybody: Client, flood: Timeline) -> None:
    event = make_event(flood, 5)
    Event.objects.filter(pk=event.pk).update(grain="", end=None)
    told = get(anybody, f"{EVENTS}{event.pk}/")
    assert told["interval"] == {"start": "2022-01-05T00:00", "end": None, "grain": ""}
    assert (told["dated"], told["edtf"]) == ("undated", "[2022-01-05..]")


def test_tells_no_interval_where_nothing_is_known(anybody: Client, flood: Timeline) -> None:
    event = make_event(flood, None)
    told = get(anybody, f"{EVENTS}{event.pk}/")
    assert (told["interval"], told["edtf"]) == (None, None)


def test_what_lasts_has_two_ends(anybody: Client, flood: Timeline) -> None:
    event = make_event(flood, 5, extent=Extent.THROUGH)
    assert get(anybody, f"{EVENTS}{event.pk}/")["edtf"] == "2022-01-05/2022-01-05"


@pytest.mark.parametrize("status", [Event.Status.HIDDEN, Event.Status.PROPOSED])
def test_keeps_back_what_readers_do_not_see(
    anybody: Client, flood: Timeline, status: Event.Status
) -> None:
    event = make_event(flood, 5, status=status)
    assert get(anybody, EVENTS)["results"] == []
    get(anybody, f"{EVENTS}{event.pk}/", status=404)


def test_a_merged_event_leads_to_the_one_it_went_into(anybody: Client, flood: Timeline) -> None:
    home = make_event(flood, 5)
    gone = make_event(flood, 5, merged_into=home)
    response = anybody.get(f"{EVENTS}{gone.pk}/")
    assert response.status_code == 301
    assert response["Location"] == f"http://testserver{EVENTS}{home.pk}/"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert [event["id"] for event in get(anybody, EVENTS)["results"]] == [home.pk]


def test_an_event_of_another_timeline_is_not_here(anybody: Client, flood: Timeline) -> None:
    other = make_event(make_timeline("other"), 5)
    get(anybody, f"{EVENTS}{other.pk}/", status=404)
    assert get(anybody, EVENTS)["total"] == 0


def test_filters_as_the_page_does(anybody: Client, flood: Timeline) -> None:
    make_event(flood, 2, headline="Rain", category="economy")
    make_event(flood, 5, headline="The dam breaks")
    found = get(anybody, f"{EVENTS}?from=2022-01-04&category=protest")
    assert [event["headline"] for event in found["results"]] == ["The dam breaks"]
    assert found["total"] == 1


def test_lists_apart_the_undated_that_may_fall_in_these_days(
    anybody: Client, flood: Timeline
) -> None:
    undated = make_event(flood, 5)
    undated.grain = ""
    undated.save()
    dated = make_event(flood, 5)
    found = get(anybody, f"{EVENTS}?from=2022-01-05")
    assert [event["id"] for event in found["results"]] == [dated.pk]
    assert [event["id"] for event in found["undated"]] == [undated.pk]


@pytest.mark.parametrize(
    ("query", "field", "value"),
    [
        ("from=2022-01-32", "from", "2022-01-32"),
        ("to=Friday", "to", "Friday"),
        ("category=weather", "category", "weather"),
        ("outlet=nobody", "outlet", "nobody"),
        ("certainty=very", "certainty", "very"),
        ("main=yes", "main", "yes"),
        ("disputed=no", "disputed", "no"),
        ("cursor=far", "cursor", "far"),
    ],
)
def test_refuses_a_bad_value_by_name(
    anybody: Client, flood: Timeline, query: str, field: str, value: str
) -> None:
    answer = get(anybody, f"{EVENTS}?{query}", status=400)
    assert list(answer) == [field]
    assert value in answer[field][0]


def test_leads_through_all_pages_once(anybody: Client, flood: Timeline) -> None:
    made = [make_event(flood, 2 + number % 6, category="protest") for number in range(60)]
    first = get(anybody, f"{EVENTS}?category=protest")
    assert len(first["results"]) == 50
    assert first["next"].startswith(f"http://testserver{EVENTS}?category=protest&cursor=")
    second = get(anybody, first["next"])
    assert second["next"] is None
    seen = [event["id"] for page in (first, second) for event in page["results"]]
    assert sorted(seen) == sorted(event.pk for event in made)
    assert first["total"] == second["total"] == 60


def test_asks_the_database_the_same_however_much_there_is(
    anybody: Client, told: Event, count_queries: Callable[[str], int]
) -> None:
    address = f"{EVENTS}?from=2022-01-02"
    add_events(told.timeline, 1)
    few = count_queries(address)
    add_events(told.timeline, 5)
    assert count_queries(address) == few
    assert few <= 27  # of these, seven once after each change


def add_events(timeline: Timeline, number: int) -> None:
    """Add events told by two articles each; for each also one that nobody dates."""
    for serial in range(number):
        for grain in ("day", ""):
            event = make_event(timeline, 2 + serial)
            event.grain = grain
            event.save()
            for outlet in ("gazette", "herald"):
                key = f"{outlet}-{event.pk}"
                article = make_article(timeline, key, outlet=make_outlet(outlet, outlet))
                mention = make_mention(event, "It rained on Monday", "Monday", article=article)
                Figure.objects.create(mention=mention, what="lost", low=1, high=2, unit="houses")


def test_answers_with_the_main_line_alone(anybody: Client, flood: Timeline) -> None:
    for number in range(20):
        make_event(flood, 2 + number % 6, salience=number / 20)
    answer = get(anybody, f"{EVENTS}?main=1")
    assert answer["total"] == 12
    assert min(event["salience"] for event in answer["results"]) == 0.4
