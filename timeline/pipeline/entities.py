"""Names found in articles, looked up or entered as the timeline's actors and places."""

from collections import defaultdict
from collections.abc import Mapping

from django.utils.text import slugify

from timeline.engine.events.sighting import Group
from timeline.models import Entity, Timeline


class Directory:
    """The actors and places of one timeline, by kind and slug."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.known = {(entity.kind, entity.slug): entity for entity in timeline.entities.all()}

    def find(self, group: Group) -> list[Entity]:
        """The actors and places of a group, new ones entered."""
        actors = [self._one(Entity.Kind.ACTOR, name) for name in group.actors]
        places = [self._one(Entity.Kind.PLACE, name) for name in group.places]
        return [entity for entity in actors + places if entity is not None]

    def keep_spellings(self, names: Mapping[str, str]) -> None:
        """Keep with every actor and place how it is spelled; `names` holds what each is a form of.

        The name itself comes first.
        """
        spelled: defaultdict[str, set[str]] = defaultdict(set)
        for spelling, name in names.items():
            spelled[name].add(spelling)
        changed = []
        for entity in self.known.values():
            spellings = [entity.name, *sorted(spelled[entity.name] - {entity.name})]
            if spellings != entity.spellings:
                entity.spellings = spellings
                changed.append(entity)
        Entity.objects.bulk_update(changed, ["spellings"], batch_size=500)

    def _one(self, kind: Entity.Kind, name: str) -> Entity | None:
        slug = slugify(name, allow_unicode=True)[:200]
        if not slug:
            return None
        if (kind, slug) not in self.known:
            self.known[kind, slug] = Entity.objects.create(
                timeline=self.timeline, kind=kind, slug=slug, name=name[:200], spellings=[name]
            )
        return self.known[kind, slug]
