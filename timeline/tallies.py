"""The figures that a timeline's articles claim, by what they count, of whom and in what unit.

The spellings of one side are one: the names of the timeline's actors say which belong together,
and so does a dispute that compares them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, F, Prefetch, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from timeline.compared import find_homes
from timeline.counted import Counted, side_of
from timeline.models import Claim, Dispute, Entity, Figure, Timeline

CLAIMS_SHOWN = 40  # of one count in one spelling; more only tire


@dataclass(slots=True)
class Topic:
    """One thing counted: how often, and which figures and disputes are of it.

    `guests` are figures of other spellings that a dispute compares with these, `absent` those of
    these spellings that stand elsewhere for the same reason.
    """

    names: Counter[Counted] = field(default_factory=Counter)
    spellings: set[Counted] = field(default_factory=set)
    articles: int = 0
    claims: int = 0
    guests: set[int] = field(default_factory=set)
    absent: set[int] = field(default_factory=set)
    disputes: set[int] = field(default_factory=set)

    @property
    def counted(self) -> Counted:
        """What is counted, as most claims name it."""
        return min(self.names, key=lambda counted: (-self.names[counted], counted))

    def holds(self, figure: Figure) -> bool:
        """Whether a figure is one of its claims."""
        spelled = Counted(figure.what, figure.who, figure.unit) in self.spellings
        return figure.pk in self.guests or (spelled and figure.pk not in self.absent)


@dataclass(frozen=True, slots=True)
class Tally:
    """The claims about one thing, in order of the moment they are told for, and their disputes."""

    topic: Topic
    figures: tuple[Figure, ...]
    disputes: Sequence[Dispute]

    @property
    def is_of_one_thing(self) -> bool:
        """Whether the numbers can be compared: of one side, told of one event, or compared."""
        events = {figure.mention.event_id for figure in self.figures}
        return bool(self.topic.counted.who or self.disputes) or len(events) == 1


def list_topics(figures: QuerySet[Figure], timeline: Timeline) -> list[Topic]:
    """Everything that `figures` count; first what most articles count."""
    names = _names(timeline)
    homes = find_homes(timeline, names)
    topics: defaultdict[str, Topic] = defaultdict(Topic)
    for spelled, articles, claims in _spelled(figures):
        counted = spelled._replace(who=side_of(spelled.who, names))
        topic = topics[counted.slug]
        topic.names[counted] += claims
        topic.spellings.add(spelled)
        topic.articles += articles
        topic.claims += claims
    for figure in figures.filter(pk__in=homes.figures).only("what", "who", "unit"):
        counted = Counted(figure.what, side_of(figure.who, names), figure.unit)
        _move(figure, topics[counted.slug], topics[homes.figures[figure.pk].slug])
    for dispute, home in homes.disputes.items():
        topics[home.slug].names[home] += 0
        topics[home.slug].disputes.add(dispute)
    told = [topic for topic in topics.values() if topic.claims]
    return sorted(told, key=lambda topic: (-topic.articles, -topic.claims, topic.counted))


def read_tallies(
    figures: QuerySet[Figure], topics: Sequence[Topic], *, most: int = CLAIMS_SHOWN
) -> list[Tally]:
    """The first claims about each of `topics`, `most` in each spelling, with their disputes."""
    claims = _first_claims(figures, topics, most)
    disputes = _disputes({pk for topic in topics for pk in topic.disputes})
    return [_tally(topic, claims, disputes) for topic in topics]


def told_on(figure: Figure) -> date | None:
    """The day that a figure is told for; where nobody says, that on which it was published."""
    return figure.as_of.date() if figure.as_of else figure.mention.article.published


def _tally(topic: Topic, claims: Sequence[Figure], disputes: Sequence[Dispute]) -> Tally:
    """What is claimed about a topic, and the disputes that quote any of it."""
    figures = tuple(sorted(filter(topic.holds, claims), key=_moment))
    told = {figure.mention_id for figure in figures}
    about = (dispute for dispute in disputes if dispute.pk in topic.disputes)
    quoting = [one for one in about if told & {claim.mention_id for claim in one.claims.all()}]
    return Tally(topic, figures, quoting)


def _move(figure: Figure, away: Topic, home: Topic) -> None:
    """Let a figure stand with what a dispute compares it with."""
    if away is home:
        return
    away.absent.add(figure.pk)
    away.claims -= 1
    away.articles = max(away.articles - 1, 0)  # perhaps one too few: it only weighs
    home.guests.add(figure.pk)
    home.claims += 1
    home.articles += 1


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


def _first_claims(figures: QuerySet[Figure], topics: Sequence[Topic], most: int) -> list[Figure]:
    """The figures of these topics with their quotes and articles, the first of each spelling."""
    spellings = {spelled for topic in topics for spelled in topic.spellings}
    kinds = Q(what__in={one.what for one in spellings}, who__in={one.who for one in spellings})
    guests = Q(pk__in={pk for topic in topics for pk in topic.guests})
    place = Window(
        RowNumber(),
        partition_by=["what", "who", "unit"],
        order_by=[F("as_of").asc(), F("pk").asc()],
    )
    told = figures.filter(kinds | guests).select_related(
        "mention__article__outlet", "mention__article__timeline", "mention__event"
    )
    first = told.defer("mention__article__text").annotate(place=place)
    return list(first.filter(Q(place__lte=most) | guests))


def _moment(figure: Figure) -> tuple[bool, date, float, int]:
    day = told_on(figure)
    return day is None, day or date.min, figure.low or figure.high or 0, figure.pk


def _disputes(pks: set[int]) -> list[Dispute]:
    """These disputes with their events and claims, in order."""
    claims = Claim.objects.select_related("mention")
    found = Dispute.objects.filter(pk__in=pks).select_related("event__timeline")
    return list(found.prefetch_related(Prefetch("claims", claims)))
