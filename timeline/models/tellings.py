"""Events together with all that a page says about them, in a fixed number of queries."""

from django.db.models import Prefetch

from timeline.models.correction import Correction
from timeline.models.dispute import Claim, Dispute
from timeline.models.event import EventQuerySet
from timeline.models.mention import Mention


def with_tellings(events: EventQuerySet) -> EventQuerySet:
    """Fetch the events with their quotes, sources, figures, actors, places, disputes, corrections.

    The texts of the articles stay behind: a page quotes them, and they are long.
    """
    quoted = Mention.objects.select_related("article__outlet", "article__timeline", "phrase").defer(
        "article__text"
    )
    claims = Claim.objects.select_related(
        "mention__article__outlet", "mention__article__timeline"
    ).defer("mention__article__text")
    return events.prefetch_related(
        Prefetch("mentions", quoted.prefetch_related("figures")),
        "entities",
        Prefetch("disputes", Dispute.objects.prefetch_related(Prefetch("claims", claims))),
        Prefetch("corrections", Correction.objects.select_related("editor", "undone_by")),
    )
