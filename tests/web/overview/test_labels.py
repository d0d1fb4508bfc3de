"""What stands over the days, weeks, months and years of the overview, in each language."""

from collections.abc import Sequence
from datetime import date

import pytest
from django.utils import translation

from tests.web.overview.rows import WINDOW, YEARS, look
from timeline.web.overview.days import Days
from timeline.web.overview.headings import list_headings
from timeline.web.overview.view import View


def labels(view: View) -> list[str]:
    headings = list_headings(view, [0] * len(view.axis.headings))
    return [f"{heading.top} {heading.label}".strip() for heading in headings]


def said(language: str, days: Days, *asked: date) -> Sequence[str]:
    with translation.override(language):
        return labels(look(days, *asked))[:2]


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", ["Sun 2", "Mon 3"]), ("ru", ["вс 2", "пн 3"]), ("kk", ["жс 2", "дс 3"])],
)
def test_days_have_their_weekday(language: str, told: list[str]) -> None:
    assert said(language, WINDOW) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Fri 7 00:00"), ("ru", "пт 7 00:00"), ("kk", "жм 7 00:00")],
)
def test_midnight_has_its_day(language: str, told: str) -> None:
    assert said(language, WINDOW, date(2022, 1, 7), date(2022, 1, 7))[1] == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["2015 Jan", "2015 Feb"]),
        ("ru", ["2015 янв.", "2015 февр."]),
        ("kk", ["2015 қаң.", "2015 ақп."]),
    ],
)
def test_months_have_their_year(language: str, told: list[str]) -> None:
    assert said(language, YEARS, date(2015, 1, 1), date(2015, 12, 31)) == told


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_years_are_numbers(language: str) -> None:
    assert said(language, YEARS) == ["2015", "2016"]
