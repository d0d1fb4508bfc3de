"""How well times are read: pairs, measures, classes, and whether confidence keeps its word."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.engine.score import (
    Marked,
    Timex,
    by_rule,
    by_type,
    calibration_error,
    marked,
    of_types,
    reliability,
    reliability_where_marked,
    scores,
)

TEXT = "On Friday, 7 January 2022, he spoke for two hours, as on every Friday before."
FRIDAY = Timex(3, 9, "DATE", "2022-01-07")
DAY = Timex(3, 25, "DATE", "2022-01-07")
HOURS = Timex(40, 49, "DURATION", "PT2H")
SPOKE = Timex(30, 35, "DATE", "PAST_REF")
EVERY = Timex(57, 69, "SET", "P1W")
SPANS = st.tuples(st.integers(-3, 30), st.integers(-3, 30)).map(
    lambda ends: Timex(*ends, type="DATE", value="x")
)


def compared(gold: list[Timex], read: list[Timex]) -> list[Marked]:
    return [marked(TEXT, gold, read)]


def f1(gold: list[Timex], read: list[Timex]) -> dict[str, float]:
    found = scores(compared(gold, read))
    return {name: getattr(found, name).f1 for name in ("strict", "relaxed", "value", "type")}


def test_what_is_read_as_marked_is_perfect() -> None:
    assert f1([DAY, HOURS], [DAY, HOURS]) == dict.fromkeys(
        ("strict", "relaxed", "value", "type"), 1
    )


def test_each_difference_lowers_its_own_measure() -> None:
    assert f1([DAY], [FRIDAY]) == {"strict": 0, "relaxed": 1, "value": 1, "type": 1}
    wrong = Timex(3, 25, "DATE", "2022-01-08")
    assert f1([DAY], [wrong]) == {"strict": 1, "relaxed": 1, "value": 0, "type": 1}
    time = Timex(3, 25, "TIME", "2022-01-07")
    assert f1([DAY], [time]) == {"strict": 1, "relaxed": 1, "value": 1, "type": 0}


def test_precision_falls_with_what_is_spurious_and_recall_with_what_is_missed() -> None:
    found = scores(compared([DAY], [DAY, HOURS])).strict
    assert (found.precision, found.recall) == (0.5, 1)
    found = scores(compared([DAY, HOURS], [DAY])).strict
    assert (found.precision, found.recall) == (1, 0.5)


def test_two_halves_of_one_expression_count_once() -> None:
    halves = [Timex(3, 9, "DATE", "2022-01-07"), Timex(11, 25, "DATE", "2022-01-07")]
    assert scores(compared([DAY], halves)).relaxed.precision == 0.5


def test_equal_extents_are_paired_before_greater_overlaps() -> None:
    wide, narrow = Timex(3, 30, "DATE", "a"), Timex(3, 9, "DATE", "b")
    found = scores(compared([wide, narrow], [Timex(3, 30, "DATE", "a"), Timex(3, 9, "DATE", "b")]))
    assert found.value.f1 == 1


def test_white_space_and_capitals_do_not_count() -> None:
    loose = Timex(2, 26 - 1, "DATE", " 2022-01-07 ")
    assert f1([DAY], [loose])["strict"] == 1
    assert f1([Timex(40, 49, "DURATION", "pt2h")], [HOURS])["value"] == 1


def test_an_expression_without_words_is_left_out() -> None:
    assert scores(compared([Timex(2, 3, "DATE", ""), DAY], [DAY])).gold == 1
    assert scores(compared([Timex(5, 5, "DATE", ""), DAY], [DAY])).gold == 1


def test_dates_alone_leave_lengths_aside() -> None:
    found = scores(of_types(compared([DAY, HOURS], [DAY]), ("DATE", "TIME")))
    assert (found.gold, found.read, found.value.f1) == (1, 1, 1)


def test_nothing_marked_and_nothing_read_is_nought() -> None:
    assert scores([]).value.f1 == 0


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8))
def test_pairs_never_outnumber_either_side(gold: list[Timex], read: list[Timex]) -> None:
    found = scores(compared(gold, read))
    pairs = found.relaxed.precision * found.read
    assert pairs <= min(found.gold, found.read) + 1e-9
    assert found.strict.f1 <= found.relaxed.f1


def test_classes_are_named_by_the_rule_that_reads_the_phrase_alone() -> None:
    rows = by_rule(compared([DAY, HOURS, SPOKE], [FRIDAY, EVERY]))
    assert {row.name: (row.gold, row.found, row.right, row.spurious) for row in rows} == {
        "full date": (1, 1, 1, 0),
        "length": (1, 0, 0, 0),
        "no rule": (1, 0, 0, 0),
        "set": (0, 0, 0, 1),
    }


def test_types_are_scored_apart() -> None:
    (date, length) = by_type(compared([DAY, FRIDAY, HOURS], [DAY, HOURS]))
    assert (date.name, date.gold, date.right) == ("DATE", 2, 1)
    assert (length.name, length.gold, length.right) == ("DURATION", 1, 1)


def sure(start: int, end: int, confidence: float, value: str = "2022-01-07") -> Timex:
    return Timex(start, end, "DATE", value, confidence)


def test_confidence_is_held_to_its_word() -> None:
    read = [sure(3, 25, 0.9), sure(40, 49, 0.7, "wrong"), sure(54, 60, 1.0), sure(61, 66, 0.1)]
    (low, middle, high) = reliability(compared([DAY, HOURS], read))
    assert (low.low, low.high, low.answers, low.right) == (0.0, 0.2, 1, 0)
    assert (middle.low, middle.promised, middle.right) == (0.6, 0.7, 0)
    assert (high.answers, high.promised, high.right) == (2, 0.95, 0.5)
    assert high.gap == pytest.approx(-0.45)


def test_what_nothing_is_marked_for_can_be_left_unjudged() -> None:
    read = [sure(3, 25, 0.9), sure(40, 49, 0.7, "wrong"), sure(54, 60, 1.0), sure(61, 66, 0.1)]
    (middle, high) = reliability_where_marked(compared([DAY, HOURS], read))
    assert (middle.answers, middle.right) == (1, 0)
    assert (high.answers, high.promised, high.right) == (1, 0.9, 1)


def test_calibration_error_weighs_each_bin_by_its_answers() -> None:
    read = [sure(3, 25, 0.9), sure(40, 49, 0.5)]
    bins = reliability(compared([DAY], read))
    assert calibration_error(bins) == pytest.approx((0.1 + 0.5) / 2)


@pytest.mark.parametrize("read", [[], [DAY]])
def test_no_confidence_gives_no_bins(read: list[Any]) -> None:
    assert reliability(compared([DAY], read)) == []
