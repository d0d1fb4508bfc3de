"""The shape of an article: its facts, its date phrases, and what was read in it."""

from collections.abc import Iterable
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from timeline.api.serializers.values import (
    FlagsField,
    IntervalSerializer,
    NamedSerializer,
    PhraseSerializer,
    StepsField,
)
from timeline.models import Article, Mention, Phrase


class ArticleListSerializer(serializers.Serializer[Article]):
    """An article, as its outlet published it."""

    id = serializers.IntegerField()
    title = serializers.CharField()
    outlet = NamedSerializer()
    original = serializers.CharField(source="url", help_text="Where it was published, if known.")
    language = serializers.CharField()
    published = serializers.DateField(allow_null=True, help_text="In the outlet's calendar.")
    basis = serializers.CharField(help_text="given, inferred, editor or unknown.")
    evidence = serializers.CharField(help_text="How the publication day is known.")
    confidence = serializers.FloatField(
        allow_null=True, help_text="How sure a day is that was worked out from the text."
    )
    names_by = serializers.CharField(
        help_text="By which means actors and places were read: model, rules, or empty before."
    )
    visibility = serializers.CharField(help_text="all or excerpts: what readers see of the text.")
    url = serializers.SerializerMethodField(help_text="The page for readers.")
    details = serializers.SerializerMethodField(help_text="Its text, date phrases and mentions.")

    def get_url(self, article: Article) -> str:
        return str(self.context["request"].build_absolute_uri(article.get_absolute_url()))

    def get_details(self, article: Article) -> str:
        place = [article.timeline.slug, article.pk]
        return reverse("api-article", place, request=self.context["request"])


class AlternativeSerializer(serializers.Serializer[Any]):
    """Another reading of the same phrase, and what speaks for it."""

    value = serializers.CharField()
    interval = serializers.DictField(allow_null=True)
    why = serializers.CharField()


class ReadPhraseSerializer(PhraseSerializer):
    """A date phrase and all that was understood of it."""

    type = serializers.CharField(help_text="DATE, TIME, DURATION or SET.")
    interval = IntervalSerializer(source="*", allow_null=True)
    anchor = serializers.CharField(help_text="What it counts from: none, published, told …")
    confidence = serializers.FloatField()
    steps = StepsField()
    alternatives = AlternativeSerializer(many=True)
    flags = FlagsField()


class ExcerptSerializer(serializers.Serializer[Any]):
    """The characters `[start, end)` of the article."""

    start = serializers.IntegerField(source="start_char")
    end = serializers.IntegerField(source="end_char")
    event = serializers.IntegerField(source="event_id", help_text="The event it tells of.")
    quote = serializers.CharField()


class ArticleSerializer(ArticleListSerializer):
    """An article with what was read in it.

    Where its rights allow excerpts only, text is null and phrases are those that quotes rest on.
    """

    sha256 = serializers.CharField(source="text_hash", help_text="Of the text in UTF-8.")
    text = serializers.SerializerMethodField(help_text="Null when readers see excerpts only.")
    quotes = ExcerptSerializer(many=True, source="mentions")
    phrases = serializers.SerializerMethodField()

    def get_text(self, article: Article) -> str | None:
        return article.text if article.visibility == Article.Visibility.ALL else None

    @extend_schema_field(ReadPhraseSerializer(many=True))
    def get_phrases(self, article: Article) -> Any:
        phrases = list(article.phrases.all())
        if article.visibility != Article.Visibility.ALL:
            phrases = [phrase for phrase in phrases if _is_quoted(phrase, article.mentions.all())]
        return ReadPhraseSerializer(phrases, many=True).data


def _is_quoted(phrase: Phrase, mentions: Iterable[Mention]) -> bool:
    """Whether one of the mentions holds the phrase, or takes its date from it."""
    return any(
        phrase.pk == mention.phrase_id
        or (mention.start_char <= phrase.start_char and phrase.end_char <= mention.end_char)
        for mention in mentions
    )
