"""What Celery runs. A task takes an id and has one line; running it twice changes nothing."""

from celery import shared_task

from timeline import jobs, pipeline


@shared_task(name=jobs.TASK)
def run_job(job_id: int) -> None:
    """Do one job, if it is still to be done."""
    pipeline.run(job_id)
