"""Which tellings of a large timeline are compared, and what looking them up must not lose."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.engine.events.merging.test_merge import STORM, tell
from timeline.engine.events import Bounds, Sighting, canonical_names, merge_sightings
from timeline.engine.events.merging import blocking
from timeline.engine.events.merging.blocking import candidate_pairs
from timeline.engine.events.merging.cluster import cluster
from timeline.engine.events.merging.traits import find_traits


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every timeline for a large one."""
    monkeypatch.setattr(blocking, "SMALL", 1)


def pairs(*tellings: Sighting) -> list[tuple[int, int]]:
    return list(candidate_pairs(tellings, find_traits(tellings, canonical_names(tellings))))


def test_tellings_of_one_day_that_share_words_are_compared() -> None:
    assert pairs(tell("a", STORM, 5), tell("b", STORM, 5), tell("c", "It rained", 5)) == [(0, 1)]


def test_tellings_of_days_far_apart_are_not_compared() -> None:
    assert pairs(tell("a", STORM, 5), tell("b", STORM, 25)) == []


def test_telling_without_any_time_is_compared_with_those_of_every_day() -> None:
    found = pairs(tell("a", STORM), tell("b", STORM, 5), tell("c", STORM, 25))
    assert sorted(found) == [(0, 1), (0, 2)]


def test_telling_known_only_to_end_by_a_day_is_compared_with_those_shortly_before() -> None:
    ended = replace(tell("a", STORM), bounds=Bounds(None, datetime(2021, 3, 20)))
    assert pairs(ended, tell("b", STORM, 15)) == [(0, 1)]
    assert pairs(ended, tell("b", STORM, 1)) == []


def test_looking_up_finds_the_events_that_comparing_all_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tellings = [tell(str(at), STORM, 1 + at // 3) for at in range(30)]
    looked_up = merge_sightings(tellings).groups
    monkeypatch.setattr(blocking, "SMALL", len(tellings))
    assert looked_up == merge_sightings(tellings).groups


def test_pairs_not_looked_up_still_count_in_the_mean() -> None:
    near = {(0, 1): 0.8, (1, 2): 0.6}
    assert cluster(3, near, 0.5, lambda a, b: 0.5) == [[0, 1, 2]]
    assert cluster(3, near, 0.5) == [[0, 1], [2]]
