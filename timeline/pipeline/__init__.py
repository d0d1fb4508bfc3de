"""From article to events: the only place where engine values become rows, and rows values.

`reading` stores what one article says, `merging` what all articles of a timeline together say.
Both run as jobs: claimed, held under a lease, and finished in the transaction that stores.
"""

import logging
from collections.abc import Callable

from django.db import OperationalError

from timeline import jobs
from timeline.models import Job, Timeline
from timeline.pipeline.merging import merge_timeline
from timeline.pipeline.reading import is_read, read_article

__all__ = ["is_read", "run", "run_booked"]

logger = logging.getLogger(__name__)


def run(job_id: int) -> None:
    """Do one job, if it is still to be done and nobody else is doing it."""
    job = jobs.claim(job_id)
    if job is None:
        return
    try:
        with jobs.held(job):
            _work(job)
    except jobs.Lost:
        logger.warning("Job %s went to another worker.", job.pk)
    except OperationalError:
        raise  # the database is away: the lease runs out, and the job is tried again
    except Exception as error:
        logger.exception("Job %s failed.", job.pk)
        jobs.fail(job, f"{type(error).__name__}: {error}")


def run_booked(timeline: Timeline, progress: Callable[[Job], None]) -> None:
    """Do the booked jobs of a timeline here and now; call `progress` before each."""
    for job in Job.objects.queued().filter(timeline=timeline).select_related("article__outlet"):
        progress(job)
        run(job.pk)


def _work(job: Job) -> None:
    if job.article is None:
        merge_timeline(job)
    else:
        read_article(job, job.article)
