"""The shapes of the API's answers: what each row says, field by field."""

from timeline.api.serializers.articles import ArticleListSerializer, ArticleSerializer
from timeline.api.serializers.events import EventSerializer
from timeline.api.serializers.figures import ClaimedFigureSerializer
from timeline.api.serializers.readings import DocumentSerializer, ReadingSerializer
from timeline.api.serializers.timelines import TimelineSerializer

__all__ = [
    "ArticleListSerializer",
    "ArticleSerializer",
    "ClaimedFigureSerializer",
    "DocumentSerializer",
    "EventSerializer",
    "ReadingSerializer",
    "TimelineSerializer",
]
