"""What reading events answers: sightings in one article, groups and disputes over many."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.text import Kind


class Category(StrEnum):
    """What kind of event it is."""

    PROTEST = "protest"
    VIOLENCE = "violence"
    CASUALTIES = "casualties"
    GOVERNMENT = "government"
    STATEMENT = "statement"
    MILITARY = "military"
    REACTION = "reaction"
    ECONOMY = "economy"
    BLACKOUT = "blackout"
    BACKGROUND = "background"
    OTHER = "other"  # none of these families


class Dated(StrEnum):
    """How a sighting comes by its date."""

    STATED = "stated"  # in the sentence itself
    INHERITED = "inherited"  # from the day being told
    UNDATED = "undated"  # only bounds are known


@dataclass(frozen=True, slots=True)
class Bounds:
    """The civil time `[start, end)` that an event lies in or fills; None where an end is not known.

    `grain` is None for mere bounds: nobody told the time, only what it cannot be outside of.
    """

    start: datetime | None
    end: datetime | None
    grain: Grain | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that somebody claims, between `low` and `high`, both included; None where open."""

    what: str
    who: str
    low: float | None
    high: float | None
    unit: str
    where: str | None = None
    said_by: str | None = None
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """One telling of one event: `text[start:end]` of document `article` is its `quote`.

    `phrase` is the span in the document of the date phrase that dates it, wherever it stands.
    `bounds` is None when nothing at all is known of its time. `places` are those that its own
    sentence names; where that names none, `setting` is those that its paragraph or article gives.
    """

    article: str
    start: int
    end: int
    quote: str
    headline: str
    bounds: Bounds | None
    extent: Extent
    dated: Dated
    category: Category
    places: tuple[str, ...]
    actors: tuple[str, ...]
    confidence: float
    steps: tuple[Step, ...]
    said_by: str | None = None
    figures: tuple[Figure, ...] = ()
    phrase: tuple[int, int] | None = None
    flags: tuple[str, ...] = ()
    kind: Kind = Kind.BODY
    setting: tuple[str, ...] = ()
    published: date | None = None  # the publication day of its article, in its outlet's calendar


@dataclass(frozen=True, slots=True)
class Group:
    """One event, told by `sightings`: their indexes in the list that was merged."""

    headline: str
    bounds: Bounds | None
    extent: Extent
    category: Category
    places: tuple[str, ...]
    actors: tuple[str, ...]
    sightings: tuple[int, ...]
    salience: float
    confidence: float
    steps: tuple[Step, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sighting (an index in the merged list) says in a dispute, by whom, as of when."""

    sighting: int
    value: str
    said_by: str | None = None
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """What differs between tellings of one event (`group`, an index), and what to make of it."""

    kind: str  # date, figure, wording
    title: str
    verdict: str  # conflict, growth, compatible
    why: str
    group: int
    claims: tuple[Claim, ...]
