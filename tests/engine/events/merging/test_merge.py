"""Tellings made into events: when they join, when they stay apart, what they dispute."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.events import (
    Bounds,
    Category,
    Dated,
    Figure,
    Sighting,
    canonical_names,
    merge_sightings,
)
from timeline.engine.events.merging import blocking
from timeline.engine.events.merging.cluster import cluster
from timeline.engine.events.names.slips import is_slip


def tell(
    article: str,
    quote: str,
    day: int | None = None,
    *,
    last: int | None = None,
    start: int = 0,
    dated: Dated = Dated.STATED,
    extent: Extent = Extent.WITHIN,
    category: Category = Category.VIOLENCE,
    actors: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    figures: tuple[Figure, ...] = (),
    phrase: str = "",
) -> Sighting:
    bounds = None
    if day is not None:
        first, end = datetime(2021, 3, day), datetime(2021, 3, last or day) + timedelta(days=1)
        bounds = Bounds(first, end, Grain.DAY if dated is not Dated.UNDATED else None)
    at = start + quote.index(phrase)
    return Sighting(
        article=article,
        start=start,
        end=start + len(quote),
        quote=quote,
        headline=quote.rstrip("."),
        bounds=bounds,
        extent=extent,
        dated=dated,
        category=category,
        places=places,
        actors=actors,
        confidence=0.9,
        steps=(Step("As told."),),
        figures=figures,
        phrase=(at, at + len(phrase)) if phrase else None,
    )


def toll(what: str, who: str, low: float, day: int, *, high: float | None = None) -> Figure:
    return Figure(what, who, low, high or low, "people", as_of=datetime(2021, 3, day))


def told_toll(article: str, quote: str, figure: Figure) -> Sighting:
    """A count without a day of its own, as articles tell running totals."""
    assert figure.as_of is not None
    return tell(article, quote, figure.as_of.day, dated=Dated.INHERITED, figures=(figure,))


ARMED = "security forces"
STORM = "Protesters stormed the parliament building and burned its library"


def test_two_articles_that_tell_one_thing_on_one_day_make_one_event() -> None:
    merged = merge_sightings(
        [tell("a", STORM, 5), tell("b", "Crowds stormed the parliament building", 5)]
    )
    (group,) = merged.groups
    assert group.sightings == (0, 1)
    assert group.bounds == Bounds(datetime(2021, 3, 5), datetime(2021, 3, 6), Grain.DAY)
    assert "2 passages in 2 articles were read as one event." in [s.text for s in group.steps]


def test_other_deeds_of_the_same_day_stay_apart() -> None:
    other = tell("b", "The minister of finance resigned over the budget", 5)
    assert len(merge_sightings([tell("a", STORM, 5), other]).groups) == 2


def test_the_same_deed_far_apart_in_time_stays_apart() -> None:
    assert len(merge_sightings([tell("a", STORM, 5), tell("b", STORM, 15)]).groups) == 2


def test_a_weekend_and_a_day_inside_it_meet_on_the_day() -> None:
    merged = merge_sightings([tell("a", STORM, 6, last=7), tell("b", STORM, 7)])
    (group,) = merged.groups
    assert group.bounds is not None
    assert group.bounds.start == datetime(2021, 3, 7)
    assert merged.disputes == ()


def test_calendar_days_that_exclude_each_other_are_a_dispute_and_no_telling_is_lost() -> None:
    merged = merge_sightings(
        [
            tell("a", f"{STORM} on 5 March", 5, phrase="5 March"),
            tell("b", f"{STORM} on 6 March", 6, phrase="6 March"),
        ]
    )
    (group,) = merged.groups
    assert group.sightings == (0, 1)
    assert group.flags == ("date",)
    (dispute,) = merged.disputes
    assert (dispute.kind, dispute.verdict) == ("date", "conflict")
    assert [claim.value for claim in dispute.claims] == ["2021-03-05", "2021-03-06"]


def test_weekdays_that_may_be_misread_are_no_dispute() -> None:
    merged = merge_sightings(
        [
            tell("a", f"{STORM} on Friday", 5, phrase="Friday"),
            tell("b", f"{STORM} on Saturday", 6, phrase="Saturday"),
        ]
    )
    assert merged.disputes == ()


def test_what_went_on_lasts_from_the_first_start_to_the_last_end() -> None:
    quote = "Clashes continued between police and protesters in the capital"
    merged = merge_sightings(
        [
            tell("a", quote, 5, last=6, extent=Extent.THROUGH),
            tell("b", quote, 6, last=8, extent=Extent.THROUGH),
        ]
    )
    (group,) = merged.groups
    assert group.extent is Extent.THROUGH
    assert group.bounds == Bounds(datetime(2021, 3, 5), datetime(2021, 3, 9), Grain.DAY)


def test_undated_tellings_keep_their_bounds_and_dated_ones_win() -> None:
    loose = tell("b", STORM, 1, last=9, dated=Dated.UNDATED)
    (group,) = merge_sightings([tell("a", STORM, 5), loose]).groups
    assert group.bounds == Bounds(datetime(2021, 3, 5), datetime(2021, 3, 6), Grain.DAY)
    (alone,) = merge_sightings([loose]).groups
    assert alone.bounds == loose.bounds
    (unknown,) = merge_sightings([tell("c", STORM)]).groups
    assert unknown.bounds is None


def test_a_toll_that_rises_is_growth() -> None:
    merged = merge_sightings(
        [
            told_toll("a", "8 officers were killed", toll("killed", ARMED, 8, 5)),
            told_toll("b", "18 officers were killed", toll("killed", ARMED, 18, 6)),
        ]
    )
    (dispute,) = merged.disputes
    assert (dispute.verdict, dispute.title) == ("growth", "Killed: security forces")
    assert [claim.value for claim in dispute.claims] == ["8", "18"]


def test_a_toll_that_falls_is_a_conflict() -> None:
    merged = merge_sightings(
        [
            told_toll("a", "18 officers were killed", toll("killed", ARMED, 18, 5)),
            told_toll("b", "8 officers were killed", toll("killed", ARMED, 8, 6)),
        ]
    )
    assert [dispute.verdict for dispute in merged.disputes] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (toll("killed", "police", 18, 5), toll("killed", "protesters", 26, 5)),
        (toll("killed", "police", 18, 5), toll("injured", "police", 748, 5)),
        (toll("killed", "police", 18, 5), toll("killed", "police", 10, 5, high=20)),
        (toll("killed", "people", 18, 5), toll("killed", "people", 30, 5)),
        (
            Figure("killed", "police", 18, None, "people", "Suez"),
            Figure("killed", "police", 3, 3, "people", "Cairo"),
        ),
    ],
)
def test_counts_of_other_things_or_ranges_that_meet_are_no_dispute(
    one: Figure, other: Figure
) -> None:
    merged = merge_sightings(
        [
            tell("a", "A count was given", 5, figures=(one,)),
            tell("b", "It rose", 5, figures=(other,)),
        ]
    )
    assert merged.disputes == ()


def test_open_and_wide_counts_are_written_as_readers_write_them() -> None:
    figures = (
        Figure("troops", "ETO", None, 900, "people"),
        Figure("troops", "ETO", 1000, 2000, "people"),
        Figure("troops", "ETO", 3000, None, "people"),
    )
    tellings = [
        tell(article, "The ETO sent troops", 5, figures=(figure,))
        for article, figure in zip("abc", figures, strict=True)
    ]
    (dispute,) = merge_sightings(tellings).disputes
    assert sorted(claim.value for claim in dispute.claims) == [
        "1,000 to 2,000",
        "at least 3,000",
        "up to 900",
    ]
    assert dispute.verdict == "conflict"


def test_copies_of_one_sentence_are_one_voice() -> None:
    copies = merge_sightings([tell("a", STORM, 5), tell("b", STORM, 5)]).groups[0]
    voices = merge_sightings(
        [tell("a", STORM, 5), tell("b", "Crowds stormed the parliament building", 5)]
    ).groups[0]
    assert copies.salience < voices.salience


def test_the_many_are_compared_where_they_share_a_rarer_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(blocking, "SMALL", 1)
    merged = merge_sightings([tell("a", STORM, 5), tell("b", STORM, 5), tell("c", "It rained", 5)])
    assert [group.sightings for group in merged.groups] == [(0, 1), (2,)]


@given(st.permutations(range(6)))
def test_the_order_of_the_tellings_changes_nothing(order: list[int]) -> None:
    tellings = [
        tell("a", STORM, 5),
        tell("b", "Crowds stormed the parliament building", 5),
        tell("c", "The army was deployed to the capital", 6, category=Category.MILITARY),
        tell("d", "Soldiers arrived in the capital", 6, category=Category.MILITARY),
        tell("e", "Prices rose again", 1, category=Category.ECONOMY),
        tell("f", "The parliament building was stormed by a crowd", 5),
    ]
    groups = merge_sightings([tellings[at] for at in order]).groups
    told = [{order[at] for at in group.sightings} for group in groups]
    plain = [set(group.sightings) for group in merge_sightings(tellings).groups]
    assert told == plain


def test_nothing_merges_to_nothing() -> None:
    assert merge_sightings([]).groups == ()


def test_clusters_join_while_their_mean_stays_high() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1, (2, 3): 0.7}
    assert cluster(4, scores, 0.5) == [[0, 1], [2, 3]]
    assert cluster(4, scores, 0.4) == [[0, 1], [2, 3]]
    assert cluster(2, {}, 0.1) == [[0], [1]]


def test_spellings_are_joined_and_different_things_are_not() -> None:
    quote = "They met"
    tellings = [
        tell("a", quote, 5, actors=("Ann-Marie Kovalyov", "ETO"), places=("Alma Ata",)),
        tell("b", quote, 5, actors=("Ann-Marie Kovalyov", "Kovalyov"), places=("Almaty",)),
        tell("c", quote, 5, actors=("Ana María Kovalyóv", "Kovalyv"), places=("Almaty",)),
        tell("d", quote, 5, actors=("Example Treaty Organisation (ETO)", "Ben Smith", "Bo Smith")),
        tell("e", quote, 5, actors=("Example Treaty Organization (EOT)", "Smith", "protesters")),
    ]
    names = canonical_names(tellings)
    assert names["Kovalyv"] == names["Kovalyov"] == names["Ana María Kovalyóv"]
    assert names["Kovalyov"] == "Ann-Marie Kovalyov"
    assert names["Alma Ata"] == names["Almaty"] == "Almaty"
    assert names["ETO"] == names["Example Treaty Organization (EOT)"] == "ETO"
    assert len({names["Smith"], names["Ben Smith"], names["Bo Smith"]}) == 3
    assert names["protesters"] == "protesters"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("tokaev", "tokayev", True),
        ("toyakev", "tokayev", True),
        ("smith", "smyth", False),  # too short to tell a slip from a name
        ("petrov", "ivanov", False),
        ("johnson", "jackson", False),
    ],
)
def test_slips_are_told_from_names(one: str, other: str, *, same: bool) -> None:
    assert is_slip(one, other) is same


def test_days_are_dates() -> None:
    assert merge_sightings([tell("a", STORM, 5)]).groups[0].bounds == Bounds(
        datetime.combine(date(2021, 3, 5), datetime.min.time()), datetime(2021, 3, 6), Grain.DAY
    )
