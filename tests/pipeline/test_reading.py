"""What an article says, stored: once, and in place."""

from collections.abc import Callable
from datetime import date, datetime
from math import inf

import pytest

from tests.factories import make_article, make_timeline
from timeline import jobs
from timeline.engine.dates import Reading, find_dates
from timeline.engine.dates.resolution import Basis, Resolution
from timeline.engine.events.names.namer import Rules
from timeline.engine.events.sighting import Figure, Sighting
from timeline.engine.text import Document
from timeline.models import Article, Event, Job, Mention, Phrase, Timeline
from timeline.models import Figure as FigureRow
from timeline.pipeline import reading, run_booked
from timeline.pipeline.reading import (
    as_document,
    fingerprint,
    is_read,
    store_mentions,
    store_phrases,
)
from timeline.pipeline.values import as_sighting

pytestmark = pytest.mark.django_db

TEXT = "Crowds gathered on Wednesday. Crowds gathered on Thursday. Crowds gathered."


@pytest.fixture
def told(article: Article) -> Article:
    article.text = TEXT
    article.save()
    return article


def test_phrase_is_stored_with_its_reasons(
    told: Article, resolve: Callable[..., Resolution]
) -> None:
    store_phrases(told, [resolve(TEXT, "Wednesday", flags=("weekday",))])

    phrase = Phrase.objects.get()
    assert TEXT[phrase.start_char : phrase.end_char] == phrase.text == "Wednesday"
    assert (phrase.grain, phrase.value, phrase.steps) == ("day", "2022-01-05", ["Read."])
    assert phrase.flags == ["weekday"]


def test_phrase_without_a_date_is_stored_without_one(
    told: Article, resolve: Callable[..., Resolution]
) -> None:
    store_phrases(told, [resolve(TEXT, "Wednesday", interval=None, value="PAST_REF")])

    assert (Phrase.objects.get().start, Phrase.objects.get().grain) == (None, "")


def test_reading_again_updates_phrases_in_place(
    told: Article, resolve: Callable[..., Resolution]
) -> None:
    store_phrases(told, [resolve(TEXT, "Wednesday"), resolve(TEXT, "Thursday")])
    kept = Phrase.objects.get(text="Thursday")

    store_phrases(told, [resolve(TEXT, "Thursday", value="2022-01-06")])

    assert list(Phrase.objects.values_list("pk", "value")) == [(kept.pk, "2022-01-06")]


def test_mention_keeps_its_row_and_its_event_when_its_offset_moves(
    told: Article, tell: Callable[..., Sighting], event: Event
) -> None:
    store_mentions(told, [tell(TEXT, "Crowds gathered on Thursday.")], {})
    Mention.objects.update(event=event)
    kept = Mention.objects.get()

    moved = "Breaking. " + TEXT
    store_mentions(told, [tell(moved, "Crowds gathered on Thursday.")], {})

    mention = Mention.objects.get()
    assert (mention.pk, mention.event_id) == (kept.pk, event.pk)
    assert mention.start_char == kept.start_char + len("Breaking. ")


def test_same_words_twice_are_two_mentions(told: Article, tell: Callable[..., Sighting]) -> None:
    twice = "Crowds gathered. Crowds gathered."
    first = tell(twice, "Crowds gathered.")
    second = tell(" " * 17 + "Crowds gathered.", "Crowds gathered.")

    store_mentions(told, [first, second], {})

    assert list(Mention.objects.values_list("occurrence", "start_char")) == [(0, 0), (1, 17)]


def test_quote_that_is_gone_loses_its_mention(told: Article, tell: Callable[..., Sighting]) -> None:
    store_mentions(told, [tell(TEXT, "Crowds gathered on Wednesday.")], {})

    store_mentions(told, [], {})

    assert not Mention.objects.exists()


def test_mention_knows_the_phrase_that_dates_it(
    told: Article, resolve: Callable[..., Resolution], tell: Callable[..., Sighting]
) -> None:
    phrases = store_phrases(told, [resolve(TEXT, "Wednesday")])
    span = (TEXT.index("Wednesday"), TEXT.index("Wednesday") + len("Wednesday"))

    store_mentions(told, [tell(TEXT, "Crowds gathered on Wednesday.", phrase=span)], phrases)

    phrase = Mention.objects.get().phrase
    assert phrase is not None
    assert phrase.text == "Wednesday"


