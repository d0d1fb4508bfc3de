"""Spellings of one thing joined under one name; look-alikes kept apart."""

from dataclasses import replace

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.events import Sighting, canonical_names, find_sightings
from timeline.engine.text import Document


@pytest.fixture(scope="module")
def telling() -> Sighting:
    document = Document("a", "Crowds stormed the port.")
    return find_sightings(document, find_dates(document))[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kassim-Jomart Morozov", "Kassym Jomart Morosov"),
        ("Ann Morosov", "Ann Mórozov"),
        ("Omar Said Khan", "Said Khan"),
        ("Ursula von der Heide", "Von der Heide"),
        ("Example Treaty Organization (ETO)", "Example Treaty Organisation (ETO)"),
        ("Example Treaty Organization (ETO)", "ETO"),
        ("Example Treaty Organization (EOT)", "Example Treaty Organisation (ETO)"),
        ("World Health Organisation", "WHO"),
        ("United Nations", "UN"),
        ("European Union (EU)", "European Union"),
    ],
)
def test_actors_are_joined(telling: Sighting, one: str, other: str) -> None:
    shown = canonical_names([replace(telling, actors=(one, other))])
    assert shown[one] == shown[other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hosni Karimi", "Gamal Karimi"),
        ("Ann Harper", "Ann Carter"),
        ("World Health Organization", "World Trade Organization"),
        ("Fox News", "Folk News"),
        ("Example Party", "Exact Party"),
        ("Jordan", "Michael Jordan"),
    ],
)
def test_actors_are_kept_apart(telling: Sighting, one: str, other: str) -> None:
    shown = canonical_names([replace(telling, actors=(one, other))])
    assert shown[one] != shown[other]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("Alma Ata", "Almaty", True),
        ("Nur Sultan", "Nur-Sultan", True),
        ("Peking", "Beijing", True),
        ("Bombay", "Mumbai", True),
        ("Astana", "Nur-Sultan", True),
        ("Almaly", "Almaty", False),
        ("Georgia", "Georgetown", False),
        ("Niger", "Nigeria", False),
        ("Austria", "Australia", False),
        ("Iran", "Iraq", False),
        ("Mali", "Malawi", False),
    ],
)
def test_places_are_joined_by_the_gazetteer(
    telling: Sighting, one: str, other: str, joined: bool
) -> None:
    shown = canonical_names([replace(telling, places=(one, other))])
    assert (shown[one] == shown[other]) is joined


def test_a_surname_is_of_whoever_bears_it_most(telling: Sighting) -> None:
    told = [replace(telling, actors=("Ann Harper",))] * 9
    told += [replace(telling, actors=("Ben Harper",)), replace(telling, actors=("Harper",))]
    assert canonical_names(told)["Harper"] == "Ann Harper"


def test_a_surname_of_two_is_nobodys(telling: Sighting) -> None:
    told = [replace(telling, actors=(name,)) for name in ("Ann Harper", "Ben Harper", "Harper")]
    assert canonical_names(told)["Harper"] == "Harper"


def test_a_city_is_not_the_person_of_that_name(telling: Sighting) -> None:
    told = [replace(telling, places=("Nur-Sultan",), actors=("Nursultan Abenov", "Abenov"))]
    shown = canonical_names(told)
    assert (shown["Nur-Sultan"], shown["Abenov"]) == ("Nur-Sultan", "Nursultan Abenov")
