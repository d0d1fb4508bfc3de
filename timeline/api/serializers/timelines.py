"""The shape of a timeline."""

from rest_framework import serializers
from rest_framework.reverse import reverse

from timeline.models import Timeline


class TimelineSerializer(serializers.Serializer[Timeline]):
    """A timeline about one crisis, the days it is about, and where its parts are."""

    slug = serializers.CharField()
    title = serializers.CharField()
    summary = serializers.CharField()
    zone = serializers.CharField(help_text="The IANA time zone of the place it happened in.")
    first_day = serializers.DateField()
    last_day = serializers.DateField(help_text="The last day, included.")
    event_count = serializers.IntegerField(help_text="Events that readers see.")
    article_count = serializers.IntegerField()
    url = serializers.SerializerMethodField(help_text="The page for readers.")
    events = serializers.SerializerMethodField()
    figures = serializers.SerializerMethodField()
    articles = serializers.SerializerMethodField()

    def get_url(self, timeline: Timeline) -> str:
        return str(self.context["request"].build_absolute_uri(timeline.get_absolute_url()))

    def get_events(self, timeline: Timeline) -> str:
        return reverse("api-event-list", [timeline.slug], request=self.context["request"])

    def get_figures(self, timeline: Timeline) -> str:
        return reverse("api-figure-list", [timeline.slug], request=self.context["request"])

    def get_articles(self, timeline: Timeline) -> str:
        return reverse("api-article-list", [timeline.slug], request=self.context["request"])
