"""A census is taken once after each change, and kept while there is room."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_event, make_timeline
from timeline.census import census_of
from timeline.census.taking import CENSUSES
from timeline.kept import Kept
from timeline.models import Event, Timeline


def now(timeline: Timeline) -> Timeline:
    return Timeline.objects.get(pk=timeline.pk)


def test_is_taken_once_after_each_change(
    timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_event(timeline, 3)
    fresh = now(timeline)
    with django_assert_num_queries(9):
        assert census_of(fresh)
    with django_assert_num_queries(0):
        assert census_of(fresh)
    make_event(timeline, 4)
    census = census_of(now(timeline))
    assert census
    assert len(census.events) == 2


def test_counts_what_readers_see_of_this_timeline(timeline: Timeline) -> None:
    make_event(timeline, 3, status=Event.Status.HIDDEN)
    make_event(make_timeline("other"), 3)
    census = census_of(now(timeline))
    assert census
    assert (census.events, census.tellings, census.updated) == ([], 0, None)
    assert census.every == 0


def test_lets_go_what_was_not_asked_for_lately(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: Kept[Any, Any] = Kept(7, CENSUSES.size)
    monkeypatch.setattr("timeline.census.taking.CENSUSES", kept)
    timelines = [make_timeline(f"crisis-{n}") for n in range(3)]
    for timeline in timelines:
        make_event(timeline, 3)
        make_event(timeline, 4)
        census_of(now(timeline))
    found = [kept.get(one.pk) is not None for one in timelines]
    assert found == [False, True, True]


def test_a_large_timeline_is_not_counted(
    timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.census.taking.LARGEST", 1)
    make_event(timeline, 3)
    assert census_of(now(timeline)) is not None
    make_event(timeline, 4)
    assert census_of(now(timeline)) is None
