"""Who claims which number, as of when: the figures of a timeline, side by side."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from timeline.filters import TimelineFilters
from timeline.models import Timeline
from timeline.tallies import list_topics, read_tallies

TALLIES_A_PAGE = 20


@require_safe
def figure_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Every figure claimed in the events asked for, by what it counts."""
    timeline = get_object_or_404(Timeline, slug=slug)
    filters = TimelineFilters(request.GET, timeline=timeline)
    context = {"timeline": timeline, "filters": filters}
    if not filters.is_valid():
        return render(request, "figures/list.html", context, status=422)
    figures = filters.figures()
    pages = Paginator(list_topics(figures, timeline), TALLIES_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    context |= {"page": page, "tallies": read_tallies(figures, list(page.object_list))}
    return render(request, "figures/list.html", context)
