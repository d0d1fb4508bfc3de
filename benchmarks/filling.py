"""Timelines filled with invented crises, straight into the tables, a thousand events at a time.

Import it when Django is set up; `python -m benchmarks.fill` is the command.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from math import ceil

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils import timezone
from django.utils.text import slugify

from benchmarks import rows
from benchmarks.copying import Copier, settle_ids
from benchmarks.invented import ACTORS, DAY, FIRST_DAY, OUTLETS, PLACES, Crisis, Happening
from timeline.models import (
    Article,
    Claim,
    Correction,
    Dispute,
    Entity,
    Event,
    Figure,
    Mention,
    Outlet,
    Phrase,
    Timeline,
    keep_texts,
)

ORIGINAL = 20_000  # events of which many are copies
CHUNK = 1_000  # events written together
TOLD_BY_ONE = 20  # tellings of an article
IN_A_ROW = 10  # events that the same articles tell
Both = Sequence[tuple[Event, Happening]]


@dataclass(slots=True)
class Draft:
    """An article that is still being written."""

    article: Article
    paragraphs: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, quote: str) -> int:
        """Write a paragraph, and say where it starts."""
        start, self.length = self.length, self.length + len(quote) + 2
        self.paragraphs.append(quote)
        return start

    def finish(self) -> Article:
        self.article.text = "\n\n".join(self.paragraphs)
        return self.article


def fill(slug: str, crisis: Crisis) -> Timeline:
    """Make a timeline of the crisis, with its articles and everything that is read in them."""
    with transaction.atomic():
        timeline = _timeline(slug, crisis)
        writer, happenings = Writer(timeline), crisis.happenings()
        while chunk := list(islice(happenings, CHUNK)):
            writer.write(chunk)
    return timeline


def _timeline(slug: str, crisis: Crisis) -> Timeline:
    return Timeline.objects.create(
        slug=slug,
        title=f"The invented crisis, {crisis.size:,} events",
        summary="Nothing here has happened: its words are drawn by lot, to be measured.",
        first_day=FIRST_DAY,
        last_day=crisis.last_day,
        shows_readings=True,
    )


def fill_many(events: int, timelines: int, days: int) -> Iterator[Timeline]:
    """Share events out among timelines, each having half, a third, a fourth … of the first's."""
    whole = sum(1 / place for place in range(1, timelines + 1))
    for place in range(1, timelines + 1):
        yield fill(f"crisis-{place}", Crisis(round(events / place / whole), days, seed=place))


def copy_many(events: int, timelines: int, days: int) -> Iterator[Timeline]:
    """Share out as many events alike, but as copies of one crisis: a hundred times as fast."""
    original = fill("original", Crisis(min(events, ORIGINAL), days))
    copier, whole = Copier(original), sum(1 / place for place in range(1, timelines + 1))
    for place in range(1, timelines + 1):
        with transaction.atomic():
            home = _timeline(f"crisis-{place}", Crisis(round(events / place / whole), days))
            copier.copy(home, round(events / place / whole))
        yield home
    settle_ids()


def settle() -> None:
    """Do what a PostgreSQL server has done by itself soon after such a filling."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


class Writer:
    """Writes the events of one timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.editor = User.objects.get_or_create(username="aigul")[0]
        self.outlets = [
            Outlet.objects.get_or_create(slug=slugify(name), defaults={"name": name})[0]
            for name in OUTLETS
        ]
        entities = Entity.objects.bulk_create(self._entities())
        self.entities = {(entity.kind, entity.name): entity.pk for entity in entities}
        self.articles = 0

    def write(self, happenings: Sequence[Happening]) -> None:
        """Store these events, and all that their articles tell of them."""
        events = [rows.event_row(self.timeline, one, self.editor) for one in happenings]
        both = list(zip(Event.objects.bulk_create(events), happenings, strict=True))
        self._link(both)
        _write_tellings(self._write_articles(both))
        corrected = [event for event, one in both if one.corrected]
        Correction.objects.bulk_create(rows.correction_row(one, self.editor) for one in corrected)
        keep_texts(events)

    def _entities(self) -> Iterator[Entity]:
        for kind, urn in ((Entity.Kind.ACTOR, ACTORS), (Entity.Kind.PLACE, PLACES)):
            for name in urn.values:
                entity = Entity(kind=kind, slug=slugify(name), name=name, spellings=[name])
                entity.timeline = self.timeline
                yield entity

    def _link(self, both: Both) -> None:
        link = Event.entities.through
        link.objects.bulk_create(
            link(event_id=event.pk, entity_id=self.entities[kind, name])
            for event, one in both
            for kind, names in (("actor", one.actors), ("place", one.places))
            for name in names
        )

    def _write_articles(self, both: Both) -> list[rows.Told]:
        """Share the tellings out among new articles, those of one event among different ones."""
        count = max(3, ceil(sum(len(one.tellings) for _, one in both) / TOLD_BY_ONE))
        drafts = [self._draft() for _ in range(count)]
        told = []
        for n, (event, one) in enumerate(both):
            for k, telling in enumerate(one.tellings):
                draft = drafts[(n // IN_A_ROW + k) % count]
                draft.article.published = draft.article.published or _day_after(event)
                told.append(rows.Told(event, telling, draft.article, draft.add(telling.quote)))
        Article.objects.bulk_create(draft.finish() for draft in drafts)
        return told

    def _draft(self) -> Draft:
        self.articles += 1
        return Draft(
            Article(
                timeline=self.timeline,
                outlet=self.outlets[self.articles % len(self.outlets)],
                key=f"{self.articles:06}",
                title=f"Report {self.articles:,}",
                basis="given",
                read_at=timezone.now(),
                names_by="rules",
            )
        )


def _write_tellings(told: Sequence[rows.Told]) -> None:
    """Store the quotes, their phrases and their figures, and what they dispute."""
    dating = {n: rows.phrase_row(one) for n, one in enumerate(told) if one.telling.phrase}
    Phrase.objects.bulk_create(dating.values())
    mentions = [rows.mention_row(one, dating.get(n)) for n, one in enumerate(told)]
    Mention.objects.bulk_create(mentions)
    figures = [
        rows.figure_row(mention, one.telling.killed)
        for mention, one in zip(mentions, told, strict=True)
        if one.telling.killed is not None
    ]
    Figure.objects.bulk_create(figures)
    found = list(rows.dispute_rows(figures))
    Dispute.objects.bulk_create(dispute for dispute, _ in found)
    Claim.objects.bulk_create(_claims(found))


def _claims(found: Sequence[tuple[Dispute, list[Claim]]]) -> Iterator[Claim]:
    for dispute, claims in found:
        for claim in claims:
            claim.dispute = dispute
            yield claim


def _day_after(event: Event) -> date:
    return event.start.date() + DAY if event.start else FIRST_DAY
