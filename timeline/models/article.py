"""An article, and the date phrases read in it."""

from datetime import date
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages import UnknownLanguage, language_of, main_subtag
from timeline.engine.dates.resolution import AnchorKind, Basis, TimexType
from timeline.engine.events.names.namer import Means
from timeline.models.fields import CivilDateTimeField
from timeline.models.timeline import Outlet, Timeline, say_far_day

# Characters; far beyond any article, and short enough to be read within a task's time.
LONGEST_TEXT = 500_000


class Article(models.Model):
    """One article of a timeline, as its outlet published it."""

    class Visibility(models.TextChoices):
        """What readers see of the text."""

        ALL = "all", "the whole text"
        EXCERPTS = "excerpts", "the quoted sentences and a link"

    timeline = models.ForeignKey(Timeline, models.CASCADE, related_name="articles")
    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="articles")
    key = models.CharField(max_length=200, help_text="Its name in the folder it came from.")
    title = models.CharField(max_length=500)
    url = models.URLField(max_length=1000, blank=True)
    text = models.TextField()
    language = models.CharField(max_length=10, default="en")
    published = models.DateField(null=True, blank=True, help_text="In the outlet's calendar.")
    basis = models.CharField(
        max_length=10, choices=[(b, b.value) for b in Basis], default=Basis.UNKNOWN
    )
    evidence = models.TextField(blank=True, help_text="How the publication day is known.")
    confidence = models.FloatField(
        null=True,
        editable=False,
        help_text="How sure the machine is of a day that it worked out; empty when people told it.",
    )
    visibility = models.CharField(
        max_length=10, choices=Visibility.choices, default=Visibility.EXCERPTS
    )
    read_as = models.CharField(max_length=64, blank=True, editable=False)
    read_at = models.DateTimeField(null=True, editable=False)
    names_by = models.CharField(
        max_length=5,
        blank=True,
        editable=False,
        choices=[(m, m.value) for m in Means],
        help_text="By which means its actors and places were read.",
    )
    names_why = models.TextField(
        blank=True, editable=False, help_text="Why the language model was not used."
    )

    class Meta:
        ordering = ("published", "pk")
        constraints = (models.UniqueConstraint(fields=("timeline", "key"), name="article_key"),)

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        self.timeline.touch()

    def get_absolute_url(self) -> str:
        return f"{self.timeline.get_absolute_url()}articles/{self.pk}/"

    def clean(self) -> None:
        try:
            language_of(self.language)
        except UnknownLanguage as error:
            raise ValidationError({"language": f"{error}."}) from None
        if problem := say_far_day(self.published):
            raise ValidationError({"published": problem})
        if len(self.text) > LONGEST_TEXT:
            too_long = f"It has {len(self.text)} characters; {LONGEST_TEXT} are the most."
            raise ValidationError({"text": too_long})

    @property
    def tells_events(self) -> bool:
        """Whether events are read in its language, and not its dates alone."""
        return main_subtag(self.language) == "en"

    @property
    def told_day(self) -> date | None:
        """The publication day as people told it; None when the machine worked it out."""
        return self.published if self.confidence is None else None

    @property
    def text_hash(self) -> str:
        """SHA-256 of the text in UTF-8, in hexadecimal."""
        return sha256(self.text.encode()).hexdigest()


class Phrase(models.Model):
    """A date phrase of an article, `text[start_char:end_char]`, and what it was found to mean."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="phrases")
    start_char = models.PositiveIntegerField()
    end_char = models.PositiveIntegerField()
    text = models.CharField(max_length=300)
    type = models.CharField(max_length=10, choices=[(t, t.value) for t in TimexType])
    value = models.CharField(max_length=100, help_text="TIMEX3")
    start = CivilDateTimeField(null=True, blank=True)
    end = CivilDateTimeField(null=True, blank=True)
    grain = models.CharField(max_length=10, blank=True, choices=[(g, g.value) for g in Grain])
    anchor = models.CharField(max_length=10, choices=[(a, a.value) for a in AnchorKind])
    confidence = models.FloatField()
    steps = models.JSONField(default=list)
    alternatives = models.JSONField(default=list)
    flags = models.JSONField(default=list)

    class Meta:
        ordering = ("article", "start_char")
        constraints = (
            models.UniqueConstraint(
                fields=("article", "start_char", "end_char"), name="phrase_span"
            ),
        )

    def __str__(self) -> str:
        return f"{self.text} = {self.value}"
