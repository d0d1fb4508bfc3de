"""What readers should know about a timeline: how its dates are read, and what people decided."""

from django.core.paginator import Paginator
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from timeline.models import Correction, Timeline
from timeline.web.articles import articles_of

CORRECTIONS_A_PAGE = 50


@require_safe
def about(request: HttpRequest, slug: str) -> HttpResponse:
    """How the dates are read, from which sources, when last, and how to report an error."""
    timeline = get_object_or_404(Timeline, slug=slug)
    context = {
        "timeline": timeline,
        "articles": articles_of(timeline),
        "updated": timeline.events.aggregate(at=Max("updated_at"))["at"],
        "read": timeline.articles.aggregate(at=Max("read_at"))["at"],
    }
    return render(request, "articles/about.html", context)


@require_safe
def correction_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that people decided about the timeline's events, the newest first."""
    timeline = get_object_or_404(Timeline, slug=slug)
    found = Correction.objects.filter(event__timeline=timeline).select_related(
        "event__timeline", "editor", "undone_by"
    )
    pages = Paginator(found, CORRECTIONS_A_PAGE)
    context = {"timeline": timeline, "page": pages.get_page(request.GET.get("page"))}
    return render(request, "desk/corrections.html", context)
