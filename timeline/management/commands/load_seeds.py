"""`manage.py load_seeds`: make timelines from folders of articles, and read them."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from timeline import jobs, pipeline
from timeline.management.seeds import FILE, TIMELINE_FIELDS, SeedError, Seeds, read_folder
from timeline.models import Article, Event, Job, Outlet, Phrase, Timeline


class Command(BaseCommand):
    help = "Load folders of articles as timelines and read them. Loading twice changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folders", nargs="*", type=Path, help="Folders with a timeline.toml; all of seeds/."
        )
        parser.add_argument("--queue", action="store_true", help="Leave the reading to the worker.")

    def handle(self, *, folders: list[Path], queue: bool, **options: Any) -> None:
        chosen = folders or sorted(path.parent for path in settings.SEEDS.glob(f"*/{FILE}"))
        try:
            all_seeds = [read_folder(folder) for folder in chosen]
        except SeedError as error:
            raise CommandError(str(error)) from error
        for seeds in all_seeds:
            timeline = store(seeds)
            if queue:
                self._queue(timeline)
            else:
                self._read(timeline)

    def _queue(self, timeline: Timeline) -> None:
        unread = unread_articles(timeline)
        for article in unread:
            jobs.queue_reading(article)
        self.stdout.write(f"{timeline}: {len(unread)} articles left to the worker.")

    def _read(self, timeline: Timeline) -> None:
        with transaction.atomic():
            for article in unread_articles(timeline):
                jobs.book_reading(article)
        pipeline.run_booked(timeline, self._say)
        self._complain(timeline)
        if left := timeline.jobs.open().count():
            self.stdout.write(f"{timeline}: a worker has {left} more to do.")
        dates = Phrase.objects.filter(article__timeline=timeline).count()
        events = Event.objects.filter(timeline=timeline, merged_into=None).count()
        articles = timeline.articles.count()
        self.stdout.write(f"{timeline}: {articles} articles, {dates} dates, {events} events.")

    def _say(self, job: Job) -> None:
        what = f"reading {job.article.outlet}" if job.article else "putting the events together"
        self.stdout.write(f"{job.timeline}: {what}")

    def _complain(self, timeline: Timeline) -> None:
        failed = timeline.jobs.filter(state=Job.State.FAILED, article__in=unread_articles(timeline))
        for job in failed:
            self.stderr.write(f"{timeline}: {job.article} was not read. {job.message}")


@transaction.atomic
def store(seeds: Seeds) -> Timeline:
    """Store what is new in `seeds`. What a person may have changed since is left alone."""
    given = {name: getattr(seeds.timeline, name) for name in TIMELINE_FIELDS}
    timeline, _ = Timeline.objects.get_or_create(slug=seeds.timeline.slug, defaults=given)
    # Whoever loads the same folder at the same time waits here, and finds everything stored.
    timeline = Timeline.objects.select_for_update().get(pk=timeline.pk)
    for article in seeds.articles:
        outlet, _ = Outlet.objects.get_or_create(
            slug=article.outlet.slug,
            defaults={"name": article.outlet.name, "zone": article.outlet.zone},
        )
        store_article(article, timeline, outlet)
    return timeline


def store_article(article: Article, timeline: Timeline, outlet: Outlet) -> None:
    """Store an article, or take over its text and its day unless a person set the day.

    Where nobody names a day, what was worked out from the text stays.
    """
    known = Article.objects.filter(timeline=timeline, key=article.key).first()
    if known is None:
        article.timeline, article.outlet = timeline, outlet
        article.save()
        return
    known.text = article.text
    if known.basis != "editor" and (article.published or known.told_day):
        known.published, known.basis = article.published, article.basis
        known.evidence, known.confidence = article.evidence, None
    known.save(update_fields=["text", "published", "basis", "evidence", "confidence"])


def unread_articles(timeline: Timeline) -> list[Article]:
    """The articles of a timeline whose stored reading is missing or out of date."""
    articles = timeline.articles.select_related("outlet", "timeline")
    return [article for article in articles if not pipeline.is_read(article)]
