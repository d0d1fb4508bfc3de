"""How well names are read, beside the gold of the seeds; `benchmarks.events` prints it both ways.

Found and gold names are compared with spellings joined, and the words for one crowd ("crowds",
"demonstrators") taken as one. Of a sighting that is longer than the gold's quote only the names
inside the quote count; what the quote has and the sighting has not is missed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.engine.events.grammar.stem import fold
from timeline.engine.events.names.finding import find_names
from timeline.engine.events.names.model import best_namer
from timeline.engine.events.names.name import Name
from timeline.engine.events.names.namer import RULES, Means, Namer
from timeline.engine.events.names.words import COLLECTIVES
from timeline.engine.events.sighting import Sighting

Mention = Mapping[str, Any]
Pair = tuple[Mention, Sighting]


@dataclass
class Tally:
    """How many names are right, found and in the gold."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, mine: set[str], theirs: set[str]) -> None:
        self.right += sum(any(alike(name, other) for other in mine) for name in theirs)
        self.found += len(mine)
        self.gold += len(theirs)

    def __str__(self) -> str:
        precision, recall = self.right / (self.found or 1), self.right / (self.gold or 1)
        mean = 2 * precision * recall / ((precision + recall) or 1)
        return f"P {precision:.2f}  R {recall:.2f}  F1 {mean:.2f}"


@dataclass(frozen=True)
class Scorer:
    """Scores what `namer` helped to read; `shown` joins spellings, `texts` are the articles."""

    namer: Namer
    shown: Mapping[str, str]
    texts: Mapping[str, str]

    def rows(self, pairs: Sequence[Pair]) -> Iterator[tuple[str, str]]:
        means = self.namer.means
        yield f"places named, by {means}", str(self._tally(pairs, "places"))
        yield f"actors named, by {means}", str(self._tally(pairs, "actors"))
        yield f"places inherited, by {means}", str(self._inherited(pairs))

    def _tally(self, pairs: Iterable[Pair], what: str) -> Tally:
        tally = Tally()
        for mention, sighting in pairs:
            tally.add(self.inside(mention, sighting, what), gold_names(mention[f"{what}_named"]))
        return tally

    def _inherited(self, pairs: Iterable[Pair]) -> Tally:
        """The places of tellings whose quotes name none, by paragraph or article."""
        tally = Tally()
        for mention, sighting in pairs:
            if not mention["places_named"] and not self.inside(mention, sighting, "places"):
                mine = {letters(self.shown[name]) for name in sighting.places or sighting.setting}
                tally.add(mine, gold_names(mention["places"]))
        return tally

    def inside(self, mention: Mention, sighting: Sighting, what: str) -> set[str]:
        """The sighting's names that stand within the gold's quote."""
        start, end = mention["start"], mention["end"]
        names = names_of(self.texts[sighting.article], self.namer.means)
        here = {name.name for name in names if start <= name.start and name.end <= end}
        return {letters(self.shown[name]) for name in getattr(sighting, what) if name in here}


@cache
def names_of(text: str, means: Means) -> tuple[Name, ...]:
    return find_names(text, RULES if means is Means.RULES else best_namer())


def gold_names(names: Iterable[str]) -> set[str]:
    """The gold's names, those of crowds in the words that the engine has for all such crowds."""
    crowds = COLLECTIVES.items()
    found = (next((to for to, words in crowds if words.search(name)), name) for name in names)
    return {letters(name) for name in found}


def letters(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalpha())


def alike(one: str, other: str) -> bool:
    """Whether one name holds the other, or both are long and begin alike ("Tokaev", "Tokayev")."""
    return one in other or other in one or (len(one) > 5 and one[:4] == other[-len(one) :][:4])
