"""Dateline as a Django application."""

from django.apps import AppConfig

from timeline.celery import app as celery_app


class TimelineConfig(AppConfig):
    name = "timeline"
    label = "timeline"
    verbose_name = "Dateline"

    def ready(self) -> None:
        # Bind @shared_task to our Celery app here rather than in timeline/__init__.py,
        # so that importing timeline.engine stays free of Django and Celery.
        celery_app.set_default()
