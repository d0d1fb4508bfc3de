"""What makes a figure a claim."""

from datetime import date, datetime

from timeline.engine.dates import find_dates
from timeline.engine.events import Figure, find_sightings
from timeline.engine.text import Document


def figure(text: str) -> Figure:
    document = Document("a", text, date(2021, 3, 6), not_before=date(2021, 3, 1))
    return find_sightings(document, find_dates(document))[0].figures[0]


def test_troops_are_those_of_the_organisation_before_the_country_that_acts() -> None:
    told = figure("Kenya asked for help and the African Union (AU) sent 2,500 troops on Friday.")
    assert told.who == "African Union (AU)"


def test_troops_are_those_of_the_country_that_acts_where_no_organisation_is_named() -> None:
    assert figure("Kenya sent 2,500 troops on Friday.").who == "Kenya"


def test_a_count_has_its_place_and_its_day() -> None:
    told = figure("On Friday 18 people were killed in Nairobi.")
    assert (told.where, told.as_of) == ("Nairobi", datetime(2021, 3, 5))
