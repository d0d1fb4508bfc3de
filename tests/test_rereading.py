"""Reading articles again, with the real engine, after people have decided."""

from datetime import date, datetime

import pytest
from django.contrib.auth.models import User

from tests.factories import make_article
from timeline import jobs, pipeline
from timeline.corrections import READING_DIFFERS, confirm_date, correct_date, hide, undo
from timeline.models import Article, Correction, Event, Timeline
from timeline.when import When

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = """A dam breaks

Protesters stormed the town hall on Wednesday, police said."""
SECOND = When(datetime(2022, 1, 2), datetime(2022, 1, 3), "day", "within")


@pytest.fixture
def report(timeline: Timeline) -> Article:
    """Published on Friday 7 January 2022, and read."""
    report = make_article(timeline, "report", text=TEXT)
    read(report)
    return report


def read(report: Article, **changes: object) -> None:
    """Read the article, as it is now, from start to end."""
    Article.objects.filter(pk=report.pk).update(**changes or {"read_as": ""})
    jobs.book_reading(Article.objects.get(pk=report.pk))
    pipeline.run_booked(report.timeline, lambda _: None)


def only(report: Article) -> Event:
    return Event.objects.get(mentions__article=report, mentions__quote__contains="stormed")


def test_the_machine_reads_wednesday(report: Article) -> None:
    assert only(report).start == datetime(2022, 1, 5)


def test_reading_again_leaves_what_a_person_decided(report: Article, editor: User) -> None:
    event = only(report)
    correct_date(event, SECOND, editor=editor, reason="The source errs.", seen=event.version)
    hide(event, editor=editor, reason="A hoax.", seen=event.version)
    read(report)
    found = only(report)
    assert found.pk == event.pk
    assert When.of(found) == SECOND
    assert (found.status, found.confirmed_by, found.certainty) == ("hidden", editor, "sure")
    assert found.version == event.version
    assert READING_DIFFERS not in found.flags


def test_a_confirmed_date_stays_when_the_article_turns_out_to_be_a_week_older(
    report: Article, editor: User
) -> None:
    event = only(report)
    confirm_date(event, editor=editor, seen=event.version)
    read(report, published=date(2021, 12, 31))
    found = only(report)
    assert found.start == datetime(2022, 1, 5)
    assert READING_DIFFERS in found.flags


def test_undoing_shows_what_the_machine_reads_by_then(report: Article, editor: User) -> None:
    event = only(report)
    decision = correct_date(
        event, SECOND, editor=editor, reason="The source errs.", seen=event.version
    )
    read(report, published=date(2021, 12, 31))
    kept = Correction.objects.get(pk=decision.pk)
    undo(kept, editor=editor, seen=kept.event.version)
    found = only(report)
    assert found.start == datetime(2021, 12, 29)
    assert READING_DIFFERS not in found.flags
    read(report, published=date(2022, 1, 7))
    assert only(report).start == datetime(2022, 1, 5)
