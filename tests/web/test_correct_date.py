"""An editor changes the date of an event."""

from datetime import datetime
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.factories import make_article, make_event, make_mention, make_outlet
from timeline.corrections import hide
from timeline.models import Correction, Event, Timeline
from timeline.when import When

HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/flood-2022/?q=river"}
FIFTH = "2022-01-05T00:00:00/2022-01-06T00:00:00/day"
SIXTH = "2022-01-06T00:00:00/2022-01-07T00:00:00/day"


def path(event: Event) -> str:
    return f"/{event.timeline.slug}/events/{event.pk}/date/"


def stored(event: Event) -> Event:
    return Event.objects.get(pk=event.pk)


def words(response: Any) -> str:
    return " ".join(unescape(response.content.decode()).split())


def send(client: Client, event: Event, *, htmx: bool = False, **changes: Any) -> Any:
    data = {"typed": "Thu 6 Jan", "choice": SIXTH, "reason": "The source errs.", "seen": "1"}
    headers = HTMX if htmx else {}
    return client.post(path(event), data | changes, headers=headers)


# Who may


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_reader_may_not(client: Client, other_client: Client, event: Event, method: str) -> None:
    for browser in (client, other_client):
        response = getattr(browser, method)(path(event))
        assert response.status_code == 403
    assert "csrftoken" not in client.cookies
    assert stored(event).version == 1


def test_a_stranger_s_form_is_refused(editor: User, event: Event) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    assert send(client, event).status_code == 403
    assert stored(event).version == 1


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_knows_only_asking_and_answering(editor_client: Client, event: Event, method: str) -> None:
    assert getattr(editor_client, method)(path(event)).status_code == 405


def test_an_event_of_another_timeline_is_not_found(editor_client: Client, event: Event) -> None:
    assert editor_client.get(f"/elsewhere/events/{event.pk}/date/").status_code == 404


# The form


def test_the_form_stands_on_the_event_s_own_page(editor_client: Client, event: Event) -> None:
    response = editor_client.get(path(event))
    assert response.status_code == 200
    assert "The river rises" in words(response)
    assert 'name="seen" value="1"' in words(response)
    assert "<html" in words(response)


def test_htmx_gets_only_the_form(editor_client: Client, event: Event) -> None:
    response = editor_client.get(path(event), headers=HTMX)
    assert "<html" not in words(response)
    assert f'id="correct-{event.pk}"' in words(response)
    assert response["HX-Retarget"] == f"#desk-{event.pk}"


def test_offers_each_article_to_count_from(
    editor_client: Client, event: Event, timeline: Timeline
) -> None:
    post = make_article(timeline, "002", outlet=make_outlet("post", "The Post"), published=None)
    make_mention(event, "It rose.", article=post)
    page = words(editor_client.get(path(event)))
    assert "Fri 7 January 2022, when The Courier published" in page
    assert "an unknown day, when The Post published" in page


def test_a_joined_event_leads_to_the_one_that_took_it_in(
    editor_client: Client, event: Event, timeline: Timeline
) -> None:
    gone = make_event(timeline, 5, headline="Water everywhere", merged_into=event)
    assert "The river rises" in words(editor_client.get(path(gone)))


# Saving


def test_saves_and_shows_the_event(editor_client: Client, editor: User, event: Event) -> None:
    response = send(editor_client, event)
    assert response.status_code == 302
    assert response["Location"] == event.get_absolute_url()
    assert stored(event).start == datetime(2022, 1, 6)
    correction = event.corrections.get()
    assert (correction.editor, correction.reason) == (editor, "The source errs.")
    assert correction.typed == "Thu 6 Jan"


def test_htmx_gets_the_event_with_its_correction(editor_client: Client, event: Event) -> None:
    response = send(editor_client, event, htmx=True)
    assert response.status_code == 200
    assert "<html" not in words(response)
    assert f'id="event-{event.pk}"' in words(response)
    assert "<del>Wed 5 January</del>" in words(response)
    assert "Thu 6 January</ins>" in words(response)
    assert "The source errs." in words(response)
    assert "aigul" in words(response)


def test_the_list_can_be_opened_again_with_the_event_in_its_new_place(
    editor_client: Client, event: Event
) -> None:
    answer = send(editor_client, event, htmx=True).content
    assert b'<a href="/flood-2022/?q=river">Put it in its place</a>' in answer


def test_everybody_sees_before_after_who_and_why(
    editor_client: Client, client: Client, event: Event
) -> None:
    send(editor_client, event)
    page = words(client.get(event.get_absolute_url()))
    for part in ("<del>Wed 5 January</del>", "Thu 6 January</ins>", "aigul", "The source errs."):
        assert part in page
    assert "Undo" not in page
    assert not client.cookies


def test_saves_nothing_that_was_not_seen(editor_client: Client, event: Event) -> None:
    response = send(editor_client, event, choice="")
    assert response.status_code == 200
    assert "Thu 6 January 2022" in words(response)
    assert "Save again to keep it" in words(response)
    assert stored(event).version == 1


def test_another_reading_than_the_words_have_now_counts_as_unseen(
    editor_client: Client, event: Event
) -> None:
    response = send(editor_client, event, choice=FIFTH)
    assert "Save again to keep it" in words(response)
    assert stored(event).version == 1


