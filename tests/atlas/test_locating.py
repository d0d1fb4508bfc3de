"""Which place a name means, by the company it keeps."""

import pytest

from timeline.atlas.locating import Country, Named, Several, Whereabouts, locate
from timeline.atlas.towns import Town


def find(name: str, *others: str) -> Whereabouts:
    """Where `name` is, in a timeline that names the others, too."""
    return locate(tuple(Named(one, (one,)) for one in (name, *others)))[name]


def country_of(place: Whereabouts) -> str:
    assert isinstance(place, Town)
    return place.country


def test_a_country_is_one_under_its_usual_names() -> None:
    assert find("Kazakhstan") == Country("KZ", "Kazakhstan")
    assert find("UK") == Country("GB", "United Kingdom")
    assert find("Kosovo") == Country("XK", "Kosovo")


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Almaty", "Almaty"),
        ("Nur Sultan", "Astana"),
        ("nur-sultan", "Astana"),
        ("Culiacan", "Culiacán"),
        ("Алма-Ата", "Almaty"),
        ("القاهرة", "Cairo"),
    ],
)
def test_a_town_is_found_by_any_of_its_names(name: str, town: str) -> None:
    found = find(name)
    assert isinstance(found, Town)
    assert found.name == town


def test_any_spelling_will_do() -> None:
    found = locate((Named("capital", ("The capital city", "Alma Ata")),))["capital"]
    assert country_of(found) == "KZ"


@pytest.mark.parametrize(
    "name",
    [
        "Tahrir Square",
        "the west",
        "Upper Egypt",
        "Mangystau",
        "",
        "\0",
        "-",
        "<script>",
        "ALA",
        "x" * 500,
    ],
)
def test_what_is_no_town_is_not_guessed(name: str) -> None:
    assert find(name, "Almaty", "Cairo") is None


@pytest.mark.parametrize(
    ("name", "others", "country"),
    [
        ("Alexandria", ("Cairo", "Suez", "United States"), "EG"),
        ("Birmingham", ("London", "United Kingdom"), "GB"),
        ("Birmingham", ("Atlanta", "Alabama", "Chicago"), "US"),
        ("Tripoli", ("Benghazi", "Libya"), "LY"),
        ("Guadalajara", ("Mexico City", "Spain"), "MX"),
        ("Paris", ("Washington", "Chicago", "Atlanta"), "FR"),
    ],
)
def test_the_other_places_say_which_town_of_a_name_is_meant(
    name: str, others: tuple[str, ...], country: str
) -> None:
    assert country_of(find(name, *others)) == country


def test_a_name_of_several_towns_as_large_names_none() -> None:
    assert find("Springfield", "Washington", "Chicago") == Several()
    assert find("Alexandria", "Washington", "Chicago") == Several()


def test_a_small_town_is_not_sought_in_a_country_that_nobody_speaks_of() -> None:
    assert find("Florida", "Miami", "Atlanta") is None
    assert country_of(find("Florida", "Havana", "Cuba")) == "CU"


def test_the_capital_of_a_small_country_needs_no_company() -> None:
    assert country_of(find("Suva", "Auckland", "Wellington")) == "FJ"


def test_a_province_is_neither_a_town_nor_a_country_of_its_name() -> None:
    assert find("Chiapas", "Mexico City") is None
    assert find("Hidalgo", "Mexico City") is None
    assert find("Georgia", "Atlanta", "Washington") is None
    assert find("Georgia", "Tbilisi", "Atlanta") == Country("GE", "Georgia")


def test_the_seat_of_a_province_of_its_name_is_a_town() -> None:
    assert country_of(find("Oaxaca", "Mexico City")) == "MX"


def test_nothing_is_found_of_nothing() -> None:
    assert locate(()) == {}
