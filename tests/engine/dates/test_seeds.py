"""The five seed articles against the gold in tests/gold; its README says what counts as right."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline.engine.dates import Resolution, find_dates, find_published
from timeline.engine.dates.resolution import AnchorKind, Basis
from timeline.engine.text import Document

ROOT = Path(__file__).parents[3]
GOLD = json.loads((ROOT / "tests/gold/seeds-expressions.json").read_text("utf-8"))
SEEDS = ROOT / "seeds/kazakhstan-2022"
STORY_BEGINS = date(2022, 1, 2)
Expected = dict[str, Any]


@cache
def text_of(article: str) -> str:
    with (SEEDS / GOLD[article]["file"]).open(encoding="utf-8", newline="") as file:
        text: str = file.read()
        return text


@cache
def read(article: str) -> tuple[Resolution, ...]:
    published = date.fromisoformat(GOLD[article]["published"])
    document = Document(article, text_of(article), published, not_before=STORY_BEGINS)
    return find_dates(document).resolutions


def expressions(layer: str = "core") -> list[tuple[str, Expected]]:
    return [
        (article, expected)
        for article, entry in GOLD.items()
        for expected in entry["expressions"]
        if expected["layer"] == layer
    ]


def dated() -> list[tuple[str, Expected]]:
    """The core expressions about the crisis that the gold bounds on both sides."""
    return [
        (article, expected)
        for article, expected in expressions()
        if expected["scope"] == "crisis" and "begin" in expected and "end_inclusive" in expected
    ]


def found(article: str, expected: Expected) -> Resolution | None:
    touching = (
        one for one in read(article) if one.start < expected["end"] and expected["start"] < one.end
    )
    return next(touching, None)


def is_right(article: str, expected: Expected) -> bool:
    answer = found(article, expected)
    if answer is None:
        return False
    if answer.interval is None:
        return answer.value in {expected["value"], *expected.get("alt", [])}
    first, last = expected["begin"][:10], expected["end_inclusive"][:10]
    begins = answer.interval.first_day.isoformat() == first
    is_night = answer.value.endswith("NI")
    return begins and (is_night or answer.interval.last_day.isoformat() == last)


def test_there_are_49_to_get_right() -> None:
    assert len(dated()) == 49


@pytest.mark.parametrize(("article", "expected"), dated())
def test_reads_what_both_annotators_read(article: str, expected: Expected) -> None:
    assert is_right(article, expected), found(article, expected)


def test_falls_into_none_of_the_traps() -> None:
    traps = [(article, one) for article, one in dated() if "trap" in one]
    assert len(traps) == 5
    assert all(is_right(article, one) for article, one in traps)


def test_values_are_those_of_the_gold() -> None:
    answers = [(one, found(article, one)) for article, one in expressions()]
    right = [
        one
        for one, answer in answers
        if answer and answer.value in {one["value"], *one.get("alt", [])}
    ]
    assert len(answers) == 74
    # "30th anniversary" needs to know when the country became independent; "annual" before a noun
    # says what kind of thing it is.
    assert len(right) >= 72


def test_finds_hardly_anything_else() -> None:
    spans = [(article, one) for article in GOLD for one in read(article)]
    known = [
        (article, one) for article, one in spans if touches(article, one, {"core", "optional"})
    ]
    assert len(known) >= 0.95 * len(spans)


def touches(article: str, answer: Resolution, layers: set[str]) -> bool:
    return any(
        answer.start < one["end"] and one["start"] < answer.end
        for one in GOLD[article]["expressions"]
        if one["layer"] in layers
    )


def test_flags_the_weekday_that_does_not_fit_and_gives_both_readings() -> None:
    answer = next(one for one in read("000") if one.text == "Thursday the 8th")
    assert answer.flags == ("weekday",)
    assert answer.value == "2022-01-06"
    assert [other.value for other in answer.alternatives] == ["2022-01-08"]
    assert "do not fit" in answer.alternatives[0].why


def test_flags_nothing_else() -> None:
    flagged = [one.text for article in GOLD for one in read(article) if one.flags]
    assert flagged == ["Thursday the 8th"]


def test_says_what_the_day_before_counts_from() -> None:
    answer = next(one for one in read("001") if one.text == "the day before")
    assert [step.text for step in answer.steps] == [
        "The article came out on Thursday 6 January 2022.",
        "No other day is named just before.",
        "“the day before” is the day before that day.",
        "That is Wednesday 5 January 2022.",
    ]


def test_counts_earlier_in_the_day_from_the_day_being_told() -> None:
    answer = next(one for one in read("004") if one.text == "Earlier in the day")
    assert answer.anchor is AnchorKind.TOLD
    assert answer.steps[0].text == (
        "“Wednesday evening” is the day being told: Wednesday 5 January 2022."
    )


def test_names_the_preposition_that_governs() -> None:
    signals = {one.text: one.signal for one in read("004")}
    assert signals["Sunday"] == "since"
    assert signals["Wednesday morning"] == "on"


@pytest.mark.parametrize("article", ["000", "002"])
def test_works_out_the_publication_day_where_the_text_settles_it(article: str) -> None:
    published = find_published(Document(article, text_of(article)))
    assert published.value == date.fromisoformat(GOLD[article]["published"])
    assert published.alternatives == (date(2022, 1, 8),)
    assert published.confidence < 0.8


@pytest.mark.parametrize(
    ("article", "known"),
    [
        ("001", {"come out on a Thursday", "on or after 2 January", "tells of no past year"}),
        ("003", {"no past day of a month", "weekday that it tells of is Thursday", "is 2019"}),
        ("004", {"no past day of a month", "weekday that it tells of is Thursday", "is 2019"}),
    ],
)
def test_says_what_is_known_where_the_text_does_not_settle_it(
    article: str, known: set[str]
) -> None:
    published = find_published(Document(article, text_of(article)))
    said = " ".join(step.text for step in published.steps)
    assert (published.value, published.basis) == (None, Basis.UNKNOWN)
    assert {words for words in known if words in said} == known


@pytest.mark.parametrize("article", ["000", "002"])
def test_counts_from_the_day_worked_out_as_from_the_day_given(article: str) -> None:
    document = Document(article, text_of(article), not_before=STORY_BEGINS)
    worked_out = find_dates(document).resolutions
    assert [one.value for one in worked_out] == [one.value for one in read(article)]


@pytest.mark.parametrize("article", ["001", "003", "004"])
def test_without_a_publication_day_nothing_relative_is_placed(article: str) -> None:
    reading = find_dates(Document(article, text_of(article)))
    counted = [one for one in reading.resolutions if one.anchor is AnchorKind.PUBLISHED]
    assert reading.published.value is None
    assert counted
    assert all(one.interval is None for one in counted)
    assert all(one.confidence < 0.5 for one in counted if one.value.startswith("XXXX"))


def test_seed_texts_are_the_ones_that_were_annotated() -> None:
    for article, entry in GOLD.items():
        for one in entry["expressions"]:
            assert text_of(article)[one["start"] : one["end"]] == one["text"]
