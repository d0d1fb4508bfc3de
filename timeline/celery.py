"""The Celery application: `celery -A timeline.celery worker`."""

import os
import warnings

from celery import Celery
from celery.exceptions import SecurityWarning

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

# Tasks are sent as JSON, never as pickles: as root, a worker is in no more danger than any other
# process, and whoever starts Dateline in a container need not be warned each time.
warnings.filterwarnings("ignore", r"\s*You're running the worker with superuser", SecurityWarning)

app = Celery("timeline")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["timeline"])
