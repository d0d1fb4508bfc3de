"""The figures that the articles of a timeline claim, under the same filters as its page."""

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.generics import ListAPIView

from timeline.api.events import FILTERS, read_filters
from timeline.api.pages import Pages
from timeline.api.public import TimelineView
from timeline.api.serializers import ClaimedFigureSerializer
from timeline.models import Figure

OWN_PAGES = [parameter for parameter in FILTERS if parameter.name != "cursor"]


@extend_schema_view(get=extend_schema(parameters=OWN_PAGES))
class FigureList(TimelineView, ListAPIView[Figure]):
    """Every number claimed in the events asked for: by whom, as of when, in which words.

    As on the page, what the background counts is told only where `category=background` asks for it.
    """

    serializer_class = ClaimedFigureSerializer
    pagination_class = Pages

    def get_queryset(self) -> QuerySet[Figure]:
        asked = self.request.GET.copy()
        asked.pop("cursor", None)  # these pages are those of another list than the events
        told = read_filters(asked, self.timeline).figures()
        return told.select_related("mention__article__outlet").defer("mention__article__text")
