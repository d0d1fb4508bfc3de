from datetime import date, datetime, timedelta
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    make_article,
    make_entity,
    make_event,
    make_mention,
    make_outlet,
    make_timeline,
)
from timeline.corrections import correct_date, undo
from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.filters import Counts, TimelineFilters, page_of, perhaps_of
from timeline.models import Article, Dispute, Entity, Event, Timeline, fetch_tellings, keep_texts
from timeline.search import MOST_PHRASES
from timeline.when import When


def ask(timeline: Timeline, query: str = "") -> TimelineFilters:
    timeline.touch()  # rows made by hand do not say that they changed anything
    now = Timeline.objects.get(pk=timeline.pk)
    return TimelineFilters(QueryDict(query), timeline=now)


def count(filters: TimelineFilters) -> Counts:
    counts = Counts.of(filters)
    assert counts is not None
    return counts


def found(timeline: Timeline, query: str = "") -> list[str]:
    """The headlines found, which lists and counts agree on."""
    filters = ask(timeline, query)
    assert filters.is_valid(), filters.errors
    events, counts = list(filters.events()), count(filters)
    assert counts.found() == counts.census.of_ids(event.pk for event in events)
    assert counts.total == len(events)
    undated = filters.undated_events()
    assert counts.undated() == counts.census.of_ids(event.pk for event in undated)
    for size in (2, 50):
        assert page_of(filters, counts, size) == page_of(filters, None, size)
        assert perhaps_of(filters, counts, size) == perhaps_of(filters, None, size)
    return [event.headline for event in events]


def complaint(timeline: Timeline, query: str, field: str) -> str:
    return " ".join(map(str, ask(timeline, query).errors[field]))


def test_shows_all_that_is_shown_in_order(timeline: Timeline) -> None:
    make_event(timeline, 6, headline="Water falls")
    make_event(timeline, 2, headline="Rain begins")
    make_event(timeline, 3, headline="Not yet", status=Event.Status.PROPOSED)
    make_event(timeline, 3, headline="No longer", status=Event.Status.HIDDEN)
    make_event(make_timeline("other"), 3, headline="Elsewhere")
    assert found(timeline) == ["Rain begins", "Water falls"]


def test_days_are_inclusive_and_keep_what_touches_them(timeline: Timeline) -> None:
    make_event(timeline, 2, headline="before")
    make_event(timeline, Interval.of_days(date(2022, 1, 2), date(2022, 1, 3)), headline="into")
    make_event(timeline, 4, headline="in")
    make_event(timeline, 6, headline="after")
    assert found(timeline, "from=2022-01-03&to=2022-01-05") == ["into", "in"]
    assert found(timeline, "from=2022-01-06") == ["after"]
    assert found(timeline, "to=2022-01-02") == ["before", "into"]


def test_what_lasts_without_known_ends_touches_every_day_on_that_side(timeline: Timeline) -> None:
    lasting = {"extent": Extent.THROUGH, "grain": Grain.DAY}
    make_event(timeline, None, headline="since", start=datetime(2022, 1, 3), **lasting)
    make_event(timeline, None, headline="until", end=datetime(2022, 1, 4), **lasting)
    assert set(found(timeline, "from=2022-01-06")) == {"since"}
    assert set(found(timeline, "to=2022-01-02")) == {"until"}
    assert set(found(timeline, "from=2022-01-03&to=2022-01-03")) == {"since", "until"}


def test_undated_events_are_listed_apart_when_days_are_asked(timeline: Timeline) -> None:
    make_event(timeline, 3, headline="dated")
    make_event(timeline, None, headline="bounded", end=datetime(2022, 1, 4))
    make_event(timeline, None, headline="unknown")
    make_event(timeline, None, headline="too late", start=datetime(2022, 1, 6))
    filters = ask(timeline, "to=2022-01-03")
    assert filters.is_valid()
    assert [event.headline for event in filters.events()] == ["dated"]
    apart = {event.headline for event in filters.undated_events()}
    assert apart == {"bounded", "unknown"}


