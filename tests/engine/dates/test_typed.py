"""What editors type, counted from Friday 7 January 2022."""

from datetime import date, datetime

import pytest

from timeline.engine.dates import read_date
from timeline.engine.dates.interval import Grain

PUBLISHED = date(2022, 1, 7)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("Wed 5 Jan, evening", "2022-01-05TEV"),
        ("the evening of 5 January", "2022-01-05TEV"),
        ("early on 5 January", "2022-01-05TMO"),
        ("5 January 2022 at 10 pm", "2022-01-05T22:00"),
        ("noon on 5 January", "2022-01-05T12:00"),
        ("last Thursday", "2022-01-06"),
        ("thursday", "2022-01-06"),
        ("wed", "2022-01-05"),
        ("until Sunday", "2022-01-09"),
        ("next Friday", "2022-01-14"),
        ("5 January 2022", "2022-01-05"),
        ("  5 January 2022.", "2022-01-05"),
        ("2022-01-05", "2022-01-05"),
        ("yesterday", "2022-01-06"),
        ("two days ago", "2022-01-05"),
        ("this weekend", "2021-W52-WE"),
        ("may 2021", "2021-05"),
        ("2014", "2014"),
    ],
)
def test_understands(phrase: str, value: str) -> None:
    best = read_date(phrase, published=PUBLISHED)[0]
    assert best.value == value
    assert best.interval is not None


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("2–4 January", 2, 4),
        ("2-4 Jan 2022", 2, 4),
        ("from 2 to 4 January 2022", 2, 4),
        ("between 2 and 4 January", 2, 4),
        ("2 January to 4 January", 2, 4),
        ("Sunday to Wednesday", 2, 5),
    ],
)
def test_a_range_is_one_interval_of_days(phrase: str, first: int, last: int) -> None:
    best = read_date(phrase, published=PUBLISHED)[0]
    assert best.value == f"2022-01-0{first}/2022-01-0{last}"
    interval = best.interval
    assert interval is not None
    assert (interval.first_day.day, interval.last_day.day) == (first, last)
    assert interval.grain is Grain.DAY


@pytest.mark.parametrize("phrase", ["5/1/2022", "5/1", "05.01.22", "5-1-2022", "5.1."])
def test_figures_alone_offer_the_other_order_second(phrase: str) -> None:
    readings = read_date(phrase, published=PUBLISHED)
    assert [one.value for one in readings] == ["2022-01-05", "2022-05-01"]


def test_figures_that_fit_one_order_only_have_one_reading() -> None:
    assert [one.value for one in read_date("25/1/2022", published=PUBLISHED)] == ["2022-01-25"]
    assert [one.value for one in read_date("1/25/2022", published=PUBLISHED)] == ["2022-01-25"]


def test_offers_both_readings_of_a_weekday_at_odds() -> None:
    readings = read_date("Thursday the 8th", published=PUBLISHED)
    assert [one.value for one in readings] == ["2022-01-06", "2022-01-08"]
    assert readings[0].flags == ("weekday",)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("5 de enero de 2022", "2022-01-05"),
        ("2 января 2022", "2022-01-02"),
        ("вчера", "2022-01-06"),
        ("hier", "2022-01-06"),
        ("5. Januar", "2022-01-05"),
        ("le 5 janvier", "2022-01-05"),
        ("enero de 2021", "2021-01"),
        ("el jueves pasado", "2022-01-06"),
        ("в прошлый четверг", "2022-01-06"),
        ("la nuit de mardi à mercredi", "2022-01-04TNI"),
        ("am Mittwochabend", "2022-01-05TEV"),
        ("hace dos semanas", "2021-W51"),
        ("на прошлой неделе", "2021-W52"),
        ("del 2 al 4 de enero", "2022-01-02/2022-01-04"),
        ("с понедельника до среды", "2022-01-03/2022-01-05"),  # noqa: RUF001
        ("vom 2. bis 4. Januar", "2022-01-02/2022-01-04"),
        ("5 gennaio 2022", "2022-01-05"),
    ],
)
def test_reads_other_languages(phrase: str, value: str) -> None:
    assert read_date(phrase, published=PUBLISHED)[0].value == value


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "   ",
        "nonsense",
        "7",
        "12",
        "30 February",
        "three days",
        "every Friday",
        "now",
        "Wednesday or so I think it was",
        "5 January and 7 January and 9 January",
        "x" * 5000,
    ],
)
def test_does_not_pretend_to_understand(phrase: str) -> None:
    assert read_date(phrase, published=PUBLISHED) == ()


def test_without_a_publication_day_only_full_dates_are_placed() -> None:
    assert read_date("5 January 2022", published=None)[0].value == "2022-01-05"
    assert read_date("5 января 2022", published=None)[0].value == "2022-01-05"
    (day,) = read_date("5 января", published=None)
    assert (day.value, day.interval) == ("XXXX-01-05", None)
    thursday = read_date("Thursday", published=None)[0]
    assert (thursday.value, thursday.interval) == ("XXXX-WXX-4", None)


def test_the_year_comes_from_the_publication_day() -> None:
    readings = read_date("28 December", published=PUBLISHED)
    assert readings[0].interval is not None
    assert readings[0].interval.start == datetime(2021, 12, 28)


@pytest.mark.parametrize(
    ("phrase", "published", "values"),
    [
        ("next Friday", date(2022, 1, 3), ["2022-01-07", "2022-01-14"]),
        ("next Friday", date(2022, 1, 7), ["2022-01-14"]),
        ("last Tuesday", date(2022, 1, 6), ["2022-01-04", "2021-12-28"]),
        ("Wednesday", date(2022, 1, 7), ["2022-01-05", "2022-01-12"]),
        ("Friday", date(2022, 1, 7), ["2022-01-07", "2022-01-14"]),
        ("until Wednesday", date(2022, 1, 7), ["2022-01-12"]),
        ("Wednesday evening", date(2022, 1, 7), ["2022-01-05TEV", "2022-01-12TEV"]),
        ("midnight Friday", date(2022, 1, 8), ["2022-01-07T24:00", "2022-01-07T00:00"]),
        ("the weekend", date(2022, 1, 5), ["2021-W52-WE", "2022-W01-WE"]),
        ("5 January", date(2022, 1, 7), ["2022-01-05"]),
    ],
)
def test_offers_what_others_mean_by_the_same_words(
    phrase: str, published: date, values: list[str]
) -> None:
    readings = read_date(phrase, published=published)
    assert [one.value for one in readings] == values
    assert list(readings) == sorted(readings, key=lambda one: -one.confidence)


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize("phrase", ["next Friday", "last Friday", "Friday", "the weekend", "5/1"])
def test_the_ends_of_the_calendar_raise_nothing(phrase: str, published: date) -> None:
    assert isinstance(read_date(phrase, published=published), tuple)
