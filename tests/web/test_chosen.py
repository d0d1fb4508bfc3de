"""What is asked for stands beside the list, each part with the way to ask without it."""

import re
from html import unescape

import pytest
from django.test import Client

from tests.factories import make_article, make_entity, make_event
from timeline.models import Timeline


def chips(client: Client, timeline: Timeline, query: str) -> list[tuple[str, str]]:
    html = client.get(f"{timeline.get_absolute_url()}?{query}").content.decode()
    found = html.split('id="chosen"')[1].split("</ul>")[0]
    links = re.findall(r'<a href="([^"]+)">(?:<span.*?</span>)?([^<]+)<span', found)
    return [(unescape(words).strip(), unescape(href)) for href, words in links]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("q=river+-dam", "“river -dam”"),
        ("q=%3Cb%3E", "“<b>”"),
        ("from=2022-01-03&to=2022-01-05", "3–5 January"),
        ("from=2022-01-03&to=2022-01-03", "Mon 3 January"),
        ("from=2022-01-03", "From Mon 3 January"),
        ("to=2021-12-31", "To Fri 31 December 2021"),
        ("category=violence", "Violence"),
        ("certainty=unsure", "Unsure"),
        ("disputed=1", "Sources disagree"),
        ("corrected=1", "Corrected"),
        ("since=2022-01-09T08:10:00Z", "Changed since Sun 9 January, 08:10"),
        ("place=old-town", "Old Town"),
        ("outlet=courier", "The Courier"),
    ],
)
def test_says_what_is_asked(client: Client, timeline: Timeline, query: str, words: str) -> None:
    make_article(timeline)
    make_event(timeline, 3, entities=[make_entity(timeline, "Old Town")])
    assert chips(client, timeline, query) == [(words, "/flood-2022/")]


def test_leads_to_the_same_question_without_one_part(client: Client, timeline: Timeline) -> None:
    found = chips(client, timeline, "category=violence&category=protest&from=2022-01-03&cursor=1.1")
    assert found == [
        ("From Mon 3 January", "/flood-2022/?category=violence&category=protest"),
        ("Violence", "/flood-2022/?category=protest&from=2022-01-03"),
        ("Protest", "/flood-2022/?category=violence&from=2022-01-03"),
    ]


def test_nothing_asked_nothing_said(client: Client, timeline: Timeline) -> None:
    assert chips(client, timeline, "utm_source=mail&q=") == []
