from datetime import datetime

import pytest

from timeline.engine.dates.edtf import spell_edtf
from timeline.engine.dates.interval import Extent, Grain


def spell(start: str | None, end: str | None, grain: Grain | None, extent: Extent) -> str | None:
    return spell_edtf(
        datetime.fromisoformat(start) if start else None,
        datetime.fromisoformat(end) if end else None,
        grain,
        extent,
    )


@pytest.mark.parametrize(
    ("start", "end", "grain", "edtf"),
    [
        ("2022-01-05", "2022-01-06", Grain.DAY, "2022-01-05"),
        ("2022-01-01", "2022-01-03", Grain.WEEKEND, "[2022-01-01..2022-01-02]"),
        ("2022-01-03", "2022-01-10", Grain.WEEK, "[2022-01-03..2022-01-09]"),
        ("2022-01-01", "2022-02-01", Grain.MONTH, "2022-01"),
        ("2024-02-01", "2024-03-01", Grain.MONTH, "2024-02"),
        ("2021-12-01", "2022-03-01", Grain.SEASON, "[2021-12-01..2022-02-28]"),
        ("2014-01-01", "2015-01-01", Grain.YEAR, "2014"),
        ("1990-01-01", "2000-01-01", Grain.DECADE, "199X"),
        ("1900-01-01", "2000-01-01", Grain.CENTURY, "19XX"),
        ("1901-01-01", "2001-01-01", Grain.CENTURY, "[1901-01-01..2000-12-31]"),
        ("0800-01-01", "0801-01-01", Grain.YEAR, "0800"),
    ],
)
def test_spells_what_happened_once(start: str, end: str, grain: Grain, edtf: str) -> None:
    assert spell(start, end, grain, Extent.WITHIN) == edtf


@pytest.mark.parametrize(
    ("start", "end", "grain", "edtf"),
    [
        ("2022-01-05", "2022-01-10", Grain.DAY, "2022-01-05/2022-01-09"),
        ("2022-01-05", "2022-01-06", Grain.DAY, "2022-01-05/2022-01-05"),
        ("2022-01-05", None, Grain.DAY, "2022-01-05/.."),
        (None, "2022-01-10", Grain.DAY, "../2022-01-09"),
        ("2022-01-01", "2022-03-01", Grain.MONTH, "2022-01/2022-02"),
        ("2014-01-01", "2017-01-01", Grain.YEAR, "2014/2016"),
    ],
)
def test_spells_what_lasted(start: str | None, end: str | None, grain: Grain, edtf: str) -> None:
    assert spell(start, end, grain, Extent.THROUGH) == edtf


@pytest.mark.parametrize(
    ("start", "end", "edtf"),
    [
        ("2022-01-02", "2022-01-08", "[2022-01-02..2022-01-07]"),
        ("2022-01-02", None, "[2022-01-02..]"),
        (None, "2022-01-08", "[..2022-01-07]"),
    ],
)
def test_spells_bounds_that_nobody_told(start: str | None, end: str | None, edtf: str) -> None:
    assert spell(start, end, None, Extent.WITHIN) == edtf
    assert spell(start, end, None, Extent.THROUGH) == edtf


@pytest.mark.parametrize(
    ("start", "end", "grain", "edtf"),
    [
        ("2022-01-05T18:00", "2022-01-06T00:00", Grain.PART, "2022-01-05"),
        ("2022-01-05T22:00", "2022-01-06T06:00", Grain.PART, "[2022-01-05..2022-01-06]"),
        ("2022-01-05T14:30", "2022-01-05T14:31", Grain.MINUTE, "2022-01-05"),
    ],
)
def test_never_spells_seconds_that_nobody_told(
    start: str, end: str, grain: Grain, edtf: str
) -> None:
    assert spell(start, end, grain, Extent.WITHIN) == edtf


def test_nothing_known_has_no_spelling() -> None:
    assert spell(None, None, None, Extent.WITHIN) is None
