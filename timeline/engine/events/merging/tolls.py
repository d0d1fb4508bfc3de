"""Whether two tellings that count people count the same ones."""

from collections.abc import Iterator

from timeline.engine.events.figures.finding import COUNTED
from timeline.engine.events.sighting import Figure, Sighting

SAME_TOLL = 1.2  # one toll told on several days
OTHER_TOLL = 0.4  # tolls of other people or other places, or of the dead and the detained
TOLL_DAYS = 2
OF_ANYBODY = {"", "people"}
FORCES = "security forces"
TOO_FAR = 3.0  # times; a toll so much larger counts more people, or another time


def toll_factor(one: Sighting, other: Sighting) -> float:
    """Less when both count people, but not the same; more for one toll, which lasts over days."""
    ones, others = list(_counts(one)), list(_counts(other))
    if not ones or not others:
        return 1.0
    if one.places and other.places and not set(one.places) & set(other.places):
        return OTHER_TOLL
    alike = any(_is_alike(count, its) for count in ones for its in others)
    return SAME_TOLL if alike else OTHER_TOLL


def _counts(sighting: Sighting) -> Iterator[Figure]:
    return (figure for figure in sighting.figures if figure.what in COUNTED)


def _is_alike(one: Figure, other: Figure) -> bool:
    """Whether two counts may be of the same people: alike in what, whose and how many."""
    return one.what == other.what and _is_of_one_side(one.who, other.who) and _is_near(one, other)


def _is_of_one_side(one: str, other: str) -> bool:
    """Whether both may be the same people: one party's "terrorists" may be protesters."""
    if one == other or {one, other} & OF_ANYBODY:
        return True
    partisan = [who for who in (one, other) if who.startswith("“")]
    return bool(partisan) and FORCES not in (one, other)


def _is_near(one: Figure, other: Figure) -> bool:
    """Whether neither count is many times the other; a count open at one end is what it names."""
    a, b = sorted((_size(one), _size(other)))
    return b < TOO_FAR * max(a, 1.0)


def _size(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0.0
