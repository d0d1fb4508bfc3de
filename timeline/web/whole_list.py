"""Everything that is asked for on one page, with every source: to be printed or saved."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.filters import Counts, TimelineFilters, page_of
from timeline.models import fetch_for_list
from timeline.web.fragments import HtmxHttpRequest
from timeline.web.headings import group_by_heading
from timeline.web.keeping import answer_question

MOST = 1_000  # events; more would be a book


@require_safe
def whole_list(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """The events that the filters ask for under their days, each with all its quotes."""
    return answer_question(request, slug, _answer)


def _answer(request: HtmxHttpRequest, filters: TimelineFilters) -> HttpResponse:
    timeline = filters.timeline
    context = {"timeline": timeline, "filters": filters}
    if not filters.is_valid():
        return render(request, "events/print.html", context, status=422)
    page = page_of(filters, Counts.of(filters), MOST)
    fetch_for_list(page.events)
    headings = group_by_heading(page.events, timeline, page.following)
    return render(request, "events/print.html", {**context, "page": page, "headings": headings})
