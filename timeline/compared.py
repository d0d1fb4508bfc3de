"""Which figures a dispute compares, and the count that they therefore belong to.

Sources name one side in several ways: "3,800 people" and "3,811 protesters" detained are compared,
and so are of one count, which is the one that most of the compared figures name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.counted import Counted, side_of
from timeline.models import Claim, Event, Figure, Timeline


class Homes(NamedTuple):
    """What each compared figure and each dispute is of, by id."""

    figures: Mapping[int, Counted]
    disputes: Mapping[int, Counted]


class Said(NamedTuple):
    """A claim of a dispute."""

    dispute: int
    title: str
    mention: int
    value: str

    @property
    def what(self) -> str:
        """What is counted, as the title begins: "Killed: security forces"."""
        return self.title.partition(":")[0].lower()


class Told(NamedTuple):
    """A figure of a telling that some dispute quotes."""

    pk: int
    mention: int
    what: str
    who: str
    unit: str
    low: float | None
    high: float | None

    def is_meant_by(self, said: Said) -> tuple[bool, bool]:
        """How well the figure is what a claim says, by whom it counts and by its number."""
        number = self.high if self.low is None else self.low
        return bool(self.who) and self.who in said.title, f"{number or 0:,.0f}" in said.value


def find_homes(timeline: Timeline, names: Mapping[str, str]) -> Homes:
    """The count that each figure compared in a timeline belongs to; `names` join spellings."""
    told = _figures_told(timeline)
    compared: defaultdict[int, list[Told]] = defaultdict(list)
    for said in _claims_made(timeline):
        alike = [figure for figure in told[said.mention] if figure.what == said.what]
        if alike:
            compared[said.dispute].append(max(alike, key=lambda one: one.is_meant_by(said)))
    disputes = {dispute: _home(figures, names) for dispute, figures in compared.items()}
    figures = {one.pk: disputes[dispute] for dispute, some in compared.items() for one in some}
    return Homes(figures, disputes)


def _home(figures: Iterable[Told], names: Mapping[str, str]) -> Counted:
    """What most of the figures count; of equals, what is first by name."""
    counts = Counter(Counted(f.what, side_of(f.who, names), f.unit) for f in figures)
    return min(counts, key=lambda counted: (-counts[counted], not counted.who, counted))


def _claims_made(timeline: Timeline) -> Iterable[Said]:
    shown = Event.objects.shown().filter(timeline=timeline)
    claims = Claim.objects.filter(dispute__kind="figure", dispute__event__in=shown)
    told = claims.order_by("pk").values_list("dispute_id", "dispute__title", "mention_id", "value")
    return (Said(*row) for row in told)


def _figures_told(timeline: Timeline) -> Mapping[int, list[Told]]:
    """The figures of all tellings that disputes quote, by telling."""
    quoted = Claim.objects.filter(dispute__kind="figure", dispute__event__timeline=timeline)
    figures = Figure.objects.filter(mention__in=quoted.values("mention")).order_by("pk")
    told: defaultdict[int, list[Told]] = defaultdict(list)
    for row in figures.values_list("pk", "mention_id", "what", "who", "unit", "low", "high"):
        figure = Told(*row)
        told[figure.mention].append(figure)
    return told
