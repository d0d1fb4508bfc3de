"""`/try/`: paste a text, see its dates."""

import logging
import re
from datetime import timedelta
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils import timezone

from timeline.fields import LONGEST_PASTED

TEXT = "The river rose last Thursday. It fell on Thursday the 8th, after three days."
FORM = "application/x-www-form-urlencoded"
HTMX = {"HX-Request": "true"}

pytestmark = pytest.mark.django_db


def words(response: Any) -> str:
    """What the page says, without its markup."""
    page = unescape(re.sub(r"<[^>]+>", " ", response.content.decode()))
    return " ".join(page.split())


def ask(client: Client, text: str = TEXT, published: str = "2022-01-07", **more: Any) -> Any:
    fields = {"text": text, "published": published, "language": "en", **more.pop("fields", {})}
    if more.get("content_type") == FORM:
        return client.post("/try/", urlencode(fields), **more)
    return client.post("/try/", fields, **more)


def test_offers_an_empty_form_and_examples(client: Client) -> None:
    response = client.get("/try/")
    assert response.status_code == 200
    page = response.content.decode()
    assert '<textarea name="text"' in page
    assert 'href="/try/?example=report#reading"' in page
    assert "neither stored nor logged" in words(response)
    assert 'class="source"' not in page


def test_says_what_each_phrase_became_and_why(client: Client) -> None:
    response = ask(client)
    assert response.status_code == 200
    said = words(response)
    assert "3 phrases tell a time" in said
    assert "last Thursday Thu 6 January 2022 Sure, 100 %" in said
    assert "“last Thursday” is the latest Thursday before that day." in said
    assert "TIMEX3 2022-01-06 · EDTF 2022-01-06" in said
    assert "three days a length of time, not a date" in said


def test_marks_the_phrases_and_links_them_with_their_notes_both_ways(client: Client) -> None:
    page = ask(client).content.decode()
    assert '<a class="when-link " id="d1" href="#n1"><mark>last Thursday</mark></a>' in page
    assert 'id="n1"' in page
    assert '<a class="phrase" href="#d1">' in page
    assert 'class="when-link vague" id="d3" href="#n3">three days</a>' in page


def test_shows_both_readings_of_what_is_at_odds_with_the_calendar(client: Client) -> None:
    response = ask(client)
    page = response.content.decode()
    assert '<a class="when-link flagged" id="d2"' in page
    assert "Weekday and date do not fit" in words(response)
    assert "Or: Sat 8 January 2022 2022-01-08" in words(response)
    note = page.split('id="n2"')[1].split("</li>\n</ul>")[0]
    assert '<li class="rejected">Sat<b>8</b>' in note
    assert '<li class="read">Thu<b>6</b>' in note
    assert '<li class="published">Fri<b>7</b>' in note


def test_says_which_day_it_worked_out_and_why(client: Client) -> None:
    response = ask(client, "LAKESIDE, 6 May 2024 (Courier) – The ferry sank on Sunday.", "")
    said = words(response)
    assert "came out; worked out from the text Mon 6 May 2024" in said
    assert "Its dateline is of “6 May 2024”." in said
    assert "Sunday Sun 5 May 2024" in said


def test_says_what_is_known_where_the_day_is_not(client: Client) -> None:
    response = ask(client, "The orchard was sold last Thursday.", "")
    said = words(response)
    assert "came out not known" in said
    assert "Nobody has said when the article came out" in said
    assert "1 phrase counts from that day, and has none without it." in said
    assert "last Thursday no day: nobody has said when the text came out" in said
    assert "TIMEX3 XXXX-WXX-4" in said
    assert 'href="#try-published"' in response.content.decode()


def test_says_what_it_reads_where_it_finds_nothing(client: Client) -> None:
    response = ask(client, "Meanwhile, the soup was hot.")
    assert response.status_code == 200
    said = words(response)
    assert "No phrase that tells a time" in said
    assert "It reads phrases such as “last Thursday”" in said
    assert "Meanwhile, the soup was hot." in said


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "Снег выпал в прошлый четверг.", "2022-01-06"),
        ("de", "Der Turm öffnete am 5. Januar.", "2022-01-05"),
        ("en", "It opens on 2/1/2022.", "2022-01-02"),
        ("en-US", "It opens on 2/1/2022.", "2022-02-01"),
    ],
)
def test_reads_the_language_that_is_chosen(
    client: Client, language: str, text: str, value: str
) -> None:
    response = ask(client, text, fields={"language": language})
    assert f"TIMEX3 {value}" in words(response)
    assert f'class="source" aria-label="The text" lang="{language}"' in response.content.decode()


@pytest.mark.parametrize(("address", "language"), [("/try/", "en"), ("/ru/try/", "ru")])
def test_proposes_the_language_of_the_page(client: Client, address: str, language: str) -> None:
    assert (
        f'<option value="{language}" lang="{language}" selected>'
        in client.get(address).content.decode()
    )


