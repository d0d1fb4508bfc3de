"""Who claims which number, as of when: the figures of a timeline, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from timeline.filters import TimelineFilters
from timeline.models import Event, Figure, Timeline
from timeline.tallies import Tally, Topic, list_topics, read_tallies
from timeline.web.charts.chart import HALF, TIGHT, WHOLE, Chart, Frame, draw_charts
from timeline.web.charts.words import say_lead

TALLIES_A_PAGE = 20
CLAIMS_A_PAGE = 50
CLAIMS_DRAWN = 400  # of one count in one spelling, on its own page


@dataclass(frozen=True, slots=True)
class Count:
    """A tally, what it comes to in a sentence, and its pictures."""

    tally: Tally
    lead: str
    charts: Sequence[Chart]

    @property
    def is_one_number(self) -> bool:
        """Whether all that is claimed is one number."""
        claimed = {(figure.low, figure.high) for figure in self.tally.figures}
        return len(claimed) == 1 and claimed != {(None, None)}


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
    tallies = read_tallies(figures, list(page.object_list))
    context |= {"page": page, "counts": [_count(tally, timeline, TIGHT, HALF) for tally in tallies]}
    return render(request, "figures/list.html", context)


@require_safe
def figure(request: HttpRequest, slug: str, count: str) -> HttpResponse:
    """Every claim about one count, drawn and told."""
    timeline = get_object_or_404(Timeline, slug=slug)
    filters = TimelineFilters(request.GET, timeline=timeline)
    context = {"timeline": timeline, "filters": filters, "topic": None, "count": None}
    if not filters.is_valid():
        return render(request, "figures/figure.html", context, status=422)
    topic = _find(count, list_topics(filters.figures(), timeline))
    if topic is None:
        elsewhere = filters.asks and _find(count, list_topics(_all_figures(timeline), timeline))
        if not elsewhere:
            raise Http404(f"Nothing counts “{count}”.")
        return render(request, "figures/figure.html", context | {"topic": elsewhere})
    if topic.counted.slug != count:
        here = reverse("figure", args=[timeline.slug, topic.counted.slug], query=request.GET)
        return HttpResponseRedirect(here)
    (tally,) = read_tallies(filters.figures(), [topic], most=CLAIMS_DRAWN)
    page = Paginator(tally.figures, CLAIMS_A_PAGE).get_page(request.GET.get("page"))
    context |= {"topic": topic, "page": page, "count": _count(tally, timeline, TIGHT, WHOLE)}
    return render(request, "figures/figure.html", context)


def _all_figures(timeline: Timeline) -> QuerySet[Figure]:
    """The figures of everything that readers see."""
    return Figure.objects.filter(mention__event__in=Event.objects.shown().filter(timeline=timeline))


def _find(slug: str, topics: Sequence[Topic]) -> Topic | None:
    """The count of this slug, or that which this is another spelling of."""
    named = (topic for topic in topics if topic.counted.slug == slug)
    spelled = (t for t in topics if slug in {spelled.slug for spelled in t.spellings})
    return next(named, None) or next(spelled, None)


def _count(tally: Tally, timeline: Timeline, *frames: Frame) -> Count:
    return Count(tally, say_lead(tally, timeline), draw_charts(tally, timeline, *frames))
