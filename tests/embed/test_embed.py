import gzip
from pathlib import Path

from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import make_article, make_event, make_mention
from timeline.models import Dispute, Event, Timeline

EMBED = "/flood-2022/embed/"
LIMIT = 15 * 1024


def body(client: Client, address: str = EMBED, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def test_shows_the_events_with_quotes_and_outlets(reader: Client, flood: Timeline) -> None:
    page = body(reader)
    assert page.index("The river rises") < page.index("The dam breaks")
    assert "The dam broke on" in page
    assert "<cite>The Courier</cite>" in page
    assert '<time datetime="2022-01-05">Wed 5 January</time>' in page


def test_marks_the_words_that_date_the_event(reader: Client, flood: Timeline) -> None:
    assert "The dam broke on <mark>Wednesday</mark>" in body(reader)


def test_says_where_sources_disagree_and_where_a_count_grew(
    reader: Client, flood: Timeline
) -> None:
    rises, breaks = flood.events.all()
    Dispute.objects.create(event=rises, kind="figure", title="How high", verdict="conflict")
    Dispute.objects.create(event=breaks, kind="figure", title="How many", verdict="growth")
    rises_told, breaks_told = body(reader).split("<article")[1:]
    assert "Sources disagree" in rises_told
    assert "The count grew" in breaks_told
    assert "Sources disagree" not in breaks_told


def test_filters_as_the_page_does(reader: Client, flood: Timeline) -> None:
    page = body(reader, f"{EMBED}?category=violence&from=2022-01-03")
    assert "The dam breaks" in page
    assert "The river rises" not in page
    full = "http://testserver/flood-2022/?category=violence&amp;from=2022-01-03"
    assert f'href="{full}" target="_blank" rel="noopener"' in page


def test_says_so_when_nothing_is_found(reader: Client, flood: Timeline) -> None:
    assert "No events" in body(reader, f"{EMBED}?q=earthquake")


def test_names_a_bad_value_inside_the_frame(reader: Client, flood: Timeline) -> None:
    response = reader.get(f"{EMBED}?from=tomorrow")
    assert response.status_code == 422
    assert "“tomorrow” is not a day" in response.content.decode()
    assert "X-Frame-Options" not in response
    assert "The dam breaks" not in response.content.decode()


def test_says_inside_the_frame_that_a_timeline_is_gone(reader: Client, db: None) -> None:
    response = reader.get("/nowhere/embed/")
    assert response.status_code == 404
    assert "no such timeline" in response.content.decode()
    assert "X-Frame-Options" not in response


def test_keeps_back_what_readers_do_not_see(reader: Client, flood: Timeline) -> None:
    make_event(flood, 5, headline="A rumour", status=Event.Status.HIDDEN)
    assert "A rumour" not in body(reader)


def test_shows_25_events_and_leads_to_the_rest(reader: Client, flood: Timeline) -> None:
    for number in range(30):
        make_event(flood, 3, headline=f"Event {number:02d}", salience=1 - number / 100)
    first = body(reader)
    assert first.count("<article") == 25
    assert "Events 1 to 25 of 32" in first
    following = first.split('<a href="?')[1].split('"')[0].replace("&amp;", "&")
    second = body(reader, f"{EMBED}?{following}")
    assert "Events 26 to 32 of 32" in second
    assert "The dam breaks" in second


def test_every_link_leaves_the_frame_but_that_to_more_events(
    reader: Client, flood: Timeline
) -> None:
    links = body(reader).split("<a ")[1:]
    assert links
    for link in links:
        assert 'target="_blank" rel="noopener"' in link.split(">")[0]
        assert 'href="http://testserver/' in link.split(">")[0]


def test_points_search_engines_to_the_full_page(reader: Client, flood: Timeline) -> None:
    page = body(reader, f"{EMBED}?category=violence")
    assert '<link rel="canonical" href="http://testserver/flood-2022/">' in page
    assert '<meta name="robots" content="noindex">' in page


def test_sets_no_cookie(reader: Client, flood: Timeline) -> None:
    response = reader.get(EMBED)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_cannot_be_posted_to(reader: Client, flood: Timeline) -> None:
    assert reader.post(EMBED).status_code == 405


def test_asks_the_database_the_same_however_much_there_is(reader: Client, flood: Timeline) -> None:
    few = count_queries(reader)
    for day in (2, 3, 4):
        event = make_event(flood, day)
        for number in (1, 2):
            article = make_article(flood, f"{day}-{number}")
            make_mention(event, "It rained on Monday", "Monday", article=article)
    assert count_queries(reader) == few <= 18


def test_weighs_no_more_than_15_kilobytes(reader: Client, flood: Timeline) -> None:
    for number in range(25):
        event = make_event(flood, 3, headline=f"{number} gates of the upper dam are opened at once")
        quote = f"On Monday {number} gates were opened, officials of {number * 37} towns said, and "
        quote += " ".join(str(serial * 7919 * (number + 1)) for serial in range(20))
        make_mention(event, quote, "Monday", article=make_article(flood, f"a{number}"))
    parts = [reader.get(EMBED).content]
    for name in ("embed/embed.css", "embed/frame.js"):
        parts.append(Path(str(finders.find(name))).read_bytes())
    assert sum(len(gzip.compress(part)) for part in parts) <= LIMIT


def count_queries(reader: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        body(reader)
    return len(queries)


def test_shows_the_main_line_alone_where_asked(reader: Client, flood: Timeline) -> None:
    Event.objects.update(salience=0)
    for number in range(14):
        make_event(flood, 3, headline=f"Event {number:02d}", salience=0.1 + number / 100)
    shown = body(reader, f"{EMBED}?main=1")
    assert shown.count("<article") == 12
    assert "Event 13" in shown
    assert "Event 01" not in shown
