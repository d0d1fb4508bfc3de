"""Meanings that are no date: lengths, sets, and the past, the present and the future at large."""

from dataclasses import dataclass

from timeline.engine.dates.expression import Meaning, Origin
from timeline.engine.dates.interval import Interval


@dataclass(frozen=True, slots=True)
class Length(Meaning):
    """A length of time, no date: "three decades" is P30Y."""

    value: str
    origin: Origin = Origin.NONE

    def resolve(self, anchor: Interval) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Recurring(Meaning):
    """Something that comes again and again, no date: "annual" is P1Y."""

    value: str
    origin: Origin = Origin.NONE

    def resolve(self, anchor: Interval) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Vague(Meaning):
    """The past, the present or the future at large; no date."""

    value: str
    origin: Origin = Origin.NONE

    def resolve(self, anchor: Interval) -> None:
        return None
