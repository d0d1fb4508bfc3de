"""Which figures count one thing: the same side, in one place, up to one moment."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.engine.events.figures.finding import COUNTED
from timeline.engine.events.figures.sides import EVERYBODY, OTHER_SIDE, comparable_side
from timeline.engine.events.names.gazetteer import find_place
from timeline.engine.events.sighting import Category, Dated, Figure, Sighting

DISPUTABLE = COUNTED | {"troops"}
SIDED = frozenset({"security forces", OTHER_SIDE, "civilians"})
DAY = timedelta(days=1)
# What tells that a count runs on from the start, and is no single incident's.
RUNNING = re.compile(
    r"\b(?:so far|to date|until now|death toll|toll|since|(?:has|have|had)(?:\s\w+ly)?\s(?:been"
    r"|left|killed|claimed|died|risen|reached|climbed)|total|as of|by now|now stands?"
    r"|(?:in|during|over) (?:the )?(?:\w+ ){0,3}(?:protests|unrest|uprising|demonstrations|outbreak"
    r"|conflict|fighting|war|crackdown))\b",
    re.IGNORECASE,
)
# What tells that it is one incident's count, or what came on top of a count.
NO_TOTAL = re.compile(
    r"\b(?:another|(?:\w+ ){0,2}(?:more|further|additional|new) (?:people|deaths|victims|injuries"
    r"|arrests)|more (?:have |had )?died|in a separate|in another|alone|in clashes|in one"
    r"|in an? (?:\w+ ){0,2}(?:attack|incident|blast|bombing|explosion|shooting|crash|raid|fire))\b",
    re.IGNORECASE,
)
UNSURE = re.compile(
    r"\b(?:suspected|probable|possible|possibly|believed|may have)\b", re.IGNORECASE
)
BY_FORCES = re.compile(
    r"\bpolice brutality\b"
    r"|\b(?:police|security forces|army|troops|soldiers|officers)\b[^.;]{0,40}"
    r"\b(?:fired|shot|shooting|opened fire|crackdown|gunned)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Key:
    """What a count is of: counts of one key can be compared."""

    what: str
    side: str
    place: str = ""
    day: date | None = None  # of one day's count; None of a running total
    unsure: bool = False
    group: int | None = None  # of people of no side, the event they are counted in


@dataclass(frozen=True, slots=True)
class Count:
    """A figure and the sighting that tells it: `at` in the merged list, `start` in its article.

    It was known on `first` at the earliest and on `last` at the latest.
    """

    at: int
    figure: Figure
    article: str
    start: int
    first: date
    last: date


def comparable_counts(
    sightings: Sequence[Sighting], groups: Mapping[int, int], names: Mapping[str, str]
) -> dict[Key, list[Count]]:
    """The counts of each thing, in the order in which they were known.

    `groups` are the groups of the sightings, `names` the names to show for spellings of whose
    troops are counted.
    """
    homes = home_countries(sightings)
    counts: defaultdict[Key, list[Count]] = defaultdict(list)
    for at, sighting in enumerate(sightings):
        for figure in sighting.figures:
            key = _key(sighting, figure, names, homes)
            if key and sighting.category is not Category.BACKGROUND:
                key = replace(key, group=groups[at]) if key.side == "people" else key
                counts[key].append(_count(at, sighting, figure))
    alone = {key: _told_alone(told) for key, told in counts.items()}
    return {key: _of_one_thing(sorted(told, key=moment)) for key, told in alone.items()}


def _told_alone(counts: Sequence[Count]) -> list[Count]:
    """The counts without those that a clause tells beside another: such are parts and a whole."""
    tellings = Counter(count.at for count in counts)
    return [count for count in counts if tellings[count.at] == 1]


def _of_one_thing(counts: list[Count]) -> list[Count]:
    """The counts without those that fall short of one known days before: they are of less."""
    return [count for at, count in enumerate(counts) if not _falls_short(count, counts[:at])]


def _falls_short(count: Count, earlier: Sequence[Count]) -> bool:
    return count.figure.what in COUNTED and any(
        high(count.figure) < low(one.figure) and count.last - one.last > DAY for one in earlier
    )


def moment(count: Count) -> tuple[date, date, float, str, int]:
    """What orders counts: when they were known, their size, where they are told."""
    return count.last, count.first, low(count.figure), count.article, count.start


def _count(at: int, sighting: Sighting, figure: Figure) -> Count:
    last = figure.as_of.date() if figure.as_of else date.min
    bounds = sighting.bounds
    ranged = sighting.dated is Dated.INHERITED and bounds and bounds.start
    first = min(bounds.start.date(), last) if bounds and bounds.start and ranged else last
    return Count(at, figure, sighting.article, sighting.start, first, last)


def _key(
    sighting: Sighting, figure: Figure, names: Mapping[str, str], homes: Mapping[str, str]
) -> Key | None:
    """What a figure counts, None where it cannot be compared with any other."""
    if figure.what not in DISPUTABLE or (figure.low is None and figure.high is None):
        return None
    if figure.what == "troops":
        who = names.get(figure.who, figure.who)
        return Key("troops", who) if who else None
    side, runs = _side(sighting, figure), bool(RUNNING.search(sighting.quote))
    if side is None or NO_TOTAL.search(sighting.quote):
        return None
    if figure.who in EVERYBODY and (not runs or len(set(_countries(sighting))) > 1):
        return None
    running = runs or sighting.dated is not Dated.STATED
    day = None if running or figure.as_of is None else figure.as_of.date()
    place = _place(figure) or homes.get(sighting.article, "")
    return Key(figure.what, side, place, day, bool(UNSURE.search(sighting.quote)))


def _side(sighting: Sighting, figure: Figure) -> str | None:
    """The side that is counted, None for some people of no side.

    Whom police detain, and whom they are said to have shot, are not their own.
    """
    side = comparable_side(figure.who)
    if side not in EVERYBODY:
        return side if side in SIDED else None
    if figure.what == "detained":
        return OTHER_SIDE if side else None
    return OTHER_SIDE if BY_FORCES.search(sighting.quote) else "people"


def _place(figure: Figure) -> str:
    """Where the count was taken: a town by its name in the gazetteer, a country by its code."""
    place = find_place(figure.where) if figure.where else None
    if place is None:
        return figure.where or ""
    return place.name if place.people else place.country


def home_countries(sightings: Sequence[Sighting]) -> dict[str, str]:
    """The country, by its code, that each article tells most of by the places it names."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sighting in sightings:
        counts[sighting.article].update(_countries(sighting))
    return {
        article: min(told, key=lambda code: (-told[code], code))
        for article, told in counts.items()
        if told
    }


def _countries(sighting: Sighting) -> Iterator[str]:
    for name in sighting.places:
        if place := find_place(name):
            yield place.country


def low(figure: Figure) -> float:
    """The least that a figure allows."""
    return float("-inf") if figure.low is None else figure.low


def high(figure: Figure) -> float:
    """The most that a figure allows."""
    return float("inf") if figure.high is None else figure.high
