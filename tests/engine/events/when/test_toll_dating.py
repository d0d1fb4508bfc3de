"""The day of a count: when it was known."""

from datetime import date, datetime

from timeline.engine.dates import find_dates
from timeline.engine.events import Dated, Sighting, find_sightings
from timeline.engine.text import Document

SATURDAY = "2021-03-06"


def told(text: str, words: str) -> Sighting:
    document = Document("a", text, date(2021, 3, 6), not_before=date(2021, 3, 1))
    sightings = find_sightings(document, find_dates(document))
    return next(sighting for sighting in sightings if words in sighting.quote)


def days(sighting: Sighting) -> tuple[str, str]:
    """The first day and the day after the last."""
    bounds = sighting.bounds
    assert bounds is not None
    assert bounds.start is not None
    assert bounds.end is not None
    return bounds.start.date().isoformat(), bounds.end.date().isoformat()


def test_a_count_of_another_paragraph_lies_between_the_day_told_and_publication() -> None:
    toll = told(
        "On Friday evening the leaders met in the capital.\n\n"
        "Local media said that 317 officers were injured.",
        "317",
    )
    assert days(toll) == ("2021-03-05", "2021-03-07")
    assert "A count is dated by when it was known" in toll.steps[-2].text


def test_a_count_that_runs_on_was_known_at_publication() -> None:
    toll = told(
        "On Friday evening the leaders met in the capital.\n\n"
        "Local media said that 317 officers have been injured so far.",
        "317",
    )
    assert days(toll) == (SATURDAY, "2021-03-07")


def test_a_count_long_after_the_day_told_was_known_at_publication() -> None:
    toll = told(
        "On Monday the leaders met in the capital.\n\n"
        "Local media said that 317 officers were injured.",
        "317",
    )
    assert days(toll) == (SATURDAY, "2021-03-07")


def test_a_count_of_the_same_paragraph_is_of_the_day_told() -> None:
    toll = told(
        "On Friday police stormed the hall. In the hall 317 protesters were injured.", "317"
    )
    assert days(toll) == ("2021-03-05", SATURDAY)


def test_a_count_since_a_day_is_as_of_publication() -> None:
    (figure,) = told("Some 300 people have been killed since Monday.", "300").figures
    assert figure.as_of == datetime(2021, 3, 6)


def test_what_came_before_all_that_lasts_since_a_day_was_of_that_day() -> None:
    rise = told(
        "Unrest has spread in the region since 2 March after the price doubled in many towns.",
        "price doubled",
    )
    assert rise.dated is Dated.STATED
    assert days(rise) == ("2021-03-02", "2021-03-03")


def test_what_came_before_a_deed_of_a_day_may_be_of_any() -> None:
    rise = told(
        "Unrest spread in the region on 2 March after the price doubled in many towns.",
        "price doubled",
    )
    assert rise.dated is not Dated.STATED
