"""Addresses for other sites, and the code that puts a timeline on a page of theirs."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.template import RequestContext
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from timeline.filters import TimelineFilters
from timeline.models import Event, Mention, Timeline

register = template.Library()


@register.simple_tag(takes_context=True)
def absolute(context: RequestContext, path: str) -> str:
    """Write an address so that it holds on any site."""
    request: HttpRequest = context["request"]
    return request.build_absolute_uri(path)


@register.simple_tag(takes_context=True)
def full_timeline(context: RequestContext, timeline: Timeline, filters: TimelineFilters) -> str:
    """The address of the timeline's own page, with what is asked kept."""
    return absolute(context, _asking(timeline.get_absolute_url(), filters))


@register.inclusion_tag("embed/_snippet.html", takes_context=True)
def embed_snippet(
    context: RequestContext, timeline: Timeline, filters: TimelineFilters
) -> dict[str, Any]:
    """Show the code that embeds the timeline, with what is asked kept."""
    frame = _asking(reverse("embed", args=[timeline.slug]), filters)
    return {
        "timeline": timeline,
        "frame": absolute(context, frame),
        "page": full_timeline(context, timeline, filters),
        "script": absolute(context, "/embed.js"),
    }


@register.filter
def outlet_count(event: Event) -> int:
    """Count the outlets that tell of an event."""
    return len({mention.article.outlet_id for mention in event.mentions.all()})


@register.filter
def marked(mention: Mention) -> SafeString:
    """Write a quote with the words marked that give its date, where it holds them."""
    quote, phrase = mention.quote, mention.phrase
    if phrase is None:
        return format_html("{}", quote)
    start, end = phrase.start_char - mention.start_char, phrase.end_char - mention.start_char
    if start < 0 or quote[start:end] != phrase.text:
        return format_html("{}", quote)
    return format_html("{}<mark>{}</mark>{}", quote[:start], quote[start:end], quote[end:])


def _asking(path: str, filters: TimelineFilters) -> str:
    query = filters.query()
    return f"{path}?{query}" if query else path
