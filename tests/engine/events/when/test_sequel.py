"""What a clause without a day of its own is to the day told: its cause, its sequel, or news."""

from datetime import date, datetime

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.events import Dated, Sighting, find_sightings
from timeline.engine.events.grammar.verbs import Tense
from timeline.engine.events.when.sequel import is_now
from timeline.engine.text import Document

FRIDAY = date(2021, 3, 12)
WEDNESDAY = date(2021, 3, 10)


def read(body: str) -> tuple[Sighting, ...]:
    document = Document("a", f"News\n\n{body}\n", FRIDAY, not_before=date(2021, 3, 5))
    return find_sightings(document, find_dates(document))


def days(sighting: Sighting) -> tuple[date, date]:
    bounds = sighting.bounds
    assert bounds is not None
    assert bounds.start is not None
    assert bounds.end is not None
    return bounds.start.date(), (bounds.end - datetime.resolution).date()


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("In response, the army fired on the crowd.", (WEDNESDAY, date(2021, 3, 11))),
        ("As a result, soldiers closed the airport.", (WEDNESDAY, date(2021, 3, 11))),
        (
            "The announcement of the law came after the army fired on the crowd.",
            (date(2021, 3, 9), WEDNESDAY),
        ),
        ("Then the army fired on the crowd.", (WEDNESDAY, WEDNESDAY)),
        ("In the centre, the army fired on the crowd.", (WEDNESDAY, WEDNESDAY)),
    ],
)
def test_answers_and_causes_are_told_beside_the_day(
    second: str, expected: tuple[date, date]
) -> None:
    told = read(f"On Wednesday, protesters stormed the town hall.\n\n{second}")
    assert days(told[-1]) == expected
    assert told[-1].dated is Dated.INHERITED


def test_what_goes_on_is_of_the_day_of_publication_or_the_day_before() -> None:
    (sighting,) = read("Soldiers are guarding the town hall.")
    assert sighting.dated is Dated.INHERITED
    assert days(sighting) == (date(2021, 3, 11), FRIDAY)
    assert "going on when the article came out" in sighting.steps[0].text


def test_what_has_happened_is_of_no_day() -> None:
    (sighting,) = read("Soldiers have stormed the town hall.")
    assert sighting.dated is Dated.UNDATED


@pytest.mark.parametrize(
    ("words", "tense", "expected"),
    [
        ("Brussels is watching the border", Tense.PROGRESSIVE, True),
        ("The envoy asks for calm", Tense.PRESENT, True),
        ("The city has been quiet", Tense.PERFECT, True),
        ("The hall has been burned", Tense.PERFECT, False),
        ("The army has fired, and nobody has been safe", Tense.PERFECT, False),
        ("The army fired", Tense.PAST, False),
    ],
)
def test_what_goes_on_is_known_by_its_verb(words: str, tense: Tense, *, expected: bool) -> None:
    assert is_now(words, tense) is expected
