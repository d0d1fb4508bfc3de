"""What the head of a timeline counts, and the articles it names."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count

from timeline.census import census_of
from timeline.filters import COUNTED
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
    shown = Event.objects.shown().filter(timeline=timeline)
    told = Mention.objects.filter(article__timeline=timeline)
    return {
        "events": shown[:COUNTED].count(),
        "tellings": told[:COUNTED].count(),
        "updated": _latest(timeline),
        "more": True,
    }


def now_of(timeline: Timeline) -> str:
    """The moment a page tells of, to ask what changed since: a whole second, after all changes.

    In UTC; "" where nothing is told yet.
    """
    census = census_of(timeline)
    moment = max(census.changes, default=None) if census else _latest(timeline)
    if moment is None:
        return ""
    whole = moment if not moment.microsecond else moment + timedelta(seconds=1)
    return f"{whole.replace(microsecond=0, tzinfo=None).isoformat()}Z"


def _latest(timeline: Timeline) -> datetime | None:
    """When readers were last told something else."""
    shown = Event.objects.shown().filter(timeline=timeline).order_by("-changed_at")
    return shown.values_list("changed_at", flat=True).first()
