"""Figures: what a number counts, and whose people."""

import pytest

from timeline.engine.events.figures.finding import find_figures

Read = tuple[str, str, float | None, float | None]


def read(words: str) -> list[Read]:
    return [(one.what, one.who, one.low, one.high) for one in find_figures(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("more than 3,800 people have been detained", [("detained", "people", 3800, None)]),
        ("at least 18 officers were killed", [("killed", "security forces", 18, None)]),
        ("dozens of protesters were killed", [("killed", "protesters", 24, 99)]),
        ("up to 200 civilians were injured", [("injured", "civilians", None, 200)]),
        ("eight policemen killed", [("killed", "security forces", 8, 8)]),
        ("26 activists have been “liquidated”", [("killed", "protesters", 26, 26)]),
        ("“dozens of terrorists killed,”", [("killed", "“terrorists”", 24, 99)]),
        ("the death of at least 18 soldiers", [("killed", "security forces", 18, None)]),
        ("as the death toll rose to 26", [("killed", "", 26, 26)]),
        ("arrested 98 participants in the protest", [("detained", "protesters", 98, 98)]),
        ("the death toll rose by three to 78", [("killed", "", 78, 78)]),
        ("the virus has killed perhaps 60 people", [("killed", "people", 60, 60)]),
        ("six of its journalists had been detained", [("detained", "journalists", 6, 6)]),
        ("ten of the dead are police officers", [("killed", "security forces", 10, 10)]),
        ("45 deaths and 260 confirmed cases", [("killed", "", 45, 45), ("cases", "", 260, 260)]),
        ("some 30,000 people were evacuated", [("displaced", "people", 30_000, 30_000)]),
        ("sent a contingent of 3,800 military personnel", [("troops", "", 3800, 3800)]),
        ("hundreds of people protested", [("protesters", "", 200, 999)]),
        ("5,000 to 10,000 demonstrators marched", [("protesters", "", 5000, 10_000)]),
        ("was attacked by some 20,000 men", [("attackers", "", 20_000, 20_000)]),
        ("have set up 70 checkpoints", [("checkpoints", "", 70, 70)]),
        ("more than 70 cargo aircraft", [("aircraft", "", 70, None)]),
        ("no reliable estimates of civilian casualties", [("casualties", "civilians", None, None)]),
        ("damage of 92 million dollars", [("damage", "", 92e6, 92e6)]),
        ("it cost $1.5 billion", [("money", "", 1.5e9, 1.5e9)]),
        ("at 9 dollars a bushel", [("price", "", 9, 9)]),
        ("oil was 21% of output", [("share", "", 21, 21)]),
        ("the economy grew 3.7%", [("growth", "", 3.7, 3.7)]),
        ("sales fell by 12 percent", [("fall", "", 12, 12)]),
    ],
)
def test_a_number_counts_what_its_words_say(words: str, expected: list[Read]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "a 7,598-kilometre border",
        "on 6 January one man died",
        "two of whom were killed",
        "two men charged in the death of a teenager",
        "these four men were powerful",
        "19 men have formed a committee",
        "died five days later",
        "a father of two died",
        "in 2005 died the poet",
        "the death of hundreds of birds",
        "in 42 countries and killed",
        "100 incidents of reporters being detained",
        "21% more",
        "a couple of army personnel carriers",
        "1,000 prisoners escaped",
        "ten of the confirmed cases are children",
        "a bill killed by 52 votes",
    ],
)
def test_other_numbers_are_no_figures(words: str) -> None:
    assert find_figures(words) == ()


def test_years_are_no_counts_beside_one() -> None:
    assert read("the flu pandemic of 1957 killed 2 million") == [("killed", "", 2e6, 2e6)]
    assert read("some 1957 people were killed") == [("killed", "people", 1957, 1957)]


def test_the_victims_are_counted_and_not_those_who_did_it() -> None:
    assert read("12 soldiers killed three civilians")[-1] == ("killed", "civilians", 3, 3)
    assert read("two gunmen killed the guard") == [("attackers", "", 2, 2)]
    assert read("18 officers killed this week") == [("killed", "security forces", 18, 18)]
    assert read("the virus reached 42 countries and killed 86") == [("killed", "", 86, 86)]


def test_a_number_without_a_noun_counts_the_people_before_it() -> None:
    assert read("left 18 members of the security forces dead and 748 injured") == [
        ("killed", "security forces", 18, 18),
        ("injured", "security forces", 748, 748),
    ]
    earlier = find_figures("26 activists were killed")
    (others,) = find_figures("3,811 others have been detained", after=earlier)
    assert (others.what, others.who) == ("detained", "protesters")


def test_police_that_come_later_are_not_those_injured() -> None:
    assert read("With five dead, more than 100 injured, and the police using tear gas") == [
        ("killed", "", 5, 5),
        ("injured", "", 100, None),
    ]


def test_those_fired_on_are_those_killed() -> None:
    words = "police fired on protesters, killing at least 16 people"
    assert read(words) == [("killed", "protesters", 16, None)]


def test_part_of_a_count_is_a_count_where_it_is_of_a_side_or_of_another_kind() -> None:
    assert read("38 dead including 10 officers") == [
        ("killed", "", 38, 38),
        ("killed", "security forces", 10, 10),
    ]
    assert read("18 officers died, two of whom were beheaded")[1] == (
        "beheaded", "security forces", 2, 2,
    )  # fmt: skip
    assert read("11 others, including six students, were wounded") == [
        ("injured", "people", 11, 11)
    ]


def test_a_price_that_changed_has_a_before_and_an_after() -> None:
    told = [(one.what, one.low, one.unit) for one in find_figures("from 60 to 120 tenge per litre")]
    assert told == [("price before", 60, "KZT per litre"), ("price after", 120, "KZT per litre")]


def test_the_same_sum_in_other_money_is_told_once() -> None:
    assert [one.unit for one in find_figures("350 million euros ($480 million)")] == ["EUR"]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("500 Egyptian pounds", "EGP"),
        ("£20", "GBP"),
        ("60 roubles", "RUB"),
        ("60 tengue per litre", "tengue per litre"),
    ],
)
def test_money_is_told_in_its_currency(words: str, unit: str) -> None:
    assert [one.unit for one in find_figures(words)] == [unit]
