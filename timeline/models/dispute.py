"""Where tellings differ, and what to make of it."""

from django.db import models

from timeline.models.event import Event
from timeline.models.mention import Mention


class Dispute(models.Model):
    """A difference between the tellings of one event."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="disputes")
    kind = models.CharField(max_length=10)
    title = models.CharField(max_length=300)
    verdict = models.CharField(max_length=10)
    why = models.TextField()

    class Meta:
        ordering = ("event", "pk")

    def __str__(self) -> str:
        return self.title


class Claim(models.Model):
    """What one telling says in a dispute."""

    dispute = models.ForeignKey(Dispute, models.CASCADE, related_name="claims")
    mention = models.ForeignKey(Mention, models.CASCADE, related_name="claims")
    value = models.CharField(max_length=200)

    class Meta:
        ordering = ("dispute", "pk")

    def __str__(self) -> str:
        return self.value
