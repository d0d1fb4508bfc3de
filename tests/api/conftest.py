"""A timeline as the API tells it."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    make_article,
    make_entity,
    make_event,
    make_mention,
    make_timeline,
)
from timeline.models import Claim, Correction, Dispute, Event, Figure, Timeline


@pytest.fixture
def flood(db: None) -> Timeline:
    """A timeline without events."""
    return make_timeline()


@pytest.fixture
def told(flood: Timeline, editor: User) -> Event:
    """An event with all that can be told of one."""
    town = make_entity(flood, "Ribeira")
    army = make_entity(flood, "The army", "actor")
    event = make_event(flood, 5, headline="The dam breaks", entities=(town, army))
    article = make_article(flood, text="Secret words. The dam broke on Wednesday.")
    mention = make_mention(event, "The dam broke on Wednesday", "Wednesday", article=article)
    Figure.objects.create(mention=mention, what="killed", low=18, high=None, unit="people")
    dispute = Dispute.objects.create(
        event=event, kind="figure", title="How many died", verdict="growth", why="Told later."
    )
    Claim.objects.create(
        dispute=dispute,
        mention=mention,
        value="18",
        said_by="The ministry",
        as_of=datetime(2022, 1, 5),
    )
    Correction.objects.create(
        event=event,
        field=Correction.Field.CONFIRMED,
        before={"grain": "day"},
        after={"grain": "day"},
        reason="It is so.",
        editor=editor,
    )
    return event


@pytest.fixture
def anybody() -> Client:
    """A program that asks."""
    return Client()


@pytest.fixture
def count_queries(anybody: Client) -> Callable[[str], int]:
    """Says how many queries an address takes to answer."""

    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert anybody.get(address).status_code == 200
        return len(queries)

    return count
