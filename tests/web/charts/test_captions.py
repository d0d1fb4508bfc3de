"""What stands beside a mark."""

import pytest

from tests.web.charts.told import told
from timeline.models import Figure
from timeline.web.charts.captions import caption
from timeline.web.charts.lettering import text_width
from timeline.web.charts.points import points_of


def words(
    *figures: Figure, names: str = "all", width: float = 200, place: bool = False
) -> list[str]:
    (point,) = points_of(figures)
    return caption(point, names, width, place=place)


def test_the_number_comes_first_then_speaker_and_outlet() -> None:
    figure = told(18, high=None, said_by="The ministry", outlet="The Courier, with agencies")
    assert words(figure) == ["at least 18", "The ministry, in The Courier"]
    assert words(figure, width=100) == ["at least 18", "The ministry,", "in The Courier"]


@pytest.mark.parametrize("said_by", ["", "The latest death toll"])
def test_without_a_speaker_the_outlet_speaks(said_by: str) -> None:
    assert words(told(18, said_by=said_by)) == ["18", "The Courier"]


def test_fewer_names_or_none_are_told_where_there_is_no_room() -> None:
    figure = told(18, said_by="The ministry")
    assert words(figure, names="outlets") == ["18", "The Courier"]
    assert words(figure, names="nobody") == ["18"]


def test_who_says_the_same_twice_is_named_once_and_many_are_counted() -> None:
    assert words(told(18), told(18)) == ["18", "The Courier"]
    outlets = [told(18, outlet="x" * n) for n in range(1, 8)]
    assert words(*outlets) == ["18", "x", "xx", "xxx", "and 4 more"]


def test_a_place_is_told_where_it_may_be_a_part() -> None:
    figure = told(2998, where="Porto")
    assert words(figure, place=True)[0] == "2,998, Porto"
    assert words(figure)[0] == "2,998"


def test_money_keeps_its_sign() -> None:
    figure = told(92e6)
    figure.unit = "USD"
    assert words(figure)[0] == "$92 million"


def test_no_line_is_wider_than_its_room() -> None:
    lines = words(told(18, said_by="m" * 200, outlet="m" * 200), width=120)
    assert len(lines) == 3
    assert all(text_width(line) <= 120 for line in lines)
