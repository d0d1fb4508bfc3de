"""Jobs: each done once, whatever happens to messages and workers."""

from datetime import timedelta
from threading import Event

import pytest
from celery import current_app
from django.db import OperationalError
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerAway
from pytest_django import DjangoCaptureOnCommitCallbacks as Capture

from tests.factories import make_article
from timeline import jobs, pipeline
from timeline.models import Article, Job, Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the jobs that were handed to the workers."""
    ids: list[int] = []

    def send_task(name: str, args: list[int]) -> None:
        assert name == "timeline.run_job"
        ids.extend(args)

    monkeypatch.setattr(current_app, "send_task", send_task)
    return ids


def abandon(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def claimed(job: Job) -> Job:
    held = jobs.claim(job.pk)
    assert held is not None
    return held


def test_reading_is_sent_only_on_commit(
    article: Article, sent: list[int], django_capture_on_commit_callbacks: Capture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        job = jobs.queue_reading(article)
        assert sent == []

    assert sent == [job.pk]


def test_booking_twice_makes_one_reading_and_one_merging(article: Article) -> None:
    first, second = jobs.book_reading(article), jobs.book_reading(article)

    assert first == second
    assert Job.objects.count() == 2


def test_job_is_claimed_once(article: Article) -> None:
    job = jobs.book_reading(article)

    assert claimed(job).attempts == 1
    assert jobs.claim(job.pk) is None


def test_merging_waits_until_everything_is_read(article: Article) -> None:
    merging = jobs.book_merging(article.timeline)
    reading = claimed(jobs.book_reading(article))
    assert jobs.claim(merging.pk) is None

    jobs.finish(reading)

    assert jobs.claim(merging.pk) is not None


def test_failed_reading_no_longer_holds_up_the_merging(article: Article) -> None:
    merging = jobs.book_merging(article.timeline)

    jobs.fail(claimed(jobs.book_reading(article)), "ValueError: no")

    assert Job.objects.get(article=article).message == "ValueError: no"
    assert jobs.claim(merging.pk) is not None


def test_last_reading_sends_the_merging(
    article: Article, sent: list[int], django_capture_on_commit_callbacks: Capture
) -> None:
    reading = claimed(jobs.book_reading(article))
    merging = Job.objects.mergings().get()

    with django_capture_on_commit_callbacks(execute=True):
        jobs.finish(reading)

    assert sent == [merging.pk]


def test_article_is_not_read_by_two_workers_at_once(article: Article) -> None:
    claimed(jobs.book_reading(article))
    again = jobs.book_reading(article)

    assert jobs.claim(again.pk) is None


def test_progress_is_recorded_and_holds_the_lease(article: Article) -> None:
    job = claimed(jobs.book_reading(article))
    abandon(job)

    jobs.advance(job, done=1, total=3)

    assert (job.done, job.total) == (1, 3)
    assert job.lease_until is not None
    assert job.lease_until > timezone.now()


def test_job_of_a_dead_worker_is_queued_and_sent_again(article: Article, sent: list[int]) -> None:
    job = claimed(jobs.book_reading(article))
    abandon(job)

    jobs.sweep()

    assert sent == [job.pk]
    assert claimed(job).attempts == 2


def test_worker_that_lost_its_lease_can_no_longer_finish(article: Article, sent: list[int]) -> None:
    late = claimed(jobs.book_reading(article))
    abandon(late)
    jobs.sweep()
    claimed(late)

    with pytest.raises(jobs.Lost):
        jobs.finish(late)


def test_live_worker_is_left_alone(article: Article, sent: list[int]) -> None:
    job = claimed(jobs.book_reading(article))

    jobs.sweep()

    job.refresh_from_db()
    assert job.state == Job.State.RUNNING
    assert sent == []


def test_job_that_kills_its_workers_is_given_up(article: Article, sent: list[int]) -> None:
    job = jobs.book_reading(article)
    for _ in range(jobs.MAX_ATTEMPTS):
        abandon(claimed(job))
        jobs.sweep()

    job.refresh_from_db()
    assert job.state == Job.State.FAILED
    assert "3 times" in job.message


def test_abandoned_job_gives_way_to_one_that_waits_already(
    article: Article, sent: list[int]
) -> None:
    old = claimed(jobs.book_reading(article))
    new = jobs.book_reading(article)
    abandon(old)

    jobs.sweep()

    assert list(Job.objects.readings()) == [new]


def test_lost_message_is_sent_again_but_not_at_once(article: Article, sent: list[int]) -> None:
    job = jobs.book_reading(article)
    jobs.send(job)
    jobs.sweep()
    assert sent == [job.pk]

    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now() - jobs.RESEND_AFTER)
    jobs.sweep()

    assert sent == [job.pk, job.pk]


def sent_before(job: Job, seconds: float) -> None:
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now() - timedelta(seconds=seconds))


def test_messages_that_wait_their_turn_in_a_long_queue_are_not_sent_again(
    timeline: Timeline, sent: list[int]
) -> None:
    at_work, waiting = (jobs.book_reading(make_article(timeline, key)) for key in ("001", "002"))
    sent_before(at_work, 600)
    sent_before(waiting, 590)
    claimed(at_work)

    jobs.sweep()

    assert sent == []


def test_message_passed_by_later_ones_is_sent_again(timeline: Timeline, sent: list[int]) -> None:
    lost, at_work = (jobs.book_reading(make_article(timeline, key)) for key in ("001", "002"))
    sent_before(lost, 600)
    sent_before(at_work, 500)
    claimed(at_work)

    jobs.sweep()

    assert sent == [lost.pk]


def test_long_queue_is_sent_again_once_nobody_is_at_work(
    timeline: Timeline, sent: list[int]
) -> None:
    done, lost = (jobs.book_reading(make_article(timeline, key)) for key in ("001", "002"))
    sent_before(done, 600)
    sent_before(lost, 600)
    jobs.finish(claimed(done))
    jobs.sweep()
    assert sent == []

    long_ago = timezone.now() - jobs.RESEND_AFTER
    Job.objects.filter(pk=done.pk).update(finished_at=long_ago)
    jobs.sweep()

    assert sent == [lost.pk]


def test_article_is_kept_and_its_reading_waits_while_the_broker_is_away(
    article: Article, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Capture
) -> None:
    def send_task(name: str, args: list[int]) -> None:
        raise BrokerAway("Connection refused")

    monkeypatch.setattr(current_app, "send_task", send_task)
    with django_capture_on_commit_callbacks(execute=True):
        job = jobs.queue_reading(article)

    job.refresh_from_db()
    assert job.state == Job.State.QUEUED
    assert job.sent_at is None, "the next sweep would pass it over"


def test_reading_is_done_though_nobody_can_be_told(
    article: Article, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Capture
) -> None:
    def send_task(name: str, args: list[int]) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(current_app, "send_task", send_task)
    job = jobs.book_reading(article)
    with django_capture_on_commit_callbacks(execute=True):
        pipeline.run(job.pk)

    job.refresh_from_db()
    assert (job.state, job.message) == (Job.State.DONE, "")


def test_sweep_stops_at_the_first_message_that_cannot_be_sent(
    timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    def send_task(name: str, args: list[int]) -> None:
        tries.append(args)
        raise BrokerAway("Connection refused")

    tries: list[list[int]] = []
    monkeypatch.setattr(current_app, "send_task", send_task)
    for key in ("001", "002", "003"):
        jobs.book_reading(make_article(timeline, key))

    jobs.sweep()

    assert len(tries) == 1


def test_heart_beats_while_the_work_goes_on(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    beats = Event()

    def beat(job: Job) -> bool:
        if not tries:
            tries.append(job)
            raise OperationalError("database is locked")
        beats.set()
        return True

    tries: list[Job] = []
    monkeypatch.setattr(jobs, "LEASE", timedelta(milliseconds=30))
    monkeypatch.setattr(jobs, "_beat", beat)
    job = claimed(jobs.book_reading(article))

    with jobs.held(job):
        assert beats.wait(timeout=60), "one missed beat stopped the heart"

    assert tries == [job]


def test_heart_stops_when_the_job_is_lost(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    beats: list[Job] = []

    def beat(job: Job) -> bool:
        beats.append(job)
        return False

    monkeypatch.setattr(jobs, "LEASE", timedelta(0))
    monkeypatch.setattr(jobs, "_beat", beat)
    job = claimed(jobs.book_reading(article))

    jobs._keep(job, Event())

    assert beats == [job]
