"""Many events: a column for each step."""

from timeline.web.overview.columns import outline


def test_the_fullest_step_reaches_the_top() -> None:
    assert outline([1, 2, 0], 2, 24) == "M0 24v-10h1v-10h1v20h1v0z"


def test_steps_alike_are_drawn_in_one() -> None:
    assert outline([0, 3, 3, 3], 3, 24) == "M0 24v0h1v-20h3v20z"


def test_a_single_event_among_thousands_is_seen() -> None:
    assert outline([1, 9000], 9000, 24) == "M0 24v-2h1v-18h1v20z"


def test_nothing_is_drawn_of_nothing() -> None:
    assert outline([0, 0], 0, 24) == ""
    assert outline([], 0, 24) == ""
