"""How important an event is to its timeline: by how many tell it, how long after, how prominently.

The weights are set by hand, each for the reason beside it; none is fitted to a crisis.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from timeline.engine.dates.interval import Grain
from timeline.engine.events.grammar.stem import stems
from timeline.engine.events.sighting import Bounds, Category, Dated, Sighting
from timeline.engine.text import Kind

LEAD = 700  # characters from the top of an article; what is told there matters to it
LONG = 300  # characters, about two clauses; more tell an event at length
# An article that gives the event its day tells of that event. Without a day it often only alludes
# to it, or says what holds of any day ("the army is in the streets").
VOICE: Mapping[Dated, float] = {Dated.STATED: 0.5, Dated.INHERITED: 0.3, Dated.UNDATED: 0.1}
RETOLD = (
    0.5  # a later day that still tells it, and each doubling: as much as an article that dates it
)
PROMINENT, MOST_PROMINENT = 0.2, 4  # an article that opens with it; so many show it
COUNTED = 0.25  # somebody took the trouble to count
LENGTH = 0.2  # and each doubling
# The main line is what was done; then come what was counted and what was said about it.
KINDS: Mapping[Category, float] = {
    Category.BACKGROUND: 0.3,
    Category.CASUALTIES: 0.7,  # a toll sums up events, and is told anew each day
    Category.STATEMENT: 0.7,
    Category.REACTION: 0.7,
    Category.OTHER: 0.7,
}
ALONE = 0.6  # what a single article tells, nobody else thought worth telling
WIDE, UNDATED = 0.6, 0.4  # what has no day of its own sums up others, or is a state of things
DAYS = frozenset((Grain.MINUTE, Grain.HOUR, Grain.PART, Grain.DAY, Grain.WEEKEND))
SCALE = 4  # the weight at which an event comes to 0.63; one telling in passing weighs 0.3


def salience(tellings: Sequence[Sighting], bounds: Bounds | None, category: Category) -> float:
    """How important an event is, 0 to 1, by its tellings, its time and its category.

    Copies of one sentence count as one telling.
    """
    own = originals(tellings)
    weight = _voices(own) + _retold(own, bounds) + _prominence(own) + _length(own)
    weight += COUNTED * any(telling.figures for telling in own)
    weight *= KINDS.get(category, 1.0) * _precision(bounds) * _company(own)
    return round(1 - math.exp(-weight / SCALE), 4)


def originals(tellings: Sequence[Sighting]) -> list[Sighting]:
    """The tellings without the copies: of those in the same words the first, by article."""
    wordings: dict[tuple[str, ...], Sighting] = {}
    for telling in sorted(tellings, key=lambda one: (one.article, one.start)):
        wordings.setdefault(stems(telling.quote), telling)
    return list(wordings.values())


def _voices(tellings: Sequence[Sighting]) -> float:
    """How many articles tell it, each by its telling that is dated best."""
    best: defaultdict[str, float] = defaultdict(float)
    for telling in tellings:
        best[telling.article] = max(best[telling.article], VOICE[telling.dated])
    return sum(best.values())


def _retold(tellings: Sequence[Sighting], bounds: Bounds | None) -> float:
    """On how many days it is told once it is no longer news: from the second day after it on."""
    if bounds is None or bounds.start is None:
        return 0.0
    news_until = bounds.start.date() + timedelta(days=1)
    days = {day for telling in tellings if (day := _dated_day(telling)) and day > news_until}
    return RETOLD * math.log2(1 + len(days))


def _dated_day(telling: Sighting) -> date | None:
    """The day on which a telling that gives a day was published."""
    return None if telling.dated is Dated.UNDATED else telling.published


def _prominence(tellings: Sequence[Sighting]) -> float:
    opening = {
        telling.article
        for telling in tellings
        if telling.kind is Kind.TITLE
        or (telling.start < LEAD and telling.dated is not Dated.UNDATED)
    }
    return PROMINENT * min(len(opening), MOST_PROMINENT)


def _length(tellings: Sequence[Sighting]) -> float:
    return LENGTH * math.log2(1 + sum(len(telling.quote) for telling in tellings) / LONG)


def _company(tellings: Sequence[Sighting]) -> float:
    return ALONE if len({telling.article for telling in tellings}) == 1 else 1.0


def _precision(bounds: Bounds | None) -> float:
    if bounds is None or bounds.grain is None:
        return UNDATED
    return 1.0 if bounds.grain in DAYS else WIDE
