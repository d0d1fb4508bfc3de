"""Numbers in running text, and what only looks like a count."""

import pytest

from timeline.engine.events.figures.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("18 officers", 18, 18),
        ("more than 3,800 people", 3800, None),
        ("at least 18 officers", 18, None),
        ("no fewer than 40 men", 40, None),
        ("up to 200 civilians", None, 200),
        ("as many as 60 people", None, 60),
        ("some 2,500 troops", 2500, 2500),
        ("an estimated 150 people", 150, 150),
        ("10 or more people", 10, None),
        ("dozens of people", 24, 99),
        ("hundreds of people", 200, 999),
        ("tens of thousands of people", 20_000, 99_999),
        ("several hundred people", 200, 999),
        ("scores of people", 40, 99),
        ("a dozen people", 12, 12),
        ("two dozen people", 24, 24),
        ("half a million people", 500_000, 500_000),
        ("twenty-six people", 26, 26),
        ("two hundred and sixty-five men", 265, 265),
        ("a hundred and fifty-two people", 152, 152),
        ("the toll is up to 78 people", 78, 78),
        ("three thousand people", 3000, 3000),
        ("3.5 million people", 3.5e6, 3.5e6),
        ("2,000 to 3,000 people", 2000, 3000),
        ("between 40 and 60 people", 40, 60),
        ("50 to 100 million people", 50e6, 100e6),
        ("$ 1.2 bn", 1.2e9, 1.2e9),
        ("a $26 billion-a-year industry", 26e9, 26e9),
        ("$20 billion to $70 billion", 20e9, 70e9),
        ("21% of the vote", 21, 21),
        ("two-thirds of the voters", 66.7, 66.7),
    ],
)
def test_numbers_keep_what_they_leave_open(
    text: str, low: float | None, high: float | None
) -> None:
    (number,) = find_numbers(text)
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "on 8 April",
        "on April 8",
        "at 7:30",
        "at 6 pm",
        "at 1700 GMT",
        "the 21st floor",
        "aged 8",
        "Ann Smith, 55, said",
        "a 23-month-old boy",
        "in people over 65",
        "five days later",
        "for eight years",
        "a 7,598-kilometre border",
        "20 kilometres away",
        "by 52 votes to 30 votes",
        "a 52-48 vote",
        "No. 10",
        "Article 5",
        "flight 990",
        "call 555-1234",
        "H1N1 and G20",
    ],
)
def test_dates_times_ages_measures_and_names_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    "text", ["from 60 to 120", "grew 10 percent to 2.9 billion", "rose by three to 78", "40 and 60"]
)
def test_a_change_and_a_list_are_two_numbers(text: str) -> None:
    assert len(find_numbers(text)) == 2


def test_four_bare_digits_may_be_a_year() -> None:
    years = [number.year for number in find_numbers("in 2005 some 2,005 people and 1500 men")]
    assert years == [True, False, True]


def test_a_number_beyond_all_counts_is_none() -> None:
    assert find_numbers("9" * 400 + " people") == ()
