"""The list of timelines, and the timeline itself: the page that readers come for."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import push_url

from timeline.filters import Page, TimelineFilters, main_line
from timeline.models import Article, Event, Mention, Timeline
from timeline.web.facets import list_facets
from timeline.web.fragments import HtmxHttpRequest, wants_fragment
from timeline.web.headings import group_by_heading
from timeline.web.overview import draw_overview

SHORT = 24  # so many events need no main line: the list is soon read


@dataclass(frozen=True, slots=True)
class Row:
    """A timeline in the list of timelines."""

    timeline: Timeline
    articles: int
    events: int
    updated: datetime | None


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every timeline, the latest crisis first."""
    shown = Event.objects.shown().order_by().values_list("timeline")
    events = {pk: rest for pk, *rest in shown.annotate(Count("pk"), Max("updated_at"))}
    counted = Article.objects.order_by().values_list("timeline").annotate(Count("pk"))
    articles = dict(counted)
    rows = [
        Row(timeline, articles.get(timeline.pk, 0), *events.get(timeline.pk, (0, None)))
        for timeline in Timeline.objects.all()
    ]
    return render(request, "timelines/index.html", {"rows": rows})


@require_safe
@vary_on_headers("HX-Request")
def timeline(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """One timeline, or what is asked of it; to htmx only the list and the overview."""
    found = get_object_or_404(Timeline, slug=slug)
    filters = TimelineFilters(request.GET, timeline=found)
    status = 200 if filters.is_valid() else 422
    page = filters.page() if filters.is_valid() else Page([], 0, 1, "")
    context = {"timeline": found, "filters": filters, "page": page, **_list(filters, page)}
    if wants_fragment(request):
        answer = render(request, "events/_answer.html", context, status=status)
        return push_url(answer, _address(filters))
    context |= {"facets": list_facets(filters), **_facts(found)}
    return render(request, "events/timeline.html", context, status=status)


def _main_line(filters: TimelineFilters, page: Page) -> list[Event]:
    """What to read first of a long timeline, by time; [] where only some of it is asked for."""
    if page.total <= SHORT or page.first > 1 or filters.asks:
        return []
    events = list(main_line(Event.objects.shown().filter(timeline=filters.timeline)))
    for event in events:
        event.timeline = filters.timeline
    return sorted(events, key=_by_time)


def _by_time(event: Event) -> tuple[bool, bool, datetime | None, float, int]:
    """What happened first comes first, also from before the window; what has no day, last."""
    begins = event.start or event.end
    return not event.grain, begins is None, begins, -event.salience, event.pk


def _address(filters: TimelineFilters) -> str:
    """Where a person finds this again: without the fields of the form that were left empty."""
    query = filters.query(cursor=filters.asked.get("cursor", ""))
    return filters.timeline.get_absolute_url() + (f"?{query}" if query else "")


def _list(filters: TimelineFilters, page: Page) -> dict[str, object]:
    """The events asked for, under their headings; none when the question is not understood."""
    if not filters.is_valid():
        return {"overview": draw_overview(filters)}
    return {
        "main": _main_line(filters, page),
        "headings": group_by_heading(page.events, filters.timeline, page.following),
        "perhaps": filters.perhaps(),
        "overview": draw_overview(filters),
    }


def _facts(timeline: Timeline) -> dict[str, object]:
    """What the head of the page counts, and the articles it names."""
    shown = Event.objects.shown().filter(timeline=timeline).order_by()
    facts = shown.aggregate(events=Count("pk"), updated=Max("updated_at"))
    tellings = Mention.objects.filter(event__in=shown).count()
    articles = list(timeline.articles.select_related("outlet").defer("text"))
    outlets = len({article.outlet_id for article in articles})
    return {"articles": articles, "facts": {**facts, "tellings": tellings, "outlets": outlets}}
