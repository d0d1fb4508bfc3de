"""The shape of an event: the verdict, and the evidence for it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from timeline.api.serializers.values import (
    CivilTimeField,
    EntitySerializer,
    FigureSerializer,
    FlagsField,
    IntervalSerializer,
    NamedSerializer,
    PhraseSerializer,
    StepsField,
)
from timeline.engine.dates.edtf import spell_edtf
from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.events.sighting import Category, Dated
from timeline.models import Certainty, Entity, Event

EXTENTS = [(extent, extent.value) for extent in Extent]
DATED = [(dated, dated.value) for dated in Dated]


class SourceSerializer(serializers.Serializer[Any]):
    """One telling of the event: characters `[start, end)` of an article, and what they say."""

    article = serializers.IntegerField(source="article_id")
    outlet = NamedSerializer(source="article.outlet")
    published = serializers.DateField(source="article.published", allow_null=True)
    quote = serializers.CharField()
    start = serializers.IntegerField(source="start_char")
    end = serializers.IntegerField(source="end_char")
    phrase = PhraseSerializer(allow_null=True, help_text="The date phrase that dates it.")
    interval = IntervalSerializer(source="*", allow_null=True)
    extent = serializers.ChoiceField(choices=EXTENTS)
    dated = serializers.ChoiceField(choices=DATED)
    places = serializers.ListField(
        child=serializers.CharField(), help_text="Where, by the words of its own sentence."
    )
    setting = serializers.ListField(
        child=serializers.CharField(),
        help_text="Where, by its paragraph or article; only when its sentence names no place.",
    )
    said_by = serializers.CharField(help_text="Who the article names as saying so, if anybody.")
    figures = FigureSerializer(many=True)
    confidence = serializers.FloatField()
    steps = StepsField()
    flags = FlagsField()


class ClaimSerializer(serializers.Serializer[Any]):
    """What one source says in a dispute."""

    article = serializers.IntegerField(source="mention.article_id")
    start = serializers.IntegerField(source="mention.start_char")
    end = serializers.IntegerField(source="mention.end_char")
    quote = serializers.CharField(source="mention.quote")
    value = serializers.CharField()
    outlet = NamedSerializer(source="mention.article.outlet")
    published = serializers.DateField(source="mention.article.published", allow_null=True)
    said_by = serializers.CharField(help_text="Who is named for the value, if anybody.")
    as_of = CivilTimeField(allow_null=True, help_text="The moment a count is told for.")


class DisputeSerializer(serializers.Serializer[Any]):
    """Where sources differ, and what to make of it: conflict, growth or compatible."""

    id = serializers.IntegerField()
    kind = serializers.CharField(help_text="date, figure or wording.")
    title = serializers.CharField()
    verdict = serializers.CharField()
    why = serializers.CharField()
    claims = ClaimSerializer(many=True)


class CorrectionSerializer(serializers.Serializer[Any]):
    """What an editor decided about one field, newest first; an undo is a correction too."""

    id = serializers.IntegerField()
    field = serializers.CharField(help_text="date, status or confirmed.")
    before = serializers.JSONField()
    after = serializers.JSONField()
    reason = serializers.CharField()
    undoes = serializers.IntegerField(source="undoes_id", allow_null=True)
    at = serializers.DateTimeField(source="created_at")


class ConfirmationSerializer(serializers.Serializer[Event]):
    """Whether an editor has confirmed the event, and when."""

    status = serializers.ChoiceField(choices=("read by machine", "confirmed by an editor"))
    at = serializers.DateTimeField(allow_null=True)

    def to_representation(self, instance: Event) -> dict[str, Any]:
        confirmed = instance.confirmed_at is not None
        return {
            "status": "confirmed by an editor" if confirmed else "read by machine",
            "at": instance.confirmed_at.isoformat() if instance.confirmed_at else None,
        }


class EventSerializer(serializers.Serializer[Event]):
    """An event, with every source's own words."""

    id = serializers.IntegerField()
    url = serializers.SerializerMethodField(help_text="The page for readers.")
    headline = serializers.CharField()
    interval = IntervalSerializer(source="*", allow_null=True)
    extent = serializers.ChoiceField(
        choices=EXTENTS, help_text="Happened once within the interval, or went on through it."
    )
    dated = serializers.SerializerMethodField(help_text="How its date is known.")
    edtf = serializers.SerializerMethodField(help_text="The time in EDTF (ISO 8601-2).")
    category = serializers.ChoiceField(choices=[(c, c.value) for c in Category])
    salience = serializers.FloatField(
        help_text="How important it is to its timeline, 0 to 1: by how many articles tell it, on "
        "how many days, how prominently and at what length; less for what was only said, or has "
        "no day."
    )
    places = serializers.SerializerMethodField()
    actors = serializers.SerializerMethodField()
    certainty = serializers.ChoiceField(choices=Certainty.choices)
    confidence = serializers.FloatField()
    confirmation = ConfirmationSerializer(source="*")
    flags = FlagsField()
    steps = StepsField(help_text="Why these tellings are one event.")
    sources = SourceSerializer(many=True, source="mentions")
    disputes = DisputeSerializer(many=True)
    corrections = CorrectionSerializer(many=True)

    def get_url(self, event: Event) -> str:
        return str(self.context["request"].build_absolute_uri(event.get_absolute_url()))

    @extend_schema_field(serializers.ChoiceField(choices=[*DATED, ("decided", "decided")]))
    def get_dated(self, event: Event) -> str:
        if "date" in event.decided:
            return "decided"
        if not event.grain:
            return Dated.UNDATED.value
        stated = any(mention.dated == Dated.STATED for mention in event.mentions.all())
        return (Dated.STATED if stated else Dated.INHERITED).value

    def get_edtf(self, event: Event) -> str | None:
        grain = Grain(event.grain) if event.grain else None
        return spell_edtf(event.start, event.end, grain, Extent(event.extent))

    @extend_schema_field(EntitySerializer(many=True))
    def get_places(self, event: Event) -> Any:
        return _named(event, Entity.Kind.PLACE)

    @extend_schema_field(EntitySerializer(many=True))
    def get_actors(self, event: Event) -> Any:
        return _named(event, Entity.Kind.ACTOR)


def _named(event: Event, kind: Entity.Kind) -> Any:
    entities = [entity for entity in event.entities.all() if entity.kind == kind]
    return EntitySerializer(entities, many=True).data
