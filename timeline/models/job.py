"""Background work, with a lease: a killed worker loses nothing and repeats nothing."""

from datetime import datetime
from typing import Self

from django.db import models

from timeline.models.article import Article
from timeline.models.timeline import Timeline


class JobQuerySet(models.QuerySet["Job"]):
    def open(self) -> Self:
        """Keep what is still to be done."""
        return self.filter(state__in=(Job.State.QUEUED, Job.State.RUNNING))

    def queued(self) -> Self:
        """Keep what waits, readings before mergings, first come first."""
        queued = self.filter(state=Job.State.QUEUED)
        return queued.order_by(models.F("article").asc(nulls_last=True), "pk")

    def readings(self) -> Self:
        """Keep the readings of articles."""
        return self.filter(article__isnull=False)

    def mergings(self) -> Self:
        """Keep the mergings of timelines."""
        return self.filter(article__isnull=True)

    def abandoned(self, now: datetime) -> Self:
        """Keep what a worker held and let go of: its lease ran out before `now`."""
        return self.filter(state=Job.State.RUNNING, lease_until__lt=now)


class Job(models.Model):
    """One piece of work: to read one article or, without an article, to merge a timeline.

    A worker that claims a job holds it until `lease_until` and says so with its `token`; a running
    job whose lease has run out is queued again, `attempts` permitting.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    timeline = models.ForeignKey(Timeline, models.CASCADE, related_name="jobs")
    article = models.ForeignKey(Article, models.CASCADE, null=True, blank=True, related_name="jobs")
    state = models.CharField(max_length=7, choices=State.choices, default=State.QUEUED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    message = models.TextField(blank=True, help_text="Why it failed, or what was missing.")
    queued_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ("-queued_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("article",),
                condition=models.Q(state="queued", article__isnull=False),
                name="job_one_reading_queued",
            ),
            models.UniqueConstraint(
                fields=("timeline",),
                condition=models.Q(state="queued", article__isnull=True),
                name="job_one_merging_queued",
            ),
            # Two at once would each miss what the other writes.
            models.UniqueConstraint(
                fields=("article",),
                condition=models.Q(state="running", article__isnull=False),
                name="job_one_reading_running",
            ),
            models.UniqueConstraint(
                fields=("timeline",),
                condition=models.Q(state="running", article__isnull=True),
                name="job_one_merging_running",
            ),
        )
        indexes = (
            # The sweeper and the progress line: what is still to be done.
            models.Index(fields=("state", "lease_until"), name="job_open"),
        )

    def __str__(self) -> str:
        return f"{self.article or self.timeline}: {self.state}"
