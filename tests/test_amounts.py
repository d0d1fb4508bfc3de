import pytest

from timeline.amounts import around_number, named_speaker, say_amount


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (18, 18, "people", "18"),
        (3800, None, "people", "at least 3,800"),
        (None, 900, "people", "up to 900"),
        (24, 99, "people", "24 to 99"),
        (92_000_000, 92_000_000, "USD", "$92 million"),
        (1_300_000_000, None, "USD", "at least $1.3 billion"),
        (60, 60, "tengue per litre", "60 tengue per litre"),
        (1e18, 1e18, "people", "1,000,000 trillion"),
        (999_960_000, 999_960_000, "USD", "$1,000 million"),
        (9.4, 9.4, "GBP", "£9.40"),
        (3.7, 3.7, "percent", "3.7 percent"),
        (0, 0, "people", "0"),
        (None, None, "people", "a number not understood"),
    ],
)
def test_words_an_amount(low: float | None, high: float | None, unit: str, words: str) -> None:
    assert say_amount(low, high, unit) == words


LONG = (
    "At noon, after the speeches had ended and the crowd had gone home, the police counted 18 dead"
    " on the square, and more in the streets that lead away from it to the river and the hills."
)


def test_long_quotes_are_cut_around_the_number() -> None:
    cut = around_number(LONG, "at least 18")
    assert "the police counted 18 dead" in cut
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert len(cut) < len(LONG)


@pytest.mark.parametrize("words", ["1", "8", "180", "a number not understood"])
def test_a_number_that_is_not_in_the_quote_cuts_nothing(words: str) -> None:
    assert around_number(LONG, words) == LONG


def test_short_quotes_stay_whole() -> None:
    assert around_number("The police counted 18 dead.", "18") == "The police counted 18 dead."


@pytest.mark.parametrize("said_by", ["The latest death toll", "official figures", "the count", ""])
def test_a_count_is_no_speaker(said_by: str) -> None:
    assert named_speaker(said_by) == ""


@pytest.mark.parametrize("said_by", ["Count Orlov", "The interior ministry", "the toll collector"])
def test_a_speaker_is_named(said_by: str) -> None:
    assert named_speaker(said_by) == said_by
