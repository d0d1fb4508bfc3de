"""What readers should know about a timeline, and what people decided about it."""

from html import unescape
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from timeline.corrections import correct_date, hide, undo
from timeline.models import Article, Correction, Event, Timeline
from timeline.when import When


def words(response: Any) -> str:
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


def test_about_names_the_sources_and_how_their_days_are_known(
    client: Client, article: Article
) -> None:
    page = words(client.get(f"/{article.timeline.slug}/about/"))
    for part in ("How dates are read", "The Courier", "Found with the article", "If you find"):
        assert part in page
    assert not client.cookies


def test_about_says_when_something_last_changed(client: Client, event: Event) -> None:
    assert "Events last changed" in words(client.get(f"/{event.timeline.slug}/about/"))


def test_about_works_for_an_empty_timeline(client: Client, timeline: Timeline) -> None:
    assert "There are no events yet" in words(client.get(f"/{timeline.slug}/about/"))


def test_corrections_say_before_after_who_and_why(
    client: Client, event: Event, editor: User
) -> None:
    editor.first_name, editor.last_name = "Aigul", "Serik"
    editor.save()
    sixth = When.from_json({**When.of(event).as_json(), "start": "2022-01-06", "end": "2022-01-07"})
    correct_date(event, sixth, editor=editor, reason="The source errs.", seen=1)
    page = words(client.get(f"/{event.timeline.slug}/corrections/"))
    for part in ("<del>Wed 5 January</del>", "Thu 6 January</ins>", "Aigul Serik", "errs."):
        assert part in page
    assert f'href="{event.get_absolute_url()}"' in page
    assert not client.cookies


def test_corrections_are_newest_first_and_undone_ones_say_so(
    client: Client, event: Event, editor: User
) -> None:
    hidden = hide(event, editor=editor, reason="A hoax.", seen=1)
    undo(hidden, editor=editor, seen=2)
    page = words(client.get(f"/{event.timeline.slug}/corrections/"))
    assert page.index("Undone:") < page.index("A hoax.")
    assert "undone since" in page


def test_corrections_do_not_tell_readers_what_is_hidden(
    client: Client, editor_client: Client, event: Event, editor: User
) -> None:
    hide(event, editor=editor, reason="A hoax.", seen=1)
    path = f"/{event.timeline.slug}/corrections/"
    assert "The river rises" not in words(client.get(path))
    assert "The river rises" in words(editor_client.get(path))


def test_corrections_come_in_pages(client: Client, event: Event, editor: User) -> None:
    Correction.objects.bulk_create(
        Correction(
            event=event,
            field="status",
            before="shown",
            after="hidden",
            editor=editor,
            reason=f"Reason {number}.",
        )
        for number in range(51)
    )
    path = f"/{event.timeline.slug}/corrections/"
    first, second = words(client.get(path)), words(client.get(path, {"page": 2}))
    assert "Reason 50." in first
    assert "Reason 0." not in first
    assert "Reason 0." in second
    assert "Page 2 of 2" in words(client.get(path, {"page": "99"}))


def test_corrections_of_a_timeline_without_any(client: Client, timeline: Timeline) -> None:
    assert "Nobody has corrected anything yet." in words(
        client.get(f"/{timeline.slug}/corrections/")
    )