def test_undated_events_are_not_apart_when_no_days_are_asked(timeline: Timeline) -> None:
    make_event(timeline, None, headline="unknown")
    filters = ask(timeline)
    assert filters.is_valid()
    assert not filters.undated_events()
    assert found(timeline) == ["unknown"]


def test_values_of_one_question_widen_and_questions_narrow(timeline: Timeline) -> None:
    make_event(timeline, 2, headline="a", category="protest", certainty="sure")
    make_event(timeline, 3, headline="b", category="violence", certainty="sure")
    make_event(timeline, 4, headline="c", category="economy", certainty="unsure")
    assert found(timeline, "category=protest&category=economy") == ["a", "c"]
    assert found(timeline, "category=protest&category=economy&certainty=unsure") == ["c"]


def test_actors_places_and_outlets_are_asked_by_slug(timeline: Timeline, article: Article) -> None:
    town = make_entity(timeline, "Old Town")
    mayor = make_entity(timeline, "Mayor", Entity.Kind.ACTOR)
    both = make_event(timeline, 2, headline="both", entities=[town, mayor])
    make_event(timeline, 3, headline="town", entities=[town])
    make_mention(both, "The mayor saw the river.", article=article)
    assert found(timeline, "place=old-town") == ["both", "town"]
    assert found(timeline, "place=old-town&actor=mayor") == ["both"]
    assert found(timeline, "outlet=courier") == ["both"]


def test_event_with_two_of_the_places_is_found_once(timeline: Timeline) -> None:
    make_event(timeline, 2, entities=[make_entity(timeline, "A"), make_entity(timeline, "B")])
    assert len(found(timeline, "place=a&place=b")) == 1


def test_every_word_stands_in_the_headline_or_in_a_quote(
    timeline: Timeline, article: Article
) -> None:
    event = make_event(timeline, 2, headline="River floods the market")
    make_mention(event, "Water stood 20% higher on Sunday.", article=article)
    make_event(timeline, 3, headline="Market opens")
    assert found(timeline, "q=MARKET") == ["River floods the market", "Market opens"]
    assert found(timeline, "q=market+sunday") == ["River floods the market"]
    assert found(timeline, "q=market+monday") == []
    assert found(timeline, "q=20%25") == ["River floods the market"]
    assert found(timeline, "q=2%25") == []


@pytest.mark.parametrize(
    ("query", "field", "named"),
    [
        ("from=hello", "from", "“hello”"),
        ("to=2022-02-30", "to", "“2022-02-30”"),
        ("to=9999-12-31", "to", "“9999-12-31”"),
        ("from=0001-01-01", "from", "“0001-01-01”"),
        ("from=20220105", "from", "“20220105”"),
        ("from=2022-01-06&to=2022-01-05", "from", "Thu 6 January 2022 is after Wed 5"),
        ("category=weather", "category", "“weather”"),
        ("category=protest&category=x", "category", "“x”"),
        ("certainty=maybe", "certainty", "“maybe”"),
        ("actor=nobody", "actor", "“nobody”"),
        ("place=old-town", "place", "“old-town”"),
        ("outlet=nowhere", "outlet", "“nowhere”"),
        ("main=yes", "main", "“yes”"),
        ("disputed=0", "disputed", "“0”"),
        ("cursor=2", "cursor", "“2”"),
        ("cursor=1.2.3", "cursor", "“1.2.3”"),
    ],
)
def test_bad_values_are_named(timeline: Timeline, query: str, field: str, named: str) -> None:
    assert named in complaint(timeline, query, field)


def test_rows_of_another_timeline_are_unknown(timeline: Timeline) -> None:
    other = make_timeline("other")
    make_entity(other, "Old Town")
    make_article(other, outlet=make_outlet("herald", "The Herald"))
    assert "“old-town”" in complaint(timeline, "place=old-town", "place")
    assert "“herald”" in complaint(timeline, "outlet=herald", "outlet")


