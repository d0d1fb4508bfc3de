"""Addresses for other sites, and the code that puts a timeline on a page of theirs."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.template import RequestContext
from django.urls import reverse

from timeline.filters import TimelineFilters
from timeline.models import Timeline

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


def _asking(path: str, filters: TimelineFilters) -> str:
    query = filters.query()
    return f"{path}?{query}" if query else path
