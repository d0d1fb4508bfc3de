"""The part a name plays in its clause: who acts, where it happens, and the setting given apart."""

from datetime import date

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.events import Sighting, find_sightings
from timeline.engine.text import Document


def read(text: str) -> tuple[Sighting, ...]:
    document = Document("a", text, date(2024, 3, 8))
    return find_sightings(document, find_dates(document))


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("On Monday President Ann Smith asked the army to guard the port.", {"Ann Smith", "army"}),
        ("On Monday President Ann Smith called the protesters thieves.", {"Ann Smith"}),
        ("On Monday Kenya congratulated President Ann Smith.", {"Kenya"}),
        ("On Monday Ann Smith's spokesman resigned in Nairobi.", set()),
        ("On Monday the police clashed with students in Nairobi.", {"police"}),
        ("On Monday clashes between protesters and the police shook Nairobi.",
         {"protesters", "police"}),
        ("On Monday 12 protesters were killed in Nairobi.", set()),
        ("On Monday the protesters killed 12 guards in Nairobi.", {"protesters"}),
        ("On Monday crowds toppled a statue of the former president, Ann Smith.", {"protesters"}),
        ("On Monday there was no answer from the Kremlin to the strike.", set()),
        ("On Monday the Kremlin sent troops from the Example Treaty Organisation to Mombasa.",
         {"Kremlin", "Example Treaty Organisation"}),
        ("On Monday Kenya and its partners sent troops to Mombasa.", {"Kenya"}),
    ],
)  # fmt: skip
def test_who_acts(text: str, actors: set[str]) -> None:
    assert {name for sighting in read(text) for name in sighting.actors} == actors


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Crowds stormed the port in Mombasa, Kenya on Monday.", {"Mombasa"}),
        ("Crowds stormed ports in Mombasa and in Tanzania on Monday.", {"Mombasa", "Tanzania"}),
        ("On Monday troops from Uganda were sent to Mombasa.", {"Mombasa"}),
        ("On Monday crowds stormed a station with help from Uganda.", set()),
        ("On Monday trucks with help arrived from Uganda in Mombasa.", {"Uganda", "Mombasa"}),
        ("On Monday soldiers boarded a plane in Kampala en route to Kenya.", {"Kampala"}),
        ("On Monday Kenya asked Uganda to send troops.", {"Kenya"}),
        ("On Monday the alliance of Uganda, Rwanda and Kenya sent troops to Mombasa.",
         {"Mombasa"}),
        ("Kenya's police stormed the station on Monday. Kenya is large.", {"Kenya"}),
    ],
)  # fmt: skip
def test_where_it_happens(text: str, places: set[str]) -> None:
    assert {name for sighting in read(text) for name in sighting.places} == places


def test_a_country_that_reacts_is_where_it_reacts() -> None:
    last = read("Kenya mourned. Crowds left Kenya. On Monday Britain condemned violence in Kenya.")[
        -1
    ]
    assert last.places == ("United Kingdom",)


STORY = "Crowds gathered in Mombasa, Kenya on Monday. They stormed the mayor's office on Tuesday."


def test_a_crowd_is_where_its_paragraph_told_of() -> None:
    last = read(STORY)[-1]
    assert (last.places, last.setting) == ((), ("Mombasa",))


def test_another_paragraph_is_of_the_country_alone() -> None:
    last = read(STORY.replace("They stormed", "\n\nElsewhere they stormed"))[-1]
    assert (last.places, last.setting) == ((), ("Kenya",))


def test_a_government_is_in_its_country_and_not_in_the_town_told_of() -> None:
    last = read(f"{STORY} The government resigned on Wednesday.")[-1]
    assert (last.places, last.setting) == ((), ("Kenya",))


def test_what_names_its_place_has_no_setting() -> None:
    assert [sighting.setting for sighting in read(STORY) if sighting.places] == [()]


def test_of_speech_from_abroad_no_setting_is_known() -> None:
    speech = "French President Luc Martin said on Wednesday that he was worried about the unrest."
    last = read(f"{STORY} Kenya mourned. {speech}")[-1]
    assert (last.said_by, last.places, last.setting) == ("Luc Martin", (), ())