def test_place_is_no_actor(timeline: Timeline) -> None:
    make_entity(timeline, "Old Town")
    assert "“old-town”" in complaint(timeline, "actor=old-town", "actor")


@pytest.mark.parametrize(
    "name", ["from", "to", "category", "actor", "place", "outlet", "certainty", "q", "cursor"]
)
@pytest.mark.parametrize(
    "value", ["%00", "a%00b", "x" * 5000, "%D9%A2%D9%A0%D9%A2%D9%A2-01-05%0A", "%F0%9F%8C%8A" * 300]
)
def test_odd_values_are_refused_and_break_nothing(
    timeline: Timeline, name: str, value: str
) -> None:
    filters = ask(timeline, f"{name}={value}")
    refused = not filters.is_valid()
    assert refused or list(filters.events()) == []
    assert all(len(str(message)) < 200 for message in filters.errors.get(name, []))


def test_too_many_words_are_refused_rather_than_some_of_them_dropped(timeline: Timeline) -> None:
    words = "+".join(chr(0x4E00 + n) for n in range(MOST_PHRASES))
    assert found(timeline, f"q={words}") == []
    assert "20 words or phrases are the most" in complaint(timeline, f"q={words}+-dam", "q")


@pytest.mark.parametrize("signs", ["!?", "-", '"', '-""', "* ^"])
def test_signs_alone_are_refused_by_name(timeline: Timeline, signs: str) -> None:
    said = complaint(timeline, urlencode({"q": signs}), "q")
    assert f"“{signs}” holds no word to search for." in said


def test_empty_and_unknown_parameters_ask_nothing(timeline: Timeline) -> None:
    make_event(timeline, 2, headline="all")
    assert found(timeline, "from=&category=&actor=&q=&utm_source=mail") == ["all"]
    filters = ask(timeline, "from=&utm_source=mail")
    assert filters.is_valid()
    assert not filters.asks
    assert filters.query() == ""


def test_pages_follow_one_another_and_miss_nothing(timeline: Timeline) -> None:
    for n in range(7):
        make_event(timeline, 2 + n % 3, headline=f"event {n}")
    seen: list[int] = []
    query = "category=protest"
    places = []
    while query:
        filters = ask(timeline, query)
        assert filters.is_valid()
        page = page_of(filters, count(filters), 3)
        assert page.total == 7
        places.append((page.first, page.last))
        seen += [event.pk for event in page.events]
        query = page.next
    assert places == [(1, 3), (4, 6), (7, 7)]
    assert seen == list(Event.objects.values_list("pk", flat=True))


def test_next_page_keeps_what_was_asked(timeline: Timeline) -> None:
    for day in (2, 3, 4):
        make_event(timeline, day)
    filters = ask(timeline, "category=protest&category=violence&q=river&cursor=")
    assert filters.is_valid()
    assert page_of(filters, count(filters), 2).next.startswith(
        "category=protest&category=violence&q=river&cursor="
    )


def test_queries_are_written_with_changes(timeline: Timeline) -> None:
    filters = ask(timeline, "category=protest&from=2022-01-02&cursor=1.1")
    changed = filters.query(**{"from": "2022-01-05", "to": "2022-01-05"})
    assert changed == "category=protest&from=2022-01-05&to=2022-01-05"
    assert filters.query(category="") == "from=2022-01-02"


