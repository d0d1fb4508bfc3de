"""The times of `test_wording` for those who read Russian or Kazakh."""

from datetime import date, datetime

import pytest
from django.utils import translation

from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.engine.events.sighting import Bounds
from timeline.wording import say_day, say_days, say_full_day, say_month, say_short_day, say_time


def day(number: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2022, 1, number, hour, minute)


def year(number: int, month: int = 1) -> datetime:
    return datetime(number, month, 1)


@pytest.mark.parametrize(
    ("start", "end", "grain", "russian", "kazakh"),
    [
        (
            *(day(5, 14, 10), day(5, 14, 11), Grain.MINUTE),
            *("ср, 5 января, 14:10", "5 қаңтар, сәрсенбі, 14:10"),
        ),
        (
            *(day(5, 18), day(6), Grain.PART),
            *("ср, 5 января, вечер", "5 қаңтар, сәрсенбі, кешке"),
        ),
        (
            *(day(5, 20), day(6, 7), Grain.PART),
            *("ночь на чт, 6 января", "6 қаңтарға қараған түн"),
        ),
        (day(5), day(6), Grain.DAY, "ср, 5 января", "5 қаңтар, сәрсенбі"),
        (day(1), day(3), Grain.DAY, "1–2 января", "1–2 қаңтар"),
        (
            *(day(1), day(3), Grain.WEEKEND),
            *("выходные 1–2 января", "1–2 қаңтар, демалыс күндері"),
        ),
        (
            *(day(30), datetime(2022, 2, 3), Grain.DAY),
            *("30 января – 2 февраля", "30 қаңтар – 2 ақпан"),
        ),
        (
            *(datetime(2021, 12, 16), datetime(2021, 12, 17), Grain.DAY),
            *("чт, 16 декабря 2021 года", "2021 жылғы 16 желтоқсан, бейсенбі"),
        ),
        (
            *(datetime(2021, 12, 30), day(3), Grain.DAY),
            "30 декабря 2021 года – 2 января 2022 года",
            "2021 жылғы 30 желтоқсан – 2022 жылғы 2 қаңтар",
        ),
        (year(2022), year(2022, 2), Grain.MONTH, "январь 2022 года", "2022 жылғы қаңтар"),
        (year(2021, 12), year(2022, 3), Grain.SEASON, "зима 2021/22", "2021/22 жылғы қыс"),
        (year(2022, 3), year(2022, 6), Grain.SEASON, "весна 2022 года", "2022 жылғы көктем"),
        (
            *(year(2021, 4), year(2021, 7), Grain.QUARTER),
            *("апрель–июнь 2021 года", "2021 жылғы сәуір–маусым"),
        ),
        (year(2014), year(2015), Grain.YEAR, "2014 год", "2014 жыл"),
        (year(2019), year(2021), Grain.YEAR, "2019–2020 годы", "2019–2020 жылдар"),
        (year(1990), year(2000), Grain.DECADE, "1990-е", "1990-жылдар"),
        (year(1901), year(2001), Grain.CENTURY, "XX век", "XX ғасыр"),
        (year(1301), year(1401), Grain.CENTURY, "XIV век", "XIV ғасыр"),
    ],
)
def test_words_a_time_at_its_grain(
    start: datetime, end: datetime, grain: Grain, russian: str, kazakh: str
) -> None:
    time = Interval(start, end, grain)
    assert _in_both(time) == (russian, kazakh)


@pytest.mark.parametrize(
    ("start", "end", "russian", "kazakh"),
    [
        (day(2), day(8), "в период со 2 по 7 января", "2–7 қаңтар аралығында"),
        (day(3), day(8), "в период с 3 по 7 января", "3–7 қаңтар аралығында"),
        (day(22), day(25), "в период с 22 по 24 января", "22–24 қаңтар аралығында"),
        (day(5), day(6), "в течение дня, ср, 5 января", "5 қаңтар, сәрсенбі, күн ішінде"),
        (None, day(8), "не позднее пт, 7 января", "7 қаңтардан кеш емес"),
        (day(2), None, "не ранее вс, 2 января", "2 қаңтардан ерте емес"),
        (None, None, "", ""),
    ],
)
def test_words_what_only_has_bounds(
    start: datetime | None, end: datetime | None, russian: str, kazakh: str
) -> None:
    assert _in_both(Bounds(start, end)) == (russian, kazakh)


@pytest.mark.parametrize(
    ("start", "end", "grain", "russian", "kazakh"),
    [
        (day(5), day(8), Grain.DAY, "с 5 по 7 января", "5 қаңтардан 7 қаңтарға дейін"),
        (day(2), day(8), Grain.DAY, "со 2 по 7 января", "2 қаңтардан 7 қаңтарға дейін"),
        (day(4), None, Grain.DAY, "со вт, 4 января", "4 қаңтардан бастап"),
        (day(5), None, Grain.DAY, "со ср, 5 января", "5 қаңтардан бастап"),
        (day(6), None, Grain.DAY, "с чт, 6 января", "6 қаңтардан бастап"),
        (None, day(10), Grain.DAY, "по вс, 9 января", "9 қаңтарға дейін"),
        (day(5), day(6), Grain.DAY, "ср, 5 января", "5 қаңтар, сәрсенбі"),
        (year(1989), year(2020), Grain.YEAR, "с 1989 по 2019 год", "1989 жылдан 2019 жылға дейін"),
        (year(2002), None, Grain.YEAR, "с 2002 года", "2002 жылдан бастап"),
        (
            *(year(2021, 9), year(2022, 2), Grain.MONTH),
            "с сентября 2021 года по январь 2022 года",
            "2021 жылғы қыркүйектен 2022 жылғы қаңтарға дейін",
        ),
    ],
)
def test_words_what_went_on(
    start: datetime | None, end: datetime | None, grain: Grain, russian: str, kazakh: str
) -> None:
    assert _in_both(Bounds(start, end, grain), Extent.THROUGH) == (russian, kazakh)


def test_says_about() -> None:
    days, month = Interval(day(3), day(6), Grain.DAY), Interval(year(2022), day(31), Grain.MONTH)
    assert _in_both(days, about=True) == ("около 3–5 января", "шамамен 3–5 қаңтар")
    assert _in_both(month, about=True) == (
        "примерно январь 2022 года",
        "шамамен 2022 жылғы қаңтар",
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Thu 6 Jan", "Thursday 6 January 2022", "January", "6 January 2022"]),
        ("ru", ["чт, 6 янв.", "четверг, 6 января 2022 года", "январь", "6 января 2022 года"]),
        ("kk", ["бс, 6 қаң.", "2022 жылғы 6 қаңтар, бейсенбі", "қаңтар", "2022 жылғы 6 қаңтар"]),
    ],
)
def test_words_a_day_at_each_length(language: str, words: list[str]) -> None:
    day = date(2022, 1, 6)
    with translation.override(language):
        told = [say_short_day(day, 2022), say_full_day(day), say_month(day, 2022)]
        assert [*told, say_days(day, day)] == words


@pytest.mark.parametrize("language", ["ar", "he", None])
def test_a_language_without_a_catalogue_has_its_own_months_at_least(language: str | None) -> None:
    with translation.override(language):
        assert "5" in say_day(date(2022, 1, 5))


def _in_both(
    time: Interval | Bounds, extent: Extent = Extent.WITHIN, *, about: bool = False
) -> tuple[str, str]:
    told = []
    for language in ("ru", "kk"):
        with translation.override(language):
            told.append(say_time(time, extent, year=2022, about=about))
    return told[0], told[1]