def test_figures_are_those_of_the_last_reading(
    told: Article, tell: Callable[..., Sighting]
) -> None:
    for low in (18, 26):
        figure = Figure("killed", "police", low, None, "people")
        store_mentions(told, [tell(TEXT, "Crowds gathered.", figures=(figure,))], {})

    assert list(Mention.objects.get().figures.values_list("low", "high")) == [(26, None)]


def test_reading_is_out_of_date_when_the_publication_day_changes(told: Article) -> None:
    told.read_as = fingerprint(told)
    assert is_read(told)

    told.published = date(2022, 2, 1)

    assert not is_read(told)


STAMPED = f"Crowds gather\n\nPublished: 7 January 2022\n\n{TEXT}"


def read(article: Article) -> Article:
    jobs.book_reading(article)
    run_booked(article.timeline, lambda job: None)
    article.refresh_from_db()
    return article


@pytest.fixture
def undated(timeline: Timeline) -> Article:
    """An article that came without its day, but prints it."""
    return make_article(timeline, "003", text=STAMPED, published=None, basis=Basis.UNKNOWN)


def test_a_day_that_nobody_told_is_worked_out_and_dates_the_events(undated: Article) -> None:
    article = read(undated)
    assert (article.published, article.basis) == (date(2022, 1, 7), "inferred")
    assert article.evidence == "At its head stands “7 January 2022”."
    assert article.confidence == pytest.approx(0.98)
    wednesday = article.phrases.get(text="Wednesday")
    assert wednesday.steps[0] == "The article seems to have come out on Friday 7 January 2022."
    assert wednesday.start == datetime(2022, 1, 5)
    assert Event.objects.filter(start=datetime(2022, 1, 5)).exists()


def test_where_the_text_settles_no_day_the_article_keeps_what_is_known(timeline: Timeline) -> None:
    article = read(make_article(timeline, "003", text=TEXT, published=None, basis=Basis.UNKNOWN))
    assert (article.published, article.basis, article.confidence) == (None, "unknown", None)
    assert "The latest weekday that it tells of is Thursday." in article.evidence
    assert is_read(article)


def test_a_day_worked_out_is_worked_out_again_when_the_text_changes(undated: Article) -> None:
    article = read(undated)
    assert is_read(article)
    article.text = STAMPED.replace("7 January", "14 January")
    article.save()
    assert not is_read(article)
    assert read(article).published == date(2022, 1, 14)
    article.text = TEXT
    article.save()
    assert read(article).published is None


@pytest.mark.parametrize("basis", [Basis.EDITOR, Basis.GIVEN, Basis.INFERRED])
def test_a_day_that_people_told_stays_whatever_the_text_says(
    timeline: Timeline, basis: Basis
) -> None:
    told = {"published": date(2022, 2, 2), "basis": basis, "evidence": "Its editor said so."}
    article = read(make_article(timeline, "003", text=STAMPED, **told))
    assert (article.published, article.basis) == (date(2022, 2, 2), basis)
    assert (article.evidence, article.confidence) == ("Its editor said so.", None)


def test_a_day_set_while_the_article_is_read_stays(undated: Article) -> None:
    found = find_dates(Document("a", STAMPED)).published
    edited = {"published": date(2022, 2, 2), "basis": Basis.EDITOR}
    Article.objects.filter(pk=undated.pk).update(**edited)
    reading.store_day(undated, found)
    undated.refresh_from_db()
    assert (undated.published, undated.basis) == (date(2022, 2, 2), "editor")


