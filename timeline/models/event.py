"""An event: what readers see, with the machine's reading and people's decisions kept apart."""

from datetime import date, datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.events.sighting import Bounds
from timeline.models.category import CATEGORIES
from timeline.models.entity import Entity
from timeline.models.fields import CivilDateTimeField
from timeline.models.order import sort_key
from timeline.models.timeline import Timeline

MAIN_LINE = 12  # so many events can be told one after the other in a minute
# What a reader who was here before wants to hear of when it changes.
TOLD = ("start", "end", "grain", "extent", "headline", "category", "status")


class Stale(Exception):
    """Somebody changed the event after the version that was seen."""


class Certainty(models.TextChoices):
    """How sure a date is, in a reader's words."""

    SURE = "sure", pgettext_lazy("how sure a date is", "Sure")
    LIKELY = "likely", pgettext_lazy("how sure a date is", "Likely")
    UNSURE = "unsure", pgettext_lazy("how sure a date is", "Unsure")

    @classmethod
    def of(cls, confidence: float) -> Self:
        """Word a confidence (0 to 1)."""
        if confidence >= 0.85:
            return cls("sure")
        return cls("likely" if confidence >= 0.6 else "unsure")


class EventQuerySet(models.QuerySet["Event"]):
    def shown(self) -> Self:
        """Keep what readers see."""
        return self.filter(status=Event.Status.SHOWN, merged_into=None)

    def main_line(self) -> Self:
        """Keep the few that carry the story: those of the greatest salience, in page order."""
        return self.filter(pk__in=self.order_by("-salience", "pk").values("pk")[:MAIN_LINE])

    def changed_since(self, moment: datetime) -> Self:
        """Keep what is new, or told differently, after an (aware) moment."""
        return self.filter(changed_at__gt=moment)

    def touching(self, first: date | None, last: date | None) -> Self:
        """Keep the dated events that touch the days `first` to `last`, both included; None is open.

        A lasting event without an end touches every later day.
        """
        return self.exclude(grain="")._overlapping(first, last)

    def perhaps_touching(self, first: date | None, last: date | None) -> Self:
        """Keep the undated events that may have touched these days."""
        return self.filter(grain="")._overlapping(first, last)

    def after(self, key: str, pk: int) -> Self:
        """Keep what comes after the event with this sort key and id, in the order of the page."""
        later = models.Q(sort_key__gt=key) | models.Q(sort_key=key, pk__gt=pk)
        # Redundant, and the only part that PostgreSQL can look up in the index.
        return self.filter(later, sort_key__gte=key)

    def before(self, key: str, pk: int) -> Self:
        """Keep what comes before the event with this sort key and id, the nearest first."""
        earlier = models.Q(sort_key__lt=key) | models.Q(sort_key=key, pk__lt=pk)
        return self.filter(earlier, sort_key__lte=key).order_by("-sort_key", "-pk")

    def sort_again(self) -> None:
        """Give each of these its place in the order: the days its timeline is about are others."""
        events = list(self.select_related("timeline"))
        for event in events:
            event.sort_key = event.find_sort_key()
        self.bulk_update(events, ["sort_key"], batch_size=500)

    def _overlapping(self, first: date | None, last: date | None) -> Self:
        events = self
        if last is not None:
            before = models.Q(start__lt=_midnight(last) + timedelta(days=1))
            events = events.filter(before | models.Q(start=None))
        if first is not None:
            events = events.filter(models.Q(end__gt=_midnight(first)) | models.Q(end=None))
        return events


