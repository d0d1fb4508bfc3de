"""Rows turned back into the engine's values."""

from timeline.engine.dates.interval import Extent
from timeline.engine.dates.resolution import Step
from timeline.engine.events.sighting import Category, Dated, Figure, Sighting
from timeline.engine.text import Kind
from timeline.models import Figure as FigureRow
from timeline.models import Mention


def as_sighting(mention: Mention) -> Sighting:
    """The sighting that a mention stores; its `article` is the article's key in its timeline."""
    phrase = mention.phrase
    return Sighting(
        article=mention.article.key,
        start=mention.start_char,
        end=mention.end_char,
        quote=mention.quote,
        headline=mention.headline,
        bounds=mention.bounds,
        extent=Extent(mention.extent),
        dated=Dated(mention.dated),
        category=Category(mention.category),
        places=tuple(mention.places),
        actors=tuple(mention.actors),
        confidence=mention.confidence,
        steps=tuple(Step(step) for step in mention.steps),
        said_by=mention.said_by or None,
        figures=tuple(as_figure(row) for row in mention.figures.all()),
        phrase=(phrase.start_char, phrase.end_char) if phrase else None,
        flags=tuple(mention.flags),
        kind=Kind(mention.kind),
        setting=tuple(mention.setting),
        published=mention.article.published,
    )


def as_figure(row: FigureRow) -> Figure:
    """The figure that a row stores."""
    return Figure(
        what=row.what,
        who=row.who,
        low=row.low,
        high=row.high,
        unit=row.unit,
        where=row.where or None,
        said_by=row.said_by or None,
        as_of=row.as_of,
    )
