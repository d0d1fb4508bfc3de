"""The shape of a figure with its source."""

from rest_framework import serializers

from timeline.api.serializers.values import FigureSerializer, NamedSerializer


class ClaimedFigureSerializer(FigureSerializer):
    """A number that somebody claims, and the characters `[start, end)` of the article that do."""

    id = serializers.IntegerField()
    event = serializers.IntegerField(source="mention.event_id")
    article = serializers.IntegerField(source="mention.article_id")
    outlet = NamedSerializer(source="mention.article.outlet")
    published = serializers.DateField(source="mention.article.published", allow_null=True)
    start = serializers.IntegerField(source="mention.start_char")
    end = serializers.IntegerField(source="mention.end_char")
    quote = serializers.CharField(source="mention.quote")
