"""The feed of a timeline: what changed last, under the same filters as the page."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from timeline.filters import TimelineFilters
from timeline.models import Event, Timeline, with_tellings
from timeline.models.category import name_category
from timeline.templatetags.sharing import when_in_full
from timeline.web.freshness import answer_if_new

ITEMS = 50
KEPT = 300  # seconds
# What XML 1.0 has no way to write.
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """One event, as it now is."""

    title: str
    link: str
    changed: datetime
    description: str
    categories: Sequence[str]


@dataclass(frozen=True, slots=True)
class Feed:
    """All that the feed says."""

    title: str
    description: str
    link: str
    itself: str
    language: str
    items: Sequence[Item]


@require_safe
def feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The events asked for as RSS, the latest change first; 422 names what is not understood."""
    timeline = get_object_or_404(Timeline, slug=slug)
    filters = TimelineFilters(request.GET, timeline=timeline)
    if not filters.is_valid():
        return _refusal(filters)
    told = _read(filters, request.build_absolute_uri)
    make = partial(_write, told)
    return answer_if_new(request, told, make, max_age=KEPT)


def _refusal(filters: TimelineFilters) -> HttpResponse:
    """What was not understood, a line each."""
    lines = [f"{name}: {error}" for name, errors in filters.errors.items() for error in errors]
    plain = "text/plain; charset=utf-8"
    return HttpResponse("\n".join(lines) + "\n", status=422, content_type=plain)


def _read(filters: TimelineFilters, absolute: Callable[[str], str]) -> Feed:
    timeline, query = filters.timeline, filters.query()
    asking = f"?{query}" if query else ""
    about = gettext("What changed last in the timeline “%(title)s”, with its sources.")
    return Feed(
        title=_legal(timeline.title),
        description=_legal(timeline.summary or about % {"title": timeline.title}),
        link=absolute(timeline.get_absolute_url() + asking),
        itself=absolute(reverse("feed", args=[timeline.slug]) + asking),
        language=get_language() or "en",
        items=[_item(event, absolute) for event in _latest(filters)],
    )


def _latest(filters: TimelineFilters) -> Iterator[Event]:
    for event in with_tellings(filters.events()).order_by("-changed_at", "-pk")[:ITEMS]:
        event.timeline = filters.timeline
        yield event


def _item(event: Event, absolute: Callable[[str], str]) -> Item:
    context = {"event": event, "timeline": event.timeline}
    return Item(
        title=_legal(f"{when_in_full(event)}: {event.headline}"),
        link=absolute(event.get_absolute_url()),
        changed=event.changed_at,
        description=_legal(render_to_string("feeds/_item.html", context).strip()),
        categories=[name_category(event.category)],
    )


def _write(told: Feed) -> HttpResponse:
    feed = Rss201rev2Feed(
        told.title, told.link, told.description, told.language, feed_url=told.itself
    )
    for item in told.items:
        feed.add_item(
            item.title,
            item.link,
            item.description,
            pubdate=item.changed,
            unique_id=item.link,
            unique_id_is_permalink=True,
            categories=item.categories,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _legal(text: str) -> str:
    return ILLEGAL.sub("", text)
