"""What disputes come to: what was known by then, and who contradicts whom."""

from dataclasses import replace

from tests.web.charts.told import dispute_about, tally_of, told
from timeline.models import Figure
from timeline.web.charts.verdicts import at_odds, compared, contradictions, known_by_then


def numbers(*figures: Figure) -> list[float | None]:
    return [figure.low for figure in figures]


def test_what_was_known_rises_with_each_larger_count() -> None:
    tally = tally_of(
        told(8, 5), told(18, 6), told(17, 6), told(18, 7), told(30, 8), verdict="growth"
    )
    assert numbers(*known_by_then(tally)) == [8, 17, 18, 30]


def test_nothing_was_known_without_a_dispute_about_it() -> None:
    assert known_by_then(tally_of(told(8, 5), told(18, 6))) == []
    assert known_by_then(tally_of(told(8, 5), told(18, 6), verdict="conflict")) == []


def test_what_has_no_day_or_no_least_number_raises_nothing() -> None:
    tally = tally_of(told(8, 5), told(50, 6, low=None), told(90, None), verdict="growth")
    assert known_by_then(tally) == []


def test_two_sources_of_one_day_contradict_each_other() -> None:
    tally = tally_of(
        told(20, 5, said_by="Rada"), told(40, 5, said_by="The ministry"), verdict="conflict"
    )
    ((one, other),) = contradictions(tally)
    assert numbers(one, other) == [20, 40]
    (odds,) = at_odds(tally)
    assert numbers(odds.claim, *odds.against) == [40, 20]


def test_claims_that_overlap_contradict_nothing() -> None:
    tally = tally_of(told(24, 5, high=99), told(26, 5), verdict="conflict")
    assert contradictions(tally) == []
    assert at_odds(tally) == []


def test_who_contradicts_most_stands_against_all_the_others() -> None:
    figures = [told(n, 5, article=1) for n in (25, 40, 40, 41)]
    figures[2].high = None  # at least 40 agrees with 41
    (odds,) = at_odds(tally_of(*figures, verdict="conflict"))
    assert odds.claim.low == 25
    assert len(odds.against) == 3


def test_contradictions_of_one_day_come_first_then_the_farthest_apart() -> None:
    figures = [told(50, 4, article=1), told(20, 5, article=1), told(30, 5, article=1)]
    found = contradictions(tally_of(*figures, told(90, 5, article=1), verdict="conflict"))
    assert numbers(*found[0]) == [20, 90]
    assert numbers(*found[-1])[0] == 50


def test_claims_of_two_disputes_are_not_compared_with_each_other() -> None:
    one, other = (told(20, 5, article=1), told(20, 5)), (told(90, 5, article=1), told(90, 6))
    tally = tally_of(*one, *other)
    disputes = [dispute_about(some, "conflict") for some in (one, other)]
    assert contradictions(replace(tally, disputes=disputes)) == []


def test_of_two_counts_that_grew_the_one_told_most_is_known() -> None:
    one, other = (told(1, 3), told(2, 4), told(3, 5)), (told(90, 3), told(99, 4))
    disputes = [dispute_about(some, "growth") for some in (other, one)]
    known = known_by_then(replace(tally_of(*one, *other), disputes=disputes))
    assert numbers(*known) == [1, 2, 3]


def test_only_what_a_dispute_quotes_is_compared() -> None:
    quoted, other = told(8), told(9)
    tally = replace(tally_of(quoted, verdict="growth"), figures=(quoted, other))
    assert compared(tally) == {quoted.pk}
