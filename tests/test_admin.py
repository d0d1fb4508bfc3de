"""The back office."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.factories import make_article, make_event, make_outlet
from timeline import jobs
from timeline.models import Article, Event, Job, Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("boss"))
    return client


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """The jobs handed to the workers, instead of sending them."""
    jobs_sent: list[Job] = []
    monkeypatch.setattr(jobs, "send", jobs_sent.append)
    return jobs_sent


def fields(timeline: Timeline, **changes: Any) -> dict[str, Any]:
    return {
        "timeline": timeline.pk,
        "outlet": make_outlet().pk,
        "key": "new",
        "title": "The river rises",
        "text": "On Wednesday the river rose.",
        "language": "en",
        "published": "2022-01-07",
        "basis": "given",
        "visibility": "excerpts",
    } | changes


def test_an_article_that_is_added_is_read_once_it_is_saved(
    boss: Client, timeline: Timeline, sent: list[Job], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        boss.post("/admin/timeline/article/add/", fields(timeline))
    article = Article.objects.get(key="new")
    assert [job.article for job in sent if job.article] == [article]


def test_an_article_in_a_language_that_is_not_read_is_refused(
    boss: Client, timeline: Timeline
) -> None:
    page = boss.post("/admin/timeline/article/add/", fields(timeline, language="it"))
    assert "&#x27;it&#x27; cannot be read (read: de, en, es, fr, ru)." in page.content.decode()
    assert not Article.objects.filter(key="new").exists()


def test_an_article_that_is_changed_is_read_again(
    boss: Client, article: Article, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        path = f"/admin/timeline/article/{article.pk}/change/"
        boss.post(path, fields(article.timeline, published="2022-01-06"))
    assert Job.objects.filter(article=article, state="queued").count() == 1


def test_an_article_that_is_refused_is_not_read(boss: Client, timeline: Timeline) -> None:
    response = boss.post("/admin/timeline/article/add/", fields(timeline, published="31 June"))
    assert response.status_code == 200
    assert not Job.objects.exists()


def test_reads_again_what_is_chosen(
    boss: Client, article: Article, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        chosen = {"action": "read_again", "_selected_action": [article.pk]}
        response = boss.post("/admin/timeline/article/", chosen, follow=True)
    assert "1 article will be read again." in response.content.decode()
    assert Job.objects.filter(article=article, state="queued").count() == 1


def test_an_editor_feeds_in_articles_and_nothing_else(
    editor: User, editor_client: Client, timeline: Timeline
) -> None:
    User.objects.filter(pk=editor.pk).update(is_staff=True)
    assert editor_client.get("/admin/timeline/article/add/").status_code == 200
    assert editor_client.get("/admin/timeline/timeline/add/").status_code == 403
    assert editor_client.get("/admin/auth/user/").status_code == 403


@pytest.mark.parametrize("name", ["event", "correction", "job"])
def test_what_the_machine_and_people_did_can_only_be_looked_at(
    boss: Client, timeline: Timeline, name: str
) -> None:
    make_event(timeline, 5)
    assert boss.get(f"/admin/timeline/{name}/").status_code == 200
    assert boss.get(f"/admin/timeline/{name}/add/").status_code == 403


def test_an_events_date_is_not_changed_here(boss: Client, timeline: Timeline) -> None:
    event = make_event(timeline, 5)
    path = f"/admin/timeline/event/{event.pk}/change/"
    assert boss.get(path).status_code == 200
    assert boss.post(path, {"headline": "Other"}).status_code == 403
    assert Event.objects.get(pk=event.pk).headline == event.headline
    assert event.get_absolute_url() in boss.get("/admin/timeline/event/").content.decode()


def test_readers_are_sent_to_sign_in(client: Client) -> None:
    assert client.get("/admin/").status_code == 302


def test_a_day_that_is_changed_is_the_editors_and_no_longer_the_machines(
    boss: Client, timeline: Timeline
) -> None:
    article = make_article(timeline, "new", basis="inferred", confidence=0.7)
    path = f"/admin/timeline/article/{article.pk}/change/"
    boss.post(path, fields(timeline, published="2022-01-06", basis="inferred"))
    article.refresh_from_db()
    assert (article.basis, article.confidence) == ("editor", None)
    assert article.told_day == date(2022, 1, 6)
