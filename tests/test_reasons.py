from datetime import date, datetime

import pytest

from tests.factories import make_article, make_event, make_mention
from timeline.accounts import MEANS, NAMED, OUT, PAST, account_of
from timeline.engine import Document, find_dates, find_sightings, merge_sightings
from timeline.engine.dates.interval import Grain, Interval
from timeline.models import Article, Event, Mention, Timeline
from timeline.reasons import TOLD, explain, order_quotes, say_likeness
from timeline.retold import retell


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


def test_tells_a_phrase_that_comes_again_once(timeline: Timeline, article: Article) -> None:
    event = make_event(timeline, 5)
    tell(event, "On Wednesday rain fell.", "Wednesday", article)
    tell(event, "Rain fell on Wednesday.", "Wednesday", article)
    assert len(explain(event).accounts) == 1


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
        tell(event, f"In hour {n} of Wednesday.", f"hour {n} of Wednesday", article)
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


def test_says_who_writes_what_and_when_that_came_out(timeline: Timeline, article: Article) -> None:
    steps = [
        "The article came out on Friday 7 January 2022.",
        "The sentence tells of the past.",
        "“Wednesday” is the latest Wednesday up to that day.",
        "That is Wednesday 5 January 2022.",
        "“Wednesday” stands here and dates the event.",
        "Its words tell of rain.",
        "Somebody says it.",
    ]
    event = make_event(timeline, 5)
    mention = tell(event, "On Wednesday rain fell.", "Wednesday", article, steps=steps)
    account = account_of(mention, steps, 2022)
    assert account.published == article.published
    assert account.steps == (
        "Told in the past, “Wednesday” is the latest Wednesday up to that day: "
        "Wednesday 5 January.",
    )


def test_says_where_the_day_stands_that_a_telling_takes_over(
    timeline: Timeline, article: Article
) -> None:
    steps = ["No day is told here; “Wednesday” in a paragraph before is the day being told."]
    event = make_event(timeline, 5)
    mention = tell(event, "It fell for hours.", "Wednesday", article, dated="inherited")
    account = account_of(mention, steps, 2022)
    assert (account.place, account.steps, account.published) == ("in a paragraph before", (), None)


def test_keeps_every_step_that_it_does_not_know(timeline: Timeline, article: Article) -> None:
    mention = make_mention(make_event(timeline, 5), "Rain fell.", article=article)
    assert account_of(mention, ["That is Monday.", "Why not?"], None).steps == (
        "That is Monday.",
        "Why not?",
    )


def test_says_no_more_of_a_date_told_in_full(timeline: Timeline, article: Article) -> None:
    steps = [PAST, "“5 January” is a date told in full.", "That is Wednesday 5 January 2022."]
    mention = tell(make_event(timeline, 5), "On 5 January.", "5 January", article)
    assert account_of(mention, steps, 2022).steps == ("That is Wednesday 5 January.",)


@pytest.mark.parametrize(
    ("step", "worded"),
    [
        ("It came out on Friday 7 January 2022.", "It came out on Friday 7 January."),
        ("Wednesday 16 December 2021 it was.", "Wednesday 16 December 2021 it was."),
        ("“5 January 2022” is a date told in full.", "“5 January 2022” is a date told in full."),
    ],
)
def test_words_the_days_of_a_step(step: str, worded: str) -> None:
    assert retell(step, 2022) == worded


def test_knows_the_steps_that_the_engine_tells() -> None:
    text = "Rain storms the city\n\nProtesters stormed the town hall on Wednesday. Police fled.\n"
    document = Document("a", text, published=date(2022, 1, 7))
    told = [one for one in find_sightings(document, find_dates(document)) if one.phrase]
    assert {sighting.dated for sighting in told} == {"stated", "inherited"}
    for sighting in told:
        texts = [step.text for step in sighting.steps]
        assert any(OUT.match(step) for step in texts)
        assert PAST in texts
        assert sum(NAMED.match(step) is not None for step in texts) == (
            sighting.dated == "inherited"
        )
        assert sum(step.startswith(MEANS) for step in texts) == 1
        assert any(step.startswith("Its words tell of ") for step in texts)


def test_says_of_a_day_worked_out_that_it_only_seems_so(timeline: Timeline) -> None:
    article = make_article(timeline, basis="inferred", confidence=0.9)
    event = make_event(timeline, 5)
    mention = tell(event, "On Wednesday rain fell.", "Wednesday", article)
    seems = "The article seems to have come out on Friday 7 January 2022."
    account = account_of(mention, [seems], 2022)
    assert account.worked_out
    assert account.published == article.published
    assert account.steps == ()


def test_says_that_an_editor_set_the_day(timeline: Timeline, article: Article) -> None:
    event = make_event(timeline, 5, decided=["date"])
    tell(event, "On Wednesday rain fell.", "Wednesday", article)
    assert [day.word for day in explain(event).week if day.role == "read"] == ["set"]


def test_the_sum_of_likeness_is_told_without_its_numbers() -> None:
    step = "Their likeness is 0.50, 0.31 is enough: close by +0.02, words +0.31, other towns −0.04."  # noqa: RUF001
    said = "Together they are alike enough, by words, close by. Against it: other towns."
    assert say_likeness(step) == said
    assert say_likeness("Their likeness is 0.40, 0.31 is enough.") == (
        "Together they are alike enough."
    )
    assert say_likeness("They share the word “0.31”.") == "They share the word “0.31”."


def test_no_reason_that_the_engine_gives_for_one_event_shows_a_sum() -> None:
    text = "The dam in Porto broke on Wednesday.\n"
    tellings = [
        sighting
        for n in range(2)
        for document in [Document(f"{n}", text, date(2022, 1, 7))]
        for sighting in find_sightings(document, find_dates(document))
    ]
    (group,) = merge_sightings(tellings).groups
    steps = [step.text for step in group.steps]
    assert any("is enough" in step for step in steps)
    assert not any("is enough" in say_likeness(step) for step in steps)
