"""What people decided about events: added, never edited."""

from typing import Self

from django.conf import settings
from django.db import models

from timeline.models.event import Event


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def of_dates(self) -> Self:
        """Keep the changes of a date that stand: neither undone, nor the undoing of another."""
        dates = self.filter(field=Correction.Field.DATE, undoes=None)
        return dates.filter(undone_by=None)


class Correction(models.Model):
    """One decision of one editor about one field of one event."""

    class Field(models.TextChoices):
        DATE = "date"
        STATUS = "status"
        CONFIRMED = "confirmed"

    event = models.ForeignKey(Event, models.CASCADE, related_name="corrections")
    field = models.CharField(max_length=10, choices=Field.choices)
    before = models.JSONField()
    after = models.JSONField()
    typed = models.CharField(max_length=200, blank=True, help_text="As the editor typed it.")
    reason = models.CharField(max_length=500)
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    undoes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="undone_by"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-pk")

    def __str__(self) -> str:
        return f"{self.field} of {self.event}: {self.reason}"
