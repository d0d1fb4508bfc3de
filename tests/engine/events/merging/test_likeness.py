"""How alike two tellings are: what counts for one event, what against it, and how it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.events import (
    Bounds,
    Category,
    Dated,
    Figure,
    Merged,
    Sighting,
    merge_sightings,
)
from timeline.engine.events.merging.likeness import Likeness, compare
from timeline.engine.events.merging.merge import threshold
from timeline.engine.events.merging.tolls import OTHER_TOLL, SAME_TOLL, toll_factor
from timeline.engine.events.merging.traits import find_traits, rarity
from timeline.engine.events.when.nearness import days_apart, likely_time, vagueness

HALL = "Crowds stormed the town hall"
REST = ("Prices rose again", "The envoy left the summit early", "A storm closed two schools")


def tell(
    quote: str,
    day: int = 5,
    *,
    last: int | None = None,
    dated: Dated = Dated.STATED,
    places: tuple[str, ...] = (),
    figures: tuple[Figure, ...] = (),
) -> Sighting:
    end = datetime(2021, 3, last or day) + timedelta(days=1)
    grain = None if dated is Dated.UNDATED else Grain.DAY
    return Sighting(
        article=f"article {quote} {day}",
        start=0,
        end=len(quote),
        quote=quote,
        headline=quote,
        bounds=Bounds(datetime(2021, 3, day), end, grain),
        extent=Extent.WITHIN,
        dated=dated,
        category=Category.VIOLENCE,
        places=places,
        actors=(),
        confidence=0.9,
        steps=(Step("As told."),),
        figures=figures,
    )


def undated(end: int) -> Sighting:
    open_start = Bounds(None, datetime(2021, 3, end))
    telling = tell(HALL, dated=Dated.UNDATED)
    return replace(telling, bounds=open_start)


def liken(one: Sighting, other: Sighting) -> Likeness:
    among = [one, other, *map(tell, REST)]
    a, b, *_ = find_traits(among, {})
    return compare(one, other, a, b)


def terms(one: str, other: str) -> Mapping[str, float]:
    return liken(tell(one), tell(other)).terms


def test_what_few_tell_says_more_than_what_all_tell() -> None:
    told = rarity([{"storm", "flu"}, {"flu"}, {"flu"}, {"flu"}])
    assert told["storm"] > told["flu"]
    assert all(0 <= share <= 1 for share in told.values())


def test_one_word_in_common_says_little_however_rare() -> None:
    one = terms("Bombs fell", "Bombs burst")["words"]
    several = terms("Bombs fell on the old bridge", "Bombs burst on the old bridge")["words"]
    assert several > 1.5 * one


@pytest.mark.parametrize(
    ("one", "other", "term"),
    [
        (HALL, "In other cities, crowds stormed a town hall", "elsewhere"),
        (HALL, "Elsewhere crowds stormed the hall", "elsewhere"),
        ("The president resigned", "The president did not resign", "one denies"),
        ("Three people fell ill", "14 people fell ill", "other numbers"),
    ],
)
def test_what_tells_two_events_apart_counts_against_one(one: str, other: str, term: str) -> None:
    assert terms(one, other)[term] < 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HALL, "On the other hand, crowds stormed the hall"),
        (HALL, "Crowds stormed the hall in the other half of town"),
        ("The president did not resign", "The president never resigned"),
        ("Three people fell ill", "Three of the people fell ill"),
        ("The hall of 1985 burned", "The hall of 1990 burned"),
    ],
)
def test_what_only_looks_like_it_does_not(one: str, other: str) -> None:
    assert not {"elsewhere", "one denies", "other numbers"} & terms(one, other).keys()


def toll(what: str, who: str, low: float, place: str = "") -> Sighting:
    figure = Figure(what, who, low, low, "people")
    return tell("A count was given", places=(place,) if place else (), figures=(figure,))


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        (toll("killed", "police", 8), toll("killed", "police", 18), SAME_TOLL),
        (toll("killed", "police", 8), toll("killed", "police", 80), OTHER_TOLL),
        (toll("killed", "police", 8), toll("injured", "police", 8), OTHER_TOLL),
        (toll("killed", "“bandits”", 8), toll("killed", "protesters", 8), SAME_TOLL),
        (toll("killed", "“bandits”", 8), toll("killed", "security forces", 8), OTHER_TOLL),
        (toll("killed", "", 8, "Lima"), toll("killed", "", 8, "Quito"), OTHER_TOLL),
        (toll("killed", "", 8, "Lima"), toll("killed", "", 8), SAME_TOLL),
        (toll("killed", "", 8), tell(HALL), 1.0),
    ],
)
def test_tolls_are_one_where_they_may_count_the_same_people(
    one: Sighting, other: Sighting, factor: float
) -> None:
    assert toll_factor(one, other) == toll_factor(other, one) == factor


def test_news_without_a_day_is_taken_for_a_week_old_at_most() -> None:
    assert likely_time(undated(20)) == Bounds(datetime(2021, 3, 13), datetime(2021, 3, 20))
    assert days_apart(undated(20), tell(HALL, 14)) == 0
    assert days_apart(undated(20), tell(HALL, 5)) > 1
    assert days_apart(undated(20), undated(9)) > 1


def test_a_season_in_common_says_less_than_a_week_in_common() -> None:
    week, season = tell(HALL, 1, last=7), tell(HALL, 1, last=31)
    assert vagueness(week, tell(HALL)) == 1.0
    assert vagueness(season, tell(HALL)) < 1.0


def test_more_tellings_of_a_day_ask_for_more_likeness() -> None:
    few, many = [tell(HALL, 1)] * 20, [tell(HALL, 1)] * 400
    assert threshold([]) == threshold(few) < threshold(many)


def test_a_longer_timeline_asks_for_no_more_likeness() -> None:
    day, month = [tell(HALL, 1)] * 60, [tell(HALL, n) for n in range(1, 29)] * 60
    assert threshold(day) == threshold(month)


def test_the_reasons_are_the_terms_of_the_sum() -> None:
    tellings = [tell(HALL), tell("In other cities, crowds stormed town halls"), *map(tell, REST)]
    merged = merge_sightings([tellings[0], tell(f"{HALL} by night"), *tellings[2:]])
    shown = next(group for group in merged.groups if len(group.sightings) == 2)
    (line,) = (step.text for step in shown.steps if "likeness" in step.text)
    assert "0.31 is enough" in line
    assert "words +" in line
    assert "same category" not in line


def quotes(merged: Merged, sightings: Sequence[Sighting]) -> set[frozenset[tuple[str, str]]]:
    return {
        frozenset((sightings[at].article, sightings[at].quote) for at in group.sightings)
        for group in merged.groups
    }


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False))
def test_real_articles_merge_alike_in_any_order(
    merged: Merged, sightings: tuple[Sighting, ...], random: Random
) -> None:
    mixed = list(sightings)
    random.shuffle(mixed)
    assert quotes(merge_sightings(mixed), mixed) == quotes(merged, sightings)
