from collections.abc import Callable

from django.test import Client

from tests.factories import make_article, make_event, make_mention, make_phrase, make_timeline
from timeline.models import Article, Event, Timeline

ARTICLES = "/api/v1/timelines/flood-2022/articles/"
TEXT = "Secret words. It rained on Wednesday."


def test_lists_the_articles_without_their_texts(anybody: Client, flood: Timeline) -> None:
    article = make_article(flood, text=TEXT, url="https://courier.example/1", evidence="Its page.")
    answer = anybody.get(ARTICLES).json()
    assert answer["next"] is None
    (told,) = answer["results"]
    assert told["title"] == "Report 001"
    assert told["outlet"]["name"] == "The Courier"
    assert (told["published"], told["basis"]) == ("2022-01-07", "given")
    assert (told["original"], told["evidence"]) == ("https://courier.example/1", "Its page.")
    assert told["details"] == f"http://testserver{ARTICLES}{article.pk}/"
    assert "text" not in told


def test_an_unknown_publication_day_is_null(anybody: Client, flood: Timeline) -> None:
    make_article(flood, published=None, basis="unknown")
    (told,) = anybody.get(ARTICLES).json()["results"]
    assert (told["published"], told["basis"]) == (None, "unknown")


def test_gives_the_whole_text_where_readers_see_it(anybody: Client, flood: Timeline) -> None:
    article = make_article(flood, text=TEXT, visibility=Article.Visibility.ALL)
    assert anybody.get(f"{ARTICLES}{article.pk}/").json()["text"] == TEXT


def test_gives_only_the_quotes_of_an_article_under_rights(anybody: Client, flood: Timeline) -> None:
    article = make_article(flood, text=TEXT)
    event = make_event(flood, 5)
    mention = make_mention(event, "It rained on Wednesday", "Wednesday", article=article)
    answer = anybody.get(f"{ARTICLES}{article.pk}/")
    assert "Secret" not in answer.content.decode()
    told = answer.json()
    assert told["text"] is None
    assert told["quotes"] == [
        {
            "start": mention.start_char,
            "end": mention.end_char,
            "event": event.pk,
            "quote": "It rained on Wednesday",
        }
    ]


def test_tells_only_the_date_phrases_that_quotes_rest_on(anybody: Client, flood: Timeline) -> None:
    article = make_article(flood, text=TEXT)
    mention = make_mention(make_event(flood, 5), "It rained on Wednesday", article=article)
    make_phrase(article, "last year", mention.start_char - 100)
    make_phrase(article, "Wednesday", mention.start_char + 13)
    phrases = anybody.get(f"{ARTICLES}{article.pk}/").json()["phrases"]
    assert [phrase["text"] for phrase in phrases] == ["Wednesday"]


def test_explains_each_date_phrase(anybody: Client, flood: Timeline) -> None:
    article = make_article(flood, text=TEXT, visibility=Article.Visibility.ALL)
    make_phrase(article, "Wednesday", 27)
    (phrase,) = anybody.get(f"{ARTICLES}{article.pk}/").json()["phrases"]
    assert (phrase["start"], phrase["end"], phrase["text"]) == (27, 36, "Wednesday")
    assert phrase["interval"]["start"] == "2022-01-05T00:00"
    assert phrase["anchor"] == "published"
    assert phrase["steps"] == ["Counted from publication on Fri 7 January 2022."]


def test_keeps_back_quotes_of_events_that_readers_do_not_see(
    anybody: Client, flood: Timeline
) -> None:
    article = make_article(flood, text=TEXT)
    hidden = make_event(flood, 5, status=Event.Status.HIDDEN)
    make_mention(hidden, "It rained on Wednesday", article=article)
    assert anybody.get(f"{ARTICLES}{article.pk}/").json()["quotes"] == []


def test_an_article_of_another_timeline_is_not_here(anybody: Client, flood: Timeline) -> None:
    other = make_article(make_timeline("other"))
    assert anybody.get(f"{ARTICLES}{other.pk}/").status_code == 404
    assert anybody.get(ARTICLES).json()["results"] == []


def test_leads_through_all_pages_once(anybody: Client, flood: Timeline) -> None:
    made = [make_article(flood, f"{number:03d}").pk for number in range(60)]
    first = anybody.get(ARTICLES).json()
    second = anybody.get(first["next"]).json()
    assert second["next"] is None
    assert [told["id"] for page in (first, second) for told in page["results"]] == made


def test_refuses_a_bad_page_by_name(anybody: Client, flood: Timeline) -> None:
    response = anybody.get(f"{ARTICLES}?cursor=far")
    assert response.status_code == 400
    assert response.json() == {"cursor": ["“far” is not a page of this list."]}


def test_asks_the_database_the_same_however_much_there_is(
    flood: Timeline, count_queries: Callable[[str], int]
) -> None:
    make_article(flood)
    few = count_queries(ARTICLES)
    for number in range(5):
        make_article(flood, f"more-{number}")
    assert count_queries(ARTICLES) == few
