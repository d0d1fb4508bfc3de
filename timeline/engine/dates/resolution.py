"""What reading a date phrase answers: a span of text, its time, and the reasons."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.engine.dates.interval import Interval


class TimexType(StrEnum):
    """The TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class AnchorKind(StrEnum):
    """What a phrase counts from."""

    NONE = "none"  # the phrase names its own date
    PUBLISHED = "published"
    TOLD = "told"  # the day being told, the discourse anchor
    EXPRESSION = "expression"  # another date phrase


class Basis(StrEnum):
    """How a publication day is known."""

    GIVEN = "given"
    INFERRED = "inferred"
    EDITOR = "editor"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Step:
    """One reason, a plain sentence for a reader, and the share of certainty it keeps (0 to 1).

    `factor` names the line of the table of confidence that the share was taken from, or is "".
    """

    text: str
    keeps: float = 1.0
    factor: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of the same phrase, and what speaks for it."""

    value: str
    interval: Interval | None
    why: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """One date phrase, `text[start:end]`, and the time it was found to mean.

    `value` is its TIMEX3 value. `interval` is None for what is no date (a duration, a set, a vague
    reference) and for what cannot be placed in the calendar. `signal` is the word before the
    phrase that governs it ("since", "until", "by", "from"), or "". `flags` name what is in doubt:
    "weekday" for a weekday that does not fit its day of the month, "order" for figures in which day
    and month may be swapped, "zone" for a late hour far from the story, "range" for what lies
    outside the years 1 to 9999.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    interval: Interval | None
    anchor: AnchorKind
    confidence: float
    steps: tuple[Step, ...]
    signal: str = ""
    alternatives: tuple[Alternative, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """The publication day of a document, how it is known, and how surely.

    `value` is None when it is not known; then `steps` say what is. `alternatives` are other days
    that the text allows as well.
    """

    value: date | None
    basis: Basis
    confidence: float
    steps: tuple[Step, ...] = ()
    alternatives: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of the dates of one document; `resolutions` in reading order.

    `unread` is the document's language when dates cannot be read in it; else it is "".
    """

    published: Published
    resolutions: tuple[Resolution, ...]
    unread: str = ""
