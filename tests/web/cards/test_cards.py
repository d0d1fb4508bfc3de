"""The picture that a shared link shows."""

from io import BytesIO

import pytest
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_article, make_event, make_mention, make_timeline
from timeline.census import census_of
from timeline.engine.dates.interval import Interval
from timeline.models import Claim, Dispute, Event, Timeline, with_tellings
from timeline.web.cards import palette
from timeline.web.cards.contents import card_of_event, card_of_timeline

CARD = "/flood-2022/card.png"
HEAVIEST = 60_000  # bytes
HOSTILE = ["</script><b>\x01", "W" * 200, "حصار المدينة " * 15, "a" * 99 + " " + "b" * 99, "—"]


def picture(client: Client, path: str = CARD) -> Image.Image:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert len(response.content) <= HEAVIEST
    return Image.open(BytesIO(response.content)).convert("RGB")


def colours(image: Image.Image) -> set[str]:
    found = image.getcolors(1 << 16) or []
    return {"#{:02x}{:02x}{:02x}".format(*colour) for _, colour in found}  # type: ignore[misc]


def test_shows_how_much_happened_in_the_colours_of_the_page(
    client: Client, timeline: Timeline
) -> None:
    make_event(timeline, 5, category="protest")
    make_event(timeline, 6, category="military")
    make_event(timeline, 6, category="economy", status=Event.Status.HIDDEN)

    image = picture(client)

    assert image.size == (1200, 630)
    assert image.getpixel((0, 0)) == (255, 255, 255)
    seen = colours(image)
    assert {palette.CATEGORIES[name] for name in ("protest", "military")} <= seen
    assert palette.CATEGORIES["economy"] not in seen
    assert palette.MARKER in seen


def test_what_is_not_sure_is_paler(client: Client, timeline: Timeline) -> None:
    make_event(timeline, Interval.of_days(timeline.days[2], timeline.days[3]), category="protest")
    assert palette.paler(palette.CATEGORIES["protest"]) in colours(picture(client))


def test_says_what_the_timeline_holds(timeline: Timeline) -> None:
    make_article(timeline)
    make_event(timeline, 5)
    card = card_of_timeline(timeline)
    assert (card.title, card.days) == ("The flood, January 2022", "2–7 January 2022")
    assert card.facts == "1 event · 1 article · 1 outlet"
    assert card.columns[0] == "Sun 2"


def test_an_empty_timeline_has_a_picture(client: Client, timeline: Timeline) -> None:
    assert picture(client).size == (1200, 630)


@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_survives(client: Client, db: None, title: str) -> None:
    timeline = make_timeline(title=title, first_day="1901-01-01", last_day="2000-12-31")
    event = make_event(timeline, None, headline=title)
    make_mention(event, title * 20, article=make_article(timeline))
    picture(client)
    picture(client, f"{event.get_absolute_url()}card.png")


def test_an_event_says_when_what_and_who_says_so(event: Event) -> None:
    card = card_of_event(with_tellings(Event.objects.all()).get())

    assert (card.date, card.headline) == ("Wed 5 January 2022", "The river rises")
    assert (card.kind, card.told_by, card.dispute) == ("Protest", "The Courier", "")
    assert card.quote.words == "“The river rose on Wednesday.”"
    assert card.quote.phrase == "Wednesday"


def test_an_event_says_that_sources_disagree(event: Event) -> None:
    mention = event.mentions.get()
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="killed", verdict="conflict", why="They differ."
    )
    Claim.objects.create(dispute=dispute, mention=mention, value="18")
    card = card_of_event(with_tellings(Event.objects.all()).get())
    assert card.dispute == "≠ Sources disagree"


def test_the_words_that_give_the_date_are_marked(client: Client, event: Event) -> None:
    path = f"{event.get_absolute_url()}card.png"
    marked = picture(client, path)
    event.mentions.update(phrase=None)
    plain = picture(client, path)

    def ink(image: Image.Image) -> int:
        return sum(n for n, c in image.getcolors(1 << 16) or [] if c == (255, 230, 128))

    assert ink(marked) > 2 * ink(plain)


def test_an_event_without_quotes_and_day_has_a_picture(client: Client, timeline: Timeline) -> None:
    event = make_event(timeline, None)
    assert card_of_event(with_tellings(Event.objects.all()).get()).date == "Day unknown"
    picture(client, f"{event.get_absolute_url()}card.png")


def test_a_hidden_event_has_none(client: Client, timeline: Timeline) -> None:
    event = make_event(timeline, 5, status=Event.Status.HIDDEN)
    assert client.get(f"{event.get_absolute_url()}card.png").status_code == 404
    assert client.get("/no-such/card.png").status_code == 404


def test_a_merged_event_leads_to_its_home(client: Client, timeline: Timeline) -> None:
    home = make_event(timeline, 5)
    gone = make_event(timeline, 5, merged_into=home)
    response = client.get(f"/ru/flood-2022/events/{gone.pk}/card.png")
    assert response.status_code == 301
    assert response["Location"] == f"/ru/flood-2022/events/{home.pk}/card.png"


def test_it_is_kept_until_something_changes(client: Client, event: Event) -> None:
    first = client.get(CARD)
    assert first["Cache-Control"] == "public, max-age=3600"
    assert not first.cookies
    same = {"if-none-match": first["ETag"]}
    assert client.get(CARD, headers=same).status_code == 304

    event.take(event.version, status=Event.Status.HIDDEN)
    event.timeline.touch()

    assert client.get(CARD, headers=same).status_code == 200


def test_queries_do_not_grow(
    client: Client, timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for day in (2, 3, 4, 5):
        make_event(timeline, day)
    census_of(Timeline.objects.get())  # taken once after each change
    with django_assert_num_queries(2):
        client.get(CARD)
