"""The events of a timeline, under the same filters as its page."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.http import QueryDict
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.exceptions import ValidationError
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from timeline.api.pages import PAGE_SIZE, Pages, page_schema
from timeline.api.public import TimelineView
from timeline.api.serializers import EventSerializer
from timeline.engine.events.sighting import Category
from timeline.filters import COUNTED, Counts, TimelineFilters, page_of
from timeline.models import Certainty, Event, Timeline, fetch_tellings, with_tellings

FILTERS = [
    OpenApiParameter("from", OpenApiTypes.DATE, description="The first day, such as 2022-01-05."),
    OpenApiParameter("to", OpenApiTypes.DATE, description="The last day, included."),
    OpenApiParameter("category", str, many=True, enum=[category.value for category in Category]),
    OpenApiParameter("actor", str, many=True, description="Slugs; any of them."),
    OpenApiParameter("place", str, many=True, description="Slugs; any of them."),
    OpenApiParameter("outlet", str, many=True, description="Slugs; any of them."),
    OpenApiParameter("certainty", str, many=True, enum=Certainty.values),
    OpenApiParameter("main", str, enum=["1"], description="Only the main line: what weighs most."),
    OpenApiParameter("disputed", str, enum=["1"], description="Only what sources disagree about."),
    OpenApiParameter(
        "corrected", str, enum=["1"], description="Only those whose date an editor corrected."
    ),
    OpenApiParameter(
        "since",
        OpenApiTypes.DATETIME,
        description="Only what is new or told differently since, such as 2022-01-09T08:10:00Z.",
    ),
    OpenApiParameter(
        "q",
        str,
        description='Words of the headline or of a quote, by their stems; all of them. "A phrase", '
        "and -what is not wanted.",
    ),
    OpenApiParameter("cursor", str, description="A page's place, as `next` gives it."),
]


class EventPages(Pages):
    """Describes the pages that `TimelineFilters` cuts."""

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        total = {
            "type": "integer",
            "description": "How many there are on all pages; of a very large timeline, at most "
            f"{COUNTED} are counted.",
        }
        return page_schema(schema, total=total, undated=schema)


class EventList(TimelineView, ListAPIView[Event]):
    """The events that readers see, in the order of the page, fifty at a time.

    That order is of time: by first day, last day, start, end, and only then by salience; undated
    ones come after, then those before and those after the window. `main=1` keeps the twelve of
    the greatest salience in the whole timeline, in the same order.

    With `from` or `to`, the first page lists apart (`undated`) up to fifty events that nobody
    dates and that may fall in these days. A value that cannot be understood is refused by name.
    """

    serializer_class = EventSerializer
    pagination_class = EventPages

    @extend_schema(parameters=FILTERS)
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        filters = read_filters(self.request.GET, self.timeline)
        page = page_of(filters, Counts.of(filters), PAGE_SIZE)
        begins = filters.cleaned_data["cursor"] is None
        undated = filters.undated_events()[: PAGE_SIZE if begins else 0]
        answer = {
            "next": request.build_absolute_uri(f"?{page.next}") if page.next else None,
            "total": page.total,
            "undated": self._tell(undated),
            "results": self._tell(page.events),
        }
        return Response(answer)

    def _tell(self, events: Iterable[Event]) -> Any:
        told = list(events)
        fetch_tellings(told)
        for event in told:
            event.timeline = self.timeline
        return self.get_serializer(told, many=True).data


def read_filters(asked: QueryDict, timeline: Timeline) -> TimelineFilters:
    """What is asked of a timeline. Raises `ValidationError`, which names what is not understood."""
    filters = TimelineFilters(asked, timeline=timeline)
    if not filters.is_valid():
        said = filters.errors.items()
        raise ValidationError({name: [str(one) for one in errors] for name, errors in said})
    return filters


class EventDetail(TimelineView, RetrieveAPIView[Event]):
    """One event. An event that was merged into another redirects to that one."""

    serializer_class = EventSerializer

    def get_queryset(self) -> QuerySet[Event]:
        seen = Q(status=Event.Status.SHOWN) | Q(merged_into__isnull=False)
        return with_tellings(self.timeline.events.filter(seen))

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        event = self.get_object()
        if event.merged_into_id is None:
            return Response(self.get_serializer(event).data)
        place = [self.timeline.slug, event.merged_into_id]
        home = reverse("api-event", place, request=request)
        return Response(status=status.HTTP_301_MOVED_PERMANENTLY, headers={"Location": home})
