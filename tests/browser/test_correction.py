"""An editor changes a date in words; a reader cannot."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.opening import open_whole
from tests.factories import make_article, make_event, make_mention, make_timeline
from timeline.models import Event

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "a long sentence about rivers"


@pytest.fixture
def dam(transactional_db: None) -> Event:
    """An event of 5 January, quoted from an article of Friday 7 January."""
    timeline = make_timeline()
    event = make_event(timeline, 5, headline="The dam breaks")
    make_event(timeline, 2, headline="The river rises")
    quote = "The dam broke on Wednesday"
    make_mention(event, quote, "Wednesday", article=make_article(timeline))
    return event


@pytest.fixture
def editor_page(page: Page, live_server: LiveServer, dam: Event, editor: User) -> Page:
    """The timeline, to an editor who has signed in by the form."""
    editor.set_password(PASSWORD)
    editor.save()
    open_whole(page, f"{live_server.url}/flood-2022/")
    page.get_by_role("link", name="Editors").click()
    page.get_by_label("Name").fill("aigul")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/flood-2022/")
    return page


def event_on(page: Page, dam: Event) -> Locator:
    return page.locator(f"#event-{dam.pk}")


def correct(page: Page, dam: Event, typed: str, reason: str) -> None:
    event = event_on(page, dam)
    event.get_by_role("link", name="Change date").click()
    event.get_by_label("When was it?").fill(typed)
    expect(event.locator(".reading")).to_contain_text("6 January 2022")
    event.get_by_label("Why?").fill(reason)
    event.get_by_role("button", name="Save this date").click()


def test_types_a_date_in_words_and_sees_how_it_is_understood(editor_page: Page, dam: Event) -> None:
    event = event_on(editor_page, dam)
    event.get_by_role("link", name="Change date").click()
    event.get_by_label("When was it?").fill("last Thursday")
    reading = event.locator(".reading")
    expect(reading).to_contain_text("Thu 6 January 2022")
    expect(reading).to_contain_text("counted from Friday 7 January 2022")
    expect(event.locator("time").first).to_have_text("Wed 5 January")
    assert Event.objects.get(pk=dam.pk).version == 1


def test_saves_shows_and_undoes_a_correction(editor_page: Page, dam: Event) -> None:
    correct(editor_page, dam, "last Thursday", "The courier says so.")
    event = event_on(editor_page, dam)
    expect(event.locator("time").first).to_have_text("Thu 6 January")
    expect(event).to_contain_text("The courier says so.")
    event.get_by_role("button", name="Undo").click()
    expect(event.locator("time").first).to_have_text("Wed 5 January")
    editor_page.reload()
    expect(event_on(editor_page, dam).locator("time").first).to_have_text("Wed 5 January")


def test_a_reader_sees_the_correction_and_no_controls(
    editor_page: Page, dam: Event, live_server: LiveServer
) -> None:
    correct(editor_page, dam, "Thu 6 Jan, evening", "Seen in the archive.")
    expect(event_on(editor_page, dam).locator("time").first).to_have_text("Thu 6 January, evening")
    editor_page.get_by_role("button", name="Sign out").click()
    open_whole(editor_page, f"{live_server.url}/flood-2022/")
    event = event_on(editor_page, dam)
    expect(event).to_contain_text("Seen in the archive.")
    expect(event.locator("del")).to_have_text("Wed 5 January")
    expect(editor_page.get_by_role("link", name="Change date")).to_have_count(0)
    expect(editor_page.get_by_role("button", name="Undo")).to_have_count(0)


def test_nonsense_gets_a_message_and_nothing_typed_is_lost(
    editor_page: Page, dam: Event, complaints: list[str]
) -> None:
    event = event_on(editor_page, dam)
    event.get_by_role("link", name="Change date").click()
    event.get_by_label("When was it?").fill("when pigs fly")
    event.get_by_label("Why?").fill("A joke.")
    event.get_by_role("button", name="Save this date").click()
    expect(event.locator(".error").first).to_be_visible()
    expect(event.get_by_label("When was it?")).to_have_value("when pigs fly")
    expect(event.get_by_label("Why?")).to_have_value("A joke.")
    # Chromium itself reports every answer of 400 and above.
    complaints[:] = [heard for heard in complaints if "422" not in heard]
