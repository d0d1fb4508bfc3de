"""Where tellings differ, and what to make of it."""

from typing import Self

from django.db import models

from timeline.models.event import Event
from timeline.models.fields import CivilDateTimeField
from timeline.models.mention import Mention


class DisputeQuerySet(models.QuerySet["Dispute"]):
    def open(self) -> Self:
        """Keep what the tellings disagree about: no growth, and nothing that fits together."""
        return self.filter(models.Q(verdict="conflict") | models.Q(kind="wording"))


class Dispute(models.Model):
    """A difference between the tellings of one event."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="disputes")
    kind = models.CharField(max_length=10)
    title = models.CharField(max_length=300)
    verdict = models.CharField(max_length=10)
    why = models.TextField()

    objects = DisputeQuerySet.as_manager()

    class Meta:
        ordering = ("event", "pk")

    def __str__(self) -> str:
        return self.title


class Claim(models.Model):
    """What one telling says in a dispute."""

    dispute = models.ForeignKey(Dispute, models.CASCADE, related_name="claims")
    mention = models.ForeignKey(Mention, models.CASCADE, related_name="claims")
    value = models.CharField(max_length=200)
    said_by = models.CharField(
        max_length=200, blank=True, help_text="Who the telling names for it, if anybody."
    )
    as_of = CivilDateTimeField(null=True, blank=True, help_text="The moment a count is told for.")

    class Meta:
        ordering = ("dispute", "pk")

    def __str__(self) -> str:
        return self.value
