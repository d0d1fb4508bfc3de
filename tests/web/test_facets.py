from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_entity, make_event, make_mention
from timeline.census import census_of
from timeline.filters import Counts, TimelineFilters
from timeline.models import Article, Entity, Event, Timeline
from timeline.web.facets import LISTED, Facet, list_facets, list_marks


def ask(timeline: Timeline, query: str = "") -> TimelineFilters:
    return TimelineFilters(QueryDict(query), timeline=Timeline.objects.get(pk=timeline.pk))


def facets(timeline: Timeline, query: str = "") -> dict[str, Facet]:
    filters = ask(timeline, query)
    return {facet.name: facet for facet in list_facets(filters, Counts.of(filters))}


def listed(facet: Facet) -> list[tuple[str, int | None]]:
    return [(choice.label, choice.events) for choice in facet.choices]


def test_counts_events_not_tellings(timeline: Timeline, article: Article) -> None:
    town, hill = make_entity(timeline, "Town"), make_entity(timeline, "Hill")
    mayor = make_entity(timeline, "Mayor", Entity.Kind.ACTOR)
    event = make_event(timeline, 2, entities=[town, hill, mayor])
    make_event(timeline, 3, entities=[town], certainty="unsure")
    make_event(timeline, 3, entities=[town], status=Event.Status.HIDDEN)
    for n in range(3):
        make_mention(event, f"Quote {n}", article=article)
    assert {name: listed(facet) for name, facet in facets(timeline).items()} == {
        "place": [("Town", 2), ("Hill", 1)],
        "actor": [("Mayor", 1)],
        "outlet": [("The Courier", 1)],
        "certainty": [("Sure", 1), ("Unsure", 1)],
    }


def test_counts_follow_the_other_questions(timeline: Timeline) -> None:
    town, hill = make_entity(timeline, "Town"), make_entity(timeline, "Hill")
    make_event(timeline, 2, entities=[town])
    make_event(timeline, 3, entities=[town, hill], certainty="unsure")
    found = facets(timeline, "certainty=unsure&place=hill")
    assert listed(found["place"]) == [("Hill", 1), ("Town", 1)]
    assert listed(found["certainty"]) == [("Unsure", 1)]


def test_what_was_asked_stays_to_be_unasked(timeline: Timeline) -> None:
    make_event(timeline, 2, entities=[make_entity(timeline, "Town")])
    found = facets(timeline, "place=town&from=2022-01-05")
    assert listed(found["place"]) == [("Town", 0)]


def test_lists_the_most_frequent_and_what_was_asked(timeline: Timeline) -> None:
    places = [make_entity(timeline, f"Place {n:02}") for n in range(LISTED + 3)]
    make_event(timeline, 2, entities=places)
    place = facets(timeline, "place=place-14")["place"]
    assert len(place.choices) == LISTED + 1
    assert [choice.value for choice in place.choices if choice.chosen] == ["place-14"]
    assert (place.more, place.size) == (2, LISTED + 3)


def test_ticks_say_how_many_they_would_leave(timeline: Timeline) -> None:
    make_event(timeline, 2)
    filters = ask(timeline, "corrected=1")
    marks = {mark.value: mark for mark in list_marks(filters, Counts.of(filters))}
    assert {name: mark.events for name, mark in marks.items()} == {
        "main": 0,
        "disputed": 0,
        "corrected": 0,
    }
    assert marks["corrected"].chosen


def test_a_timeline_too_large_to_count_lists_names_alone(timeline: Timeline) -> None:
    make_event(timeline, 2, entities=[make_entity(timeline, "Town")])
    found = {facet.name: facet for facet in list_facets(ask(timeline), None)}
    assert listed(found["place"]) == [("Town", None)]
    assert listed(found["certainty"]) == [("Sure", None), ("Likely", None), ("Unsure", None)]


def test_takes_no_query_once_the_census_is_taken(
    timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_event(timeline, 2, entities=[make_entity(timeline, "Town")])
    filters = ask(timeline)
    census_of(filters.timeline)
    with django_assert_num_queries(0):
        list_facets(filters, Counts.of(filters))
