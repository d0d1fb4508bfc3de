"""What a page says of itself to search engines and to whoever shares it: its one address first."""

from dataclasses import dataclass
from html import unescape

from django import template
from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.template import Context, NodeList
from django.template.base import Parser, Token
from django.urls import reverse, translate_url
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from timeline.filters import TimelineFilters
from timeline.models import Event, Timeline
from timeline.wording import say_time

register = template.Library()

TURNING = ("cursor", "page")  # what turns the pages of a list
LOCALES = {"en": "en_GB", "kk": "kk_KZ", "ru": "ru_RU"}


@dataclass(frozen=True, slots=True)
class Version:
    """The page in one language."""

    code: str
    language: str  # its own name
    own: str  # its one address, as `own_path` gives it
    path: str  # the same with everything that was asked
    current: bool

    @property
    def locale(self) -> str:
        """The language as Open Graph spells it."""
        return LOCALES.get(self.code, self.code)


class PlainNode(template.Node):
    """Keeps what is written between the tags as plain text, to be said more than once."""

    child_nodelists = ("nodelist",)

    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist, self.name = nodelist, name

    def render(self, context: Context) -> str:
        context[self.name] = " ".join(unescape(self.nodelist.render(context)).split())
        return ""


@register.tag
def plain(parser: Parser, token: Token) -> PlainNode:
    """Keep a text under a name: `{% plain title %}{% block title %}…{% endplain %}`."""
    _, name = token.split_contents()
    nodelist = parser.parse(("endplain",))
    parser.delete_first_token()
    return PlainNode(nodelist, name)


@register.filter
def when_in_full(event: Event) -> str:
    """Word when an event was, with its year: for whoever sees it far from its timeline."""
    words = say_time(event, event.extent, about="about" in event.flags)
    return capfirst(words or gettext("day unknown"))


@register.simple_tag(takes_context=True)
def asks(context: Context) -> bool:
    """Whether only a part of the page is asked for: not a page for an index, yet one to share."""
    filters = _filters(context)
    return filters is not None and bool(filters.errors or filters.asks)


@register.simple_tag(takes_context=True)
def own_path(context: Context) -> str:
    """Where the page is found: with what is asked and the page turned to, and nothing else."""
    request: HttpRequest = context["request"]
    return _with_query(request.path, _turned(context))


@register.simple_tag(takes_context=True)
def versions(context: Context) -> list[Version]:
    """The page in every language; nothing that is asked is lost on who turns to another."""
    request: HttpRequest = context["request"]
    turned, current = _turned(context), get_language()
    query = turned if _filters(context) else request.GET.urlencode()
    return [
        Version(code, name, _with_query(path, turned), _with_query(path, query), code == current)
        for code, name in settings.LANGUAGES
        for path in [translate_url(request.path, code)]
    ]


@register.simple_tag(takes_context=True)
def picture(context: Context) -> str:
    """The path of the picture of what the page is about; "" where it is about no timeline."""
    event, timeline = context.get("event"), context.get("timeline")
    if isinstance(event, Event):
        return reverse("event_card", args=[event.timeline.slug, event.pk])
    return reverse("card", args=[timeline.slug]) if isinstance(timeline, Timeline) else ""


@register.simple_tag(takes_context=True)
def feed_path(context: Context) -> str:
    """The path of the feed of the page's timeline, with what is asked kept."""
    filters = _filters(context)
    query = filters.query() if filters and not filters.errors else ""
    return _with_query(reverse("feed", args=[context["timeline"].slug]), query)


def _filters(context: Context) -> TimelineFilters | None:
    filters = context.get("filters")
    return filters if isinstance(filters, TimelineFilters) else None


def _turned(context: Context) -> str:
    """What is asked of a page and where its list is turned to, as a query string."""
    asked, filters = context["request"].GET, _filters(context)
    turned = {name: asked[name] for name in TURNING if asked.get(name, "1") != "1"}
    if filters is not None:
        return filters.query(**turned)
    query = QueryDict(mutable=True)
    query.update(turned)
    return query.urlencode()


def _with_query(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path
