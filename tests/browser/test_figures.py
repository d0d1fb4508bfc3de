"""Where sources differ, and who claims which number: from the count to the event to the source."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from timeline.models import Dispute, Timeline

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def dispute(seeds: Timeline) -> Dispute:
    """Counts of the seeds that contradict each other."""
    return Dispute.objects.filter(kind="figure", verdict="conflict")[0]


def mark(page: Page, dispute: Dispute) -> Locator:
    """The first link on a page that says how things stand and leads to the dispute."""
    said = re.compile(rf"Sources disagree\s?: {re.escape(dispute.title)}")
    return page.get_by_role("link", name=said).first


def claims_of(dispute: Dispute) -> list[str]:
    return list(dispute.claims.values_list("value", flat=True))


def test_a_reader_goes_by_keyboard_from_a_count_to_its_event_to_the_words_and_back(
    live_server: LiveServer, page: Page, dispute: Dispute
) -> None:
    page.goto(f"{live_server.url}/kazakhstan-2022/figures/")
    mark(page, dispute).press("Enter")
    page.wait_for_url(f"**{dispute.event.get_absolute_url()}#dispute-{dispute.pk}")
    panel = page.get_by_role("region", name=dispute.title)
    expect(panel.locator(".value")).to_have_text(claims_of(dispute))
    expect(panel.locator(".verdict")).to_contain_text(dispute.why)

    panel.get_by_role("link").first.press("Enter")
    claim = dispute.claims.select_related("mention")[0]
    page.wait_for_url(f"**#mention-{claim.mention_id}")
    expect(page.locator(f"#mention-{claim.mention_id}")).to_be_in_viewport()

    mark(page, dispute).press("Enter")
    page.wait_for_url(f"**{dispute.event.get_absolute_url()}#dispute-{dispute.pk}")


def test_claims_are_read_on_a_telephone_without_scripts(
    live_server: LiveServer, browser: Browser, dispute: Dispute
) -> None:
    with browser.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": 844}
    ) as context:
        plain = context.new_page()
        plain.goto(f"{live_server.url}{dispute.event.get_absolute_url()}")
        values = plain.get_by_role("region", name=dispute.title).locator(".value")
        expect(values).to_have_text(claims_of(dispute))
        for value in values.all():
            box = value.bounding_box()
            assert box
            assert box["x"] + box["width"] <= 390


def test_the_main_line_leads_into_the_list_and_can_be_read_alone(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}")
    main = page.get_by_role("region", name="The main line")
    first = main.get_by_role("listitem").first.get_by_role("link")
    title = first.text_content() or ""
    first.press("Enter")
    expect(page.locator("article:target").get_by_role("heading", name=title)).to_be_in_viewport()
    main.get_by_role("link", name="Only these").press("Enter")
    page.wait_for_url("**/?main=1")
    expect(page.locator("#event-list article")).to_have_count(12)
    expect(page.get_by_role("checkbox", name="Main line")).to_be_checked()
    page.get_by_role("checkbox", name="Main line").uncheck()
    expect(main).to_be_visible()
