"""Runs of capitals read as names: what each names, under its full form, and what is none."""

from dataclasses import dataclass

import pytest

from timeline.engine.events.names.finding import find_names
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.names.namer import Label, Means, Span

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION


@dataclass(frozen=True)
class Seen:
    """A model that takes certain words for certain names, wherever they stand."""

    labels: dict[str, Label]
    means: Means = Means.MODEL
    why: str = ""

    def spans(self, text: str) -> tuple[Span, ...]:
        found = [
            Span(text.index(word), text.index(word) + len(word), label)
            for word, label in self.labels.items()
        ]
        return tuple(sorted(found, key=lambda span: span.start))


def named(text: str, kind: NameKind, **labels: Label) -> list[str]:
    """Names of one kind; `labels` is what the model sees, spaces written as underscores."""
    seen = Seen({word.replace("_", " "): label for word, label in labels.items()})
    names: tuple[Name, ...] = find_names(text, seen) if labels else find_names(text)
    return [name.name for name in names if name.kind is kind]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Talks with Dr. Ann Smith of the Example Institute failed.", PERSON, ["Ann Smith"]),
        ("Talks with Dr. Ann Smith of the Example Institute failed.", BODY, ["Example Institute"]),
        ("Lt. Gen. Omar Said left.", PERSON, ["Omar Said"]),
        ("The Ministry of Health and Social Affairs closed.", BODY,
         ["Ministry of Health and Social Affairs"]),
        ("The Ministry of Health and Ann Smith spoke.", BODY, ["Ministry of Health"]),
        ("The U.N. sent food.", BODY, ["UN"]),
        ("Shots were heard near Harbour Bridge.", PLACE, ["Harbour Bridge"]),
        ("President Ann Smith spoke. President Ben Smith, her brother, left.", PERSON,
         ["Ann Smith", "Ben Smith"]),
        ("Mayor Jan Smith spoke.", PERSON, ["Jan Smith"]),
        ("Calm returned to Yemen The army left.", NameKind.COUNTRY, ["Yemen"]),
    ],
)  # fmt: skip
def test_reads_names_by_rules(text: str, kind: NameKind, names: list[str]) -> None:
    assert named(text, kind) == names


@pytest.mark.parametrize(
    "text",
    [
        "A strain called H1N1 spread.",
        "State TV showed it at 10:00 GMT.",
        "They met on Tue Jun 30.",
        "It was seen in the Square.",
        "Angry Crowds Storm Town Hall Demanding Lower Fuel.",
        "Apparently nobody came. Apparently it rained.",
    ],
)
def test_codes_hours_and_headlines_are_no_names(text: str) -> None:
    assert [name for kind in (PERSON, BODY, PLACE) for name in named(text, kind)] == []


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Kazakstan", "Kazakhstan"),
        ("Biolorussia", "Belarus"),
        ("Tadjikistan", "Tajikistan"),
        ("Colombia", "Colombia"),
        ("Zombia", None),
        ("Tasmania", None),
        ("Polynesia", None),
    ],
)
def test_a_misspelt_country_is_known_where_only_one_can_be_meant(
    word: str, country: str | None
) -> None:
    found = named(f"Troops arrived in {word}.", NameKind.COUNTRY)
    assert found == ([country] if country else [])


def test_a_dateline_names_a_town_and_an_agency() -> None:
    text = "NAIROBI (AFP) - The WHO sent help."
    assert (named(text, PLACE), named(text, BODY)) == (["Nairobi"], ["AFP", "WHO"])


def test_a_model_says_what_a_lone_word_is() -> None:
    text = "It was reported by Wirenet on Monday."
    assert named(text, BODY) == []
    assert named(text, BODY, Wirenet=Label.ORGANISATION) == ["Wirenet"]


def test_the_gazetteer_corrects_a_model() -> None:
    assert named("Crowds filled Nairobi.", PLACE, Nairobi=Label.ORGANISATION) == ["Nairobi"]


def test_a_surname_corrects_a_model() -> None:
    text = "President Ann Karimi spoke. Then Karimi left."
    found = Seen({"Ann Karimi": Label.PERSON})
    spans = (*found.spans(text), Span(33, 39, Label.ORGANISATION))

    @dataclass(frozen=True)
    class Mistaken(Seen):
        def spans(self, text: str) -> tuple[Span, ...]:
            return spans

    names = find_names(text, Mistaken({}))
    assert text[33:39] == "Karimi"
    assert [(name.name, name.kind) for name in names] == [("Ann Karimi", PERSON)] * 2


def test_a_model_drops_what_it_takes_for_no_name() -> None:
    text = "Load Error was shown when Ann Smith spoke."
    assert named(text, PERSON, Ann_Smith=Label.PERSON) == ["Ann Smith"]


def test_a_model_says_where_a_persons_name_begins() -> None:
    text = "Later astronaut turned mayor Trader Ann Smith spoke."
    assert named(text, PERSON, Ann_Smith=Label.PERSON) == ["Ann Smith"]


def test_a_people_is_part_of_a_name_that_the_model_sees() -> None:
    text = "It flew with British Airlines."
    assert named(text, BODY, British_Airlines=Label.ORGANISATION) == []
    assert named("With Kenyan Harvest it grew.", BODY, Kenyan_Harvest=Label.ORGANISATION) == [
        "Kenyan Harvest"
    ]


def test_a_small_towns_name_that_somebody_bears_is_that_persons() -> None:
    text = "President Ann Obama spoke. Questions to Obama went on."
    assert named(text, PERSON) == ["Ann Obama", "Ann Obama"]
    assert named("Ferries went to Obama.", PLACE) == ["Obama"]
