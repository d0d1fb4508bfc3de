"""What the head of a timeline counts, and the articles it names."""

from datetime import timedelta
from typing import Any

from django.db.models import Count, Max

from timeline.census import census_of
from timeline.models import Event, Mention, Timeline

NAMED = 8  # so many articles are named; the others have a page


def facts_of(timeline: Timeline) -> dict[str, Any]:
    """The first `articles` of a timeline, and the `facts` of all it holds, whatever is asked."""
    every = timeline.articles.order_by("published", "outlet__name", "pk")
    counts = {"articles": Count("pk"), "outlets": Count("outlet", distinct=True)}
    facts = {**_events(timeline), **timeline.articles.aggregate(**counts)}
    return {"articles": list(every.select_related("outlet").defer("text")[:NAMED]), "facts": facts}


def _events(timeline: Timeline) -> dict[str, Any]:
    if census := census_of(timeline):
        facts = {"events": len(census.events), "tellings": census.tellings}
        return {**facts, "updated": census.updated}
    shown = Event.objects.shown().filter(timeline=timeline).order_by()
    facts = shown.aggregate(events=Count("pk"), updated=Max("updated_at"))
    tellings = Mention.objects.filter(event__in=shown).count()
    return {**facts, "tellings": tellings}


def now_of(timeline: Timeline) -> str:
    """The moment a page tells of, to ask what changed since: a whole second, after all changes.

    In UTC; "" where nothing is told yet.
    """
    census = census_of(timeline)
    shown = Event.objects.shown().filter(timeline=timeline)
    latest = max(census.changes, default=None) if census else None
    moment = latest if census else shown.aggregate(at=Max("changed_at"))["at"]
    if moment is None:
        return ""
    whole = moment if not moment.microsecond else moment + timedelta(seconds=1)
    return f"{whole.replace(microsecond=0, tzinfo=None).isoformat()}Z"
