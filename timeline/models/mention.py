"""Machine evidence: one telling of an event in one article, and the numbers it claims."""

from django.db import models

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.events.sighting import Bounds, Dated
from timeline.engine.text import Kind
from timeline.models.article import Article, Phrase
from timeline.models.category import CATEGORIES
from timeline.models.event import Event
from timeline.models.fields import CivilDateTimeField


class Mention(models.Model):
    """A stored sighting, known by article, quote and occurrence: it outlives a re-reading."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions")
    event = models.ForeignKey(
        Event, models.SET_NULL, null=True, blank=True, related_name="mentions"
    )
    quote = models.TextField()
    quote_hash = models.CharField(max_length=64, editable=False)
    occurrence = models.PositiveIntegerField(
        default=0, help_text="How often the same quote stands before it in the article."
    )
    start_char = models.PositiveIntegerField()
    end_char = models.PositiveIntegerField()
    phrase = models.ForeignKey(
        Phrase, models.SET_NULL, null=True, blank=True, related_name="mentions"
    )
    start = CivilDateTimeField(null=True, blank=True)
    end = CivilDateTimeField(null=True, blank=True)
    grain = models.CharField(max_length=10, blank=True, choices=[(g, g.value) for g in Grain])
    extent = models.CharField(max_length=7, choices=[(e, e.value) for e in Extent])
    dated = models.CharField(max_length=9, choices=[(d, d.value) for d in Dated])
    headline = models.CharField(max_length=300)
    category = models.CharField(max_length=12, choices=CATEGORIES)
    places = models.JSONField(default=list, help_text="As the article spells them.")
    setting = models.JSONField(
        default=list, help_text="Where, by paragraph or article; only when it names no place."
    )
    actors = models.JSONField(default=list)
    kind = models.CharField(
        max_length=11,
        choices=[(k, k.value) for k in Kind],
        default=Kind.BODY,
        help_text="Where in the article it stands.",
    )
    said_by = models.CharField(max_length=200, blank=True)
    confidence = models.FloatField()
    steps = models.JSONField(default=list)
    flags = models.JSONField(default=list)

    class Meta:
        ordering = ("article", "start_char")
        constraints = (
            models.UniqueConstraint(
                fields=("article", "quote_hash", "occurrence"), name="mention_quote"
            ),
        )

    def __str__(self) -> str:
        return self.quote[:80]

    @property
    def bounds(self) -> Bounds | None:
        """The time this telling gives, or None when nothing is known."""
        if self.start is None and self.end is None:
            return None
        return Bounds(self.start, self.end, Grain(self.grain) if self.grain else None)


class Figure(models.Model):
    """A number that a telling claims, between `low` and `high`, both included; null where open."""

    mention = models.ForeignKey(Mention, models.CASCADE, related_name="figures")
    what = models.CharField(max_length=50)
    who = models.CharField(max_length=200, blank=True)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    unit = models.CharField(max_length=50)
    where = models.CharField(max_length=200, blank=True)
    said_by = models.CharField(max_length=200, blank=True)
    as_of = CivilDateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("mention", "pk")

    def __str__(self) -> str:
        return f"{self.low}–{self.high} {self.unit} {self.what}"
