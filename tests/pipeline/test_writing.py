"""Groups become events; what a person decided stays."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from django.contrib.auth.models import User

from timeline.engine.dates.interval import Grain
from timeline.engine.events import Merged
from timeline.engine.events.sighting import Bounds, Claim, Dispute, Group, Sighting
from timeline.models import Article, Correction, Entity, Event, Mention
from timeline.pipeline.merging import known_events, timeline_mentions
from timeline.pipeline.plan import make_plan
from timeline.pipeline.reading import store_mentions
from timeline.pipeline.writing import write_plan

pytestmark = pytest.mark.django_db

QUOTES = ("Crowds gathered.", "Police came.", "The square was cleared.", "Shops opened.")
SIXTH = Bounds(datetime(2022, 1, 6), datetime(2022, 1, 7), Grain.DAY)
SEVENTH = Bounds(datetime(2022, 1, 7), datetime(2022, 1, 8), Grain.DAY)


@pytest.fixture
def mentions(article: Article, tell: Callable[..., Sighting]) -> list[int]:
    """The ids of four mentions of one article, in reading order."""
    text = " ".join(QUOTES)
    store_mentions(article, [tell(text, quote) for quote in QUOTES], {})
    return [mention.pk for mention in timeline_mentions(article.timeline)]


@pytest.fixture
def merge(article: Article, mentions: list[int]) -> Callable[..., list[Event]]:
    """Write groups as the events of the article's timeline; answer them in reading order."""

    def write(
        *groups: Group, disputes: Sequence[Dispute] = (), names: Mapping[str, str] | None = None
    ) -> list[Event]:
        members = [frozenset(mentions[n] for n in group.sightings) for group in groups]
        plan = make_plan(members, known_events(article.timeline))
        write_plan(article.timeline, plan, Merged(groups, tuple(disputes), names or {}), mentions)
        return list(Event.objects.filter(merged_into=None).order_by("pk"))

    return write


def decide_date(event: Event, day: int, editor: User) -> None:
    """Move an event by hand, as an editor's correction does."""
    start, end = datetime(2022, 1, day), datetime(2022, 1, day + 1)
    event.take(event.version, start=start, end=end, grain="day", decided=["date"])
    Correction.objects.create(
        event=event, field="date", before={}, after={}, reason="A slip.", editor=editor
    )


