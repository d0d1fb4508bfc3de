"""Names in an article: who acts and where, found by capitals, titles and the world's gazetteer."""

import re
from collections import Counter
from collections.abc import Iterator

from timeline.engine.events.names.full_names import complete, settle
from timeline.engine.events.names.kinds import classify
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.names.namer import RULES, Labels, Namer
from timeline.engine.events.names.runs import Page, find_runs
from timeline.engine.events.names.words import COLLECTIVES, MINISTRY

SMALL_WORD = re.compile(r"(?<![\w’'-])[a-z]{2,}")


def find_names(text: str, namer: Namer = RULES) -> tuple[Name, ...]:
    """Every actor and place that `text` names, in reading order, under its full name.

    The rules read; what `namer` sees tells them what a run of capitals names, or that it is none.
    """
    page = Page(text, _lower_words(text), Labels(namer, text))
    found = [name for run in find_runs(page) if (name := classify(run))]
    found += [*_collectives(text), *_ministries(text)]
    return tuple(settle(complete(text, found)))


def home_country(names: tuple[Name, ...]) -> str:
    """The country an article is about: the one it names most, its towns and people included."""
    counts = Counter(name.country for name in names if name.country)
    return min(counts, key=lambda code: (-counts[code], code)) if counts else ""


def _lower_words(text: str) -> frozenset[str]:
    return frozenset(SMALL_WORD.findall(text))


def _collectives(text: str) -> Iterator[Name]:
    for name, pattern in COLLECTIVES.items():
        for found in pattern.finditer(text):
            yield Name(found.start(), found.end(), name, NameKind.COLLECTIVE)


def _ministries(text: str) -> Iterator[Name]:
    for found in MINISTRY.finditer(text):
        field = (found[1] or found[2]).capitalize().replace("Defense", "Defence")
        yield Name(found.start(), found.end(), f"{field} Ministry", NameKind.COLLECTIVE, title=True)
