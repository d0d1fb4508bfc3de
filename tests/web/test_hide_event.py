"""An event is taken from the readers' pages, and put back, with a reason."""

from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from timeline.corrections import confirm_date, hide
from timeline.models import Event


def path(event: Event, verb: str = "hide") -> str:
    return f"/{event.timeline.slug}/events/{event.pk}/{verb}/"


def words(response: Any) -> str:
    return " ".join(unescape(response.content.decode()).split())


def status(event: Event) -> str:
    return Event.objects.get(pk=event.pk).status


def test_asks_for_the_reason(editor_client: Client, event: Event) -> None:
    page = words(editor_client.get(path(event)))
    assert "Hide this event: why?" in page
    assert "<html" in page
    fragment = words(editor_client.get(path(event), headers={"HX-Request": "true"}))
    assert "Hide this event: why?" in fragment
    assert "<html" not in fragment


def test_hides_from_readers_but_not_from_editors(
    editor_client: Client, client: Client, event: Event
) -> None:
    editor_client.post(path(event), {"reason": "A hoax.", "seen": 1})
    assert status(event) == "hidden"
    assert client.get(event.get_absolute_url()).status_code == 404
    assert "A hoax." in words(editor_client.get(event.get_absolute_url()))


def test_shows_again(editor_client: Client, editor: User, event: Event) -> None:
    hide(event, editor=editor, reason="A hoax.", seen=1)
    assert "Show to readers" in words(editor_client.get(event.get_absolute_url()))
    editor_client.post(path(event, "show"), {"reason": "No hoax.", "seen": 2})
    assert status(event) == "shown"


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_wants_a_fair_reason(editor_client: Client, event: Event, reason: str) -> None:
    response = editor_client.post(path(event), {"reason": reason, "seen": 1})
    assert response.status_code == 422
    assert 'class="error"' in words(response)
    assert status(event) == "shown"


@pytest.mark.parametrize("verb", ["hide", "show"])
def test_a_reader_may_not(client: Client, other_client: Client, event: Event, verb: str) -> None:
    for browser in (client, other_client):
        assert browser.get(path(event, verb)).status_code == 403
        sent = browser.post(path(event, verb), {"reason": "Because.", "seen": 1})
        assert sent.status_code == 403
    assert Event.objects.get(pk=event.pk).version == 1


def test_too_late_keeps_the_reason(editor_client: Client, editor: User, event: Event) -> None:
    confirm_date(event, editor=editor, seen=1)
    response = editor_client.post(path(event), {"reason": "A hoax.", "seen": 1})
    assert response.status_code == 409
    assert 'value="A hoax."' in words(response)
    assert 'name="seen" value="2"' in words(response)
    assert status(event) == "shown"
