"""How important an event is: each test holds two events that differ in one thing."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.events import Merged
from timeline.engine.events.merging.salience import LEAD, salience
from timeline.engine.events.sighting import Bounds, Category, Dated, Figure, Sighting
from timeline.engine.text import Kind

TOWN, CROWD, BUILDING = (
    "Rebels took the town of Ardal",
    "A crowd took the town of Ardal at noon",
    "The town of Ardal and its every building fell",
)
DEATHS = Figure("killed", "", 8, 8, "people")


def tell(
    article: str,
    quote: str = TOWN,
    *,
    published: int = 5,
    dated: Dated = Dated.STATED,
    start: int = LEAD,
    kind: Kind = Kind.BODY,
    figures: tuple[Figure, ...] = (),
) -> Sighting:
    return Sighting(
        article=article,
        start=start,
        end=start + len(quote),
        quote=quote,
        headline=quote,
        bounds=on_day(4),
        extent=Extent.WITHIN,
        dated=dated,
        category=Category.VIOLENCE,
        places=(),
        actors=(),
        confidence=0.9,
        steps=(Step("As told."),),
        figures=figures,
        kind=kind,
        published=date(2021, 3, published),
    )


def on_day(day: int, grain: Grain | None = Grain.DAY) -> Bounds:
    start = datetime(2021, 3, day)
    return Bounds(start, start + timedelta(days=1), grain)


def weigh(*tellings: Sighting, category: Category = Category.VIOLENCE) -> float:
    return salience(tellings, on_day(4), category)


def test_what_more_articles_tell_weighs_more() -> None:
    assert weigh(tell("a"), tell("b", CROWD)) > weigh(tell("a"), tell("a", CROWD))


def test_copies_of_one_sentence_weigh_as_one() -> None:
    assert weigh(tell("a"), tell("b"), tell("c")) == weigh(tell("a"))


def test_what_is_told_days_later_weighs_more_than_the_news_of_the_day() -> None:
    soon = weigh(tell("a"), tell("b", CROWD, published=5))
    later = weigh(tell("a"), tell("b", CROWD, published=9))
    latest = weigh(tell("a"), tell("b", CROWD, published=9), tell("c", BUILDING, published=12))
    same = weigh(tell("a"), tell("b", CROWD, published=9), tell("c", BUILDING, published=9))
    assert soon < later < same < latest


def test_going_back_without_a_day_is_no_telling_of_that_day() -> None:
    alluding = tell("b", CROWD, published=9, dated=Dated.UNDATED)
    assert weigh(tell("a"), alluding) < weigh(tell("a"), tell("b", CROWD, published=9))
    soon = tell("b", CROWD, published=5, dated=Dated.UNDATED)
    assert weigh(tell("a"), alluding) == weigh(tell("a"), soon)


def test_an_article_of_an_unknown_day_still_counts_as_one() -> None:
    unknown = replace(tell("b", CROWD), published=None)
    assert weigh(tell("a"), unknown) == weigh(tell("a"), tell("b", CROWD))


@pytest.mark.parametrize(
    "better", [tell("a", start=0), tell("a", kind=Kind.TITLE), tell("a", figures=(DEATHS,))]
)
def test_what_opens_an_article_or_is_counted_weighs_more(better: Sighting) -> None:
    assert weigh(better) > weigh(tell("a"))


def test_what_is_told_at_length_weighs_more() -> None:
    assert weigh(tell("a", f"{TOWN}, {'and another town ' * 30}")) > weigh(tell("a"))


@pytest.mark.parametrize(
    "category", [Category.BACKGROUND, Category.CASUALTIES, Category.STATEMENT, Category.REACTION]
)
def test_what_was_done_weighs_more_than_what_was_counted_or_said(category: Category) -> None:
    assert weigh(tell("a"), category=category) < weigh(tell("a"), category=Category.GOVERNMENT)


def test_the_less_is_known_of_its_day_the_less_an_event_weighs() -> None:
    weights = [
        salience([tell("a")], bounds, Category.VIOLENCE)
        for bounds in (on_day(4), on_day(4, Grain.MONTH), on_day(4, None))
    ]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 3
    assert salience([tell("a")], None, Category.VIOLENCE) <= weights[-1]


def test_no_event_weighs_more_than_one() -> None:
    many = [tell(f"{n}", f"{TOWN} {'again ' * n}", published=5 + n % 20) for n in range(300)]
    assert 0.99 < weigh(*many) <= 1


def test_the_first_events_of_the_seeds_are_told_by_most_articles(
    sightings: tuple[Sighting, ...], merged: Merged
) -> None:
    first = sorted(merged.groups, key=lambda group: -group.salience)[:5]
    told = [{sightings[at].article for at in group.sightings} for group in first]
    assert all(len(articles) >= 3 for articles in told)
