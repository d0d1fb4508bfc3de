"""Tellings that copy each other: compared once, with the answer that comparing each would give."""

from dataclasses import replace
from itertools import combinations

import pytest

from tests.engine.events.merging.test_likeness import tell
from timeline.engine.events import Figure, Sighting
from timeline.engine.events.merging import copies
from timeline.engine.events.merging.copies import Copies
from timeline.engine.events.merging.likeness import Likeness, compare
from timeline.engine.events.merging.traits import Traits, find_traits

AGENCY = replace(tell("Crowds stormed the town hall and 12 people died"), article="agency")
COPIES = [replace(AGENCY, article=f"paper {number}") for number in range(4)]
DEAD = Figure("killed", "", 12, 12, "people")
LOOKALIKES = [
    replace(AGENCY, article="rival", figures=(DEAD,)),
    replace(AGENCY, article="mocker", places=("Springfield",)),
    replace(tell(AGENCY.quote, 9), article="weekly"),
    replace(AGENCY, article="paper 1", start=400, end=400 + len(AGENCY.quote)),
]


def all_pairs(tellings: list[Sighting]) -> list[tuple[int, int]]:
    return list(combinations(range(len(tellings)), 2))


def test_copies_and_what_looks_like_them_are_as_alike_as_when_each_pair_is_compared() -> None:
    tellings = [AGENCY, *COPIES, *LOOKALIKES, tell("Prices rose again")]
    traits = find_traits(tellings, {})
    found = Copies(tellings, traits)

    for a, b in all_pairs(tellings):
        assert found.compare(a, b) == compare(tellings[a], tellings[b], traits[a], traits[b])


def test_copies_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Sighting] = []

    def counting(one: Sighting, other: Sighting, a: Traits, b: Traits) -> Likeness:
        compared.append(one)
        return compare(one, other, a, b)

    monkeypatch.setattr(copies, "compare", counting)
    found = Copies(COPIES, find_traits(COPIES, {}))
    for pair in all_pairs(COPIES):
        found.compare(*pair)

    assert len(compared) == 1
