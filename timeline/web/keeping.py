"""Answers to readers, kept in memory until anything that readers see of the timeline changes.

In a crisis thousands ask for the same page. Whoever is signed in gets a page of their own.
"""

from collections.abc import Callable
from hashlib import sha256

from django.conf import settings
from django.core.cache import caches
from django.http import HttpResponse

from timeline.models import Timeline
from timeline.web.fragments import HtmxHttpRequest

Answer = Callable[[HtmxHttpRequest, Timeline], HttpResponse]


def keep_while_unchanged(
    request: HtmxHttpRequest, timeline: Timeline, answer: Answer
) -> HttpResponse:
    """What `answer` says, or what it said to the same request at the same revision."""
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        return answer(request, timeline)
    key = _key(request, timeline)
    kept: HttpResponse | None = caches["pages"].get(key)
    if kept is None:
        kept = answer(request, timeline)
        if kept.status_code == 200:
            caches["pages"].set(key, kept)
    return kept


def _key(request: HtmxHttpRequest, timeline: Timeline) -> str:
    """Everything that the answer depends on; the address has the language."""
    address = request.build_absolute_uri()
    parts = (timeline.revision.hex, address, bool(request.htmx), request.htmx.trigger)
    return sha256(repr(parts).encode()).hexdigest()
