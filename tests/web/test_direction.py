"""Pages in a language that is read from right to left."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client, override_settings

from tests.factories import make_mention, make_outlet
from timeline.models import Article, Event, Timeline

ARABIC = [*settings.LANGUAGES, ("ar", "العربية"), ("he", "עברית")]
PHYSICAL = re.compile(
    r"(?:^|[\s;{])(?:(?:margin|padding|border)-)?(?:left|right)(?:-[a-z]+)*\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
# Time runs from left to right in every chart, as its bars are drawn so.
CHARTS = (".reach", ".columns", ".lane svg")


@pytest.mark.parametrize("language", ["ar", "he"])
@pytest.mark.parametrize(
    "address",
    ["", "flood-2022/", "flood-2022/print/", "flood-2022/about/", "flood-2022/embed/", "net/"],
)
@override_settings(LANGUAGES=ARABIC)
def test_page_is_read_from_right_to_left(
    client: Client, language: str, address: str, event: Event
) -> None:
    page = client.get(f"/{language}/{address}").content.decode()
    assert f'<html lang="{language}" dir="rtl">' in page


@override_settings(LANGUAGES=ARABIC)
def test_event_and_article_keep_what_is_told_in_its_own_direction(
    client: Client, article: Article, event: Event
) -> None:
    page = client.get(f"/ar/flood-2022/events/{event.pk}/").content.decode()
    assert '<bdi lang="en">The river rises</bdi></h1>' in page
    assert '<mark lang="en" dir="auto">Wednesday</mark>' in page
    assert '<p lang="en" dir="auto">The river rose on' in page
    page = client.get(f"/ar/flood-2022/articles/{article.pk}/").content.decode()
    assert '<h1><bdi lang="en">Report 001</bdi></h1>' in page


@override_settings(LANGUAGES=ARABIC)
def test_names_from_anywhere_are_kept_apart_from_the_words_around_them(
    client: Client, timeline: Timeline, event: Event, article: Article
) -> None:
    timeline.title, timeline.summary = "الفيضان (2022)", "What the river did."
    timeline.save()
    make_mention(event, "ارتفع النهر يوم الأربعاء", "الأربعاء", article=article)
    article.outlet = make_outlet("nahar", "النهار")
    article.save()
    timeline.touch()
    for language in ("ar", "ru"):
        page = client.get(f"/{language}/flood-2022/").content.decode()
        assert "<h1><bdi>الفيضان (2022)</bdi></h1>" in page
        assert "<bdi>What the river did.</bdi>" in page
        assert '<p lang="en" dir="auto">ارتفع النهر' in page


def test_a_language_read_from_left_to_right_says_nothing_of_it(
    client: Client, event: Event
) -> None:
    for address in ("/flood-2022/", "/ru/flood-2022/", "/kk/flood-2022/embed/"):
        assert 'dir="rtl"' not in client.get(address).content.decode()


@pytest.mark.parametrize("sheet", ["timeline/dateline.css", "embed/embed.css"])
def test_style_sheets_name_no_side_but_start_and_end(sheet: str) -> None:
    found = finders.find(sheet)
    assert found
    lines = Path(str(found)).read_text("utf-8").splitlines()
    assert [line for line in lines if PHYSICAL.search(line)] == []


@pytest.mark.parametrize("chart", CHARTS)
def test_charts_run_from_left_to_right_in_every_language(chart: str) -> None:
    sheet = Path(str(finders.find("timeline/dateline.css"))).read_text("utf-8")
    rules = [line for line in sheet.splitlines() if chart in line.partition("{")[0]]
    assert any("direction: ltr" in rule for rule in rules)
