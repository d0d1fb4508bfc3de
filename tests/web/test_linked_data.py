"""Pages described for programs, whatever their titles are."""

from datetime import date

import pytest
from django.test import Client

from tests.factories import make_article, make_entity, make_event, make_mention, make_timeline
from tests.web.heads import described, head, metas
from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.models import Article, Event, Timeline
from timeline.templatetags.linked_data import coverage

SITE = "http://testserver"
HOSTILE = "</script><script>alert('\"&amp;')</script>\u2028"


def test_a_timeline_is_described_with_its_sources(
    client: Client, event: Event, article: Article
) -> None:
    data = described(head(client, "/flood-2022/"))
    assert data["@type"] == "Article"
    assert data["headline"] == "The flood, January 2022"
    assert data["temporalCoverage"] == "2022-01-02/2022-01-07"
    assert data["dateModified"] == event.updated_at.isoformat(timespec="seconds")
    assert data["image"] == f"{SITE}/flood-2022/card.png"
    assert data["citation"] == [
        {
            "@type": "NewsArticle",
            "publisher": {"@type": "Organization", "name": "The Courier"},
            "datePublished": "2022-01-07",
        }
    ]


def test_an_event_is_described_with_its_day_and_its_places(client: Client, event: Event) -> None:
    event.entities.add(make_entity(event.timeline, "Porto"))
    data = described(head(client, event.get_absolute_url()))
    assert data["headline"] == "The river rises"
    assert data["temporalCoverage"] == "2022-01-05"
    assert data["contentLocation"] == [{"@type": "Place", "name": "Porto"}]
    assert data["citation"][0]["headline"] == "Report 001"
    assert "about" not in data


def test_a_described_timeline_without_events_says_when_it_began(
    client: Client, timeline: Timeline
) -> None:
    data = described(head(client, "/flood-2022/"))
    assert data["dateModified"] == data["datePublished"]
    assert "citation" not in data


def test_hostile_titles_stay_text(client: Client, db: None) -> None:
    timeline = make_timeline(title=HOSTILE, summary=HOSTILE)
    event = make_event(timeline, None, headline=HOSTILE)
    make_mention(event, HOSTILE, article=make_article(timeline))
    for path in (timeline.get_absolute_url(), event.get_absolute_url()):
        html = head(client, path)
        assert "<script>" not in html
        assert described(html)["headline"] == HOSTILE
        assert metas(html)["og:title"].startswith(HOSTILE.strip())


@pytest.mark.parametrize(
    ("first", "last", "grain", "words"),
    [
        (5, 5, Grain.DAY, "2022-01-05"),
        (1, 2, Grain.WEEKEND, "2022-01-01/2022-01-02"),
        (1, 31, Grain.MONTH, "2022-01"),
        (None, 7, None, "../2022-01-07"),
        (5, None, Grain.DAY, "2022-01-05/.."),
        (None, None, None, ""),
    ],
)
def test_days_are_written_at_their_grain(
    first: int | None, last: int | None, grain: Grain | None, words: str
) -> None:
    event = Event(
        start=day(first).start if first else None,
        end=day(last).end if last else None,
        grain=grain or "",
        extent=Extent.THROUGH,
    )
    assert coverage(event) == words


def day(number: int) -> Interval:
    return Interval.of_day(date(2022, 1, number))
