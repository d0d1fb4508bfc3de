"""Answers to readers, kept in memory until anything that readers see of the timeline changes.

In a crisis thousands ask for the same page. Whoever is signed in gets a page of their own.
"""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse

from timeline.kept import Kept
from timeline.models import Timeline
from timeline.web.fragments import HtmxHttpRequest

ROOM = 32_000_000  # bytes of answers in a process, some three hundred of the largest

Answer = Callable[[HtmxHttpRequest, Timeline], HttpResponse]
Key = tuple[UUID, str, bool, str | None]


class Answered(NamedTuple):
    """What was answered. The response itself is changed on its way out, and so is made anew."""

    content: bytes
    headers: dict[str, str]


ANSWERS: Kept[Key, Answered] = Kept(ROOM, lambda kept: len(kept.content))


def keep_while_unchanged(
    request: HtmxHttpRequest, timeline: Timeline, answer: Answer
) -> HttpResponse:
    """What `answer` says, or what it said to the same request at the same revision."""
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        return answer(request, timeline)
    key = _key(request, timeline)
    if kept := ANSWERS.get(key):
        return HttpResponse(kept.content, headers=kept.headers)
    fresh = answer(request, timeline)
    if fresh.status_code == 200:
        ANSWERS.put({key: Answered(fresh.content, dict(fresh.items()))})
    return fresh


def _key(request: HtmxHttpRequest, timeline: Timeline) -> Key:
    """Everything that the answer depends on; the address has the language."""
    address = request.build_absolute_uri()
    return timeline.revision, address, bool(request.htmx), request.htmx.trigger
