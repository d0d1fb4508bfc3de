"""One article read: its date phrases and its tellings of events, stored.

Reading an article twice changes nothing: rows are known by what they are (a phrase by its span, a
mention by its quote), and are updated in place.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from timeline import jobs
from timeline.engine import Document, find_dates, find_sightings
from timeline.engine.dates.languages import UnknownLanguage
from timeline.engine.dates.resolution import Alternative, Published, Resolution, Step
from timeline.engine.events.names.model import best_namer
from timeline.engine.events.names.namer import RULES, Namer
from timeline.engine.events.sighting import Sighting
from timeline.models import Article, Figure, Job, Mention, Phrase
from timeline.pipeline.fitting import fit

# Grows when the engine reads differently, so that a new release reads every article again.
READER = 4

PHRASE_FIELDS = (
    *("text", "type", "value", "start", "end", "grain", "anchor"),
    *("confidence", "steps", "alternatives", "flags"),
)
MENTION_FIELDS = (
    *("start_char", "end_char", "phrase", "start", "end", "grain", "extent", "dated"),
    *("headline", "category", "kind", "places", "setting", "actors", "said_by"),
    *("confidence", "steps", "flags"),
)


def read_article(job: Job, article: Article) -> None:
    """Read an article and store what it says.

    Raises `Lost` when the job is another worker's, `UnknownLanguage` when its language is not read.
    """
    document = as_document(article)
    reading = find_dates(document)
    if reading.unread:
        raise UnknownLanguage(reading.unread)
    jobs.advance(job, done=1, total=3)
    namer = best_namer() if article.tells_events else RULES
    sightings = find_sightings(document, reading, namer)
    jobs.advance(job, done=2, total=3)
    with transaction.atomic():
        phrases = store_phrases(article, reading.resolutions)
        store_mentions(article, sightings, phrases)
        if article.told_day is None:
            store_day(article, reading.published)
        store_means(article, namer)
        article.timeline.touch()
        jobs.finish(job, f"Names were read by rules alone. {namer.why}" if namer.why else "")


def as_document(article: Article) -> Document:
    """What the engine is told about an article."""
    return Document(
        id=str(article.pk),
        text=article.text,
        published=article.told_day,
        zone=article.outlet.zone,
        language=article.language,
        not_before=article.timeline.first_day,
        story_zone=article.timeline.zone,
    )


def fingerprint(article: Article) -> str:
    """Everything a reading depends on, as one hash: unchanged, a reading is up to date."""
    known = as_document(article)
    facts = (known.text, known.published, known.zone, known.language, known.not_before)
    return sha256(repr((READER, *facts, known.story_zone)).encode()).hexdigest()


def is_read(article: Article) -> bool:
    """Whether the stored reading is of the article as it is now."""
    return article.read_as == fingerprint(article)


def store_means(article: Article, namer: Namer) -> None:
    """Keep when the article was read, as what, and by which means its names were."""
    Article.objects.filter(pk=article.pk).update(
        read_as=fingerprint(article),
        read_at=timezone.now(),
        names_by=namer.means,
        names_why=namer.why,
    )


def store_day(article: Article, found: Published) -> None:
    """Keep the day worked out, or what is known of it, unless a person has set it since."""
    unchanged = Article.objects.filter(
        pk=article.pk, published=article.published, basis=article.basis
    )
    unchanged.update(
        published=found.value,
        basis=found.basis,
        confidence=found.confidence if found.value else None,
        evidence=" ".join(_steps(found.steps)),
    )


def store_phrases(
    article: Article, resolutions: Iterable[Resolution]
) -> dict[tuple[int, int], Phrase]:
    """Make the article's phrases those of `resolutions`; answer them by span."""
    rows = [fit(_phrase(article, found)) for found in resolutions]
    Phrase.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["article", "start_char", "end_char"],
        update_fields=PHRASE_FIELDS,
    )
    spans = {(row.start_char, row.end_char) for row in rows}
    stored = {(row.start_char, row.end_char): row for row in article.phrases.all()}
    gone = [row.pk for span, row in stored.items() if span not in spans]
    Phrase.objects.filter(pk__in=gone).delete()
    return stored


def store_mentions(
    article: Article, sightings: Iterable[Sighting], phrases: dict[tuple[int, int], Phrase]
) -> None:
    """Make the article's mentions those of `sightings`; a known quote keeps its row and event."""
    told = _by_identity(sightings)
    Mention.objects.bulk_create(
        [fit(_mention(article, key, sighting, phrases)) for key, sighting in told.items()],
        update_conflicts=True,
        unique_fields=["article", "quote_hash", "occurrence"],
        update_fields=MENTION_FIELDS,
    )
    stored = {(row.quote_hash, row.occurrence): row for row in article.mentions.all()}
    gone = [row.pk for key, row in stored.items() if key not in told]
    Mention.objects.filter(pk__in=gone).delete()
    _store_figures({stored[key]: sighting for key, sighting in told.items()})


def _phrase(article: Article, found: Resolution) -> Phrase:
    interval = found.interval
    return Phrase(
        article=article,
        start_char=found.start,
        end_char=found.end,
        text=found.text,
        type=found.type,
        value=found.value,
        start=interval.start if interval else None,
        end=interval.end if interval else None,
        grain=interval.grain if interval else "",
        anchor=found.anchor,
        confidence=found.confidence,
        steps=_steps(found.steps),
        alternatives=[_alternative(other) for other in found.alternatives],
        flags=list(found.flags),
    )


def _alternative(other: Alternative) -> dict[str, object]:
    interval = other.interval
    return {
        "value": other.value,
        "start": interval.start.isoformat() if interval else None,
        "end": interval.end.isoformat() if interval else None,
        "grain": interval.grain if interval else "",
        "why": other.why,
    }


def _by_identity(sightings: Iterable[Sighting]) -> dict[tuple[str, int], Sighting]:
    seen: Counter[str] = Counter()
    told = {}
    for sighting in sightings:
        quote_hash = sha256(sighting.quote.encode()).hexdigest()
        told[quote_hash, seen[quote_hash]] = sighting
        seen[quote_hash] += 1
    return told


def _mention(
    article: Article,
    key: tuple[str, int],
    told: Sighting,
    phrases: dict[tuple[int, int], Phrase],
) -> Mention:
    bounds = told.bounds
    return Mention(
        article=article,
        quote=told.quote,
        quote_hash=key[0],
        occurrence=key[1],
        start_char=told.start,
        end_char=told.end,
        phrase=phrases.get(told.phrase) if told.phrase else None,
        start=bounds.start if bounds else None,
        end=bounds.end if bounds else None,
        grain=(bounds.grain or "") if bounds else "",
        extent=told.extent,
        dated=told.dated,
        headline=told.headline,
        category=told.category,
        kind=told.kind,
        places=list(told.places),
        setting=list(told.setting),
        actors=list(told.actors),
        said_by=told.said_by or "",
        confidence=told.confidence,
        steps=_steps(told.steps),
        flags=list(told.flags),
    )


def _store_figures(told: dict[Mention, Sighting]) -> None:
    Figure.objects.filter(mention__in=told).delete()
    Figure.objects.bulk_create(
        fit(Figure(mention=mention, **{k: v for k, v in asdict(figure).items() if v is not None}))
        for mention, sighting in told.items()
        for figure in sighting.figures
    )


def _steps(steps: Iterable[Step]) -> list[str]:
    return [step.text for step in steps]
