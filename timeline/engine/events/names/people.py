"""The people of one article, known by surname and first name: who "Smith" is where two are."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from timeline.engine.events.grammar.stem import fold
from timeline.engine.events.names.name import Name, NameKind

FIRST_LETTERS = 2  # that two spellings of one first name share


def surname(name: str) -> str:
    """What a person is called by, folded: the last word of the name."""
    return fold(name.split()[-1])


def first_name(name: str) -> str:
    """The first word of a name, folded."""
    return fold(name.split()[0])


def like_first(one: str, other: str) -> bool:
    """Whether two folded first names may be one: they begin alike, or one is an initial."""
    if min(len(one), len(other)) == 1 or "." in one + other:
        return one[:1] == other[:1]
    return one[:FIRST_LETTERS] == other[:FIRST_LETTERS]


class People:
    """Everybody whom an article names in full, or by office and surname."""

    def __init__(self, found: Iterable[Name]) -> None:
        self.by_surname: defaultdict[str, list[Name]] = defaultdict(list)
        named = [name for name in found if _is_named(name)]
        self.counts = Counter(name.name for name in named)
        for name in sorted(named, key=lambda name: (-len(name.name), name.start)):
            self._enter(name)
        full = [one for many in self.by_surname.values() for one in many if " " in one.name]
        often = Counter(first_name(one.name) for one in full)
        # Some peoples write the surname first.
        self.by_first = {
            first_name(one.name): one for one in full if often[first_name(one.name)] == 1
        }

    def find(self, name: str) -> Name | None:
        """Whom a name stands for, with the office and country that any mention gives."""
        alike = [one for one in self.by_surname.get(surname(name), ()) if _may_be(name, one.name)]
        if alike:
            return max(alike, key=lambda one: (" " in one.name, one.title, self.counts[one.name]))
        return self.by_first.get(fold(name)) if " " not in name else None

    def bears(self, name: str) -> bool:
        """Whether a word is the surname of somebody named in full, or by office."""
        return surname(name) in self.by_surname

    def _enter(self, name: Name) -> None:
        """Enter somebody, or add to somebody known what this mention says of office and country."""
        known = self.by_surname[surname(name.name)]
        for at, one in enumerate(known):
            if _may_be(name.name, one.name):
                title, country = one.title or name.title, one.country or name.country
                known[at] = replace(one, title=title, country=country)
                return
        known.append(replace(name, opens=False))


def _is_named(name: Name) -> bool:
    if name.kind is not NameKind.PERSON:
        return False
    return name.title or (" " in name.name and name.seen is not False)


def _may_be(name: str, full: str) -> bool:
    """Whether two names of one surname may be one person's: a lone surname may be anybody's."""
    return " " not in name or " " not in full or like_first(first_name(name), first_name(full))
