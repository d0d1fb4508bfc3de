"""Who claims a figure."""

from datetime import date

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.events import Figure, find_sightings
from timeline.engine.text import Document


def figures(text: str) -> list[Figure]:
    document = Document("a", text, date(2021, 3, 6), not_before=date(2021, 3, 1))
    return [
        figure
        for sighting in find_sightings(document, find_dates(document))
        for figure in sighting.figures
    ]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("According to the Interior Ministry, 18 people were killed.", "Interior Ministry"),
        ("The Interior Ministry said that 18 people were killed.", "Interior Ministry"),
        ("The authorities acknowledged the death of 18 officers.", "Authorities"),
        ("Oil was 21% of output in March, according to the World Bank.", "World Bank"),
        ("In the capital 18 people were killed.", None),
        ("Most of the 18 people killed were young.", None),
        ("The 11 cases that killed 18 people reported fevers.", None),
        ("The government last week confirmed that 18 people were killed.", "government"),
        ("While Kenya estimated that 18 people were killed, others did not.", "Kenya"),
        ("They reported 18 people killed in the capital.", None),
    ],
)
def test_whoever_reports_a_figure_claims_it(text: str, claimant: str | None) -> None:
    assert figures(text)[0].said_by == claimant


def test_the_subject_of_the_clause_before_still_reports() -> None:
    told = figures(
        "Unlike the day before, when police withdrew from the square, law enforcement officers "
        "did use their weapons and have reported “dozens of terrorists killed,” without giving "
        "exact figures."
    )
    assert [(one.who, one.said_by) for one in told] == [
        ("“terrorists”", "Law enforcement officers")
    ]


def test_the_source_of_a_sentence_speaks_on_in_its_paragraph() -> None:
    told = figures(
        "According to the Interior Ministry, 18 officers were killed. "
        "More than 3,800 people have been detained."
    )
    assert [one.said_by for one in told] == ["Interior Ministry", "Interior Ministry"]


def test_the_source_of_another_paragraph_does_not() -> None:
    told = figures(
        "According to the Interior Ministry, 18 officers were killed.\n\n"
        "More than 3,800 people have been detained."
    )
    assert [one.said_by for one in told] == ["Interior Ministry", None]


def test_a_toll_that_notes_more_claims_it_too() -> None:
    told = figures(
        "According to the latest death toll, 26 activists have been killed on Friday. "
        "It also notes that 18 police officers have been killed."
    )
    assert [one.said_by for one in told] == ["The latest death toll"] * 2