def test_a_preview_saves_nothing_and_asks_for_no_reason(
    editor_client: Client, event: Event
) -> None:
    response = send(editor_client, event, preview="1", reason="")
    assert response.status_code == 200
    assert "Thu 6 January 2022" in words(response)
    assert 'class="error"' not in words(response)
    assert stored(event).version == 1


def test_counts_from_the_chosen_article(
    editor_client: Client, event: Event, timeline: Timeline
) -> None:
    later = make_article(timeline, "002", published=datetime(2022, 1, 20).date())
    make_mention(event, "It rose.", article=later)
    typed: dict[str, Any] = {"typed": "last Thursday", "article": str(later.pk)}
    thirteenth = "2022-01-13T00:00:00/2022-01-14T00:00:00/day"
    send(editor_client, event, choice=thirteenth, **typed)
    assert stored(event).start == datetime(2022, 1, 13)


def test_takes_the_other_reading_when_it_is_chosen(editor_client: Client, event: Event) -> None:
    first_of_may = "2022-05-01T00:00:00/2022-05-02T00:00:00/day"
    send(editor_client, event, typed="5/1/2022", choice=first_of_may)
    assert stored(event).start == datetime(2022, 5, 1)


def test_keeps_whether_it_went_on_throughout(editor_client: Client, event: Event) -> None:
    days = "2022-01-02T00:00:00/2022-01-05T00:00:00/day"
    send(editor_client, event, typed="2–4 January", choice=days, extent="through")
    expected = When(datetime(2022, 1, 2), datetime(2022, 1, 5), "day", "through")
    assert When.of(stored(event)) == expected


# What is wrong is named, and nothing typed is lost


@pytest.mark.parametrize("typed", ["soonish", "31 February", "", "x" * 201, "5 January\x00"])
@pytest.mark.parametrize("htmx", [True, False])
def test_names_a_date_it_does_not_understand_and_keeps_the_rest(
    editor_client: Client, event: Event, typed: str, htmx: bool
) -> None:
    response = send(editor_client, event, typed=typed, htmx=htmx)
    assert response.status_code == 422
    assert 'class="error"' in words(response)
    assert "The source errs." in words(response)
    assert typed.replace("\x00", "") in words(response)
    assert stored(event).version == 1


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
def test_wants_a_fair_reason_and_keeps_the_date(
    editor_client: Client, event: Event, reason: str
) -> None:
    response = send(editor_client, event, reason=reason)
    assert response.status_code == 422
    assert 'value="Thu 6 Jan"' in words(response)
    assert "Thu 6 January 2022" in words(response)
    assert stored(event).version == 1


def test_what_is_typed_never_becomes_markup(editor_client: Client, event: Event) -> None:
    response = send(editor_client, event, typed="<script>x</script>", reason='"><b>y</b>')
    assert b"<script>x" not in response.content
    assert b"<b>y" not in response.content


@pytest.mark.parametrize(
    "changes", [{"article": "99999"}, {"extent": "sideways"}, {"seen": "x"}, {"article": "x"}]
)
def test_a_forged_form_changes_nothing(
    editor_client: Client, event: Event, changes: dict[str, Any]
) -> None:
    assert send(editor_client, event, **changes).status_code == 422
    assert stored(event).version == 1


# Two editors


@pytest.mark.parametrize("htmx", [True, False])
def test_who_comes_too_late_sees_both_and_loses_nothing(
    editor_client: Client, event: Event, htmx: bool
) -> None:
    first = User.objects.create_user("yerlan", first_name="Yerlan", last_name="Omarov")
    hide(event, editor=first, reason="A hoax.", seen=1)
    response = send(editor_client, event, was="Wed 5 January", htmx=htmx)
    page = words(response)
    assert response.status_code == 409
    for part in ("Wed 5 January", "Thu 6 January 2022", "Yerlan Omarov", "“A hoax.”", "hidden"):
        assert part in page
    assert 'value="Thu 6 Jan"' in page
    assert 'value="The source errs."' in page
    assert stored(event).start == datetime(2022, 1, 5)
    assert Correction.objects.count() == 1


def test_who_came_too_late_may_save_over_it(editor_client: Client, event: Event) -> None:
    hide(event, editor=User.objects.create_user("yerlan"), reason="A hoax.", seen=1)
    assert 'name="seen" value="2"' in words(send(editor_client, event))
    assert send(editor_client, event, seen="2").status_code == 302
    assert stored(event).start == datetime(2022, 1, 6)
    assert stored(event).status == "hidden"


# Leaving


def test_leaving_the_form_shows_the_event_as_it_is_now(editor_client: Client, event: Event) -> None:
    here = f"/{event.timeline.slug}/events/{event.pk}/now/"
    assert f'id="event-{event.pk}"' in words(editor_client.get(here, headers=HTMX))
    assert editor_client.get(here)["Location"] == event.get_absolute_url()


@pytest.mark.parametrize(
    ("size", "tag"), [("whole", "<h1"), ("lead", "event lead"), ("x' onclick", "event second")]
)
def test_the_event_comes_back_as_large_as_it_stood(
    editor_client: Client, event: Event, size: str, tag: str
) -> None:
    here = f"/{event.timeline.slug}/events/{event.pk}/now/"
    assert tag in words(editor_client.get(here, {"size": size}, headers=HTMX))
