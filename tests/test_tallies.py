"""Figures put together by what they count."""

from datetime import date, datetime

import pytest

from tests.factories import make_article, make_entity, make_event, make_figure, make_mention
from timeline.models import Article, Claim, Dispute, Event, Figure, Timeline
from timeline.tallies import Counted, Tally, Topic, list_topics, read_tallies, told_on


def topics(timeline: Timeline) -> list[Topic]:
    return list_topics(Figure.objects.all(), timeline)


def tallies(timeline: Timeline) -> list[Tally]:
    return read_tallies(Figure.objects.all(), topics(timeline))


def test_what_most_articles_count_comes_first(
    timeline: Timeline, article: Article, event: Event
) -> None:
    other = make_article(timeline, "002")
    make_figure(make_mention(event, "Two arrests, three arrests", article=article), 2)
    make_figure(make_mention(event, "Three arrests", article=article), 3)
    for source in (article, other):
        make_figure(make_mention(event, f"Troops, {source.key}", article=source), 9, what="troops")
    assert [topic.counted.what for topic in topics(timeline)] == ["troops", "killed"]


def test_spellings_of_one_side_are_one_count(
    timeline: Timeline, article: Article, event: Event
) -> None:
    army = make_entity(timeline, "Ardal Army", "actor")
    army.spellings = ["Ardal Army", "Army of Ardal"]
    army.save()
    for n, who in enumerate(("Ardal Army", "Army of Ardal", "the navy")):
        make_figure(make_mention(event, f"{n} dead", article=article), n, who=who)
    assert {topic.counted.who: topic.claims for topic in topics(timeline)} == {
        "Ardal Army": 2,
        "the navy": 1,
    }
    assert [len(tally.figures) for tally in tallies(timeline)] == [2, 1]


def test_people_are_nobody_in_particular(
    timeline: Timeline, article: Article, event: Event
) -> None:
    for n, who in enumerate(("people", "")):
        make_figure(make_mention(event, f"{n} dead", article=article), n, who=who)
    (tally,) = tallies(timeline)
    assert tally.topic.counted.title == "Killed"


def test_claims_come_in_the_order_of_the_day_they_are_told_for(
    timeline: Timeline, event: Event
) -> None:
    early = make_article(timeline, "003", published=date(2022, 1, 4))
    late = make_article(timeline, "004", published=date(2022, 1, 7))
    make_figure(make_mention(event, "18 dead", article=late), 18)
    make_figure(make_mention(event, "8 dead", article=early), 8)
    make_figure(make_mention(event, "9 dead", article=late), 9, as_of=datetime(2022, 1, 5))
    (tally,) = tallies(timeline)
    assert [figure.low for figure in tally.figures] == [8, 9, 18]
    assert [told_on(figure) for figure in tally.figures] == [
        date(2022, 1, 4),
        date(2022, 1, 5),
        date(2022, 1, 7),
    ]
    assert tally.greatest == 18


def test_numbers_of_several_events_are_compared_only_when_of_one_side(
    timeline: Timeline, article: Article, event: Event
) -> None:
    other = make_event(timeline, 6)
    for one in (event, other):
        make_figure(make_mention(one, f"Dead, {one.pk}", article=article), 5)
        make_figure(make_mention(one, f"Police, {one.pk}", article=article), 5, who="police")
    assert {tally.topic.counted.who: tally.is_of_one_thing for tally in tallies(timeline)} == {
        "": False,
        "police": True,
    }


def test_a_dispute_stands_with_the_count_that_it_is_about(
    timeline: Timeline, article: Article, event: Event
) -> None:
    mention = make_mention(event, "18 killed and 748 injured", article=article)
    make_figure(mention, 18)
    make_figure(mention, 748, what="injured")
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="Injured: people", verdict="growth"
    )
    Claim.objects.create(dispute=dispute, mention=mention, value="748")
    found = {tally.topic.counted.what: list(tally.disputes) for tally in tallies(timeline)}
    assert found == {"killed": [], "injured": [dispute]}


@pytest.mark.parametrize(
    ("counted", "title"),
    [
        (Counted("killed", "security forces", "people"), "Killed: security forces"),
        (Counted("money", "", "USD"), "Money, USD"),
        (Counted("aircraft", "", "aircraft"), "Aircraft"),
    ],
)
def test_a_count_has_a_title(counted: Counted, title: str) -> None:
    assert counted.title == title
