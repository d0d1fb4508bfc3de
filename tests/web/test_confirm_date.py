"""One click says that a date is right."""

from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from tests.factories import make_event
from timeline.corrections import hide
from timeline.models import Event, Timeline


def confirm(client: Client, event: Event, seen: object = 1, **headers: str) -> Any:
    path = f"/{event.timeline.slug}/events/{event.pk}/confirm/"
    return client.post(path, {"seen": seen, "was": "Wed 5 January"}, headers=headers)


def test_confirms(editor_client: Client, editor: User, event: Event) -> None:
    assert confirm(editor_client, event)["Location"] == event.get_absolute_url()
    found = Event.objects.get(pk=event.pk)
    assert (found.confirmed_by, found.certainty, found.start) == (editor, "sure", event.start)


def test_htmx_gets_the_event_without_the_button(editor_client: Client, event: Event) -> None:
    response = confirm(editor_client, event, **{"HX-Request": "true"})
    assert response.status_code == 200
    assert b"Confirm date" not in response.content
    assert b"Undo confirmation" in response.content
    assert b"confirmed by an editor" in response.content


def test_an_event_that_did_not_move_is_not_offered_another_place(
    editor_client: Client, event: Event
) -> None:
    here = {"HX-Request": "true", "HX-Current-URL": "http://testserver/flood-2022/?q=river"}
    assert b"Put it in its place" not in confirm(editor_client, event, **here).content


def test_a_reader_may_not(client: Client, other_client: Client, event: Event) -> None:
    assert confirm(client, event).status_code == 403
    assert confirm(other_client, event).status_code == 403
    assert Event.objects.get(pk=event.pk).version == 1


def test_a_link_does_not_confirm(editor_client: Client, event: Event) -> None:
    path = f"/{event.timeline.slug}/events/{event.pk}/confirm/"
    assert editor_client.get(path).status_code == 405


def test_too_late_changes_nothing_and_offers_it_again(
    editor_client: Client, editor: User, event: Event
) -> None:
    hide(event, editor=editor, reason="A hoax.", seen=1)
    response = confirm(editor_client, event)
    assert response.status_code == 409
    assert b'name="seen" value="2"' in response.content
    assert "“A hoax.”".encode() in response.content
    assert Event.objects.get(pk=event.pk).confirmed_by is None
    assert confirm(editor_client, event, seen=2).status_code == 302


def test_an_event_without_a_date_cannot_be_confirmed(
    editor_client: Client, timeline: Timeline
) -> None:
    undated = make_event(timeline, None)
    response = confirm(editor_client, undated)
    assert response.status_code == 422
    assert b"no date yet" in response.content


def test_says_so_when_the_form_names_no_version(editor_client: Client, event: Event) -> None:
    assert confirm(editor_client, event, seen="").status_code == 422
    assert Event.objects.get(pk=event.pk).version == 1
