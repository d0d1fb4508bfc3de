"""Background work, with a lease: a killed worker loses nothing and repeats nothing."""

from django.db import models

from timeline.models.article import Article
from timeline.models.timeline import Timeline


class Job(models.Model):
    """One piece of work: the reading of one article, or (without an article) the merging of a timeline.

    A worker that claims a job holds it until `lease_until` and says so with its `token`; whoever finds a running
    job whose lease has run out may claim it again, `attempts` permitting.
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
    message = models.TextField(blank=True, help_text="Why it failed.")
    queued_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

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
        )
        indexes = (
            # The sweeper and the progress line: what is still to be done.
            models.Index(fields=("state", "lease_until"), name="job_open"),
        )

    def __str__(self) -> str:
        return f"{self.article or self.timeline}: {self.state}"
