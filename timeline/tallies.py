"""The figures that a timeline's articles claim, by what they count, of whom and in what unit.

The spellings of one side are one: the names of the timeline's actors say which belong together.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count, F, Prefetch, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext

from timeline.counted import name_count, name_side, name_unit
from timeline.models import Claim, Dispute, Entity, Event, Figure, Timeline

NOBODY = frozenset(("", "people"))  # sides that are nobody in particular
CLAIMS_SHOWN = 40  # of one count in one spelling; more only tire


class Counted(NamedTuple):
    """What is counted: "killed" of "security forces", in "people"."""

    what: str
    who: str
    unit: str

    @property
    def title(self) -> str:
        """What is counted, as a heading says it: "Killed: security forces", "Money, USD"."""
        if self.unit in ("people", self.what):
            return self.beside_amount
        what, unit = name_count(self.what), name_unit(self.unit)
        with_unit = gettext("%(what)s, %(unit)s") % {"what": what, "unit": unit}
        return self._of_whom(capfirst(with_unit))

    @property
    def beside_amount(self) -> str:
        """The same beside an amount, which has the unit: "60 tengue", "Price before"."""
        return self._of_whom(capfirst(name_count(self.what)))

    def _of_whom(self, what: str) -> str:
        if not self.who:
            return what
        named = {"what": what, "who": name_side(self.who)}
        return pgettext("what is counted, of whom", "%(what)s: %(who)s") % named


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing counted, the `spellings` it is stored under, and how often it is claimed."""

    counted: Counted
    spellings: frozenset[Counted]
    articles: int
    claims: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The claims about one thing, in order of the moment they are told for, and their disputes."""

    topic: Topic
    figures: tuple[Figure, ...]
    disputes: Sequence[Dispute]

    @property
    def is_of_one_thing(self) -> bool:
        """Whether the numbers can be compared: of one side, or told of one event."""
        events = {figure.mention.event_id for figure in self.figures}
        return bool(self.topic.counted.who) or len(events) == 1

    @property
    def greatest(self) -> float:
        """The greatest number that anybody claims."""
        return max((figure.high or figure.low or 0 for figure in self.figures), default=0)


def list_topics(figures: QuerySet[Figure], timeline: Timeline) -> list[Topic]:
    """Everything that `figures` count; first what most articles count."""
    names = _names(timeline)
    articles: Counter[Counted] = Counter()
    claims: Counter[Counted] = Counter()
    spellings: defaultdict[Counted, set[Counted]] = defaultdict(set)
    for spelled, told, claimed in _spelled(figures):
        counted = spelled._replace(who=side_of(spelled.who, names))
        articles[counted] += told
        claims[counted] += claimed
        spellings[counted].add(spelled)
    topics = [Topic(c, frozenset(spellings[c]), articles[c], claims[c]) for c in claims]
    return sorted(topics, key=lambda topic: (-topic.articles, -topic.claims, topic.counted))


def read_tallies(figures: QuerySet[Figure], topics: Sequence[Topic]) -> list[Tally]:
    """The first claims about each of `topics`, with what they dispute."""
    home = {spelled: topic.counted for topic in topics for spelled in topic.spellings}
    claims: defaultdict[Counted, list[Figure]] = defaultdict(list)
    for figure in _first_claims(figures, home):
        claims[home[_counted(figure)]].append(figure)
    disputes = _disputes(claims)
    return [
        Tally(topic, tuple(sorted(claims[topic.counted], key=_moment)), disputes[topic.counted])
        for topic in topics
    ]


def told_on(figure: Figure) -> date | None:
    """The day that a figure is told for; where nobody says, that on which it was published."""
    return figure.as_of.date() if figure.as_of else figure.mention.article.published


def side_of(who: str, names: Mapping[str, str]) -> str:
    """The side that `who` names, whatever its spelling; "" for nobody in particular."""
    return "" if who in NOBODY else names.get(who, who)


def _names(timeline: Timeline) -> dict[str, str]:
    """The name of each spelling of the timeline's actors."""
    actors = Entity.objects.filter(timeline=timeline, kind=Entity.Kind.ACTOR)
    told = actors.values_list("name", "spellings")
    return {spelling: name for name, spellings in told for spelling in spellings}


def _spelled(figures: QuerySet[Figure]) -> Iterable[tuple[Counted, int, int]]:
    """What is counted as it is stored, in how many articles and how often."""
    grouped = figures.order_by().values_list("what", "who", "unit")
    articles, claims = Count("mention__article", distinct=True), Count("pk")
    for *counted, told, claimed in grouped.annotate(articles=articles, claims=claims):
        yield Counted(*counted), told, claimed


def _first_claims(figures: QuerySet[Figure], spellings: Collection[Counted]) -> list[Figure]:
    """The figures of these spellings with their quotes and articles, the first of each."""
    place = Window(
        RowNumber(),
        partition_by=["what", "who", "unit"],
        order_by=[F("as_of").asc(), F("pk").asc()],
    )
    kinds = figures.filter(
        what__in={one.what for one in spellings}, who__in={one.who for one in spellings}
    )
    told = kinds.select_related(
        "mention__article__outlet", "mention__article__timeline", "mention__event"
    )
    first = told.defer("mention__article__text").annotate(place=place)
    return [one for one in first.filter(place__lte=CLAIMS_SHOWN) if _counted(one) in spellings]


def _counted(figure: Figure) -> Counted:
    return Counted(figure.what, figure.who, figure.unit)


def _moment(figure: Figure) -> tuple[bool, date, float, int]:
    day = told_on(figure)
    return day is None, day or date.min, figure.low or figure.high or 0, figure.pk


def _disputes(claims: Mapping[Counted, Sequence[Figure]]) -> dict[Counted, list[Dispute]]:
    """The disputes about figures, each with the tally that tells most of its claims."""
    told = {counted: {figure.mention_id for figure in found} for counted, found in claims.items()}
    about = Dispute.objects.filter(
        kind="figure",
        event__in=Event.objects.shown(),
        claims__mention__in=set().union(*told.values()),
    )
    claims_made = Claim.objects.select_related("mention")
    disputes: defaultdict[Counted, list[Dispute]] = defaultdict(list)
    for dispute in (
        about.distinct()
        .select_related("event__timeline")
        .prefetch_related(Prefetch("claims", claims_made))
    ):
        mentions = {claim.mention_id for claim in dispute.claims.all()}
        disputes[
            max(told, key=lambda counted: _kinship(counted, dispute, told[counted] & mentions))
        ].append(dispute)
    return disputes


def _kinship(counted: Counted, dispute: Dispute, shared: Collection[int]) -> tuple[bool, int]:
    """How well a dispute is about what is counted: by its title's first word, then its claims."""
    return dispute.title.lower().startswith(counted.what), len(shared)
