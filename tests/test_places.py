"""The places that events name, counted."""

from datetime import date, datetime

from pytest_django import DjangoAssertNumQueries

from tests.factories import make_entity, make_event, make_timeline
from timeline.atlas.locating import Country
from timeline.atlas.towns import Town
from timeline.engine.dates.interval import Grain, Interval
from timeline.models import Entity, Event, Timeline
from timeline.places import Place, list_places


def places(timeline: Timeline, **conditions: str) -> list[Place]:
    events = Event.objects.shown().filter(timeline=timeline, **conditions)
    return list_places(events, timeline)


def test_a_place_has_its_events_days_and_categories(timeline: Timeline) -> None:
    cairo, suez = make_entity(timeline, "Cairo"), make_entity(timeline, "Suez")
    make_event(timeline, 3, entities=[cairo, suez])
    make_event(timeline, 5, entities=[cairo], category="violence")
    make_event(timeline, 4, entities=[cairo], category="violence")
    first, second = places(timeline)
    assert (first.entity, first.events) == (cairo, 3)
    assert (first.first, first.last) == (date(2022, 1, 3), date(2022, 1, 5))
    assert first.categories == ["violence", "protest"]
    assert (second.entity, second.events) == (suez, 1)


def test_what_has_no_day_of_its_own_gives_none(timeline: Timeline) -> None:
    cairo = make_entity(timeline, "Cairo")
    make_event(timeline, None, entities=[cairo])
    year = Interval(datetime(2014, 1, 1), datetime(2015, 1, 1), Grain.YEAR)
    make_event(timeline, year, entities=[cairo])
    (place,) = places(timeline)
    assert (place.events, place.first, place.last) == (2, None, None)


def test_only_places_of_events_that_readers_see_are_listed(timeline: Timeline) -> None:
    cairo, suez = make_entity(timeline, "Cairo"), make_entity(timeline, "Suez")
    make_entity(timeline, "Aswan")
    mayor = make_entity(timeline, "Mayor", Entity.Kind.ACTOR)
    make_event(timeline, 3, entities=[cairo, mayor])
    make_event(timeline, 3, entities=[suez], status=Event.Status.HIDDEN)
    other = make_timeline("other")
    make_event(other, 3, entities=[make_entity(other, "Luxor")])
    assert [place.entity for place in places(timeline)] == [cairo]


def test_a_filter_moves_no_place(timeline: Timeline) -> None:
    alexandria, virginia = make_entity(timeline, "Alexandria"), make_entity(timeline, "Chicago")
    make_event(timeline, 3, entities=[alexandria])
    make_event(timeline, 3, category="statement", entities=[virginia])
    make_event(timeline, 3, category="statement", entities=[make_entity(timeline, "Cairo")])
    egypt = make_entity(timeline, "Egypt")
    make_event(timeline, 3, category="statement", entities=[egypt])
    (alone,) = places(timeline, category="protest")
    assert isinstance(alone.where, Town)
    assert alone.where.country == "EG"
    assert Country("EG", "Egypt") in {place.where for place in places(timeline)}


def test_takes_two_queries(
    timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(5):
        make_event(timeline, 3, entities=[make_entity(timeline, f"Place {n}")])
    with django_assert_num_queries(2):
        places(timeline)
