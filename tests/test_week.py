from datetime import date
from itertools import pairwise

import pytest

from timeline.week import week_around


def day(number: int) -> date:
    return date(2022, 1, number)


def roles(read: list[int], published: list[int], rejected: list[int]) -> dict[int, str]:
    strip = week_around([*map(day, read)], [*map(day, published)], [*map(day, rejected)])
    return {each.day.day: each.role for each in strip if each.role}


def test_shows_what_was_read_beside_what_it_counts_from() -> None:
    assert roles([5], [7], []) == {5: "read", 7: "published"}


def test_day_of_publication_may_be_the_day_read() -> None:
    assert roles([7], [7], []) == {7: "read published"}


def test_shows_the_reading_that_was_rejected() -> None:
    assert roles([6], [7], [8]) == {6: "read", 7: "published", 8: "rejected"}


@pytest.mark.parametrize(("read", "published"), [([5], []), ([5], [5]), ([5], [7]), ([3, 4], [7])])
def test_holds_at_least_a_week(read: list[int], published: list[int]) -> None:
    strip = week_around([*map(day, read)], [*map(day, published)])
    assert len(strip) >= 7
    assert all((after.day - before.day).days == 1 for before, after in pairwise(strip))


def test_leaves_out_what_is_far_away() -> None:
    assert roles([2], [20], []) == {2: "read"}


def test_has_no_strip_for_a_long_time_or_no_day() -> None:
    assert week_around([]) == []
    assert week_around([day(n) for n in range(1, 11)]) == []


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_a_week_too(day: date) -> None:
    days = [each.day for each in week_around([day])]

    assert len(days) == 7
    assert day in days
