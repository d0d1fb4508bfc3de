"""Which figures count one thing: the same side, in one place, up to one moment."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.engine.events.figures import COUNTED
from timeline.engine.events.gazetteer import find_place
from timeline.engine.events.sides import EVERYBODY, OTHER_SIDE, comparable_side
from timeline.engine.events.sighting import Category, Dated, Figure, Sighting

DISPUTABLE = COUNTED | {"troops"}
# What tells that a count runs on from the start, and is no single incident's.
RUNNING = re.compile(
    r"\b(?:so far|to date|until now|death toll|toll|since|(?:has|have|had)(?:\s\w+ly)?\s(?:been"
    r"|left|killed|claimed|died|risen|reached|climbed)|total|as of|by now|now stands?"
    r"|(?:in|during|over) (?:the )?(?:\w+ ){0,3}(?:protests|unrest|uprising|demonstrations|outbreak"
    r"|conflict|fighting|war|crackdown))\b",
    re.IGNORECASE,
)
ONE_OCCASION = re.compile(
    r"\b(?:in a separate|in another|alone|in clashes|in one|in an? (?:\w+ ){0,2}(?:attack|incident"
    r"|blast|bombing|explosion|shooting|crash|raid|fire))\b",
    re.IGNORECASE,
)
UNSURE = re.compile(r"\b(?:suspected|probable|possible|possibly|believed|may have)\b", re.IGNORECASE)
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


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with the sighting that tells it (`at` in the merged list).

    It was known on `first` at the earliest and on `last` at the latest.
    """

    at: int
    figure: Figure
    article: str
    first: date
    last: date


def comparable_counts(
    sightings: Sequence[Sighting], names: Mapping[str, str]
) -> dict[Key, list[Count]]:
    """The counts of each thing, in the order in which they were known.

    `names` are the names to show for spellings of whose troops they are.
    """
    homes = _homes(sightings)
    counts: defaultdict[Key, list[Count]] = defaultdict(list)
    for at, sighting in enumerate(sightings):
        for figure in sighting.figures:
            key = _key(sighting, figure, names, homes)
            if key and sighting.category is not Category.BACKGROUND:
                counts[key].append(_count(at, sighting, figure))
    return {key: sorted(told, key=_moment) for key, told in counts.items()}


def _moment(count: Count) -> tuple[date, date, float, int]:
    return count.last, count.first, low(count.figure), count.at


def _count(at: int, sighting: Sighting, figure: Figure) -> Count:
    last = figure.as_of.date() if figure.as_of else date.min
    bounds = sighting.bounds
    ranged = sighting.dated is Dated.INHERITED and bounds and bounds.start
    first = min(bounds.start.date(), last) if bounds and bounds.start and ranged else last
    return Count(at, figure, sighting.article, first, last)


def _key(
    sighting: Sighting, figure: Figure, names: Mapping[str, str], homes: Mapping[str, str]
) -> Key | None:
    """What a figure counts, None where it cannot be compared with any other."""
    if figure.what not in DISPUTABLE or (figure.low is None and figure.high is None):
        return None
    if figure.what == "troops":
        who = names.get(figure.who, figure.who)
        return Key("troops", who) if who else None
    side = _side(sighting, figure)
    running = sighting.dated is not Dated.STATED or bool(RUNNING.search(sighting.quote))
    if ONE_OCCASION.search(sighting.quote) or (side in EVERYBODY and not _runs(sighting)):
        return None
    day = None if running or figure.as_of is None else figure.as_of.date()
    place = _place(figure) or homes.get(sighting.article, "")
    return Key(figure.what, side, place, day, bool(UNSURE.search(sighting.quote)))


def _runs(sighting: Sighting) -> bool:
    return bool(RUNNING.search(sighting.quote))


def _side(sighting: Sighting, figure: Figure) -> str:
    """The side that is counted.

    Whom police detain, and whom they are said to have shot, are not their own.
    """
    side = comparable_side(figure.who)
    if side not in EVERYBODY:
        return side
    theirs = figure.what == "detained" or BY_FORCES.search(sighting.quote)
    return OTHER_SIDE if theirs else "people"


def _place(figure: Figure) -> str:
    """Where the count was taken: a town by its name in the gazetteer, a country by its code."""
    place = find_place(figure.where) if figure.where else None
    if place is None:
        return figure.where or ""
    return place.name if place.people else place.country


def _homes(sightings: Sequence[Sighting]) -> dict[str, str]:
    """The country each article tells most of, by the places that its sightings name."""
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
