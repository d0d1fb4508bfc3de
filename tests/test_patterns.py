from datetime import date

import pytest
from django.utils import translation

from timeline.endings import settle
from timeline.patterns import Place, say

FIFTH = date(2022, 1, 5)


def test_writes_each_day_as_its_message_asks() -> None:
    assert say("{a:d}–{b:d MMMM y}", a=FIFTH, b=date(2022, 1, 7)) == "5–7 January 2022"
    assert say("{a:EEE} or {a:EEEE}", a=FIFTH) == "Wed or Wednesday"


@pytest.mark.parametrize(("year", "words"), [(2022, "on 5 January"), (2021, "on 5 January 2022")])
def test_leaves_out_the_year_that_goes_without_saying(year: int, words: str) -> None:
    assert say("on {day:d MMMM[ y]}", year, day=FIFTH) == words


def test_a_year_may_stand_alone_before_its_days() -> None:
    message = "{last:[y 'жылғы ']}{first:d}–{last:d MMMM}"
    with translation.override("kk"):
        assert say(message, 2022, first=FIFTH, last=FIFTH) == "5–5 қаңтар"
        assert say(message, None, first=FIFTH, last=FIFTH) == "2022 жылғы 5–5 қаңтар"


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_can_be_said(day: date) -> None:
    assert say("{day:y}", day=day) == str(day.year)


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "1st I"), (2, "2nd II"), (3, "3rd III"), (4, "4th IV"), (11, "11th XI"), (21, "21st XXI")],
)
def test_counts_places(number: int, told: str) -> None:
    assert say("{number:ordinal} {number:roman}", number=Place(number)) == told


@pytest.mark.parametrize(
    ("sentence", "settled"),
    [
        ("с(о) 2 января", "со 2 января"),
        ("с(о) 2-го", "со 2-го"),
        ("с(о) вт, 4 января", "со вт, 4 января"),
        ("в период с(о) ср", "в период со ср"),
        # Look-alikes.
        ("с(о) 20 января", "с 20 января"),
        ("с(о) 12 января", "с 12 января"),
        ("с(о) вс, 2 января", "с вс, 2 января"),
        ("с(о) 2022 года", "с 2022 года"),
        ("числ(о) 2", "числ(о) 2"),
        ("", ""),
    ],
)
def test_settles_the_russian_preposition(sentence: str, settled: str) -> None:
    assert settle(sentence) == settled


MONTHS = """қаңтарға қаңтардан, ақпанға ақпаннан, наурызға наурыздан, сәуірге сәуірден,
    мамырға мамырдан, маусымға маусымнан, шілдеге шілдеден, тамызға тамыздан,
    қыркүйекке қыркүйектен, қазанға қазаннан, қарашаға қарашадан, желтоқсанға желтоқсаннан"""


@pytest.mark.parametrize(("number", "endings"), [*enumerate(MONTHS.split(","), 1)])
def test_gives_each_kazakh_month_its_endings(number: int, endings: str) -> None:
    with translation.override("kk"):
        said = say("{day:MMMM}~ға {day:MMMM}~дан", day=date(2022, number, 1))
    assert said == endings.strip()


@pytest.mark.parametrize("sentence", ["~ға", "қаңтар ~ға", "қаңтар~мен", "a ~ b", "~"])
def test_leaves_alone_what_asks_for_no_ending(sentence: str) -> None:
    assert settle(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "settled"),
    [
        ("вышла в(о) вторник, 4 января", "вышла во вторник, 4 января"),
        ("В(о) среда", "В среду"),
        ("в(о) воскресенье, 2 января", "в воскресенье, 2 января"),
        ("последн(ий) четверг", "последний четверг"),
        ("последн(ий) суббота", "последняя суббота"),
        ("последн(ий) 5 января", "последнее 5 января"),
        ("последн(ий) 3-й квартал", "последний 3-й квартал"),
        ("последн(ий) 1-е полугодие", "последнее 1-е полугодие"),
        ("ближайш(ий) выходные", "ближайшие выходные"),
        ("следующ(ий) неделя, считая", "следующая неделя, считая"),
        ("ожидаем(ый) воскресенье", "ожидаемое воскресенье"),
        ("2-(й) среда", "2-я среда"),
        ("первый (второй) день", "первый (второй) день"),
    ],
)
def test_settles_the_russian_weekday_and_adjective(sentence: str, settled: str) -> None:
    assert settle(sentence) == settled
