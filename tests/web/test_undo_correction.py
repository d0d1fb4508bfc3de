"""One click takes a decision back."""

from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from timeline.corrections import confirm_date, hide, undo
from timeline.models import Correction, Event


@pytest.fixture
def hidden(event: Event, editor: User) -> Correction:
    return hide(event, editor=editor, reason="A hoax.", seen=1)


def take_back(client: Client, correction: Correction, seen: int = 2, *, htmx: bool = False) -> Any:
    path = f"/{correction.event.timeline.slug}/corrections/{correction.pk}/undo/"
    return client.post(
        path, {"seen": seen, "was": "Wed 5 January"}, headers={"HX-Request": "true"} if htmx else {}
    )


def words(response: Any) -> str:
    return " ".join(unescape(response.content.decode()).split())


def status(correction: Correction) -> str:
    return Event.objects.get(pk=correction.event_id).status


def test_takes_it_back(editor_client: Client, hidden: Correction) -> None:
    response = take_back(editor_client, hidden)
    assert response["Location"] == hidden.event.get_absolute_url()
    assert status(hidden) == "shown"


def test_htmx_gets_the_event(editor_client: Client, hidden: Correction) -> None:
    response = take_back(editor_client, hidden, htmx=True)
    assert f'id="event-{hidden.event_id}"' in words(response)
    assert "Undo" not in words(response)


def test_the_event_offers_it_to_editors_only(
    client: Client, editor_client: Client, event: Event, editor: User
) -> None:
    confirm_date(event, editor=editor, seen=1)
    page = event.get_absolute_url()
    assert "Undo confirmation" in words(editor_client.get(page))
    assert "Undo confirmation" not in words(client.get(page))


def test_a_reader_may_not(client: Client, other_client: Client, hidden: Correction) -> None:
    assert take_back(client, hidden).status_code == 403
    assert take_back(other_client, hidden).status_code == 403
    assert status(hidden) == "hidden"


def test_says_why_it_cannot(editor_client: Client, editor: User, hidden: Correction) -> None:
    undo(hidden, editor=editor, seen=2)
    response = take_back(editor_client, hidden, seen=3)
    assert response.status_code == 422
    assert "undone already" in words(response)


def test_too_late_changes_nothing(editor_client: Client, editor: User, hidden: Correction) -> None:
    confirm_date(Event.objects.get(pk=hidden.event_id), editor=editor, seen=2)
    assert take_back(editor_client, hidden).status_code == 409
    assert status(hidden) == "hidden"


def test_a_correction_of_another_timeline_is_not_found(
    editor_client: Client, hidden: Correction
) -> None:
    path = f"/elsewhere/corrections/{hidden.pk}/undo/"
    assert editor_client.post(path, {"seen": 2}).status_code == 404
