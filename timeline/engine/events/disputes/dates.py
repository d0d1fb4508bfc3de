"""Days that cannot both be right: among the tellings of one event, or inside one article."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.events.sighting import Category, Claim, Dated, Dispute, Group, Sighting
from timeline.engine.events.telling.category import read_telling
from timeline.engine.events.when.timing import meet, names_calendar_day, whole_days
from timeline.engine.text import Kind

# The noun that a day is told of: "a New Year's Day price hike", "the 5 March attack on".
NOUN = re.compile(
    r"\s+(?P<noun>(?!and\b|or\b|to\b|in\b|at\b|on\b|by\b|when\b|after\b)[^,.;:!?()]{4,50})"
)
DETERMINED = re.compile(r"\b(?:a|an|the|his|her|its|their|this|that)\s+(?:\w+\s+)?$", re.IGNORECASE)
LEAST_FAMILIES = 2  # a kind of event that one word tells is told of many events


def date_disputes(sightings: Sequence[Sighting], groups: Sequence[Group]) -> Iterator[Dispute]:
    """The disputes of groups whose stated days exclude each other, and of articles at odds."""
    for at, group in enumerate(groups):
        if "date" in group.flags:
            yield _between(at, group, sightings)
    home = {member: at for at, group in enumerate(groups) for member in group.sightings}
    yield from _inside(sightings, groups, home)


def _between(at: int, group: Group, sightings: Sequence[Sighting]) -> Dispute:
    stated = [
        member
        for member in group.sightings
        if sightings[member].dated is Dated.STATED and sightings[member].extent is Extent.WITHIN
    ]
    claims = tuple(_claim(member, sightings[member]) for member in stated)
    why = "No day fits all the tellings that name one."
    return Dispute("date", group.headline, "conflict", why, at, claims)


def _claim(at: int, sighting: Sighting) -> Claim:
    return Claim(at, _first_day(sighting), sighting.said_by)


def _first_day(sighting: Sighting) -> str:
    """The first day a telling names, as an ISO date."""
    start = sighting.bounds.start if sighting.bounds else None
    return start.date().isoformat() if start else ""


def _inside(
    sightings: Sequence[Sighting], groups: Sequence[Group], home: Mapping[int, int]
) -> Iterator[Dispute]:
    """Disputes of an article with itself: a thing it refers to by one day and tells on another.

    "A New Year's Day price hike" refers to what is known, so what the article tells of a price
    hike on another day is told of the same.
    """
    for told in _by_article(sightings).values():
        for one, other in combinations(sorted(told, key=lambda at: sightings[at].start), 2):
            if _contradict(told[one], told[other]):
                claims = tuple(_claim(at, sightings[at]) for at in (one, other))
                group = next((home[at] for at in (one, other) if not told[at][1]), home[one])
                why = "One article tells it of two days."
                yield Dispute("date", groups[group].headline, "conflict", why, group, claims)


def _by_article(
    sightings: Sequence[Sighting],
) -> dict[str, dict[int, tuple[frozenset[str], bool, Sighting]]]:
    """What each article dates by a calendar day: the kind of event, and whether a noun refers."""
    told: defaultdict[str, dict[int, tuple[frozenset[str], bool, Sighting]]] = defaultdict(dict)
    for at, sighting in enumerate(sightings):
        if sighting.category is Category.BACKGROUND or sighting.dated is not Dated.STATED:
            continue
        if kind := _dated_kind(sighting):
            told[sighting.article][at] = (*kind, sighting)
    return told


def _contradict(
    one: tuple[frozenset[str], bool, Sighting], other: tuple[frozenset[str], bool, Sighting]
) -> bool:
    bounds = one[2].bounds, other[2].bounds
    if one[0] != other[0] or not (one[1] or other[1]) or None in bounds:
        return False
    return not meet(*(whole_days(each) for each in bounds if each))


def _dated_kind(sighting: Sighting) -> tuple[frozenset[str], bool] | None:
    """The kind of event that a calendar day dates, and whether a mere noun tells it."""
    if sighting.phrase is None or sighting.bounds is None or sighting.bounds.grain is not Grain.DAY:
        return None
    before = sighting.phrase[0] < sighting.start
    start, end = (at - sighting.start for at in sighting.phrase)
    quote = sighting.quote
    noun = None if before else NOUN.match(quote[end:])
    refers = bool(noun and DETERMINED.search(quote[:start]))
    frame = read_telling(noun["noun"] if noun and refers else quote).frame
    known = before or names_calendar_day(sighting)
    if sighting.kind is Kind.CAPTION and not refers:
        return None  # the day of a caption is that of the picture
    if frame is None or not known or len(frame.families) < LEAST_FAMILIES:
        return None
    return frame.families, refers
