"""The overview as a table, for whoever reads numbers better than a picture."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from timeline.filters import Counts, TimelineFilters
from timeline.web.fragments import HtmxHttpRequest, wants_fragment
from timeline.web.keeping import answer_question
from timeline.web.overview import draw_overview


@require_safe
@vary_on_headers("HX-Request")
def overview_table(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """How many events of each category touch each time asked for; to htmx the table alone."""
    return answer_question(request, slug, _answer)


def _answer(request: HtmxHttpRequest, filters: TimelineFilters) -> HttpResponse:
    context = {"timeline": filters.timeline, "filters": filters}
    if not filters.is_valid():
        return render(request, "events/table.html", context, status=422)
    context["overview"] = draw_overview(filters, Counts.of(filters))
    template = "events/_table.html" if wants_fragment(request) else "events/table.html"
    return render(request, template, context)
