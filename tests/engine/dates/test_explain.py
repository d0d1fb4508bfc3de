"""The sentences that tell a reader what a phrase counts from: true, and plain English."""

from datetime import date

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.text import Document

PUBLISHED = date(2022, 1, 7)  # a Friday


def told(text: str) -> str:
    """What is said of the first date in the text, but for the phrase itself."""
    found = find_dates(Document("a", text, published=PUBLISHED)).resolutions[0]
    return " ".join(step.text for step in found.steps).replace(f"“{found.text}” ", "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("January 5 was calm.", "No year is told. is the 5 January nearest to that day."),
        ("In the evening of January 5 it fell.", "is the evening of the 5 January nearest"),
        ("At 10 p.m. on Jan. 5 he spoke.", "is a clock time on the 5 January nearest to that day."),
        ("Between 2 and 5 January it rained.", "is a range that ends with the 5 January nearest"),
        ("They met in the first week of January.", "first week of the latest January up to that"),
        ("It fell in the last week of March 2021.", "last week of a month or year told in full."),
        ("It fell in the third quarter of last year.", "is the third quarter of the year before"),
        ("It rose in the third quarter.", "is the latest third quarter up to that day."),
        ("The year before last it rained.", "is the year 2 years before the one of that day."),
        ("They will march next weekend.", "is the second weekend from that day on."),
        ("He came on the 28th.", "is day 28 of a month, the latest one up to that day."),
        ("He came on the 5th of this month.", "is day 5 of the month of that day."),
        ("He left two days after Christmas.", "is 2 days after the day of that name nearest"),
    ],
)
def test_says_what_a_phrase_without_its_year_or_unit_means(text: str, says: str) -> None:
    assert says in told(text)


def test_calls_only_what_tells_its_year_a_date_told_in_full() -> None:
    assert told("It fell on 5 January 2022.") == "is a date told in full."
    assert "told in full" not in told("It was shut from 2-5 January.")
