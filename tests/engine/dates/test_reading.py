"""Reading whole documents: what holds for any text, and what hangs on the story around a phrase."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.engine.dates import find_dates, read_date
from timeline.engine.dates.interval import Interval
from timeline.engine.dates.resolution import AnchorKind, Basis, Resolution
from timeline.engine.text import Document

PUBLISHED = date(2022, 1, 7)
VOCABULARY = """
the a last next this day week month year century decade quarter weekend ago later earlier
before after Thursday Sunday 8th Jan. 31 29 February may May 1999 0001 9999 10 p.m. 24:00
two few hundred several – - , . on until since noon tonight Easter recent days annual
99999 years from now morning of and half winter fall to more coming summer minutes
"""
WORDS = st.sampled_from(VOCABULARY.split())
PHRASES = st.lists(WORDS, max_size=12).map(" ".join)
DAYS = st.none() | st.dates()


def read(
    text: str, published: date | None = PUBLISHED, not_before: date | None = None
) -> tuple[Resolution, ...]:
    return find_dates(Document("a", text, published, not_before=not_before)).resolutions


@given(text=st.text(max_size=300) | PHRASES, published=DAYS, not_before=DAYS)
@example(text="today, tomorrow, next century, Sunday", published=date.max, not_before=None)
@example(text="yesterday, last century, a year ago", published=date.min, not_before=date.max)
@settings(max_examples=400, deadline=None)
def test_no_text_and_no_day_make_it_raise(
    text: str, published: date | None, not_before: date | None
) -> None:
    found = find_dates(Document("a", text, published, not_before=not_before)).resolutions
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(0 <= one.confidence <= 1 for one in found)


@given(phrase=st.text(max_size=60) | PHRASES, published=DAYS)
@settings(max_examples=200, deadline=None)
def test_nothing_typed_makes_it_raise(phrase: str, published: date | None) -> None:
    assert all(one.steps for one in read_date(phrase, published=published))


@given(published=st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_bare_weekday_is_within_the_last_seven_days(published: date) -> None:
    (found,) = read("Protesters stormed the hall on Wednesday.", published)
    assert found.interval is not None
    assert 0 <= (published - found.interval.first_day).days < 7


def test_says_that_the_publication_day_is_not_known() -> None:
    reading = find_dates(Document("a", "It burned on Wednesday."))
    assert reading.published.basis is Basis.UNKNOWN
    (found,) = reading.resolutions
    assert (found.value, found.interval) == ("XXXX-WXX-3", None)
    assert found.steps[0].text == "Nobody has said when the article came out."


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("January 2", "XXXX-01-02"),
        ("In March", "XXXX-03"),
        ("this summer", "XXXX-SU"),
        ("the third quarter", "XXXX-Q3"),
        ("last week", "XXXX-WXX"),
        ("last month", "XXXX-XX"),
        ("last weekend", "XXXX-WXX-WE"),
        ("Wednesday evening", "XXXX-WXX-3TEV"),
        ("10:30 p.m. Wednesday", "XXXX-WXX-3T22:30"),
        ("New Year's Day", "XXXX-XX-XX"),
        ("yesterday", "XXXX-XX-XX"),
        ("two years ago", "XXXX"),
    ],
)
def test_spells_what_is_known_without_a_publication_day(phrase: str, value: str) -> None:
    (found,) = read(f"{phrase} it happened.", None)
    assert (found.value, found.interval) == (value, None)


def test_a_full_date_needs_no_publication_day() -> None:
    (found,) = read("It burned on 5 January 2022.", None)
    assert found.anchor is AnchorKind.NONE
    assert found.interval == Interval.of_day(date(2022, 1, 5))


def test_counts_from_a_full_date_without_a_publication_day() -> None:
    _, later = read("It began on 2 January 2022. Two days later, cars burned.", None)
    assert later.value == "2022-01-04"


@pytest.mark.parametrize("text", ["It ends on 31 December 9999.", "It lasts until the year 9999."])
def test_flags_what_lies_outside_the_calendar(text: str) -> None:
    found = read(text)
    assert all(one.interval is None or one.interval.end.year < 9999 for one in found)


def test_the_last_day_of_the_calendar_has_a_value_but_no_interval() -> None:
    (found,) = read("He resigned today.", date.max)
    assert found.interval is None
    assert found.flags == ("range",)
    assert "outside the years 1 to 9999" in found.steps[-1].text


def test_days_of_the_story_reach_back_to_its_beginning() -> None:
    (found,) = read("There were riots in recent days.", not_before=date(2022, 1, 2))
    assert found.interval == Interval.of_days(date(2022, 1, 2), PUBLISHED)
    assert "The story begins on Sunday 2 January 2022." in [step.text for step in found.steps]


def test_days_of_a_story_without_a_beginning_have_no_interval() -> None:
    (found,) = read("There were riots in recent days.")
    assert (found.value, found.interval) == ("PAST_REF", None)
    (found,) = read("There were riots in recent days.", not_before=date(2023, 1, 1))
    assert found.interval is None


def test_a_caption_does_not_change_the_day_being_told() -> None:
    text = (
        "Riots shake the country\n\nOn Wednesday the hall burned.\n\n"
        "Photo agency via REUTERS - Soldiers at the square, 3 January 2022\n\n"
        "Earlier in the day, guards fled."
    )
    earlier = read(text)[-1]
    assert earlier.value == "2022-01-05"


def test_a_phrase_may_run_over_the_end_of_a_line_but_not_of_a_paragraph() -> None:
    assert [one.text for one in read("They met last\nweek in Geneva.")] == ["last\nweek"]
    assert [one.text for one in read("He came last\n\nweek by week.")] == []


def test_a_date_with_the_wrong_weekday_keeps_the_day_and_offers_the_other() -> None:
    (found,) = read("It burned on Friday, 5 January 2022.")
    assert (found.value, found.flags) == ("2022-01-05", ("weekday",))
    assert [other.value for other in found.alternatives] == ["2022-01-07"]


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("It shut at 10 p.m. on Thursday, Jan. 8.", ("weekday",)),
        ("It shut on the evening of Thursday, Jan. 8.", ("weekday",)),
        ("It shut at midnight Thursday, Jan. 6.", ()),
    ],
)
def test_the_hours_of_a_day_are_checked_against_its_weekday(
    text: str, flags: tuple[str, ...]
) -> None:
    (found,) = find_dates(Document("a", text, date(2022, 1, 7))).resolutions
    assert found.flags == flags


def test_a_day_of_the_month_that_fits_its_weekday_is_not_flagged() -> None:
    (found,) = read("It burned on Thursday the 6th.")
    assert (found.value, found.flags) == ("2022-01-06", ())


def test_the_29_of_february_is_looked_for_in_leap_years() -> None:
    (found,) = read("He was born on 29 February.", date(2022, 1, 7))
    assert found.value in {"2020-02-29", "2024-02-29"}


def test_the_last_two_days_end_with_the_day_of_publication() -> None:
    (found,) = read("Unrest shook the nation in the last two days.")
    assert found.interval == Interval.of_days(date(2022, 1, 6), PUBLISHED)
    (found,) = read("It will rain over the next two days.")
    assert found.interval == Interval.of_days(date(2022, 1, 8), date(2022, 1, 9))
