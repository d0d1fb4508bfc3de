"""The first timeline, from five articles, as a reader sees it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.opening import open_whole
from tests.factories import make_event
from timeline.models import Event, Timeline

pytestmark = pytest.mark.django_db(transaction=True)

OUTLETS = ("Axios", "The Guardian", "EFE", "Atalayar", "La República")


@pytest.fixture
def timeline_page(live_server: LiveServer, page: Page, seeds: Timeline) -> Page:
    open_whole(page, f"{live_server.url}{seeds.get_absolute_url()}")
    return page


def day(page: Page, date: str) -> Locator:
    """The section under the heading of one day."""
    return page.locator("section.day", has=page.locator(f"h2 time[datetime='{date}']"))


def outlets_of(event: Locator) -> set[str]:
    return {name.strip() for name in event.locator("cite").all_text_contents()}


def headlines(page: Page) -> list[str]:
    return page.locator("#event-list h3").all_text_contents()


def ask_for_axios(page: Page) -> None:
    """Choose one source, and wait for the list to follow."""
    page.locator("summary", has_text="Source").click()
    page.get_by_role("checkbox", name="Axios").check()
    page.wait_for_url("**/?*outlet=axios*")
    expect(page.locator("#result")).to_contain_text("found")
    page.locator("summary", has_text="Source").click()


def test_names_its_five_outlets(timeline_page: Page) -> None:
    for outlet in OUTLETS:
        expect(timeline_page.get_by_role("main")).to_contain_text(outlet)


@pytest.mark.parametrize(
    ("date", "heading", "told"),
    [
        ("2022-01-02", "Sunday 2 January", r"protest|demonstration"),
        ("2022-01-05", "Wednesday 5 January", r"storm"),
        ("2022-01-06", "Thursday 6 January", r"peacekeep|troops|paratroopers"),
    ],
)
def test_tells_what_happened_on_a_day_in_the_words_of_several_articles(
    timeline_page: Page, date: str, heading: str, told: str
) -> None:
    expect(day(timeline_page, date).get_by_role("heading", level=2)).to_have_text(
        heading, use_inner_text=True
    )
    events = day(timeline_page, date).get_by_role("article").all()
    telling = [event for event in events if re.search(told, event.text_content() or "", re.I)]
    assert any(len(outlets_of(event)) > 1 for event in telling)


def test_a_filter_swaps_the_list_and_the_back_button_returns(timeline_page: Page) -> None:
    before, address = headlines(timeline_page), timeline_page.url
    ask_for_axios(timeline_page)
    found = headlines(timeline_page)
    assert set(found) != set(before)
    told = Event.objects.filter(mentions__article__outlet__name="Axios").distinct()
    assert set(found) <= set(told.values_list("headline", flat=True))
    timeline_page.go_back()
    timeline_page.wait_for_url(address)
    expect(timeline_page.locator("#result")).not_to_contain_text("found")
    assert headlines(timeline_page) == before


def test_a_filter_finds_the_same_without_scripts(
    timeline_page: Page, live_server: LiveServer, browser: Browser
) -> None:
    ask_for_axios(timeline_page)
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(f"{live_server.url}/kazakhstan-2022/")
        plain.locator("summary", has_text="Source").click()
        plain.get_by_role("checkbox", name="Axios").check()
        plain.get_by_role("button", name="Show").click()
        assert "outlet=axios" in plain.url
        assert headlines(plain) == headlines(timeline_page)
        assert context.cookies() == []


def test_the_embed_keeps_what_was_asked(timeline_page: Page, live_server: LiveServer) -> None:
    ask_for_axios(timeline_page)
    timeline_page.get_by_text("Embed", exact=True).click()
    code = timeline_page.get_by_label("Paste this into your page").input_value()
    assert f'<iframe src="{live_server.url}/kazakhstan-2022/embed/?outlet=axios"' in code
    timeline_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    timeline_page.get_by_role("button", name="Copy").click()
    expect(timeline_page.get_by_role("button", name="Copied")).to_be_visible()
    assert timeline_page.evaluate("navigator.clipboard.readText()") == code


def test_closes_an_open_filter_when_a_reader_goes_on(timeline_page: Page) -> None:
    sheet = timeline_page.locator("details.facet", has_text="Source")
    summary, choice = sheet.locator("summary"), sheet.locator("label").first
    summary.click()
    timeline_page.keyboard.press("Escape")
    expect(choice).to_be_hidden()
    expect(summary).to_be_focused()
    summary.click()
    expect(choice).to_be_visible()
    timeline_page.get_by_role("heading", level=1).click()
    expect(choice).to_be_hidden()


def test_the_words_of_a_choice_can_be_clicked(timeline_page: Page) -> None:
    timeline_page.locator("summary", has_text="Source").click()
    words = timeline_page.locator("label.check", has_text="Axios")
    words.click()
    expect(words.get_by_role("checkbox")).to_be_checked()
    timeline_page.wait_for_url("**/?*outlet=axios*")


def test_turning_a_page_leads_the_keyboard_to_its_first_event(timeline_page: Page) -> None:
    for turn in ("Next events", "From the beginning"):
        before = headlines(timeline_page)
        timeline_page.get_by_role("link", name=turn).press("Enter")
        expect(timeline_page.locator("#event-list")).to_be_focused()
        assert headlines(timeline_page) != before
        timeline_page.keyboard.press("Tab")
        first = timeline_page.locator("#event-list a").first
        expect(first).to_be_focused()


def test_says_why_when_asked_and_without_scripts_on_the_page_of_the_event(
    timeline_page: Page, browser: Browser
) -> None:
    event = timeline_page.locator("#event-list article").first
    event.get_by_text("Why this date?").click()
    expect(event.locator(".steps li").first).to_contain_text("writes")
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(timeline_page.url)
        event = plain.locator("#event-list article").first
        event.get_by_text("Why this date?").click()
        assert "/events/" in plain.url
        expect(plain.locator(".reasons .steps li").first).to_contain_text("writes")


def test_counts_follow_what_is_chosen_and_the_focus_stays(timeline_page: Page) -> None:
    timeline_page.locator("summary", has_text="Place").click()
    almaty = timeline_page.get_by_role("checkbox", name="Almaty")
    sources = timeline_page.locator("#choices-outlet .n").all_text_contents()
    almaty.focus()
    timeline_page.keyboard.press("Space")
    timeline_page.wait_for_url("**/?*place=almaty*")
    expect(timeline_page.locator("#chosen")).to_contain_text("Almaty")
    expect(almaty).to_be_focused()
    expect(almaty).to_be_checked()
    assert timeline_page.locator("#choices-outlet .n").all_text_contents() != sources
    timeline_page.keyboard.press("Escape")
    timeline_page.locator("#chosen a", has_text="Almaty").click()
    expect(timeline_page.locator("#result")).not_to_contain_text("found")


def test_searches_a_phrase_and_leaves_a_word_out(timeline_page: Page) -> None:
    search = timeline_page.get_by_role("searchbox")
    search.fill('"state of emergency" -fuel')
    search.press("Enter")
    expect(timeline_page.locator("#result")).to_contain_text("found")
    expect(timeline_page.locator("#chosen")).to_contain_text('"state of emergency" -fuel')
    assert headlines(timeline_page)


def test_whoever_stays_is_told_what_is_new_and_nothing_moves(
    live_server: LiveServer, page: Page, seeds: Timeline
) -> None:
    page.clock.install()
    page.goto(f"{live_server.url}{seeds.get_absolute_url()}")
    page.evaluate("scrollTo(0, 1500)")
    title = page.locator("#event-list h3").nth(2)
    before = title.bounding_box()
    later = timezone.now() + timedelta(seconds=2)
    make_event(seeds, 5, headline="Just in", created_at=later, changed_at=later)
    page.clock.fast_forward("01:01")
    news = page.locator(".news")
    expect(news).to_contain_text("1 new.")
    assert title.bounding_box() == before
    news.get_by_role("link").click()
    expect(page.locator("#event-list")).to_contain_text("Just in")
    assert headlines(page) == ["Just in"]
