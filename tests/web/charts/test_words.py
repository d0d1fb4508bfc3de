"""A count in a sentence."""

from datetime import date, datetime

from django.utils import translation

from tests.web.charts.told import TIMELINE, tally_of, told
from timeline.tallies import Tally
from timeline.web.charts.words import say_lead


def lead(tally: Tally) -> str:
    with translation.override("en"):
        return say_lead(tally, TIMELINE)


def test_growth_is_told_from_its_first_day_to_its_last() -> None:
    tally = tally_of(told(8, 5), told(18, 6), told(18, 7), verdict="growth")
    assert lead(tally) == "8 on Wed 5 January, 18 from Thu 6 January: the count grew."


def test_of_one_day_the_greatest_count_is_told() -> None:
    tally = tally_of(
        told(2000, 6, high=None), told(3800, 7, high=None), told(3811, 7), verdict="growth"
    )
    assert (
        lead(tally) == "At least 2,000 on Thu 6 January, 3,811 from Fri 7 January: the count grew."
    )


def test_long_growth_is_told_by_its_ends() -> None:
    tally = tally_of(*(told(n * n, n) for n in range(2, 7)), verdict="growth")
    assert lead(tally) == "From 4 on Sun 2 January to 36 on Thu 6 January: the count grew."


def test_growth_over_years_is_told_without_a_day() -> None:
    figures = [told(n, date(2018 + n, 1, 1)) for n in (1, 2)]
    for figure in figures:
        figure.mention.grain, figure.mention.start = "year", figure.as_of
        figure.mention.end = datetime(2022, 1, 1)
    assert lead(tally_of(*figures, verdict="growth")) == "From 1 to 2, in 2 claims."


def test_a_contradiction_of_one_day_is_told_with_it() -> None:
    tally = tally_of(told(26, 7, article=1), told(200, 7, high=999, article=1), verdict="conflict")
    assert lead(tally) == "26 or 200 to 999, both for Fri 7 January: they cannot both be right."


def test_a_contradiction_of_two_days_is_told_with_both() -> None:
    tally = tally_of(told(50, 6), told(20, 7), verdict="conflict")
    said = "50 for Thu 6 January, 20 for Fri 7 January: they cannot both be right."
    assert lead(tally) == said


def test_a_contradiction_without_a_day_has_none() -> None:
    tally = tally_of(told(5, None, article=1), told(9, None, article=1), verdict="conflict")
    assert lead(tally) == "5 or 9: they cannot both be right."


def test_a_single_claim_is_told_with_who_says_it() -> None:
    figure = told(20000, 7, said_by="Rada", outlet="The Courier, with agencies")
    assert lead(tally_of(figure)) == "20,000, says Rada, in The Courier."
    assert lead(tally_of(told(20000, 7, said_by="The toll"))) == "20,000, says The Courier."


def test_claims_that_agree_are_told_by_their_number() -> None:
    assert lead(tally_of(told(7, 4), told(7, 5))) == "7 in all 2 claims."


def test_claims_without_a_verdict_are_told_by_what_they_lie_between() -> None:
    tally = tally_of(told(100, 4, high=231), told(50, 5, high=None), told(70, 5, low=None))
    assert lead(tally) == "From 50 to 231, in 3 claims."
    money = [told(92e6, 4), told(1.3e9, 5)]
    for figure in money:
        figure.unit = "USD"
    assert lead(tally_of(*money)) == "From $92 million to $1.3 billion, in 2 claims."


def test_without_any_number_it_says_so() -> None:
    assert lead(tally_of(told(None), told(None))) == "No number that can be understood."
