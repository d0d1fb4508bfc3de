"""Where tellings differ, and where they only seem to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.events import (
    Bounds,
    Category,
    Dated,
    Dispute,
    Figure,
    Sighting,
    find_sightings,
    merge_sightings,
)
from timeline.engine.events.disputes.acts import WAYS, find_acts
from timeline.engine.events.disputes.counts import comparable_counts
from timeline.engine.events.disputes.figures import value
from timeline.engine.text import Document

OFFICE = WAYS[0]


def count(
    low: float | None,
    who: str = "security forces",
    *,
    what: str = "killed",
    high: float | None = None,
    day: int = 5,
    where: str | None = None,
    said_by: str | None = None,
) -> Figure:
    as_of = datetime(2021, 3, day)
    return Figure(what, who, low, high or low, "people", where, said_by, as_of)


def tell(article: str, figure: Figure, quote: str = "So far they have been killed") -> Sighting:
    """A running count, known on the day it is as of."""
    assert figure.as_of is not None
    bounds = Bounds(figure.as_of, figure.as_of + timedelta(days=1), Grain.DAY)
    return Sighting(
        article, 0, len(quote), quote, quote, bounds, Extent.WITHIN, Dated.INHERITED,
        Category.CASUALTIES, (), (), 0.9, (Step("As told."),), figures=(figure,),
    )  # fmt: skip


def verdicts(*sightings: Sighting) -> list[str]:
    return [dispute.verdict for dispute in merge_sightings(sightings).disputes]


def test_a_larger_count_of_a_later_day_is_growth() -> None:
    assert verdicts(tell("a", count(8)), tell("b", count(18, day=6))) == ["growth"]


def test_more_than_some_and_later_more_than_more_is_growth() -> None:
    one, other = replace(count(2000), high=None), replace(count(3800, day=6), high=None)
    assert verdicts(tell("a", one), tell("b", other)) == ["growth"]


def test_a_smaller_count_of_the_next_day_is_a_conflict() -> None:
    assert verdicts(tell("a", count(18)), tell("b", count(8, day=6))) == ["conflict"]


def test_a_smaller_count_of_days_later_is_of_something_else() -> None:
    assert verdicts(tell("a", count(18)), tell("b", count(8, day=12))) == []


def test_one_article_that_counts_twice_at_one_moment_is_a_conflict() -> None:
    other = replace(tell("a", count(200, high=999), "Later they have been killed"), start=90)
    assert verdicts(tell("a", count(26)), other) == ["conflict"]


def test_two_sources_of_one_day_are_a_conflict_and_one_source_grows() -> None:
    one = tell("a", count(5, said_by="Health Ministry"))
    assert verdicts(one, tell("b", count(11, said_by="Muslim League"))) == ["conflict"]
    assert verdicts(one, tell("b", count(11, said_by="the health ministry"))) == ["growth"]


def test_partisan_words_count_the_same_people() -> None:
    assert verdicts(
        tell("a", count(26, "“terrorists”", said_by="police")),
        tell("b", count(200, "protesters", said_by="activists")),
    ) == ["conflict"]


def test_forces_of_two_sizes_are_a_conflict() -> None:
    one, other = (
        count(size, "ETO", what="troops", day=day) for size, day in ((2500, 5), (3800, 6))
    )
    assert verdicts(tell("a", one), tell("b", other)) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (count(18), count(26, "protesters")),  # other people
        (count(18), count(748, what="injured")),
        (count(18), count(10, high=20)),  # ranges that meet
        (count(24, high=99), count(26)),
        (count(3, where="Cairo"), count(18, where="Suez")),
        (count(3, "journalists"), count(18, "journalists", day=6)),  # no side of the conflict
    ],
)
def test_counts_of_other_things_or_ranges_that_meet_are_no_dispute(
    one: Figure, other: Figure
) -> None:
    assert verdicts(tell("a", one), tell("b", other)) == []


@pytest.mark.parametrize(
    "quote",
    [
        "Another 18 officers have been killed",
        "Since then 18 more people have died",
        "In an attack on a bus 18 officers have been killed",
    ],
)
def test_what_comes_on_top_or_of_one_occasion_is_no_total(quote: str) -> None:
    assert verdicts(tell("a", count(8)), tell("b", count(18, day=6), quote)) == []


def test_parts_and_whole_in_one_clause_are_no_dispute() -> None:
    both = replace(tell("a", count(15)), figures=(count(3), count(15)))
    assert verdicts(both) == []


def test_people_of_no_side_are_compared_within_one_event() -> None:
    one = tell("a", count(83, "people"), "So far 83 people have died of the flu")
    other = tell("b", count(91, "people", day=6), "So far 91 people have died of the flu")
    assert verdicts(one, other) == ["growth"]
    assert len(comparable_counts([one, other], {0: 0, 1: 0}, {})) == 1
    assert len(comparable_counts([one, other], {0: 0, 1: 1}, {})) == 2


def test_counts_of_one_day_are_not_compared_with_totals() -> None:
    day = replace(tell("a", count(18, day=6), "18 officers died on Friday"), dated=Dated.STATED)
    assert verdicts(day, tell("b", count(8))) == []


def test_what_nobody_counted_is_in_no_dispute() -> None:
    unknown = Figure("casualties", "civilians", None, None, "people")
    assert value(unknown) == "not known"
    assert verdicts(tell("a", count(8)), replace(tell("b", count(9)), figures=(unknown,))) == []


def read(*texts: str) -> Sequence[Dispute]:
    documents = [
        Document(f"{at}", text, date(2021, 3, 6), not_before=date(2021, 3, 1))
        for at, text in enumerate(texts)
    ]
    sightings = [one for each in documents for one in find_sightings(each, find_dates(each))]
    return merge_sightings(sightings).disputes


def test_an_article_that_tells_one_thing_of_two_days_is_at_odds_with_itself() -> None:
    (dispute,) = read(
        "Unrest has spread in the region since 2 March after the fuel price doubled.\n\n"
        "The riots were triggered by a 1 March price hike for fuel in the north."
    )
    assert (dispute.kind, dispute.verdict) == ("date", "conflict")
    assert [claim.value for claim in dispute.claims] == ["2021-03-02", "2021-03-01"]


@pytest.mark.parametrize(
    "text",
    [
        # told twice, and referred to by no noun: two rises
        "The fuel price rose on 1 March in the north.\n\nThe fuel price rose on 2 March too.",
        # one day
        "The fuel price doubled on 1 March.\n\nRiots followed the 1 March price hike for fuel.",
        # another thing
        "Fuel prices rose on 2 March.\n\nRiots followed the 1 March attack on the town hall.",
    ],
)
def test_two_days_of_two_things_are_no_dispute(text: str) -> None:
    assert [one for one in read(text) if one.kind == "date"] == []


def test_comments_signed_at_a_time_are_no_dispute() -> None:
    assert not read(
        "At 9:33 pm on 01 Mar 2021, Ann Smith wrote", "At 2:10 pm on 02 Mar 2021, Ann Smith wrote"
    )


def test_of_free_will_or_made_to_is_a_wording_dispute() -> None:
    (dispute,) = read(
        "President Ann Smith accepted the resignation of the government on Friday.",
        "On Friday President Ann Smith dismissed the prime minister and the cabinet.",
    )
    assert (dispute.kind, dispute.verdict) == ("wording", "compatible")
    assert dispute.title == "Resigned or dismissed: government"
    assert {claim.value for claim in dispute.claims} == {"resignation", "dismissed"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same way in both
        ("The government resigned on Friday.", "The prime minister stepped down on Friday."),
        # asked for, not done
        ("The government resigned on Friday.", "On Friday they demanded to dismiss the cabinet."),
        # days apart
        ("The government resigned on Monday.", "On Friday the president dismissed the cabinet."),
        # another's
        ("The government resigned on Friday.", "On Friday the club fired its coach."),
    ],
)
def test_other_acts_are_no_wording_dispute(one: str, other: str) -> None:
    assert [found for found in read(one, other) if found.kind == "wording"] == []


@pytest.mark.parametrize(
    ("quote", "way", "holder"),
    [
        ("Smith resigned", 0, "Smith"),
        ("Ann Smith would step down if asked", None, ""),
        ("It was announced that Ann Smith would step down", 0, "It was announced that Ann Smith"),
        ("the resignation of the government", 0, "the government"),
        ("Smith’s dismissal of the cabinet", 1, "the cabinet"),
        ("Smith’s ouster", 1, "Smith"),
        ("the cabinet was sacked", 1, "the cabinet"),
        ("the council removed Smith from office", 1, "Smith from office"),
        ("Smith withdrew from the capital", None, ""),
        ("they called for the resignation of Smith", None, ""),
        ("Smith refused to resign", None, ""),
        ("Smith will step down", None, ""),
        ("cries for President Smith’s ouster", None, ""),
    ],
)
def test_an_act_has_a_way_and_a_holder(quote: str, way: int | None, holder: str) -> None:
    acts = [(done.way, done.holder) for done in find_acts(quote, OFFICE)]
    assert acts == ([] if way is None else [(way, holder)])
