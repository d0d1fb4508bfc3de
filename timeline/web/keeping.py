"""Answers to readers, kept in memory until anything that readers see of the timeline changes.

In a crisis thousands ask for the same page. Whoever is signed in gets a page of their own.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.views.decorators.gzip import gzip_page

from timeline.filters import TimelineFilters, asked
from timeline.kept import Kept
from timeline.models import Timeline
from timeline.web.fragments import HtmxHttpRequest, turns_page, wants_fragment

ROOM = 32_000_000  # bytes of answers in a process, some two thousand compressed ones
LONGEST = 2_000  # characters of a question; what is longer is asked by nobody twice

INDENTED = re.compile(rb"\n\s+")  # a seventh of a page, for nobody to see

Answer = Callable[[], HttpResponse]
Answerer = Callable[[HtmxHttpRequest, TimelineFilters], HttpResponse]


class Question(NamedTuple):
    """Everything that an answer depends on. What else a request says makes no other answer."""

    revision: UUID
    site: str
    language: str | None
    path: str
    asked: str
    is_fragment: bool
    turns_page: bool
    is_compressed: bool


class Answered(NamedTuple):
    """What was answered. The response itself is changed on its way out, and so is made anew."""

    content: bytes
    headers: dict[str, str]
    asked: str


ANSWERS: Kept[Question, Answered] = Kept(ROOM, lambda kept: len(kept.content) + len(kept.asked))


def answer_question(request: HtmxHttpRequest, slug: str, answer: Answerer) -> HttpResponse:
    """What `answer` says to the filters in the address, kept; `Http404` without a timeline."""
    timeline = get_object_or_404(Timeline, slug=slug)
    filters = TimelineFilters(request.GET, timeline=timeline)
    return keep_while_unchanged(
        request, timeline, asked(filters), partial(answer, request, filters)
    )


def keep_while_unchanged(
    request: HtmxHttpRequest, timeline: Timeline, asked: str, answer: Answer
) -> HttpResponse:
    """What `answer` says, or what it said to whoever `asked` the same at the same revision."""
    if settings.SESSION_COOKIE_NAME in request.COOKIES or len(asked) > LONGEST:
        return answer()
    question = _question(request, timeline, asked)
    if kept := ANSWERS.get(question):
        return HttpResponse(kept.content, headers=kept.headers)
    fresh = compressed(request, answer)
    if fresh.status_code == 200:
        ANSWERS.put({question: Answered(fresh.content, dict(fresh.items()), asked)})
    return fresh


@gzip_page
def compressed(_request: HtmxHttpRequest, answer: Answer) -> HttpResponse:
    """An answer without its indentation, compressed for whoever takes that.

    It holds nothing secret, of which its length might tell something to whoever listens.
    """
    fresh = answer()
    fresh.content = INDENTED.sub(b"\n", fresh.content)
    return fresh


def _question(request: HtmxHttpRequest, timeline: Timeline, asked: str) -> Question:
    return Question(
        timeline.revision,
        f"{request.scheme}://{request.get_host()}",
        get_language(),
        request.path,
        asked,
        wants_fragment(request),
        turns_page(request),
        "gzip" in request.headers.get("Accept-Encoding", ""),
    )