# What is refused


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"text": ""}, "Paste a text first."),
        ({"text": "\r\n" * 20_000}, "Paste a text first."),
        ({"text": "x" * 20_001}, "It has 20001 characters; 20000 are the most."),
        ({"text": "on Monday\x00"}, "It holds a NUL character"),
        ({"published": "2022-02-30"}, "“2022-02-30” is not a day"),
        ({"published": "0001-01-01"}, "“0001-01-01” is not a day"),
        ({"published": "9999-12-31"}, "“9999-12-31” is not a day"),
        ({"published": "<script>"}, "“<script>” is not a day"),
        ({"published": "9998-01-01"}, "9998-01-01 is still to come."),
        ({"language": "tlh"}, "Texts in “tlh” cannot be read."),
    ],
)
def test_names_what_it_does_not_take(client: Client, fields: dict[str, str], why: str) -> None:
    response = ask(client, fields=fields)
    assert response.status_code == 422
    assert why in words(response)
    assert "Not read." in words(response)
    assert b"<script>" not in response.content
    assert 'aria-invalid="true"' in response.content.decode()


def test_keeps_what_was_typed_when_it_refuses(client: Client) -> None:
    page = ask(client, published="2022-02-30").content.decode()
    assert TEXT in page
    assert '<input type="text" name="published"' in page
    assert 'value="2022-02-30"' in page


def test_counts_the_end_of_a_line_as_one_character(client: Client) -> None:
    assert ask(client, "x\r\n" * (LONGEST_PASTED // 2)).status_code == 200


def test_refuses_a_text_that_is_far_too_long_without_reading_it(client: Client) -> None:
    response = ask(client, "x" * 3_000_000, content_type=FORM)
    assert response.status_code == 422
    assert "It is far too long; 20000 characters are the most." in words(response)


def test_takes_the_paper_of_tomorrow(client: Client) -> None:
    tomorrow = timezone.now().date() + timedelta(days=1)
    assert ask(client, published=tomorrow.isoformat()).status_code == 200
    later = tomorrow + timedelta(days=1)
    assert ask(client, published=later.isoformat()).status_code == 422


def test_says_when_there_is_no_such_example(client: Client) -> None:
    response = client.get("/try/", {"example": "<script>"})
    assert response.status_code == 422
    assert "There is no such example." in words(response)
    assert b"<script>" not in response.content


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_does_nothing_else(client: Client, method: str) -> None:
    assert getattr(client, method)("/try/").status_code == 405


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> on <b>Monday</b> & \"'>",
        "\ud800 on Monday".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
        "\u202eyadnoM no\u202c on Monday אתמול",
        "5\nMay\n2022\u2028and\vMonday\x85morning",
        "“‘\"'" * 5000,
        "Monday\n\n" * 2500,
        "x\n\n" * 6000,
    ],
)
def test_shows_any_text_as_a_text(client: Client, text: str) -> None:
    response = ask(client, text)
    assert response.status_code == 200
    page = response.content.decode()
    assert "<script>alert" not in page
    assert "<b>Monday" not in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_draws_no_more_notes_than_anybody_reads(client: Client) -> None:
    response = ask(client, "Monday, " * 300)
    assert "300 phrases tell a time" in words(response)
    assert "100 more phrases are found and not shown." in words(response)
    assert 'id="n200"' in response.content.decode()
    assert 'id="n201"' not in response.content.decode()


# How it answers


def test_asks_the_database_nothing(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        ask(client)


def test_sets_no_cookie_and_needs_none(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = ask(strict)
    assert response.status_code == 200
    assert not response.cookies


@pytest.mark.parametrize("text", [TEXT, ""])
def test_nobody_keeps_what_was_pasted(
    client: Client, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        response = ask(client, text)
    assert response["Cache-Control"] == "no-store"
    assert "Thursday" not in caplog.text


def test_htmx_gets_only_the_form_and_the_answer(client: Client) -> None:
    response = ask(client, headers=HTMX)
    page = response.content.decode()
    assert page.lstrip().startswith('<div id="try">')
    assert "<html" not in page
    assert '<p id="try-status" hx-swap-oob="innerHTML">' in page
    assert response["HX-Replace-Url"] == "/try/"
    assert "HX-Reswap" not in response


def test_htmx_stays_where_it_is_when_something_is_wrong(client: Client) -> None:
    response = ask(client, "", headers=HTMX)
    assert response.status_code == 422
    assert response["HX-Reswap"] == "outerHTML"
    assert "autofocus" in response.content.decode()
    assert "Not read." in words(response)


def test_says_how_a_program_gets_the_same(client: Client) -> None:
    said = words(ask(client))
    assert "python -m timeline.engine dates --published 2022-01-07 article.txt" in said
    assert "curl http://testserver/api/v1/dates/ --data-urlencode text@article.txt" in said
    assert "find_dates(Document(" in said


@pytest.mark.parametrize("address", ["/", "/no-such-page/"])
def test_every_page_leads_here(client: Client, address: str) -> None:
    assert 'href="/try/"' in client.get(address).content.decode()
