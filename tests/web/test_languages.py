"""Pages in other languages say nothing in English where their articles say nothing in English."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.factories import (
    make_article,
    make_entity,
    make_event,
    make_figure,
    make_mention,
    make_outlet,
    make_timeline,
)
from timeline.corrections import correct_date
from timeline.engine.dates.interval import Grain, Interval
from timeline.models import Dispute, Event, Timeline
from timeline.when import When

# Names and marks that are the same in every language; what to type where articles are in English.
SAME = {"Dateline", "API", "RSS", "cookie", "Ctrl", "Asia", "Almaty", "aigul"}
SAME |= {
    "GeoNames",
    "Natural",
    "Earth",
    "Python",
    "article",
    "txt",
    "NUL",
    "USD",
    "Pavlodar",
    "statistics",
}
SAME |= {"airport", "shoot", "to", "kill", "oil"}
WORD = re.compile(r"[A-Za-z]{2,}")
# What nobody reads, what is to be pasted elsewhere, and what is marked as quoted from English.
UNREAD = re.compile(
    r"<(?P<tag>script|style|template|textarea|code)\b.*?</(?P=tag)>"
    r'|<(?P<quoted>a|abbr|option) [^>]*\blang="(?!ru|kk).*?</(?P=quoted)>',
    re.DOTALL,
)
ASIDE = re.compile(r'\b(?:aria-label|title|placeholder|alt|data-unit|data-[a-z]+-words)="([^"]*)"')
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
TAG = re.compile(r"<[^>]*>")
STEPS = (
    "The article came out on Friday 7 January 2022.",
    "The sentence tells of the past.",
    "“в среду” is the latest Wednesday up to that day.",
    "That is Wednesday 5 January 2022.",
    "“в среду” stands here and dates the event.",
    "Its words tell of protests.",
)


@pytest.fixture
def river(db: None) -> Timeline:
    """A timeline of which all is told in Cyrillic: its title, its outlets, its events."""
    return make_timeline(
        "reka", title="Наводнение", summary="Что случилось с рекой", zone="Asia/Almaty"
    )


@pytest.fixture
def told(river: Timeline, editor: User) -> Event:
    """An event with all that can be said of one: quotes, names, flags, disputes, a correction."""
    event = _event(river, 5, "Река поднялась")
    event.entities.add(make_entity(river, "Город"), make_entity(river, "Совет", "actor"))
    for outlet, quote in (("vestnik", "Река поднялась в среду."), ("gazeta", "В среду, да.")):
        _tell(event, outlet, quote)
    for kind, verdict in (("date", "conflict"), ("wording", "conflict"), ("date", "compatible")):
        _dispute(event, kind, verdict)
    when = When(datetime(2022, 1, 4), datetime(2022, 1, 5), "day", "within")
    seen = Event.objects.get(pk=event.pk).version
    correct_date(event, when, editor=editor, reason="Так сказано в газете", seen=seen)
    return event


@pytest.fixture
def counts(told: Event) -> None:
    """Numbers in people and otherwise, that grow, contradict, lie far apart, or are told once."""
    one, other = told.mentions.all()
    days = [datetime(2022, 1, day) for day in (4, 5, 6)]
    for number, day in zip((8, 18, 164), days, strict=True):
        make_figure(one, number, who="security forces", said_by="Мэр", as_of=day)
    make_figure(other, 26, who="security forces", said_by="statistics", as_of=days[1])
    make_figure(other, 20, high=None, who="security forces")
    for number in (1, 20_000, 3_000_000):
        make_figure(one, number, what="cases", unit="cases", as_of=days[0])
    make_figure(other, 5, high=9, what="cases", unit="cases", as_of=days[2])
    make_figure(other, 2e9, what="damage", unit="USD", said_by="Мэр")
    make_figure(one, 7, low=None, what="checkpoints", unit="checkpoints", as_of=days[1])
    for mention in (one, other):
        make_figure(mention, 3, what="detained", as_of=days[1])
        make_figure(mention, 6 + mention.pk % 2, what="injured", as_of=days[1])
    killed = "Killed: security forces"
    for verdict in ("conflict", "growth"):
        why = "The counts cannot all be right for their days."
        dispute = Dispute.objects.create(
            event=told, kind="figure", verdict=verdict, title=killed, why=why
        )
        for mention in (one, other):
            dispute.claims.create(mention=mention, value="at least 18", as_of=days[1])


@pytest.fixture
def map_of_all(told: Event, others: None) -> None:
    """Places of every kind: a town under two names, a country under its own, one nowhere."""
    names = ("Алматы", "Almaty"), ("Павлодар", "Pavlodar"), ("Россия", "Russia"), ("Двор", "Двор")
    for event in told.timeline.events.all():
        for known_as, spelling in names:
            place = told.timeline.entities.filter(name=known_as).first() or make_entity(
                told.timeline, known_as
            )
            place.spellings = [known_as, spelling]
            place.save()
            event.entities.add(place)


@pytest.fixture
def others(river: Timeline) -> None:
    """Events of other times: before, after, of several days, of none, of one article alone."""
    times = (3, Interval.of_day(datetime(2021, 12, 1).date()), _month(12), _month(2), None)
    for number, when in enumerate(times, 1):
        rain = _event(river, when, "Дождь идёт", certainty="unsure")
        _tell(rain, "vestnik", f"Идёт дождь, день {number}.")


def _event(river: Timeline, when: int | Interval | None, headline: str, **values: str) -> Event:
    steps = ["2 passages in 2 articles were read as one event.", "They name Совет."]
    flags = ["weekday", "order", "zone", "sources-gone"]
    return make_event(river, when, headline=headline, steps=steps, flags=flags, **values)


def _month(number: int) -> Interval:
    year = 2022 if number < 12 else 2021
    start = datetime(year, number, 1)
    return Interval(start, datetime(year + number // 12, number % 12 + 1, 1), Grain.MONTH)


def _tell(event: Event, outlet: str, quote: str) -> None:
    articles = event.timeline.articles.all()
    paper = make_outlet(outlet, {"vestnik": "Вестник", "gazeta": "Газета"}[outlet])
    article = articles.filter(outlet=paper).first() or make_article(
        *(event.timeline, outlet),
        outlet=paper,
        text=f"Заголовок\n\n{quote}\n" * 40,
        evidence="The publication day was given.",
    )
    article.title = "Репортаж"
    article.save()
    mention = make_mention(event, quote, "среду" if "среду" in quote else "", article=article)
    mention.steps, mention.setting = list(STEPS), ["Город"]
    mention.save()
    if phrase := mention.phrase:
        phrase.steps = list(STEPS[:4])
        phrase.save()


def _dispute(event: Event, kind: str, verdict: str) -> None:
    title = "Resigned or dismissed: government" if kind == "wording" else "Когда"
    why = "No day fits all the tellings that name one."
    dispute = Dispute.objects.create(event=event, kind=kind, verdict=verdict, title=title, why=why)
    for mention in event.mentions.all():
        dispute.claims.create(mention=mention, value="ушли", said_by="Мэр")


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize(
    "address",
    [
        "",
        "reka/",
        "reka/?q=река&certainty=sure",
        "reka/?q=нет",
        "reka/?from=2022-01-09&to=2022-01-02",
        "reka/?from=2022-01-04&to=2022-01-05&disputed=1&corrected=1&place=город",
        "reka/?since=2022-01-01T00:00:00Z",
        "reka/articles/",
        "reka/corrections/",
        "reka/about/",
        "reka/print/",
        "reka/print/?q=нет",
        "reka/print/?category=protest&certainty=unsure",
        "reka/?from=2022-01-05&to=2022-01-05",
        "reka/?from=2022-01-03&to=2022-01-05",
        "reka/?from=2021-12-01&to=2022-02-28",
        "reka/?from=2015-01-01&to=2022-12-31",
        "reka/?from=1950-01-01&to=2022-12-31",
        "reka/?category=protest&category=military&outlet=vestnik&actor=совет&main=1",
        "reka/?category=нет&certainty=нет&place=нет&disputed=нет&since=нет&cursor=нет",
        "reka/embed/?category=protest",
        "reka/places/",
        "reka/places/?category=protest",
        "reka/places/?category=military",
        "reka/places/?from=нет",
        "reka/figures/",
        "reka/figures/?category=protest",
        "reka/figures/?category=military",
        "reka/figures/?from=нет",
        "try/",
        "try/?example=russian",
        "try/?example=нет",
        "reka/embed/",
        "accounts/login/",
    ],
)
def test_page_says_nothing_in_english(
    client: Client, language: str, address: str, counts: None, map_of_all: None
) -> None:
    assert _english(client, f"/{language}/{address}") == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_count_says_nothing_in_english(
    client: Client, language: str, told: Event, counts: None
) -> None:
    figures = f"/{language}/reka/figures/"
    page = client.get(figures).content.decode()
    counted = set(re.findall(rf'"({figures}[^"?]+/)"', page))
    assert len(counted) == 6
    for address in counted:
        assert _english(client, address) == []
        assert _english(client, f"{address}?category=military") == []


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize(
    "sent",
    [
        {"text": "Музей открылся в прошлый четверг. 13-го пришли все."},
        {"text": "Музей открылся в прошлый четверг.", "published": "2022-01-07"},
        {"text": "7 января 2022 года. Сегодня, в пятницу, музей открылся.", "published": ""},
        {"text": "Музей открылся в четверг, 8 января 2022 года, и закрылся зимой."},
        {"text": "Здесь нет ничего."},
        {"text": ""},
        {"text": "я" * 20_001, "published": "завтра"},
        {"text": "\0", "published": "2999-01-01"},
    ],
)
def test_what_is_tried_says_nothing_in_english(
    client: Client, language: str, sent: dict[str, str]
) -> None:
    whole = client.post(f"/{language}/try/", {"language": "ru", **sent})
    part = client.post(
        f"/{language}/try/", {"language": "ru", **sent}, headers={"HX-Request": "true"}
    )
    for response in (whole, part):
        assert _words(response.content.decode()) == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_what_is_swapped_says_nothing_in_english(
    client: Client, language: str, counts: None, map_of_all: None
) -> None:
    told = Event.objects.filter(timeline__slug="reka")
    long_ago = datetime(2022, 1, 9, 8, tzinfo=UTC)
    told.exclude(grain="month").update(created_at=long_ago)  # the others are new
    for part in ("?q=река", "?q=нет", "?from=2022-01-05&to=2022-01-05"):
        assert _english(client, f"/{language}/reka/{part}", htmx=True) == []
    news = f"/{language}/reka/news/?since=2022-01-09T09:00:00Z"
    assert client.get(news).content.count(b",") == 2  # new, corrected, told differently
    assert _english(client, news) == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_event_and_article_say_nothing_in_english(
    client: Client, language: str, told: Event, others: None
) -> None:
    for event in told.timeline.events.all():
        assert _english(client, f"/{language}/reka/events/{event.pk}/") == []
        assert _english(client, f"/{language}/reka/events/{event.pk}/more/") == []
    for article in told.timeline.articles.all():
        assert _english(client, f"/{language}/reka/articles/{article.pk}/") == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_an_empty_timeline_and_a_missing_page_say_nothing_in_english(
    client: Client, language: str, river: Timeline
) -> None:
    for address in ("reka/", "reka/articles/", "reka/corrections/", "reka/about/", "reka/embed/"):
        assert _english(client, f"/{language}/{address}") == []
    assert _english(client, f"/{language}/net/", status=404) == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_an_editor_is_told_nothing_in_english(
    editor_client: Client, language: str, told: Event
) -> None:
    event = f"/{language}/reka/events/{told.pk}"
    for address in (f"/{language}/reka/", f"{event}/", f"{event}/date/", f"{event}/hide/"):
        assert _english(editor_client, address) == []


def test_finds_the_words_of_a_page_in_english(client: Client, told: Event) -> None:
    assert {"Articles", "Corrections", "dates"} <= {*_english(client, "/reka/about/")}


def _english(client: Client, address: str, status: int = 200, *, htmx: bool = False) -> list[str]:
    htmx = htmx or address.endswith("/more/")
    response = client.get(address, headers={"HX-Request": "true"} if htmx else {})
    assert response.status_code in (status, 422), address
    return _words(response.content.decode())


def _words(html: str) -> list[str]:
    """The English words of a page that nothing marks as quoted."""
    page = UNREAD.sub(" ", html)
    aside = [*ASIDE.findall(page), *DESCRIPTION.findall(page)]
    words = WORD.findall(unescape(" ".join([*aside, TAG.sub(" ", page)])))
    return [word for word in words if word not in SAME]
