"""A timeline about one crisis, and the outlets whose articles it is read from."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from uuid import uuid4
from zoneinfo import available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language

# The first parts of addresses that pages of Dateline itself use.
RESERVED_SLUGS = frozenset(
    (
        *("accounts", "admin", "api", "desk", "embed", "embed-js", "healthz", "oembed", "static"),
        *("sitemap", "try"),
        *(code for code, _ in settings.LANGUAGES),
    )
)

LONGEST_WINDOW = 36_600  # days: a hundred years


def validate_zone(name: str) -> None:
    """Refuse what is not an IANA time zone."""
    if name not in available_timezones():
        raise ValidationError(f"“{name}” is not a time zone, such as Asia/Almaty.")


def validate_free_slug(slug: str) -> None:
    """Refuse a slug that is an address of Dateline's own."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(f"“{slug}” is an address of Dateline's own.")


@lru_cache(maxsize=1000)
def _address(slug: str, language: str | None) -> str:
    """Where a timeline is, in the language that is active, as `reverse` answers."""
    return reverse("timeline", args=[slug])


def say_far_day(day: object) -> str:
    """Say that a day cannot be counted from, so near is the end of the calendar; "" when it can."""
    if not isinstance(day, date) or 1 < day.year < 9999:
        return ""
    return f"{day.isoformat()} is too near the end of the calendar."


class TimelineQuerySet(models.QuerySet["Timeline"]):
    def touch(self) -> None:
        """Say of each of these that something that readers see has changed."""
        self.update(revision=uuid4())


class Timeline(models.Model):
    """One crisis: its articles, its events, and the days it is about."""

    slug = models.SlugField(unique=True, validators=[validate_slug, validate_free_slug])
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    zone = models.CharField(max_length=64, default="UTC", validators=[validate_zone])
    first_day = models.DateField(help_text="The first day the timeline is about.")
    last_day = models.DateField(help_text="The last day, included.")
    shows_readings = models.BooleanField(
        default=False,
        help_text="Show what the machine reads at once, before an editor has seen it.",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    revision = models.UUIDField(
        default=uuid4,
        editable=False,
        help_text="Another whenever anything that readers see of it changes: what caches go by.",
    )

    objects = TimelineQuerySet.as_manager()

    class Meta:
        ordering = ("-last_day", "slug")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="timeline_window"
            ),
        )

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.revision = uuid4()
        before = Timeline.objects.filter(pk=self.pk).values_list("first_day", "last_day").first()
        super().save(*args, **kwargs)
        if before and before != (self.first_day, self.last_day):
            self.events.sort_again()

    def get_absolute_url(self) -> str:
        return _address(self.slug, get_language())

    def touch(self) -> None:
        """Say that something that readers see has changed."""
        Timeline.objects.filter(pk=self.pk).touch()

    def clean(self) -> None:
        for name in ("first_day", "last_day"):
            if problem := say_far_day(getattr(self, name)):
                raise ValidationError({name: problem})
        if problem := self._window_problem():
            raise ValidationError({"last_day": problem})

    @property
    def days(self) -> list[date]:
        """Every day of the window, in order."""
        length = (self.last_day - self.first_day).days + 1
        return [self.first_day + timedelta(days=n) for n in range(length)]

    @property
    def start(self) -> datetime:
        """Civil midnight at which the window opens."""
        return datetime.combine(self.first_day, time.min)

    @property
    def end(self) -> datetime:
        """Civil midnight at which the window closes: it is [start, end)."""
        return datetime.combine(self.last_day, time.min) + timedelta(days=1)

    def _window_problem(self) -> str:
        # What was no day at all is refused by its own field, and left as it was given.
        given: tuple[object, object] = self.first_day, self.last_day
        first, last = given
        if not (isinstance(first, date) and isinstance(last, date)):
            return ""
        if last < first:
            return "The last day is before the first."
        long = (last - first).days >= LONGEST_WINDOW
        return f"That makes more than {LONGEST_WINDOW} days." if long else ""


class Outlet(models.Model):
    """Who publishes: a newspaper, an agency, a site."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    zone = models.CharField(max_length=64, default="UTC", validators=[validate_zone])

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        Timeline.objects.filter(articles__outlet=self).distinct().touch()
