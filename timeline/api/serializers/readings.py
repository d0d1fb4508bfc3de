"""The shape of a text that is sent to be read, and of the dates found in it.

Both are those of `python -m timeline.engine dates --jsonl`: what takes one takes the other.
"""

from datetime import date
from typing import Any

from rest_framework import serializers

from timeline.api.serializers.articles import AlternativeSerializer
from timeline.api.serializers.values import CivilTimeField, FlagsField, StepsField
from timeline.engine import Document
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages import UnknownLanguage, language_of
from timeline.engine.dates.resolution import AnchorKind, Basis, TimexType
from timeline.engine.dates.zones import zone_of
from timeline.fields import LONGEST_PASTED
from timeline.models.timeline import say_far_day


def _near(day: date) -> None:
    if problem := say_far_day(day):
        raise serializers.ValidationError(problem)


def _language(tag: str) -> None:
    try:
        language_of(tag)
    except UnknownLanguage as error:
        raise serializers.ValidationError(f"{error}.") from None


def _zone(name: str) -> None:
    if name and zone_of(name) is None:
        raise serializers.ValidationError(f"“{name}” is not a time zone, such as Asia/Almaty.")


class DocumentSerializer(serializers.Serializer[Document]):
    """A text, and what is known about it from outside."""

    id = serializers.CharField(
        max_length=200, default="1", help_text="Given back, so that answers can be told apart."
    )
    text = serializers.CharField(max_length=LONGEST_PASTED, trim_whitespace=False)
    published = serializers.DateField(
        default=None,
        allow_null=True,
        validators=[_near],
        help_text="The day on which it came out. Left out, the text is asked.",
    )
    language = serializers.CharField(
        max_length=35, default="en", validators=[_language], help_text="Such as en, en-US or ru."
    )
    zone = serializers.CharField(
        max_length=60,
        default="",
        allow_blank=True,
        validators=[_zone],
        help_text="Where it was published, such as Asia/Almaty.",
    )
    story_zone = serializers.CharField(
        max_length=60,
        default="",
        allow_blank=True,
        validators=[_zone],
        help_text="Where it happens; clock times that tell their zone are converted to it.",
    )
    not_before = serializers.DateField(
        default=None, allow_null=True, validators=[_near], help_text="The first day of the story."
    )

    def create(self, validated_data: dict[str, Any]) -> Document:
        return Document(**validated_data)


class SpanSerializer(serializers.Serializer[Any]):
    """The civil time `[start, end)`, and how finely it is told."""

    start = CivilTimeField()
    end = CivilTimeField()
    grain = serializers.ChoiceField(choices=[(g, g.value) for g in Grain])


class PublishedSerializer(serializers.Serializer[Any]):
    """When the text came out, and how that is known."""

    value = serializers.DateField(allow_null=True, help_text="Null when it is not known.")
    basis = serializers.ChoiceField(choices=[(b, b.value) for b in Basis])
    confidence = serializers.FloatField()
    steps = StepsField(help_text="Why that day, or what is known of it.")
    alternatives = serializers.ListField(
        child=serializers.DateField(), help_text="Other days that the text allows."
    )


class ExpressionSerializer(serializers.Serializer[Any]):
    """One date phrase, characters `[start, end)` of the text, and all that is understood of it."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    type = serializers.ChoiceField(choices=[(t, t.value) for t in TimexType])
    value = serializers.CharField(help_text="TIMEX3.")
    interval = SpanSerializer(allow_null=True, help_text="Null for what is no date.")
    anchor = serializers.ChoiceField(
        choices=[(a, a.value) for a in AnchorKind], help_text="What it counts from."
    )
    signal = serializers.CharField(help_text="The word before it that governs it, such as since.")
    confidence = serializers.FloatField()
    steps = StepsField()
    alternatives = AlternativeSerializer(many=True)
    flags = FlagsField()


class ReadingSerializer(serializers.Serializer[Any]):
    """Every date phrase of a text, in its order."""

    id = serializers.CharField()
    published = PublishedSerializer()
    expressions = ExpressionSerializer(many=True)
