"""What an editor typed: the readings, what they count from, and what stays open."""

from datetime import date, datetime

import pytest

from tests.factories import make_article, make_outlet, make_timeline
from timeline.engine import dates
from timeline.engine.dates.interval import Interval
from timeline.engine.dates.resolution import Alternative, AnchorKind, Resolution, TimexType
from timeline.web.typed import Anchor, understand
from timeline.when import When

FRIDAY = Anchor(date(2022, 1, 7), "when The Courier published")


def when(typed: str, extent: str = "within") -> When:
    return understand(typed, FRIDAY).choices[0].when(extent)


@pytest.mark.parametrize(
    ("typed", "start", "end", "grain"),
    [
        ("Wed 5 Jan", datetime(2022, 1, 5), datetime(2022, 1, 6), "day"),
        ("5 January 2022", datetime(2022, 1, 5), datetime(2022, 1, 6), "day"),
        ("Wed 5 Jan, evening", datetime(2022, 1, 5, 18), datetime(2022, 1, 6), "part"),
        ("2–4 January", datetime(2022, 1, 2), datetime(2022, 1, 5), "day"),
        ("from 2 to 4 January", datetime(2022, 1, 2), datetime(2022, 1, 5), "day"),
        ("last Thursday", datetime(2022, 1, 6), datetime(2022, 1, 7), "day"),
        ("2014", datetime(2014, 1, 1), datetime(2015, 1, 1), "year"),
    ],
)
def test_understands_dates_as_people_write_them(
    typed: str, start: datetime, end: datetime, grain: str
) -> None:
    assert when(typed) == When(start, end, grain, "within")


@pytest.mark.parametrize("typed", ["soon", "asdf", "31 February", "three days", "5", "🔥", "\x00"])
def test_says_what_it_does_not_understand(typed: str) -> None:
    understood = understand(typed, FRIDAY)
    assert understood.choices == ()
    assert understood.problem


@pytest.mark.parametrize(
    ("typed", "start", "end", "extent"),
    [
        ("since 5 January", datetime(2022, 1, 5), None, "through"),
        ("from 5 January", datetime(2022, 1, 5), None, "through"),
        ("until 5 January", None, datetime(2022, 1, 6), "through"),
        ("by 5 January", None, datetime(2022, 1, 6), "within"),
    ],
)
def test_a_little_word_opens_an_end_and_settles_the_extent(
    typed: str, start: datetime | None, end: datetime | None, extent: str
) -> None:
    choice = understand(typed, FRIDAY).choices[0]
    opposite = "within" if extent == "through" else "through"
    assert choice.when(opposite) == When(start, end, "day", extent)
    assert not choice.asks_extent


@pytest.mark.parametrize(
    ("typed", "asks"), [("5 January", False), ("5 January, evening", False), ("2–4 January", True)]
)
def test_asks_how_it_filled_its_time_only_where_that_is_longer_than_a_day(
    typed: str, asks: bool
) -> None:
    assert understand(typed, FRIDAY).choices[0].asks_extent is asks


def test_says_when_a_date_lies_outside_the_calendar() -> None:
    assert "outside the years 1 to 9999" in understand("9000 years later", FRIDAY).problem


def test_names_what_was_counted_and_from_where() -> None:
    understood = understand("last Thursday", FRIDAY)
    assert (understood.counted, understood.anchor) == ("last Thursday", FRIDAY)
    assert understand("5 January 2022", FRIDAY).counted == ""


def test_counts_from_the_day_it_is_given() -> None:
    later = understand("last Thursday", Anchor(date(2022, 1, 20), ""))
    assert later.choices[0].when("within").start == datetime(2022, 1, 13)


def test_offers_both_readings_of_a_date_in_figures() -> None:
    starts = {choice.when("within").start for choice in understand("5/1/2022", FRIDAY).choices}
    assert starts == {datetime(2022, 1, 5), datetime(2022, 5, 1)}


def found(text: str, day: int, *others: int, signal: str = "") -> Resolution:
    return Resolution(
        start=0,
        end=len(text),
        text=text,
        type=TimexType.DATE,
        value="",
        interval=Interval.of_day(date(2022, 1, day)),
        anchor=AnchorKind.PUBLISHED,
        confidence=0.5,
        steps=(),
        signal=signal,
        alternatives=tuple(
            Alternative("", Interval.of_day(date(2022, 1, other)), "why not") for other in others
        ),
    )


def test_offers_each_reading_once(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = (found("Thursday the 8th", 6, 8), found("Thursday the 8th", 8, 6))
    monkeypatch.setattr(dates, "read_date", lambda *_, **__: answers)
    choices = understand("Thursday the 8th", FRIDAY).choices
    assert [choice.start[:10] for choice in choices] == ["2022-01-06", "2022-01-08"]


@pytest.mark.parametrize("typed", ["в прошлый четверг", "am nächsten Freitag", "en la víspera"])
def test_small_words_of_other_languages_are_not_called_left_out(typed: str) -> None:
    understood = understand(typed, FRIDAY)
    assert understood.choices
    assert understood.left == ""


def test_names_the_words_that_play_no_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "read_date", lambda *_, **__: (found("5 January", 5),))
    assert understand("5 January", FRIDAY).left == ""
    assert understand("5 January sharpish, or so", FRIDAY).left == "sharpish or so"


def test_a_reading_is_known_by_its_time() -> None:
    understood = understand("5 January", FRIDAY)
    assert understood.choose(understood.choices[0].key) == understood.choices[0]
    assert understood.choose("2022-01-06T00:00:00/2022-01-07T00:00:00/day") is None
    assert understood.choose("") is None


@pytest.mark.django_db
def test_counts_from_publication_or_says_why_not() -> None:
    timeline = make_timeline()
    dated = make_article(timeline, "001", outlet=make_outlet("post", "The Post"))
    undated = make_article(timeline, "002", published=None)
    assert Anchor.of(dated, timeline) == Anchor(date(2022, 1, 7), "when The Post published")
    assert Anchor.of(undated, timeline).day == timeline.last_day
    assert "nobody knows when The Courier published" in Anchor.of(undated, timeline).why
    assert Anchor.of(None, timeline).why == "the last day of this timeline"