def test_group_becomes_an_event_with_its_mentions(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    crowds, shops = merge(group(0, 1, 2), group(3, headline="Shops open"))

    assert (crowds.headline, shops.headline) == ("Crowds gather", "Shops open")
    assert crowds.start == datetime(2022, 1, 5)
    assert [mention.quote for mention in crowds.mentions.all()] == list(QUOTES[:3])
    assert crowds.status == (
        Event.Status.SHOWN if crowds.timeline.shows_readings else Event.Status.PROPOSED
    )


def test_names_are_entered_once(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    merge(group(0), group(1, actors=("Police",)))

    names = Entity.objects.values_list("kind", "slug").order_by("kind", "slug")
    assert list(names) == [("actor", "police"), ("actor", "protesters"), ("place", "springfield")]


def test_events_wait_for_an_editor_when_the_timeline_says_so(
    article: Article, merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    article.timeline.shows_readings = False
    article.timeline.save()

    (event,) = merge(group(0))

    assert event.status == Event.Status.PROPOSED


def test_merging_again_changes_nothing(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    claims = (Claim(0, "Wed 5 January"), Claim(1, "Thu 6 January"))
    dispute = Dispute("date", "When?", "conflict", "Two days.", 0, claims)
    before = [
        (event.pk, event.version, event.updated_at, list(event.disputes.values_list("pk")))
        for event in merge(group(0, 1), group(2), disputes=[dispute])
    ]

    after = [
        (event.pk, event.version, event.updated_at, list(event.disputes.values_list("pk")))
        for event in merge(group(0, 1), group(2), disputes=[dispute])
    ]

    assert after == before


def test_dispute_that_is_settled_goes_away(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    dispute = Dispute("date", "When?", "conflict", "Two days.", 0, (Claim(0, "x"), Claim(1, "y")))
    (event,) = merge(group(0, 1), disputes=[dispute])
    assert event.disputes.get().claims.count() == 2

    (event,) = merge(group(0, 1))

    assert not event.disputes.exists()


def test_machine_moves_an_event_that_nobody_decided(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    merge(group(0))

    (event,) = merge(group(0, bounds=SIXTH))

    assert (event.start, event.version) == (SIXTH.start, 2)


def test_date_that_a_person_decided_stays(
    merge: Callable[..., list[Event]], group: Callable[..., Group], editor: User
) -> None:
    (event,) = merge(group(0))
    decide_date(event, 3, editor)

    (event,) = merge(group(0, headline="Crowds meet"))

    assert event.start == datetime(2022, 1, 3)
    assert event.headline == "Crowds meet"
    assert event.flags == []


def test_event_is_flagged_when_the_machine_changes_its_mind_about_a_decided_date(
    merge: Callable[..., list[Event]], group: Callable[..., Group], editor: User
) -> None:
    (event,) = merge(group(0))
    decide_date(event, 3, editor)

    (event,) = merge(group(0, bounds=SIXTH))
    assert event.flags == ["reading-differs"]
    assert event.reading["start"] == "2022-01-06T00:00:00"

    (event,) = merge(group(0, bounds=SIXTH))
    assert event.flags == ["reading-differs"]


def test_flag_goes_when_machine_and_person_agree(
    merge: Callable[..., list[Event]], group: Callable[..., Group], editor: User
) -> None:
    (event,) = merge(group(0))
    decide_date(event, 7, editor)
    merge(group(0, bounds=SIXTH))

    (event,) = merge(group(0, bounds=SEVENTH))

    assert event.flags == []


def test_event_merged_away_points_to_the_one_it_went_into(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    kept, lost = merge(group(0, 1), group(2))

    assert merge(group(0, 1, 2)) == [kept]

    lost.refresh_from_db()
    assert lost.merged_into == kept


def test_event_whose_quotes_are_gone_goes_too(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    crowds, shops = merge(group(0), group(3))
    Mention.objects.filter(event=shops).delete()

    assert merge(group(0)) == [crowds]


def test_event_of_a_persons_whose_quotes_are_gone_stays_flagged(
    merge: Callable[..., list[Event]], group: Callable[..., Group], editor: User
) -> None:
    crowds, shops = merge(group(0), group(3))
    decide_date(shops, 3, editor)
    Mention.objects.filter(event=shops).delete()

    assert merge(group(0)) == [crowds, shops]

    shops.refresh_from_db()
    assert shops.flags == ["sources-gone"]


def test_hidden_event_stays_hidden(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    (event,) = merge(group(0))
    event.take(event.version, status=Event.Status.HIDDEN, decided=["status"])

    (event,) = merge(group(0, 1))

    assert event.status == Event.Status.HIDDEN


def test_two_events_of_peoples_are_not_joined(
    merge: Callable[..., list[Event]], group: Callable[..., Group], editor: User
) -> None:
    crowds, police = merge(group(0), group(1))
    decide_date(crowds, 3, editor)
    decide_date(police, 4, editor)

    assert merge(group(0, 1, 2)) == [crowds, police]

    assert [mention.quote for mention in police.mentions.all()] == ["Police came."]


def test_a_claim_keeps_who_says_so_and_as_of_when(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    claims = (Claim(0, "8", "Rada", datetime(2022, 1, 5)), Claim(1, "18"))
    dispute = Dispute("figure", "Killed: police", "growth", "It rose.", 0, claims)
    (event,) = merge(group(0, 1), disputes=[dispute])
    told = event.disputes.get().claims.values_list("value", "said_by", "as_of")
    assert list(told) == [("8", "Rada", datetime(2022, 1, 5)), ("18", "", None)]

    said = replace(dispute, claims=(claims[0], replace(claims[1], said_by="The mayor")))
    (event,) = merge(group(0, 1), disputes=[said])
    assert event.disputes.get().claims.get(value="18").said_by == "The mayor"


def test_names_keep_all_their_spellings(
    merge: Callable[..., list[Event]], group: Callable[..., Group]
) -> None:
    merge(group(0, 1, actors=("Ana Rui",)), names={"Rui": "Ana Rui", "Anna Ruy": "Ana Rui"})
    assert Entity.objects.get(name="Ana Rui").spellings == ["Ana Rui", "Anna Ruy", "Rui"]
    merge(group(0, 1, actors=("Ana Rui",)), names={"Rui": "Ana Rui"})
    assert Entity.objects.get(name="Ana Rui").spellings == ["Ana Rui", "Rui"]
