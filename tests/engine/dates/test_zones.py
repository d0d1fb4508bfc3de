"""Clock times with a zone, and what outlets far from the story leave in doubt."""

from datetime import date

import pytest

from timeline.engine.dates import Resolution, find_dates
from timeline.engine.text import Document

PUBLISHED = date(2022, 1, 7)  # a Friday


def read(text: str, zone: str = "Europe/Madrid", story: str = "Asia/Almaty") -> list[Resolution]:
    document = Document("a", text, published=PUBLISHED, zone=zone, story_zone=story)
    return list(find_dates(document).resolutions)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("He spoke at 18:00 GMT on Thursday.", "2022-01-07T00:00"),
        ("Shots were fired at 0630 UTC.", "2022-01-07T12:30"),
        ("The show starts at 8pm ET.", "2022-01-08T07:00"),
        ("It was hit at 11:30 Moscow time.", "2022-01-07T14:30"),
        ("It was hit at 11:30 Astana time.", "2022-01-07T11:30"),
        ("It was hit at 14:30 (GMT+3).", "2022-01-07T17:30"),
        ("Posted 2022-01-05T18:30:00+01:00 by us.", "2022-01-05T23:30"),
        ("The vote ended at 9 p.m. local time.", "2022-01-07T21:00"),
        ("It was hit at 11:30 Nowhereville time.", "2022-01-07T11:30"),
    ],
)
def test_a_clock_time_with_a_zone_becomes_the_time_of_the_story(text: str, starts: str) -> None:
    (found,) = read(text)
    assert found.interval is not None
    assert found.interval.start.isoformat(timespec="minutes") == starts


def test_the_value_stays_as_the_text_tells_it() -> None:
    (found,) = read("He spoke at 18:00 GMT on Thursday.")
    assert found.value == "2022-01-06T18:00"
    assert found.steps[-1].text == (
        "In the zone of Asia/Almaty that is 00:00 on Friday 7 January 2022."
    )


def test_without_a_zone_of_the_story_the_outlet_counts() -> None:
    (found,) = read("He spoke at 18:00 GMT.", story="")
    assert found.interval is not None
    assert found.interval.start.hour == 19
    (found,) = read("He spoke at 18:00 GMT.", zone="", story="")
    assert found.interval is not None
    assert found.interval.start.hour == 18


@pytest.mark.parametrize("text", ["At 17:00 (11:00 GMT) it fell.", "At 02:00 (20:00 GMT) it fell."])
def test_twin_times_are_one_moment(text: str) -> None:
    first, last = read(text)
    assert first.interval == last.interval


def test_an_abbreviation_of_many_zones_is_the_outlets_own() -> None:
    (found,) = read("It began at 10:00 IST.", zone="Asia/Kolkata")
    assert found.interval is not None
    assert found.interval.start.strftime("%H:%M") == "10:30"


@pytest.mark.parametrize(
    "text", ["He left on Wednesday evening.", "It fell overnight.", "He left at 10 p.m. Wednesday."]
)
def test_far_from_the_story_a_late_hour_may_be_the_next_day(text: str) -> None:
    (found,) = read(text)
    assert found.flags == ("zone",)
    assert found.interval is not None
    assert found.alternatives[0].interval is not None
    gap = found.alternatives[0].interval.first_day - found.interval.first_day
    assert gap.days == 1


@pytest.mark.parametrize("text", ["He left on Wednesday morning.", "He left on Wednesday."])
def test_days_and_mornings_are_in_no_doubt(text: str) -> None:
    assert [found.flags for found in read(text)] == [()]


def test_near_the_story_nothing_is_in_doubt() -> None:
    (found,) = read("He left on Wednesday evening.", zone="Europe/Moscow", story="Europe/Kyiv")
    assert found.flags == ()


@pytest.mark.parametrize(
    ("language", "zone", "value"),
    [
        ("en", "Europe/Madrid", "2022-01-05"),
        ("en", "America/Chicago", "2022-05-01"),
        ("en-US", "", "2022-05-01"),
        ("en-GB", "America/Chicago", "2022-01-05"),
    ],
)
def test_the_outlet_says_whether_the_month_comes_first(
    language: str, zone: str, value: str
) -> None:
    document = Document("a", "It is due 5/1/2022.", PUBLISHED, zone=zone, language=language)
    (found,) = find_dates(document).resolutions
    assert found.value == value
    assert found.flags == ("order",)
    assert {found.value, found.alternatives[0].value} == {"2022-01-05", "2022-05-01"}


@pytest.mark.parametrize("text", ["It fell in the evening of 5/1/2022.", "At 10 p.m. on 5/1/2022."])
def test_the_order_is_the_outlets_for_the_hours_of_a_day_too(text: str) -> None:
    (found,) = read(text, zone="America/Chicago", story="America/Chicago")
    assert found.value.startswith("2022-05-01T")
    assert found.flags == ("order",)
    assert found.alternatives[0].value == "2022-01-05"


def test_what_fits_one_order_only_is_in_no_doubt() -> None:
    assert [found.flags for found in read("Due 25/1/2022 or 1/25/2022 or 5.1.2022.")] == [()] * 3


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Niue", "", "America", "../etc"])
def test_the_ends_of_the_calendar_raise_nothing(day: date, zone: str) -> None:
    text = "At 23:30 PST and 00:30 NZDT, tonight, overnight, at 02:00 (20:00 GMT) and 24:00 GMT+99."
    document = Document("a", text, day, zone=zone, story_zone="Pacific/Apia")
    assert find_dates(document).resolutions


@pytest.mark.parametrize(
    ("zone", "value"),
    [
        ("America/New_York", "2021-07-04"),
        ("Asia/Almaty", "2021-12-16"),
        ("Asia/Kolkata", "2021-08-15"),
    ],
)
def test_a_national_day_is_that_of_the_outlets_country(zone: str, value: str) -> None:
    (found,) = read("They marched on Independence Day 2021.", zone=zone)
    assert found.value == value


def test_a_day_that_no_calendar_lists_has_no_date() -> None:
    (found,) = read("They marched on Independence Day 2021.", zone="")
    assert found.interval is None
    assert found.steps[-1].text == "No calendar at hand says when it was kept."


def test_the_hour_that_a_clock_skips_raises_nothing() -> None:
    document = Document(
        "a",
        "At 2:59 a.m. it fell.",
        date(2022, 3, 27),
        zone="Europe/Madrid",
        story_zone="Asia/Tokyo",
    )
    (found,) = find_dates(document).resolutions
    assert found.interval is not None
