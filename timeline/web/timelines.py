"""The list of timelines, and the timeline itself: the page that readers come for."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import push_url

from timeline.filters import NO_PAGE, Counts, TimelineFilters, asked, page_of, perhaps_of
from timeline.models import Article, Event, Timeline
from timeline.web.cells import write_cells
from timeline.web.facets import list_facets, list_marks
from timeline.web.facts import facts_of, now_of
from timeline.web.fragments import HtmxHttpRequest, turns_page, wants_fragment
from timeline.web.headings import group_by_heading
from timeline.web.keeping import answer_question
from timeline.web.main_line import main_line
from timeline.web.overview import draw_overview


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
    """One timeline, or what is asked of it; to htmx only the list and what follows from it."""
    return answer_question(request, slug, _answer)


def _answer(request: HtmxHttpRequest, filters: TimelineFilters) -> HttpResponse:
    status = 200 if filters.is_valid() else 422
    timeline = filters.timeline
    context = {"timeline": timeline, "filters": filters, **_list(request, filters)}
    if wants_fragment(request):
        answer = render(request, "events/_answer.html", context, status=status)
        return push_url(answer, _address(filters))
    context |= facts_of(timeline)
    return render(request, "events/timeline.html", context, status=status)


def _list(request: HtmxHttpRequest, filters: TimelineFilters) -> dict[str, object]:
    """The events asked for, under their headings; none when the question is not understood."""
    counts = Counts.of(filters)
    context = {
        "facets": list_facets(filters, counts),
        "marks": list_marks(filters, counts),
        "overview": draw_overview(filters, counts),
        "now": now_of(filters.timeline),
    }
    if not filters.is_valid():
        return {**context, "page": NO_PAGE}
    page, perhaps = page_of(filters, counts), perhaps_of(filters, counts)
    headings = group_by_heading(page.events, filters.timeline, page.following)
    return {
        **context,
        "page": page,
        "perhaps": perhaps,
        "main": main_line(filters, page),
        "headings": headings,
        "turns_page": turns_page(request),
        "cells": write_cells(request, filters.timeline, headings, perhaps.events),
    }


def _address(filters: TimelineFilters) -> str:
    """Where a person finds this again: without the fields of the form that were left empty."""
    query = asked(filters)
    return filters.timeline.get_absolute_url() + (f"?{query}" if query else "")
