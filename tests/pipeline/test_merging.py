"""Merging a timeline as a job, while editors are at work on its events."""

from typing import Any

import pytest

from tests.factories import make_mention
from timeline import jobs
from timeline.models import Article, Event, Job, Stale, Timeline
from timeline.pipeline import merging
from timeline.pipeline.writing import write_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(article: Article, event: Event) -> Job:
    """The claimed merging of a timeline with one event and one mention."""
    make_mention(event, "The river rose on Wednesday.", "Wednesday", article=article)
    held = jobs.claim(jobs.book_merging(article.timeline).pk)
    assert held is not None
    return held


def test_plans_again_when_an_editor_was_faster(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[Any] = []

    def hindered(*plan: Any) -> None:
        tries.append(plan)
        if len(tries) == 1:
            raise Stale("An editor was faster.")
        write_plan(*plan)

    monkeypatch.setattr(merging, "write_plan", hindered)
    merging.merge_timeline(job)

    assert len(tries) == 2
    assert job.state == Job.State.DONE


def test_gives_up_in_the_end_and_writes_nothing(
    job: Job, timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hindered(*plan: Any) -> None:
        Event.objects.update(headline="Half written")
        raise Stale("An editor was faster.")

    monkeypatch.setattr(merging, "write_plan", hindered)

    with pytest.raises(Stale):
        merging.merge_timeline(job)

    assert not timeline.events.filter(headline="Half written").exists()


def test_writes_nothing_when_the_lease_was_lost(job: Job, event: Event) -> None:
    Job.objects.filter(pk=job.pk).update(token=None)

    with pytest.raises(jobs.Lost):
        merging.merge_timeline(job)

    event.refresh_from_db()
    assert event.version == 1