class Event(models.Model):
    """One event of a timeline.

    `start`, `end`, `grain`, `extent`, `headline`, `category` and `status` are what readers see.
    `reading` holds the machine's present reading of the same, and `decided` names the fields that
    a person decided ("date", "status"), so that nobody doubts who set what.
    """

    class Status(models.TextChoices):
        PROPOSED = "proposed", pgettext_lazy("what readers see of an event", "Proposed")
        SHOWN = "shown", pgettext_lazy("what readers see of an event", "Shown")
        HIDDEN = "hidden", pgettext_lazy("what readers see of an event", "Hidden")

    timeline = models.ForeignKey(Timeline, models.CASCADE, related_name="events")
    start = CivilDateTimeField(null=True, blank=True)
    end = CivilDateTimeField(null=True, blank=True)
    grain = models.CharField(
        max_length=10,
        blank=True,
        choices=[(g, g.value) for g in Grain],
        help_text="Empty when nobody tells the time and only bounds are known.",
    )
    extent = models.CharField(max_length=7, choices=[(e, e.value) for e in Extent])
    headline = models.CharField(max_length=300)
    category = models.CharField(max_length=12, choices=CATEGORIES)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.PROPOSED)
    salience = models.FloatField(default=0)
    confidence = models.FloatField(default=0)
    certainty = models.CharField(max_length=6, choices=Certainty.choices)
    steps = models.JSONField(default=list, help_text="Why these tellings are one event.")
    flags = models.JSONField(default=list)
    reading = models.JSONField(default=dict)
    decided = models.JSONField(default=list)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="absorbed"
    )
    version = models.PositiveIntegerField(default=1)
    sort_key = models.CharField(max_length=60, editable=False)
    entities = models.ManyToManyField(Entity, related_name="events", blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(
        default=timezone.now, help_text="When what readers are told of it last changed."
    )

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ("sort_key", "pk")
        indexes = (
            # The timeline page and the embed: a page of one timeline, in reading order.
            models.Index(fields=("timeline", "status", "sort_key", "id"), name="event_page"),
            # The same, filtered by category.
            models.Index(
                fields=("timeline", "status", "category", "sort_key", "id"), name="event_category"
            ),
            # “Changed since”: what is new or told differently after a moment.
            models.Index(fields=("timeline", "status", "changed_at"), name="event_changed"),
            # The main line: the events of one timeline that weigh most.
            models.Index(fields=("timeline", "status", "-salience", "id"), name="event_salience"),
        )

    def __str__(self) -> str:
        return self.headline

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_key = self.find_sort_key()
        super().save(*args, **kwargs)
        self.timeline.touch()

    def get_absolute_url(self) -> str:
        # As `reverse("event")` has it, at a tenth of the price: a page has hundreds of links.
        return f"{self.timeline.get_absolute_url()}events/{self.pk}/"

    @property
    def bounds(self) -> Bounds | None:
        """The time that readers see, or None when nothing is known."""
        if self.start is None and self.end is None:
            return None
        return Bounds(self.start, self.end, Grain(self.grain) if self.grain else None)

    def machine_date(self) -> dict[str, Any]:
        """The date columns as the machine reads them now, whatever a person decided."""
        reading = self.reading
        return {
            "start": _moment(reading["start"]),
            "end": _moment(reading["end"]),
            "grain": reading["grain"],
            "extent": reading["extent"],
            "confidence": reading["confidence"],
            "certainty": Certainty.of(reading["confidence"]),
        }

    def find_sort_key(self) -> str:
        """Where the event stands in its timeline, by the order that `models.order` explains."""
        return sort_key(self.bounds, Extent(self.extent), self.salience, self.timeline)

    def take(self, seen: int, **changes: Any) -> None:
        """Apply `changes` if the event is still at version `seen`, which then grows by one.

        Raises `Stale`, and changes nothing, when it is not. One UPDATE, so it holds on SQLite too.
        """
        now = timezone.now()
        if any(getattr(self, name) != changes.get(name, getattr(self, name)) for name in TOLD):
            changes["changed_at"] = now
        for name, value in changes.items():
            setattr(self, name, value)
        changes |= {"sort_key": self.find_sort_key(), "updated_at": now}
        same = Event.objects.filter(pk=self.pk, version=seen)
        if same.update(version=seen + 1, **changes) != 1:
            raise Stale(f"Event {self.pk} is no longer at version {seen}.")
        self.refresh_from_db()


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
