"""Small timelines for tests: rows made by hand, as the pipeline would make them."""

from datetime import date
from hashlib import sha256
from typing import Any

from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.engine.dates.resolution import AnchorKind, Basis, TimexType
from timeline.models import (
    Article,
    Certainty,
    Entity,
    Event,
    Figure,
    Mention,
    Outlet,
    Phrase,
    Timeline,
    keep_texts,
)
from timeline.when import When


def make_timeline(slug: str = "flood-2022", **values: Any) -> Timeline:
    """A timeline about 2 to 7 January 2022."""
    window = {"first_day": date(2022, 1, 2), "last_day": date(2022, 1, 7)}
    values = {"title": "The flood, January 2022", "zone": "Europe/Lisbon", **window, **values}
    return Timeline.objects.create(slug=slug, shows_readings=True, **values)


def make_outlet(slug: str = "courier", name: str = "The Courier") -> Outlet:
    return Outlet.objects.get_or_create(slug=slug, defaults={"name": name})[0]


def make_article(timeline: Timeline, key: str = "001", **values: Any) -> Article:
    """An article of The Courier, published on Friday 7 January 2022."""
    values = {"published": date(2022, 1, 7), "basis": Basis.GIVEN, "text": "Title\n", **values}
    values.setdefault("outlet", make_outlet())
    return Article.objects.create(timeline=timeline, key=key, title=f"Report {key}", **values)


def make_event(timeline: Timeline, when: int | Interval | None, **values: Any) -> Event:
    """A shown event; `entities` are linked."""
    entities = values.pop("entities", ())
    if isinstance(when, int):
        when = Interval.of_day(date(2022, 1, when))
    time = {"start": when.start, "end": when.end, "grain": when.grain} if when else {}
    defaults: dict[str, Any] = {
        "headline": "The river rises",
        "extent": Extent.WITHIN,
        "category": "protest",
        "status": Event.Status.SHOWN,
        "confidence": 0.9,
        "certainty": Certainty.SURE,
        "salience": 0.5,
    }
    event = Event.objects.create(timeline=timeline, **defaults | time | values)
    event.reading = _reading_of(event)
    event.save()
    event.entities.set(entities)
    keep_texts([event])
    return event


def _reading_of(event: Event) -> dict[str, Any]:
    """What the machine reads, when nobody has decided anything."""
    names = ("headline", "category", "salience", "confidence", "steps", "flags")
    return When.of(event).as_json() | {name: getattr(event, name) for name in names}


def make_entity(timeline: Timeline, name: str, kind: str = Entity.Kind.PLACE) -> Entity:
    slug = name.lower().replace(" ", "-")
    return Entity.objects.create(
        timeline=timeline, kind=kind, slug=slug, name=name, spellings=[name]
    )


def make_mention(event: Event, quote: str, phrase: str = "", *, article: Article) -> Mention:
    """A telling of `event`; `phrase`, if any, gives its date and may stand before the quote."""
    start = 500 + 1000 * article.mentions.count()
    mention = Mention.objects.create(
        article=article,
        event=event,
        quote=quote,
        quote_hash=sha256(quote.encode()).hexdigest(),
        start_char=start,
        end_char=start + len(quote),
        phrase=make_phrase(article, phrase, start + quote.find(phrase)) if phrase else None,
        start=event.start,
        end=event.end,
        grain=event.grain,
        extent=event.extent,
        dated="stated",
        headline=event.headline,
        category=event.category,
        confidence=0.9,
        steps=[f"“{phrase}” was counted from publication."],
    )
    keep_texts([event])
    event.timeline.touch()
    return mention


def make_figure(mention: Mention, number: float, **values: Any) -> Figure:
    """The number that a telling claims of the killed."""
    defaults = {"what": "killed", "low": number, "high": number, "unit": "people"}
    return Figure.objects.create(mention=mention, **defaults | values)


def make_phrase(article: Article, text: str, at: int, **values: Any) -> Phrase:
    """A phrase that means Wednesday 5 January 2022, counted from publication."""
    day = Interval.of_day(date(2022, 1, 5))
    defaults: dict[str, Any] = {
        "type": TimexType.DATE,
        "value": "2022-01-05",
        "start": day.start,
        "end": day.end,
        "grain": Grain.DAY,
        "anchor": AnchorKind.PUBLISHED,
        "confidence": 0.9,
        "steps": ["Counted from publication on Fri 7 January 2022."],
    }
    return Phrase.objects.create(
        article=article, start_char=at, end_char=at + len(text), text=text, **defaults | values
    )
