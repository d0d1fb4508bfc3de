"""Where sources differ, and who claims which number: from the count to the event to the source."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.opening import open_whole
from timeline.models import Dispute, Timeline

pytestmark = pytest.mark.django_db(transaction=True)

# Pairs of words in the pictures that cover each other, and words that leave their picture.
COVERED = """() => [...document.querySelectorAll("svg.chart")].flatMap(chart => {
  const frame = chart.getBoundingClientRect();
  const words = [...chart.querySelectorAll("text")]
    .map(text => [text.textContent, text.getBoundingClientRect()])
    .filter(([, box]) => box.width);
  const out = words.filter(([, box]) => box.left < frame.left - 2 || box.right > frame.right + 2);
  const pairs = words.flatMap(([one, a], n) => words.slice(n + 1)
    .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
    .map(([other]) => [one, other]));
  return [...out.map(([one]) => [one]), ...pairs];
})"""


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
    open_whole(page, f"{live_server.url}{seeds.get_absolute_url()}")
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


@pytest.mark.parametrize("width", [320, 390, 600, 1280, 1920])
def test_no_words_of_a_picture_cover_others_on_any_page(
    live_server: LiveServer, page: Page, seeds: Timeline, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("figures/", "figures/troops-csto/"):
        page.goto(f"{live_server.url}{seeds.get_absolute_url()}{path}")
        expect(page.locator("svg.chart:visible").first).to_be_visible()
        assert page.evaluate(COVERED) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_number_of_an_event_leads_to_its_count_and_every_claim_there(
    live_server: LiveServer, page: Page, dispute: Dispute
) -> None:
    page.goto(f"{live_server.url}{dispute.event.get_absolute_url()}")
    figures = page.get_by_role("region", name="Figures, and who says so")
    figures.get_by_role("link", name=dispute.title).first.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(dispute.title)
    expect(page.locator("svg.chart:visible")).to_have_count(1)
    told = page.get_by_role("table").get_by_role("row")
    assert told.count() - 1 >= dispute.claims.count()