def test_page_takes_as_many_queries_for_one_event_as_for_many(
    timeline: Timeline, article: Article, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    town = make_entity(timeline, "Old Town")
    start = datetime(2022, 1, 2)
    for n in range(30):
        hour = Interval(start + timedelta(hours=n), start + timedelta(hours=n + 1), Grain.HOUR)
        make_mention(make_event(timeline, hour, entities=[town]), f"Quote {n}", article=article)
    filters = ask(timeline, "place=old-town")
    assert filters.is_valid()
    counts = count(filters)
    with django_assert_num_queries(7):
        page = page_of(filters, counts)
        fetch_tellings(page.events)
        for event in page.events:
            for mention in event.mentions.all():
                assert mention.article.outlet.name == "The Courier"
                assert not mention.figures.all()
            assert not event.disputes.all()
            assert not event.corrections.all()
            assert [str(entity) for entity in event.entities.all()] == ["Old Town"]


def test_the_main_line_is_what_weighs_most_in_the_order_of_time(timeline: Timeline) -> None:
    for n in range(14):
        make_event(timeline, 2 + n % 6, headline=str(n), salience=n / 20)
    main = found(timeline, "main=1")
    assert set(main) == {str(n) for n in range(2, 14)}
    assert main == [event for event in found(timeline, "") if event in main]


def test_the_main_line_is_that_of_the_whole_timeline_whatever_else_is_asked(
    timeline: Timeline,
) -> None:
    for n in range(14):
        make_event(timeline, 2, headline=str(n), salience=0.5 + n / 100)
    make_event(timeline, 3, headline="Light", salience=0.1)
    make_event(timeline, 3, headline="Weighty", salience=0.9)
    assert found(timeline, "main=1&from=2022-01-03") == ["Weighty"]


def test_hidden_events_and_other_timelines_take_no_place_in_the_main_line(
    timeline: Timeline,
) -> None:
    other = make_timeline("other")
    for _ in range(12):
        make_event(timeline, 2, salience=0.9, status=Event.Status.HIDDEN)
        make_event(other, 2, salience=0.9)
    make_event(timeline, 3, headline="Shown", salience=0.1)
    assert found(timeline, "main=1") == ["Shown"]


@pytest.mark.parametrize(
    ("kind", "verdict", "is_open"),
    [
        ("figure", "conflict", True),
        ("date", "conflict", True),
        ("wording", "compatible", True),
        ("figure", "growth", False),
        ("date", "compatible", False),
    ],
)
def test_disputed_is_what_sources_disagree_about(
    timeline: Timeline, kind: str, verdict: str, is_open: bool
) -> None:
    event = make_event(timeline, 2, headline="Told")
    make_event(timeline, 2, headline="Undisputed")
    for _ in range(2):
        Dispute.objects.create(event=event, kind=kind, title="?", verdict=verdict)
    assert found(timeline, "disputed=1") == (["Told"] if is_open else [])


def test_queries_keep_what_is_asked_of_the_main_line(timeline: Timeline) -> None:
    assert ask(timeline, "main=1&disputed=&q=x").query() == "main=1&q=x"


@pytest.fixture
def told(timeline: Timeline, article: Article) -> Timeline:
    """Three events: an airport stormed, an airport closed, and shooting ordered."""
    told = {
        "The airport is stormed": "Crowds stormed the airport.",
        "Airports close": "All flights stop; the oil terminal closes, too.",
        "Orders to shoot": "He gave the order to shoot to kill without warning.",
    }
    for day, (headline, quote) in enumerate(told.items(), 2):
        make_mention(make_event(timeline, day, headline=headline), quote, article=article)
    return timeline


@pytest.mark.parametrize(
    ("query", "headlines"),
    [
        ("airport", ["The airport is stormed", "Airports close"]),
        ("AIRPORTS", ["The airport is stormed", "Airports close"]),
        ("airport -oil", ["The airport is stormed"]),
        ('"shoot to kill"', ["Orders to shoot"]),
        ('"kill to shoot"', []),
        ('-"shoot to kill"', ["The airport is stormed", "Airports close"]),
        ("-airport", ["Orders to shoot"]),
        ("airport shoot", []),
        ('"the airport', ["The airport is stormed"]),  # a phrase still being typed
        ("air", []),  # a part of a word is not the word
    ],
)
def test_searches_words_phrases_and_exclusions(
    told: Timeline, query: str, headlines: list[str]
) -> None:
    assert found(told, urlencode({"q": query})) == headlines


@pytest.mark.parametrize(
    "query",
    ["NOT", "AND OR", "a:b", "NEAR(", "'; --", "*", "^x", "&|!<->", "home:timeline1", "(" * 99],
)
def test_what_is_code_to_a_database_is_words_to_a_search(told: Timeline, query: str) -> None:
    assert found(told, urlencode({"q": f"{query} x"})) in ([], found(told))


def test_a_search_stays_in_its_timeline(told: Timeline) -> None:
    make_event(make_timeline("other"), 3, headline="Another airport")
    assert len(found(told, "q=airport")) == 2


def test_a_search_follows_what_changes(timeline: Timeline, event: Event, article: Article) -> None:
    mention = make_mention(event, "The dam broke.", article=article)
    assert found(timeline, "q=dam") == [event.headline]
    mention.delete()
    keep_texts([event])
    assert found(timeline, "q=dam") == []
    event.delete()
    assert found(timeline, "q=river") == []


def test_keeps_what_an_editor_corrected(timeline: Timeline, event: Event, editor: User) -> None:
    make_event(timeline, 3, headline="left alone")
    to = When(datetime(2022, 1, 6), datetime(2022, 1, 7), "day", "within")
    correction = correct_date(event, to, editor=editor, reason="A typo.", seen=event.version)
    assert found(timeline, "corrected=1") == [event.headline]
    event.refresh_from_db()
    undo(correction, editor=editor, seen=event.version)
    assert found(timeline, "corrected=1") == []


@pytest.mark.parametrize(
    ("since", "headlines"),
    [
        ("2022-01-09T08:10:00Z", ["new"]),
        ("2022-01-09T10:10:00 02:00", ["new"]),  # a plus that nobody escaped
        ("2022-01-09T08:10:01Z", []),
        ("2022-01-09", ["old", "new"]),  # of the timeline's zone
        ("2022-01-10", []),
    ],
)
def test_keeps_what_changed_since_a_moment(
    timeline: Timeline, since: str, headlines: list[str]
) -> None:
    make_event(timeline, 2, headline="old", changed_at=datetime.fromisoformat("2022-01-09T08:10Z"))
    just = datetime.fromisoformat("2022-01-09T08:10:00.5+00:00")
    make_event(timeline, 3, headline="new", changed_at=just)
    assert found(timeline, f"since={since}") == headlines


@pytest.mark.parametrize("since", ["now", "2022-13-01", "0001-01-01", "2022-01-09T", "9999-12-31"])
def test_names_a_moment_that_is_none(timeline: Timeline, since: str) -> None:
    assert f"“{since}” is not a moment" in complaint(timeline, f"since={since}", "since")


def test_a_timeline_too_large_to_count_is_listed_all_the_same(
    timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.census.taking.LARGEST", 2)
    monkeypatch.setattr("timeline.filters.pages.COUNTED", 2)
    for n in range(4):
        make_event(timeline, 2 + n)
    filters = ask(timeline)
    assert filters.is_valid()
    assert Counts.of(filters) is None
    page = page_of(filters, None, 3)
    assert (len(page.events), page.total, page.more, page.first) == (3, 2, True, 1)
    filters = ask(timeline, page.next)
    assert filters.is_valid()
    page = page_of(filters, None, 3)
    assert (len(page.events), page.first, page.last, page.next) == (1, None, None, "")


def test_counts_of_answers_follow_the_other_questions(timeline: Timeline) -> None:
    town = make_entity(timeline, "Old Town")
    make_event(timeline, 2, category="protest", entities=[town])
    make_event(timeline, 3, category="violence", entities=[town])
    make_event(timeline, 4, category="violence")
    counts = count(ask(timeline, "category=violence"))
    assert dict(counts.answers("place")) == {"old-town": 1}
    assert dict(counts.answers("category")) == {"protest": 1, "violence": 2}
