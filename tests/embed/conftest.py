"""A timeline for other people's pages."""

import pytest
from django.test import Client

from tests.factories import make_article, make_event, make_mention, make_timeline
from timeline.models import Timeline


@pytest.fixture
def flood(db: None) -> Timeline:
    """A timeline of two events, the second with a quote."""
    timeline = make_timeline()
    make_event(timeline, 2, headline="The river rises", category="economy")
    dam = make_event(timeline, 5, headline="The dam breaks", category="violence")
    quote = "The dam broke on Wednesday"
    make_mention(dam, quote, "Wednesday", article=make_article(timeline))
    return timeline


@pytest.fixture
def reader() -> Client:
    """Somebody who reads another site's page."""
    return Client()
