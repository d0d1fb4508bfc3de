"""What every test may rely on."""

from collections.abc import Iterator
from functools import cache

import hypothesis
import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django.utils import translation

from tests.factories import make_article, make_event, make_timeline
from timeline.atlas import towns
from timeline.celery import app
from timeline.management.editors import editors
from timeline.models import Article, Event, Timeline

# How long a test takes says more of the machine than of the code.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def _private_broker() -> None:
    """Keep the messages of the tests away from the workers of the installation around them."""
    app.conf.update(broker_write_url="memory://localhost/", broker_transport_options={})


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Leave no test in the language of the last page that another one asked for."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(scope="session", autouse=True)
def _one_gazetteer() -> Iterator[None]:
    """Read the file of the world's towns once for all tests: it takes a third of a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(towns, "read_gazetteer", cache(towns.read_gazetteer))
        yield


@pytest.fixture
def editor(db: None) -> User:
    """Somebody who may correct."""
    user = User.objects.create_user("aigul")
    user.groups.add(editors())
    return user


@pytest.fixture
def editor_client(editor: User) -> Client:
    """The browser of somebody who may correct."""
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def timeline(db: None) -> Timeline:
    """A timeline about 2 to 7 January 2022, still empty."""
    return make_timeline()


@pytest.fixture
def article(timeline: Timeline) -> Article:
    """An article of that timeline, published on Friday 7 January 2022."""
    return make_article(timeline)


@pytest.fixture
def event(timeline: Timeline) -> Event:
    """An event of Wednesday 5 January 2022."""
    return make_event(timeline, 5)
