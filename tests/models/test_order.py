"""Where an event stands on the page: inside the window in reading order, undated, before, after."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.events.sighting import Bounds
from timeline.models.order import AFTER, BEFORE, INSIDE, UNDATED, heading_days, section, sort_key

WITHIN, THROUGH = Extent.WITHIN, Extent.THROUGH


@dataclass(frozen=True)
class Days:
    """A window from the start of one day to the start of another."""

    start: datetime = datetime(2022, 1, 2)
    end: datetime = datetime(2022, 1, 8)


def january(first: int, after: int, grain: Grain | None = Grain.DAY, hour: int = 0) -> Bounds:
    return Bounds(datetime(2022, 1, first, hour), datetime(2022, 1, after), grain)


def since(year: int, month: int, grain: Grain) -> Bounds:
    return Bounds(datetime(year, month, 1), datetime(2022, 1, 7), grain)


@pytest.mark.parametrize(
    ("bounds", "extent", "where"),
    [
        (january(5, 6), WITHIN, INSIDE),
        (january(1, 3, Grain.WEEKEND), WITHIN, INSIDE),
        (january(1, 2), WITHIN, BEFORE),
        (january(8, 9), WITHIN, AFTER),
        (january(2, 8, None), WITHIN, UNDATED),
        (None, WITHIN, UNDATED),
        (january(5, 20), THROUGH, INSIDE),
        (Bounds(datetime(2022, 1, 5), None, Grain.DAY), THROUGH, INSIDE),
        (january(1, 7), THROUGH, BEFORE),
        (january(1, 7, Grain.WEEKEND), THROUGH, INSIDE),
        (since(1981, 1, Grain.YEAR), THROUGH, BEFORE),
        (since(2022, 1, Grain.MONTH), THROUGH, INSIDE),
    ],
)
def test_stands_in_its_section(bounds: Bounds | None, extent: Extent, where: int) -> None:
    assert section(bounds, extent, Days()) == where


def test_what_lasts_stands_at_its_start_as_finely_as_that_is_told() -> None:
    assert heading_days(january(3, 7, hour=9), THROUGH) == (datetime(2022, 1, 3),) * 2
    assert heading_days(since(2022, 1, Grain.MONTH), THROUGH) == (
        datetime(2022, 1, 1),
        datetime(2022, 1, 31),
    )


def test_what_lasts_until_next_week_begins_on_its_day() -> None:
    until = Bounds(datetime(2022, 1, 6), datetime(2022, 1, 17), Grain.WEEK)
    assert heading_days(until, THROUGH) == (datetime(2022, 1, 6),) * 2


@pytest.mark.parametrize("extent", [WITHIN, THROUGH])
@pytest.mark.parametrize("grain", [Grain.DAY, Grain.MONTH])
def test_what_only_has_an_end_stands_on_its_last_day(extent: Extent, grain: Grain) -> None:
    until = Bounds(None, datetime(2022, 2, 1), grain)
    assert heading_days(until, extent) == (datetime(2022, 1, 31),) * 2


def test_time_that_nobody_knows_has_no_heading() -> None:
    with pytest.raises(ValueError, match="without any time"):
        heading_days(Bounds(None, None), WITHIN)


def test_order_of_a_page() -> None:
    in_order = [
        sort_key(january(1, 3, Grain.WEEKEND), WITHIN, 0.5, Days()),
        sort_key(january(2, 3), WITHIN, 0.9, Days()),
        sort_key(january(2, 3), WITHIN, 0.1, Days()),
        sort_key(january(2, 7), THROUGH, 0.5, Days()),
        sort_key(january(2, 5), WITHIN, 0.5, Days()),
        sort_key(january(3, 4), WITHIN, 0.5, Days()),
        sort_key(january(3, 4, Grain.PART, hour=18), WITHIN, 0.5, Days()),
        sort_key(january(2, 8, None), WITHIN, 0.5, Days()),
        sort_key(None, WITHIN, 0.5, Days()),
        sort_key(since(1981, 1, Grain.YEAR), THROUGH, 0.5, Days()),
        sort_key(january(9, 10), WITHIN, 0.5, Days()),
    ]
    assert in_order == sorted(in_order)
    assert len(set(in_order)) == len(in_order)
