"""Figures put together by what they count."""

from datetime import date, datetime

import pytest

from tests.factories import make_article, make_entity, make_event, make_figure, make_mention
from timeline.models import Article, Claim, Dispute, Event, Figure, Timeline
from timeline.tallies import Tally, Topic, list_topics, read_tallies, told_on


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


def test_sides_that_differ_only_in_their_spelling_signs_are_one_count(
    timeline: Timeline, article: Article, event: Event
) -> None:
    for n, who in enumerate(("“rebels”", "rebels", "Rebels", "rebels")):
        make_figure(make_mention(event, f"{n} dead", article=article), n, who=who)
    (topic,) = topics(timeline)
    assert (topic.counted.title, topic.counted.slug) == ("Killed: rebels", "killed-rebels")
    assert topic.claims == 4


@pytest.fixture
def dispute(timeline: Timeline, article: Article, event: Event) -> Dispute:
    """Two counts of detained protesters, and one of detained people, all compared."""
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="Detained: protesters", verdict="growth"
    )
    for number, who in ((2000, "protesters"), (3811, "protesters"), (3800, "people")):
        mention = make_mention(event, f"{number} {who}", article=article)
        make_figure(mention, number, what="detained", who=who)
        Claim.objects.create(dispute=dispute, mention=mention, value=f"{number:,}")
    return dispute


def test_what_a_dispute_compares_is_of_one_count(
    timeline: Timeline, article: Article, event: Event, dispute: Dispute
) -> None:
    make_figure(make_mention(event, "9 held", article=article), 9, what="detained", who="people")
    whole, rest = tallies(timeline)
    assert [figure.low for figure in whole.figures] == [2000, 3800, 3811]
    assert whole.topic.claims == 3
    assert whole.topic.counted.title == "Detained: protesters"
    assert list(whole.disputes) == [dispute]
    assert [figure.low for figure in rest.figures] == [9]
    assert rest.topic.counted.title == "Detained"


def test_a_count_whose_claims_all_stand_elsewhere_is_not_listed(
    timeline: Timeline, dispute: Dispute
) -> None:
    assert [topic.counted.title for topic in topics(timeline)] == ["Detained: protesters"]


def test_claims_compared_in_a_dispute_are_shown_however_many_there_are(
    timeline: Timeline, article: Article, event: Event, dispute: Dispute
) -> None:
    for n in range(3):
        mention = make_mention(event, f"{n} held", article=article)
        make_figure(mention, n, what="detained", who="people", as_of=datetime(2022, 1, 2))
    found = read_tallies(Figure.objects.all(), topics(timeline), most=1)
    assert 3800 in [figure.low for tally in found for figure in tally.figures]


def test_a_dispute_of_other_claims_than_those_asked_for_is_not_shown(
    timeline: Timeline, article: Article, event: Event, dispute: Dispute
) -> None:
    other = make_mention(event, "5 of them", article=article)
    make_figure(other, 5, what="detained", who="protesters")
    asked = Figure.objects.filter(mention=other)
    (tally,) = read_tallies(asked, list_topics(asked, timeline))
    assert tally.disputes == []


def test_a_dispute_of_a_hidden_event_joins_nothing(timeline: Timeline, dispute: Dispute) -> None:
    Event.objects.update(status=Event.Status.HIDDEN)
    assert len(topics(timeline)) == 2


def test_of_two_figures_in_a_telling_a_dispute_means_that_of_its_side(
    timeline: Timeline, article: Article, event: Event
) -> None:
    mention = make_mention(event, "18 police and 18 protesters dead", article=article)
    make_figure(mention, 18, who="protesters")
    make_figure(mention, 18, who="police")
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="Killed: police", verdict="growth"
    )
    Claim.objects.create(dispute=dispute, mention=mention, value="18")
    found = {tally.topic.counted.who: list(tally.disputes) for tally in tallies(timeline)}
    assert found == {"police": [dispute], "protesters": []}
