"""Invented crises: events told in words drawn by lot, the same whenever they are drawn again.

A headline has eight words; an event is told one to three times in twelve words each. Times are told
at every grain, some days are nobody's, a few sources count differently, and actors and places are
named as unevenly as in the news.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.units import enclosing
from timeline.engine.events.sighting import Bounds, Category

Value = TypeVar("Value")
Time = tuple[Bounds | None, Extent]

FIRST_DAY = date(2023, 1, 1)
DAY = timedelta(days=1)
OUTSIDE, CORRECTED, COUNTED, DATED = 0.02, 0.02, 0.12, 0.6  # shares of the events, or tellings
VOCABULARY = """
    crowds gather before dawn while officials promise answers engineers inspect cracked walls after
    heavy rain floods lower streets ferries stop running families leave homes near swollen canal
    volunteers carry sandbags teachers open gymnasium doctors treat injured workers power fails
    across northern suburbs trains wait outside station drivers block main road with trucks harvest
    rots in warehouses prices climb again bakers ration bread ministers meet union delegates talks
    break down second time soldiers guard reservoir helicopters lift stranded villagers court hears
    first complaint judge orders records kept reporters denied entry cameras show smoke above depot
    fire spreads toward tanks crews contain blaze insurers count losses banks close early markets
    fall sharply mayor resigns deputy takes office neighbours offer shelter border reopens convoys
    pass slowly divers search wreck families wait for names inquiry begins experts warn of further
    damage repairs start at once funds run short donors pledge help schools reopen next week
"""
WORDS = VOCABULARY.split()


class Urn(Generic[Value]):
    """Values to draw from, each as often as its weight says."""

    def __init__(self, weighed: Mapping[Value, float]) -> None:
        self.values, self.weights = list(weighed), list(accumulate(weighed.values()))

    def draw(self, lot: Random) -> Value:
        return lot.choices(self.values, cum_weights=self.weights)[0]


def uneven(values: Iterable[Value]) -> Urn[Value]:
    """Each value half as often as the first, a third, a fourth …, as names are in the news."""
    return Urn({value: 1 / place for place, value in enumerate(values, 1)})


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says: which of its words give the day, and how many it counts as dead."""

    quote: str
    phrase: str  # "" where none do
    killed: int | None


@dataclass(frozen=True, slots=True)
class Happening:
    """One event; `bounds` is None where nothing is known of its time."""

    headline: str
    category: Category
    bounds: Bounds | None
    extent: Extent
    salience: float
    confidence: float
    actors: Sequence[str]
    places: Sequence[str]
    tellings: Sequence[Telling]
    corrected: bool


@dataclass(frozen=True, slots=True)
class Crisis:
    """`size` events over `days` days, drawn by lot from the number `seed`."""

    size: int
    days: int = 365
    seed: int = 1

    @property
    def last_day(self) -> date:
        """The last day that the crisis is about."""
        return FIRST_DAY + DAY * (self.days - 1)

    def happenings(self) -> Iterator[Happening]:
        """The events, in order of time; a few lie before or after the days it is about."""
        lot = Random(self.seed)
        begins, span = datetime.combine(FIRST_DAY, time.min), DAY * self.days
        for number in range(self.size):
            moment = begins + span * ((number + lot.random()) / self.size)
            outside = lot.choice((-span, span)) if lot.random() < OUTSIDE else timedelta()
            yield _draw(lot, moment + outside)


def _draw(lot: Random, moment: datetime) -> Happening:
    bounds, extent = TIMES.draw(lot)(lot, moment)
    return Happening(
        headline=_words(lot, 8).capitalize(),
        category=CATEGORIES.draw(lot),
        bounds=bounds,
        extent=extent,
        salience=round(lot.random() ** 3, 4),
        confidence=round(0.4 + 0.55 * lot.random(), 3),
        actors=list(dict.fromkeys(ACTORS.draw(lot) for _ in range(lot.randint(0, 2)))),
        places=[PLACES.draw(lot)],
        tellings=list(_tellings(lot, bounds)),
        corrected=bool(bounds and bounds.grain) and lot.random() < CORRECTED,
    )


def _tellings(lot: Random, bounds: Bounds | None) -> Iterator[Telling]:
    counts = lot.random() < COUNTED
    day = f"on {bounds.start:%A}" if bounds and bounds.start and bounds.grain else ""
    for _ in range(lot.randint(1, 3)):
        phrase = day if lot.random() < DATED else ""
        quote = " ".join(part for part in (_words(lot, 6), phrase, _words(lot, 6)) if part)
        yield Telling(quote, phrase, lot.randint(2, 90) if counts else None)


def _words(lot: Random, count: int) -> str:
    return " ".join(lot.choices(WORDS, k=count))


def _unit(grain: Grain, lot: Random, moment: datetime) -> Time:
    """The hour, day, weekend, week or month that the moment lies in."""
    unit = enclosing(moment, grain)
    return Bounds(unit.start, unit.end, grain), Extent.WITHIN


def _part(lot: Random, moment: datetime) -> Time:
    start = enclosing(moment, Grain.DAY).start + DAY / 4 * lot.randrange(4)
    return Bounds(start, start + DAY / 4, Grain.PART), Extent.WITHIN


def _two_days(lot: Random, moment: datetime) -> Time:
    day = enclosing(moment, Grain.DAY)
    return Bounds(day.start, day.end + DAY, Grain.DAY), Extent.WITHIN


def _lasting(lot: Random, moment: datetime) -> Time:
    day = enclosing(moment, Grain.DAY)
    end = day.end + DAY * lot.randint(1, 9) if lot.random() < 0.7 else None
    return Bounds(day.start, end, Grain.DAY), Extent.THROUGH


def _between(lot: Random, moment: datetime) -> Time:
    day = enclosing(moment, Grain.DAY)
    return Bounds(day.start - 3 * DAY, day.end + 3 * DAY), Extent.WITHIN


def _unknown(lot: Random, moment: datetime) -> Time:
    return None, Extent.WITHIN


TIMES: Urn[Callable[[Random, datetime], Time]] = Urn(
    {
        partial(_unit, Grain.DAY): 54,
        _part: 12,
        partial(_unit, Grain.HOUR): 4,
        partial(_unit, Grain.WEEKEND): 4,
        partial(_unit, Grain.WEEK): 4,
        partial(_unit, Grain.MONTH): 3,
        _two_days: 6,
        _lasting: 7,
        _between: 4,
        _unknown: 2,
    }
)
CATEGORIES = uneven(Category)
OUTLETS = (
    *("Harbour Post", "Evening Ledger", "Coast Radio", "The Lantern"),
    *("Valley Agency", "Morning Signal", "Border Gazette", "Open Wire"),
)
PARTS = ("City", "Harbour", "Northern", "River", "Southern", "Valley", "Coastal")
BODIES = ("Council", "Police", "Union", "Hospital", "Court", "Guard")
SPOTS = ("Market", "Bridge", "Mills", "Crossing")
ACTORS = uneven(f"{part} {body}" for body in BODIES for part in PARTS)
PLACES = uneven(f"{part} {spot}" for spot in SPOTS for part in PARTS)
