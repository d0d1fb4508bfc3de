"""The articles that a timeline is read from."""

from django.db.models import Prefetch, Q, QuerySet
from rest_framework.generics import ListAPIView, RetrieveAPIView

from timeline.api.pages import Pages
from timeline.api.public import TimelineView
from timeline.api.serializers import ArticleListSerializer, ArticleSerializer
from timeline.models import Article, Event, Mention

SEEN_BY_READERS = Q(event__status=Event.Status.SHOWN, event__merged_into=None)


class ArticleList(TimelineView, ListAPIView[Article]):
    """The articles of a timeline."""

    serializer_class = ArticleListSerializer
    pagination_class = Pages

    def get_queryset(self) -> QuerySet[Article]:
        return self.timeline.articles.select_related("outlet").defer("text")


class ArticleDetail(TimelineView, RetrieveAPIView[Article]):
    """One article: its date phrases, and the quotes that events rest on.

    The whole text is given only where its publisher's rights allow.
    """

    serializer_class = ArticleSerializer

    def get_queryset(self) -> QuerySet[Article]:
        quoted = Prefetch("mentions", Mention.objects.filter(SEEN_BY_READERS))
        return self.timeline.articles.select_related("outlet").prefetch_related("phrases", quoted)
