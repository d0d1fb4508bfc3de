from datetime import datetime

from tests.factories import make_article, make_event, make_mention
from timeline.engine.dates.interval import Grain, Interval
from timeline.models import Article, Event, Mention, Timeline
from timeline.reasons import TOLD, explain, order_quotes


def tell(event: Event, quote: str, phrase: str, article: Article, **changes: object) -> Mention:
    mention = make_mention(event, quote, phrase, article=article)
    Mention.objects.filter(pk=mention.pk).update(**changes)
    return Mention.objects.get(pk=mention.pk)


def test_tells_each_phrase_once(timeline: Timeline, article: Article) -> None:
    event = make_event(timeline, 5)
    first = tell(event, "On Wednesday rain fell.", "Wednesday", article)
    tell(event, "It fell for hours.", "", article, phrase_id=first.phrase_id, dated="inherited")
    (account,) = explain(event).accounts
    assert account.mention == first
    assert account.steps[-1] == "Counted from publication on Fri 7 January 2022."


def test_leaves_undated_tellings_out_where_others_give_the_day(
    timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 5)
    tell(event, "Rain fell.", "", article, dated="undated", steps=["No day is named."])
    assert [account.steps for account in explain(event).accounts] == [("No day is named.",)]
    tell(event, "On Wednesday rain fell.", "Wednesday", article)
    (account,) = explain(event).accounts
    assert account.mention.phrase is not None


def test_tells_no_more_than_convinces(timeline: Timeline, article: Article) -> None:
    event = make_event(timeline, 5)
    for n in range(TOLD + 3):
        tell(event, f"On Wednesday {n}.", "Wednesday", article)
    assert len(explain(event).accounts) == TOLD


def test_names_the_other_reading_and_strikes_its_day_through(
    timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 6)
    mention = tell(event, "On Thursday the 8th.", "Thursday the 8th", article)
    assert mention.phrase is not None
    other = {"value": "2022-01-08", "start": "2022-01-08T00:00:00", "why": "The 8th is a Saturday."}
    mention.phrase.alternatives = [other]
    mention.phrase.save()
    why = explain(event)
    assert why.accounts[0].readings == ("The 8th is a Saturday.",)
    assert [day.day.day for day in why.week if day.role == "rejected"] == [8]


def test_has_no_week_for_what_is_told_of_a_year(timeline: Timeline) -> None:
    year = Interval(datetime(2014, 1, 1), datetime(2015, 1, 1), Grain.YEAR)
    assert not explain(make_event(timeline, year)).week
    assert not explain(make_event(timeline, None)).week


def test_quotes_each_article_before_the_second_of_any(timeline: Timeline, article: Article) -> None:
    event = make_event(timeline, 5)
    other = make_article(timeline, "002")
    tell(event, "A loose remark.", "", article, dated="undated", confidence=1.0)
    tell(event, "On Wednesday, surely.", "Wednesday", article, confidence=0.9)
    tell(event, "Late on Wednesday.", "Wednesday", other, confidence=0.5)
    quotes = [mention.quote for mention in order_quotes(event.mentions.all())]
    assert quotes == ["On Wednesday, surely.", "Late on Wednesday.", "A loose remark."]
