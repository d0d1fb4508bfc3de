"""The timeline in a frame on somebody else's page."""

from collections.abc import Callable
from typing import cast

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from timeline.filters import Counts, TimelineFilters, page_of
from timeline.models import Timeline, fetch_tellings

EVENTS_A_PAGE = 25

View = Callable[[HttpRequest, str], HttpResponse]
# Its own types know no view that takes more than the request.
framed_by_anybody = cast(Callable[[View], View], csp_replace({"frame-ancestors": ["*"]}))


@require_safe
@xframe_options_exempt
@framed_by_anybody
def embed(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the events that the filters of the timeline's page ask for, a page at a time.

    What goes wrong is said inside the frame: an error page of the site would refuse to be framed.
    """
    timeline = Timeline.objects.filter(slug=slug).first()
    if timeline is None:
        return render(request, "embed/missing.html", status=404)
    filters = TimelineFilters(request.GET, timeline=timeline)
    context = {"timeline": timeline, "filters": filters}
    if not filters.is_valid():
        return render(request, "embed/refused.html", context, status=422)
    page = page_of(filters, Counts.of(filters), EVENTS_A_PAGE)
    fetch_tellings(page.events)
    context["page"] = page
    return render(request, "embed/timeline.html", context)
