"""Background work that a killed worker neither loses nor repeats.

The message that Celery carries holds only the id of a Job. Whoever receives it must first claim
the row, by one conditional UPDATE; a message that comes twice, or late, therefore does nothing. A
worker that dies leaves its lease to run out, and `sweep` queues the job again.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import uuid4

from celery import current_app
from django.db import IntegrityError, OperationalError, connection, transaction
from django.db.models import F, Max, Q, QuerySet
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerAway

from timeline.models import Article, Job, Timeline

logger = logging.getLogger(__name__)

TASK = "timeline.run_job"
LEASE = timedelta(seconds=30)
# Messages are answered in order. One that is passed by those sent so much later, or unanswered for
# so long while nobody works, was lost with its worker; to send it again is harmless.
RESEND_AFTER = timedelta(seconds=30)
RESEND_AT_ONCE = 20
MAX_ATTEMPTS = 3


class Lost(Exception):
    """The lease ran out, and the job may be another worker's by now."""


@transaction.atomic
def book_reading(article: Article) -> Job:
    """Note that an article is to be read, and its timeline merged after it."""
    book_merging(article.timeline)
    return _book(article.timeline, article)


@transaction.atomic
def book_merging(timeline: Timeline) -> Job:
    """Note that a timeline's mentions are to be merged into events."""
    return _book(timeline, None)


def queue_reading(article: Article) -> Job:
    """Book the reading of an article, and hand it to the workers on commit."""
    job = book_reading(article)
    transaction.on_commit(lambda: send(job), robust=True)
    return job


def send(job: Job) -> bool:
    """Hand a queued job to the workers; while the broker is away, it waits for a sweep."""
    try:
        current_app.send_task(TASK, args=[job.pk])
    except BrokerAway as error:
        logger.warning("Job %s is booked, but the broker cannot be told: %s", job.pk, error)
        return False
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now())
    return True


def claim(job_id: int) -> Job | None:
    """Take a queued job for this worker; None when it is gone, another's, or not its turn."""
    job = Job.objects.queued().filter(pk=job_id).first()
    if job is None or waits(job):
        return None
    try:
        with transaction.atomic():
            taken = Job.objects.filter(pk=job_id, state=Job.State.QUEUED).update(
                state=Job.State.RUNNING,
                attempts=F("attempts") + 1,
                token=uuid4(),
                lease_until=timezone.now() + LEASE,
            )
    except IntegrityError:  # the same article or timeline is being worked on right now
        return None
    return Job.objects.get(pk=job_id) if taken else None


def waits(job: Job) -> bool:
    """Whether it is a merging of a timeline of which something is still to be read."""
    readings = Job.objects.readings().open().filter(timeline=job.timeline_id)
    return job.article_id is None and readings.exists()


def advance(job: Job, *, done: int, total: int) -> None:
    """Record progress, and hold the job for another `LEASE`. Raises `Lost`."""
    _update_held(job, done=done, total=total, lease_until=timezone.now() + LEASE)


def finish(job: Job, message: str = "") -> None:
    """Mark the job as done, and send the merging it held up. Raises `Lost`.

    `message` says what the work had to do without.
    """
    _update_held(job, state=Job.State.DONE, done=F("total"), message=message)
    transaction.on_commit(lambda: _send_merging(job), robust=True)


def fail(job: Job, why: str) -> None:
    """Mark the job as failed; a failed reading no longer holds up the merging. Raises `Lost`."""
    # An error may quote the text it broke on, and PostgreSQL takes no NUL.
    _update_held(job, state=Job.State.FAILED, message=why.replace("\0", "␀"))
    transaction.on_commit(lambda: _send_merging(job), robust=True)


def sweep() -> None:
    """Queue again what dead workers held, and send again what got lost on the way."""
    now = timezone.now()
    for job in Job.objects.abandoned(now):
        _recover(job)
    unanswered = Q(sent_at=None) | Q(sent_at__lt=_answered_until(now) - RESEND_AFTER)
    for job in Job.objects.queued().filter(unanswered)[:RESEND_AT_ONCE]:
        if not waits(job) and not send(job):
            return


def _answered_until(now: datetime) -> datetime:
    """When the last message was sent that has been answered; now, where nobody is at work.

    A long queue is thus left alone: were what waits its turn in it sent again and again, the queue
    would grow faster than it is worked off.
    """
    lately = Q(state=Job.State.RUNNING) | Q(finished_at__gt=now - RESEND_AFTER)
    last = Job.objects.filter(lately).aggregate(last=Max("sent_at"))["last"]
    return last or now


@contextmanager
def held(job: Job) -> Iterator[None]:
    """Keep renewing the lease of a claimed job, from a thread, for as long as the block runs."""
    over = threading.Event()
    heart = threading.Thread(target=_keep, args=(job, over), daemon=True)
    heart.start()
    try:
        yield
    finally:
        over.set()
        heart.join()


def _keep(job: Job, over: threading.Event) -> None:
    while not over.wait(LEASE.total_seconds() / 3):
        try:
            if not _beat(job):
                return
        except OperationalError as error:  # a database that is busy or away may be back in time
            logger.warning("The lease of job %s was not renewed: %s", job.pk, error)
        finally:
            connection.close()  # this thread's own


def _beat(job: Job) -> bool:
    """Hold the job for another `LEASE`; False when it is no longer held."""
    return _held(job).update(lease_until=timezone.now() + LEASE) == 1


def _held(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(pk=job.pk, token=job.token, state=Job.State.RUNNING)


def _book(timeline: Timeline, article: Article | None) -> Job:
    job, _ = Job.objects.get_or_create(timeline=timeline, article=article, state=Job.State.QUEUED)
    return job


def _update_held(job: Job, **changes: object) -> None:
    if changes.get("state"):
        changes["finished_at"] = timezone.now()
    if _held(job).update(**changes) != 1:
        raise Lost(f"Job {job.pk} is no longer held.")
    job.refresh_from_db()


def _recover(job: Job) -> None:
    abandoned = _held(job)
    twin = Job.objects.queued().filter(timeline=job.timeline_id, article=job.article_id)
    if job.attempts >= MAX_ATTEMPTS:
        why = f"Given up: the worker died {job.attempts} times while it held this job."
        abandoned.update(state=Job.State.FAILED, message=why, finished_at=timezone.now())
    elif twin.exists():
        abandoned.delete()  # the one that waits does the same work
    else:
        abandoned.update(state=Job.State.QUEUED, token=None, lease_until=None, sent_at=None)


def _send_merging(job: Job) -> None:
    merging = Job.objects.queued().mergings().filter(timeline=job.timeline_id).first()
    if merging is not None and not waits(merging):
        send(merging)
