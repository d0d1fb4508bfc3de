"""Pages described for programs in the words of schema.org, as JSON-LD.

A timeline and an event are an `Article` with `temporalCoverage`: schema.org's `Event` is something
to attend, with a place and an hour, and search engines list it as such.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import RequestContext
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from timeline.engine.dates.edtf import spell_edtf
from timeline.engine.dates.interval import Extent, Grain
from timeline.models import Article, Entity, Event
from timeline.reasons import order_quotes
from timeline.wording import Timed

register = template.Library()

CITED = 8  # so many sources say where it comes from; the page itself names all
# Inside a <script>, these could end it or begin a comment; to JSON they are the same.
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
PUBLISHER = {"@type": "Organization", "name": "Dateline"}


@register.simple_tag(takes_context=True)
def linked_data(context: RequestContext) -> SafeString:
    """The description of the page as a data block, which no browser executes; "" of most pages."""
    request: HttpRequest = context["request"]
    match = request.resolver_match
    describe = DESCRIBED.get(match.url_name or "") if match else None
    if describe is None:
        return SafeString()
    known = {name: value for name, value in describe(context).items() if value}
    data = {"@context": "https://schema.org", **known}
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')


def _site(context: RequestContext) -> dict[str, Any]:
    return {"@type": "WebSite", "name": "Dateline", "url": _absolute(context, reverse("index"))}


def _timeline(context: RequestContext) -> dict[str, Any]:
    timeline, updated = context["timeline"], context["facts"]["updated"]
    return {
        **_article(context, timeline.title, timeline.get_absolute_url()),
        "image": _absolute(context, reverse("card", args=[timeline.slug])),
        "datePublished": _moment(timeline.created_at),
        "dateModified": _moment(updated or timeline.created_at),
        "temporalCoverage": f"{timeline.first_day}/{timeline.last_day}",
        "about": {"@type": "Thing", "name": timeline.title},
        "citation": [_cited(article) for article in context["articles"][:CITED]],
    }


def _event(context: RequestContext) -> dict[str, Any]:
    event: Event = context["event"]
    told = order_quotes(event.mentions.all())
    articles = list({mention.article_id: mention.article for mention in told}.values())[:CITED]
    entities = event.entities.all()
    return {
        **_article(context, event.headline, event.get_absolute_url()),
        "image": _absolute(context, reverse("event_card", args=[event.timeline.slug, event.pk])),
        "datePublished": _moment(event.created_at),
        "dateModified": _moment(event.updated_at),
        "temporalCoverage": coverage(event),
        "contentLocation": _named("Place", entities, Entity.Kind.PLACE),
        "about": _named("Thing", entities, Entity.Kind.ACTOR),
        "isPartOf": _absolute(context, event.timeline.get_absolute_url()),
        "citation": [{**_cited(article), "headline": article.title} for article in articles],
    }


DESCRIBED: Mapping[str, Callable[[RequestContext], dict[str, Any]]] = {
    "index": _site,
    "timeline": _timeline,
    "event": _event,
}


def coverage(time: Timed) -> str:
    """The days of a civil time as an ISO 8601 date or interval, at its grain, ".." where open."""
    grain = Grain(time.grain) if time.grain else Grain.DAY
    spelled = spell_edtf(time.start, time.end, grain, Extent.THROUGH) or ""
    first, _, last = spelled.partition("/")
    return first if first == last else spelled


def _article(context: RequestContext, headline: str, path: str) -> dict[str, Any]:
    return {
        "@type": "Article",
        "headline": headline,
        "url": _absolute(context, path),
        "inLanguage": get_language(),
        "author": PUBLISHER,
    }


def _cited(article: Article) -> dict[str, Any]:
    published = {"datePublished": str(article.published)} if article.published else {}
    address = {"url": article.url} if article.url else {}
    outlet = {"@type": "Organization", "name": article.outlet.name}
    return {"@type": "NewsArticle", "publisher": outlet, **published, **address}


def _named(type_: str, entities: Iterable[Entity], kind: str) -> list[dict[str, str]]:
    return [{"@type": type_, "name": entity.name} for entity in entities if entity.kind == kind]


def _absolute(context: RequestContext, path: str) -> str:
    request: HttpRequest = context["request"]
    return request.build_absolute_uri(path)


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
