"""What Celery runs: the jobs, and in every worker a sweep for jobs that other workers lost."""

from typing import Any

from celery import shared_task
from celery.signals import worker_ready
from django.db import connection

from timeline import jobs, pipeline

SWEEP_SECONDS = 5


@shared_task(name=jobs.TASK)
def run_job(job_id: int) -> None:
    """Do one job, if it is still to be done."""
    pipeline.run(job_id)


@worker_ready.connect
def sweep_regularly(sender: Any, **_: object) -> None:
    """Have a worker (its consumer is the `sender`) sweep as long as it lives."""
    sender.timer.call_repeatedly(SWEEP_SECONDS, sweep)


def sweep() -> None:
    """Sweep once, and leave no connection open in the process that forks the workers."""
    try:
        jobs.sweep()
    finally:
        connection.close()
