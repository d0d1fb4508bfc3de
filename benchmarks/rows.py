"""Invented events as rows that are not stored yet, each with all that the pipeline would write.

Import it when Django is set up.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple

from django.contrib.auth.models import User
from django.utils import timezone

from benchmarks.invented import DAY, Happening, Telling
from timeline.engine.dates.interval import Grain
from timeline.engine.events.sighting import Bounds
from timeline.models import (
    Article,
    Certainty,
    Claim,
    Correction,
    Dispute,
    Event,
    Figure,
    Mention,
    Phrase,
    Timeline,
)
from timeline.when import When

DATE = ("start", "end", "grain", "extent")
READ = ("headline", "category", "salience", "confidence", "steps", "flags")


class Told(NamedTuple):
    """A telling with its event, and where its quote starts in the text of an article."""

    event: Event
    telling: Telling
    article: Article
    start: int


def event_row(timeline: Timeline, one: Happening, editor: User) -> Event:
    """The event; where it is corrected, the machine had read it a day earlier."""
    bounds = one.bounds or Bounds(None, None)
    event = Event(
        timeline=timeline,
        start=bounds.start,
        end=bounds.end,
        grain=bounds.grain or "",
        extent=one.extent,
        headline=one.headline,
        category=one.category,
        status=Event.Status.SHOWN,
        salience=one.salience,
        confidence=one.confidence,
        certainty=Certainty.of(one.confidence),
        steps=[f"{len(one.tellings)} passages were read as one event."],
    )
    event.reading = When.of(event).as_json() | {name: getattr(event, name) for name in READ}
    if one.corrected:
        event.reading |= _earlier(event).as_json()
        event.decided, event.certainty = ["date"], Certainty.SURE
        event.confirmed_by, event.confirmed_at = editor, timezone.now()
    event.sort_key = event.find_sort_key()
    return event


def correction_row(event: Event, editor: User) -> Correction:
    """What moved the event to where it is."""
    return Correction(
        event=event,
        field=Correction.Field.DATE,
        before=_earlier(event).as_json(),
        after=When.of(event).as_json(),
        reason="The register of the port gives this day.",
        editor=editor,
    )


def phrase_row(told: Told) -> Phrase:
    """The words of the quote that give the day."""
    at = told.start + told.telling.quote.index(told.telling.phrase)
    start = told.event.start
    if start is None:
        raise ValueError(f"“{told.telling.phrase}” dates an event without a day.")
    return Phrase(
        article=told.article,
        start_char=at,
        end_char=at + len(told.telling.phrase),
        text=told.telling.phrase,
        type="DATE",
        value=start.date().isoformat(),
        start=start,
        end=start + DAY,
        grain=Grain.DAY,
        anchor="published",
        confidence=told.event.confidence,
        steps=_steps(told),
    )


def mention_row(told: Told, phrase: Phrase | None) -> Mention:
    """The telling, dated by `phrase` or by what is told around it."""
    event, quote = told.event, told.telling.quote
    return Mention(
        article=told.article,
        event=event,
        quote=quote,
        quote_hash=sha256(quote.encode()).hexdigest(),
        start_char=told.start,
        end_char=told.start + len(quote),
        phrase=phrase,
        **{name: getattr(event, name) for name in DATE},
        dated="stated" if phrase else "inherited" if event.grain else "undated",
        headline=event.headline,
        category=event.category,
        confidence=event.confidence,
        steps=_steps(told),
    )


def figure_row(mention: Mention, killed: int) -> Figure:
    return Figure(
        mention=mention, what="killed", low=killed, high=killed, unit="people", as_of=mention.start
    )


def dispute_rows(figures: Sequence[Figure]) -> Iterator[tuple[Dispute, list[Claim]]]:
    """Where the tellings of one event, which stand together, count differently."""
    for event, counted in groupby(figures, key=lambda figure: figure.mention.event):
        claims = [
            Claim(mention=one.mention, value=f"{one.low:.0f}", as_of=one.as_of) for one in counted
        ]
        if event is not None and len({claim.value for claim in claims}) > 1:
            dispute = Dispute(
                event=event,
                kind="figure",
                title="Killed: people",
                verdict="conflict",
                why="The counts cannot all be right for their days.",
            )
            yield dispute, claims


def _steps(told: Told) -> list[str]:
    published = f"The article came out on {told.article.published:%A %d %B %Y}."
    if not told.telling.phrase:
        return [published, "No day is told here: it is the day being told."]
    counted = f"“{told.telling.phrase}” is the latest of its kind up to that day."
    return [published, "The sentence tells of the past.", counted]


def _earlier(event: Event) -> When:
    """A day before what the event says now."""
    start, end = event.start and event.start - DAY, event.end and event.end - DAY
    return When(start, end, event.grain, event.extent)
