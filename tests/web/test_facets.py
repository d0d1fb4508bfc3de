from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_entity, make_event, make_mention
from timeline.filters import TimelineFilters
from timeline.models import Article, Entity, Event, Timeline
from timeline.web.facets import LISTED, Facet, list_facets


def facets(timeline: Timeline, query: str = "") -> dict[str, Facet]:
    filters = TimelineFilters(QueryDict(query), timeline=timeline)
    return {facet.name: facet for facet in list_facets(filters)}


def test_counts_events_not_tellings(timeline: Timeline, article: Article) -> None:
    town, hill = make_entity(timeline, "Town"), make_entity(timeline, "Hill")
    mayor = make_entity(timeline, "Mayor", Entity.Kind.ACTOR)
    event = make_event(timeline, 2, entities=[town, hill, mayor])
    make_event(timeline, 3, entities=[town], certainty="unsure")
    make_event(timeline, 3, entities=[town], status=Event.Status.HIDDEN)
    for n in range(3):
        make_mention(event, f"Quote {n}", article=article)
    found = {
        name: [(choice.label, choice.events) for choice in facet.choices]
        for name, facet in facets(timeline).items()
    }
    assert found == {
        "place": [("Town", 2), ("Hill", 1)],
        "actor": [("Mayor", 1)],
        "outlet": [("The Courier", 1)],
        "certainty": [("Sure", 1), ("Unsure", 1)],
    }


def test_lists_the_most_frequent_and_what_was_asked(timeline: Timeline) -> None:
    places = [make_entity(timeline, f"Place {n:02}") for n in range(LISTED + 3)]
    make_event(timeline, 2, entities=places)
    listed = facets(timeline, "place=place-14")["place"].choices
    assert len(listed) == LISTED + 1
    assert [choice.value for choice in listed if choice.chosen] == ["place-14"]


def test_takes_a_query_for_each(
    timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_event(timeline, 2, entities=[make_entity(timeline, "Town")])
    with django_assert_num_queries(4):
        facets(timeline)
