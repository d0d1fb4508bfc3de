"""The timelines, and where to begin."""

from typing import Any

from django.db import models
from django.db.models.functions import Coalesce
from drf_spectacular.utils import extend_schema
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from timeline.api.pages import Pages
from timeline.api.public import PublicView
from timeline.api.serializers import TimelineSerializer
from timeline.models import Article, Event, Timeline

BEGINNINGS = {
    "timelines": "api-timeline-list",
    "dates": "api-dates",
    "schema": "api-schema",
    "docs": "api-docs",
}


class Beginning(PublicView):
    """Where to begin."""

    @extend_schema(exclude=True)
    def get(self, request: Request) -> Response:
        return Response({word: reverse(name, request=request) for word, name in BEGINNINGS.items()})


def counted() -> models.QuerySet[Timeline]:
    """All timelines, each with the number of its articles and of the events that readers see."""
    return Timeline.objects.annotate(
        event_count=_count(Event.objects.shown()), article_count=_count(Article.objects.all())
    )


def _count(parts: models.QuerySet[Any]) -> Coalesce:
    # One subquery each: counting over two joins would multiply them.
    of_one = parts.filter(timeline=models.OuterRef("pk")).order_by().values("timeline")
    number = models.Subquery(of_one.annotate(number=models.Count("pk")).values("number"))
    return Coalesce(number, 0)


class TimelineList(PublicView, ListAPIView[Timeline]):
    """All timelines."""

    queryset = counted()
    serializer_class = TimelineSerializer
    pagination_class = Pages


class TimelineDetail(PublicView, RetrieveAPIView[Timeline]):
    """One timeline."""

    queryset = counted()
    serializer_class = TimelineSerializer
    lookup_field = "slug"
