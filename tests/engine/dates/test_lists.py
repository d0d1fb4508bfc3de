"""Numbers beside a date: days of the same month, or what is counted."""

from datetime import date

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.text import Document

PUBLISHED = date(2022, 1, 7)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The chapters 4 and 5 January saw nothing.", ["5 January"]),
        ("On January 4, 5 people died and 6 were hurt.", ["January 4"]),
        ("On January 4 and 5 people died.", ["January 4"]),
        ("On January 4 and 5, shops were shut.", ["January 4", "5"]),
        ("On 30 and 31 February nothing happens.", ["February"]),
    ],
)
def test_a_number_is_a_day_where_it_counts_nothing(text: str, phrases: list[str]) -> None:
    found = find_dates(Document("a", text, published=PUBLISHED)).resolutions
    assert [one.text for one in found] == phrases


def test_the_first_of_a_range_is_never_after_the_last() -> None:
    text = "It lasted from November to February and from Friday through Monday."
    found = find_dates(Document("a", text, published=PUBLISHED)).resolutions
    starts = [one.interval.start for one in found if one.interval]
    assert starts[0] < starts[1]
    assert starts[2] < starts[3]
