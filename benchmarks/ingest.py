"""How long Dateline takes from articles to events: the real pipeline, with two Celery workers.

Run `python -m benchmarks.ingest ARTICLES.jsonl`. `CELERY_BROKER_URL` chooses the broker and
`DATABASE_URL` the server, in whose database `…_ingest`, made and removed here, everything is kept;
without them, files in a temporary folder. Progress is what the jobs of the timeline say, asked for
every half second. The clock runs from the first article sent until the events are written; memory
is the most that any process of a worker has held.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.database import own_database

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from timeline.models import Job

ROOT = Path(__file__).parents[1]
WORKER = "celery --quiet -A timeline.celery worker --concurrency 1 --loglevel WARNING"
WORKERS = 2
EACH = 0.5  # seconds between two looks at the progress
PATIENCE = 1_200  # seconds


@contextmanager
def worker() -> Iterator[int]:
    """A worker; the block gets its process id."""
    command = [sys.executable, "-m", *WORKER.split(), "--hostname", f"ingest{time.time_ns()}@%h"]
    process = subprocess.Popen(command, cwd=ROOT, start_new_session=True)
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def statuses(sessions: list[int], file: str) -> Iterator[str]:
    """That file of each process of those sessions, as Linux keeps it in /proc."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) in sessions:
                yield (folder / file).read_text()
        except (ProcessLookupError, FileNotFoundError):
            continue  # it ended meanwhile


def peak_memory(sessions: list[int]) -> float:
    """The most that any process of those sessions has held so far, in MB of 1,048,576 bytes."""
    lines = (line for text in statuses(sessions, "status") for line in text.splitlines())
    return max(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def processor(sessions: list[int]) -> float:
    """The seconds of one core that those sessions' processes have taken."""
    fields = (text.rsplit(")", 1)[1].split() for text in statuses(sessions, "stat"))
    ticks = sum(int(ticks) for field in fields for ticks in field[11:15])  # children that ended too
    return ticks / os.sysconf("SC_CLK_TCK")


def store(path: Path) -> int:
    """Store the articles and send each to the workers; the id of their timeline."""
    from benchmarks.corpus import read_documents
    from timeline import jobs
    from timeline.models import Article, Outlet, Timeline

    documents = read_documents(path)
    days = [one.published for one in documents if one.published]
    timeline = Timeline.objects.create(
        slug="ingest", title="Ingest", zone="UTC", first_day=min(days), last_day=max(days)
    )
    outlet = Outlet.objects.create(slug="ingest", name="Ingest", zone="UTC")
    for one in documents:
        article = Article(timeline=timeline, outlet=outlet, key=one.id, title=one.id, text=one.text)
        article.published, article.basis = one.published, "given"
        article.save()
        jobs.queue_reading(article)
    return timeline.pk


def watch(timeline: int) -> list[tuple[int, int]]:
    """Look at the progress until everything is done: how many jobs were, of how many."""
    from timeline.models import Job

    seen: list[tuple[int, int]] = []
    for _ in range(int(PATIENCE / EACH)):
        own = Job.objects.filter(timeline=timeline)
        seen.append((own.filter(state=Job.State.DONE).count(), own.count()))
        if not own.open().exists():
            return seen
        time.sleep(EACH)
    raise SystemExit(f"Not done after {PATIENCE} seconds.")


def ingest(path: Path) -> Iterator[str]:
    """Lines of the report; everything happens in the environment that is set."""
    import django

    django.setup()
    from django.core.management import call_command

    from timeline.models import Event, Job, Mention

    call_command("migrate", verbosity=0)
    with ExitStack() as stack:
        sessions = [stack.enter_context(worker()) for _ in range(WORKERS)]
        begin = time.monotonic()
        timeline = store(path)
        yield f"{'stored and sent':24}{time.monotonic() - begin:8.1f} s"
        seen = watch(timeline)
        took = time.monotonic() - begin
        read = Job.objects.readings().filter(state=Job.State.DONE).count()
        failed = Job.objects.filter(state=Job.State.FAILED).count()
        last, merged = finished(Job.objects.readings()), finished(Job.objects.mergings())
        yield f"{'everything done':24}{took:8.1f} s, {read} articles read, {failed} failed"
        yield f"{'':24}{read / took:8.1f} articles a second"
        yield f"{'of it merging':24}{(merged - last).total_seconds():8.1f} s"
        yield f"{'progress':24}{len(set(seen)):8} different values in {len(seen)} looks"
        yield f"{'of one core':24}{processor(sessions):8.1f} s, start of the workers included"
        yield f"{'peak memory':24}{peak_memory(sessions):8.0f} MB"
        yield f"{'stored':24}{Mention.objects.count():8} mentions, {Event.objects.count()} events"


def finished(jobs: "QuerySet[Job]") -> datetime:
    """When the last of the jobs ended."""
    return max(job.finished_at for job in jobs if job.finished_at)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    articles = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder, own_database(folder, "ingest") as url:
        os.environ |= {"DATELINE_VAR": folder, "DATABASE_URL": url}
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
        for line in ingest(articles):
            print(line, flush=True)


if __name__ == "__main__":
    main()
