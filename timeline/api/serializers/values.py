"""The small shapes that the others are made of."""

from datetime import datetime
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from timeline.engine.dates.interval import Grain
from timeline.wording import Timed


@extend_schema_field({"type": "string", "example": "2022-01-05T00:00"})
class CivilTimeField(serializers.Field[Any, Any, Any, Any]):
    """A civil time, without a zone and to the minute."""

    def to_representation(self, value: datetime) -> str:
        return value.isoformat(timespec="minutes")


class IntervalSerializer(serializers.Serializer[Timed]):
    """The civil time `[start, end)`; an end that is not known is null.

    `grain` says how finely it was told: minute, hour, part (of a day), day, weekend, week, month …
    It is empty for mere bounds: nobody told the time, only what it cannot lie outside of.
    """

    start = CivilTimeField(allow_null=True)
    end = CivilTimeField(allow_null=True)
    grain = serializers.ChoiceField(choices=[(g, g.value) for g in Grain], allow_blank=True)

    def to_representation(self, instance: Timed) -> Any:
        if instance.start is None and instance.end is None:
            return None
        return super().to_representation(instance)


class NamedSerializer(serializers.Serializer[Any]):
    """An outlet, an actor or a place; `slug` is its value in filters."""

    slug = serializers.CharField()
    name = serializers.CharField()


class EntitySerializer(NamedSerializer):
    """An actor or a place, with every spelling that the articles use for it."""

    spellings = serializers.ListField(child=serializers.CharField())


class FigureSerializer(serializers.Serializer[Any]):
    """A number that somebody claims, between `low` and `high`, both included; null where open."""

    what = serializers.CharField(help_text="What is counted: killed, detained, troops, money …")
    who = serializers.CharField(help_text="Of whom; empty for nobody in particular.")
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    unit = serializers.CharField()
    where = serializers.CharField()
    said_by = serializers.CharField(help_text="Who is named for it; empty for nobody.")
    as_of = CivilTimeField(allow_null=True)


class PhraseSerializer(serializers.Serializer[Any]):
    """A date phrase: characters `[start, end)` of the article, and its TIMEX3 value."""

    start = serializers.IntegerField(source="start_char")
    end = serializers.IntegerField(source="end_char")
    text = serializers.CharField()
    value = serializers.CharField()


class StepsField(serializers.ListField):
    """Reasons, in plain sentences."""

    child = serializers.CharField()


class FlagsField(serializers.ListField):
    """Names of what is at odds."""

    child = serializers.CharField()