def test_what_is_too_long_for_its_column_is_cut(
    told: Article, resolve: Callable[..., Resolution], tell: Callable[..., Sighting]
) -> None:
    figure = Figure("killed", "police " * 90, 18, inf, "people", said_by="the Ministry " * 60)
    store_phrases(told, [resolve(TEXT, "Wednesday", value="2022-01-05/" * 30)])
    long = {"said_by": "Minister " * 60, "headline": "Crowds " * 99, "figures": (figure,)}
    store_mentions(told, [tell(TEXT, "Crowds gathered.", **long)], {})

    mention, row = Mention.objects.get(), FigureRow.objects.get()
    lengths = [len(mention.headline), len(mention.said_by), len(row.who), len(row.said_by)]
    assert lengths == [300, 200, 200, 200]
    assert len(Phrase.objects.get().value) == 100
    assert (row.low, row.high) == (18, None), "no JSON can tell of an infinite number"


def test_an_article_in_a_language_that_is_not_read_says_so(told: Article) -> None:
    Article.objects.filter(pk=told.pk).update(language="it")
    jobs.book_reading(told)

    run_booked(told.timeline, lambda job: None)

    failed = Job.objects.get(article=told)
    message = "UnknownLanguage: 'it' cannot be read (read: de, en, es, fr, ru)"
    assert (failed.state, failed.message) == (Job.State.FAILED, message)


def test_an_article_is_read_in_its_language(told: Article) -> None:
    Article.objects.filter(pk=told.pk).update(language="es-PE", text="Ardió el jueves pasado.")
    jobs.book_reading(told)

    run_booked(told.timeline, lambda job: None)

    assert [phrase.text for phrase in told.phrases.all()] == ["el jueves pasado"]


def test_article_that_cannot_be_read_says_why_and_holds_up_nobody(
    told: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_at_one(document: Document) -> Reading:
        if document.id == str(told.pk):
            raise ValueError("odd text: \0")
        return find_dates(document)

    monkeypatch.setattr(reading, "find_dates", break_at_one)
    other = make_article(told.timeline, "002", text=TEXT)
    jobs.book_reading(told)
    jobs.book_reading(other)

    run_booked(told.timeline, lambda job: None)

    failed = Job.objects.get(article=told)
    assert (failed.state, failed.message) == (Job.State.FAILED, "ValueError: odd text: ␀")
    assert not Job.objects.exclude(pk=failed.pk).exclude(state=Job.State.DONE).exists()
    assert other.phrases.exists()


def test_a_late_hour_told_far_from_the_story_keeps_its_day_and_offers_the_other() -> None:
    timeline = make_timeline(zone="Asia/Almaty")
    article = make_article(timeline, text="Title\n\nThe hall burned on Wednesday evening.\n")
    article.outlet.zone = "Europe/Madrid"

    store_phrases(article, find_dates(as_document(article)).resolutions)

    row = Phrase.objects.get()
    assert row.flags == ["zone"]
    assert row.start == datetime(2022, 1, 5, 18)
    assert row.alternatives[0]["start"] == "2022-01-06T00:00:00"


def test_another_zone_of_the_timeline_asks_for_a_new_reading() -> None:
    article = make_article(make_timeline())
    before = fingerprint(article)
    article.timeline.zone = "Asia/Almaty"
    assert fingerprint(article) != before


def test_says_that_the_model_read_the_names(told: Article) -> None:
    jobs.book_reading(told)

    run_booked(told.timeline, lambda job: None)

    told.refresh_from_db()
    assert (told.names_by, told.names_why) == ("model", "")
    assert Job.objects.get(article=told).message == ""


def test_says_that_rules_read_the_names_and_why(
    told: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "best_namer", lambda: Rules("The model is away."))
    jobs.book_reading(told)

    run_booked(told.timeline, lambda job: None)

    told.refresh_from_db()
    job = Job.objects.get(article=told)
    assert (told.names_by, told.names_why) == ("rules", "The model is away.")
    assert (job.state, job.message) == (
        Job.State.DONE,
        "Names were read by rules alone. The model is away.",
    )
    assert told.mentions.exists()


def test_the_setting_is_stored_apart_from_the_places(
    told: Article, tell: Callable[..., Sighting]
) -> None:
    store_mentions(told, [tell(TEXT, TEXT, places=(), setting=("Springfield",))], {})

    mention = Mention.objects.get()
    assert (mention.places, mention.setting) == ([], ["Springfield"])
    assert as_sighting(mention).setting == ("Springfield",)
