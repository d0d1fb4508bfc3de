"""An event as the machine reads it, for tests of what people do with it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.factories import make_event, make_mention
from timeline.models import Article, Event, Timeline
from timeline.when import When


@pytest.fixture
def event(timeline: Timeline, article: Article) -> Event:
    """Wednesday 5 January, likely; told by The Courier, which came out on Friday 7 January."""
    event = make_event(timeline, 5, confidence=0.7, certainty="likely")
    event.reading = {**When.of(event).as_json(), "confidence": 0.7, "flags": []}
    event.save()
    make_mention(event, "The river rose on Wednesday.", "Wednesday", article=article)
    return event


@pytest.fixture
def other_client(db: None) -> Client:
    """The browser of somebody with an account that may not correct."""
    client = Client()
    client.force_login(User.objects.create_user("reader"))
    return client
