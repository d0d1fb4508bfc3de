"""Actors and places, each known by one name whatever its spellings."""

from typing import Any

from django.db import models

from timeline.models.timeline import Timeline


class Entity(models.Model):
    """An actor or a place of a timeline."""

    class Kind(models.TextChoices):
        ACTOR = "actor"
        PLACE = "place"

    timeline = models.ForeignKey(Timeline, models.CASCADE, related_name="entities")
    kind = models.CharField(max_length=5, choices=Kind.choices)
    slug = models.SlugField(max_length=200, allow_unicode=True)
    name = models.CharField(max_length=200)
    spellings = models.JSONField(default=list)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "entities"
        constraints = (
            models.UniqueConstraint(fields=("timeline", "kind", "slug"), name="entity_slug"),
        )

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        self.timeline.touch()
