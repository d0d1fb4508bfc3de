"""Events together with all that a page says about them, in a fixed number of queries."""

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from timeline.models.article import Article
from timeline.models.correction import Correction
from timeline.models.dispute import Claim, Dispute
from timeline.models.event import Event, EventQuerySet
from timeline.models.mention import Mention

# What a list shows of a quote: the reasons stay behind, which are long.
SHORT_MENTION = (
    *("event", "article", "phrase", "quote", "start_char", "kind", "setting", "dated"),
    *("confidence", "start", "end", "grain", "extent", "said_by"),
    # Joined: SQLite cannot look up more than a thousand rows that need not be there.
    *("phrase__text", "phrase__start_char", "phrase__end_char"),
)
SHORT_ARTICLE = ("outlet", "timeline", "published", "language")


def with_tellings(events: EventQuerySet) -> EventQuerySet:
    """Fetch the events with their quotes, sources, figures, actors, places, disputes, corrections.

    The texts of the articles stay behind: a page quotes them, and they are long.
    """
    return events.prefetch_related(*_everything())


def fetch_tellings(events: Sequence[Event]) -> None:
    """Fetch the same for events that are there already."""
    prefetch_related_objects(events, *_everything())


def fetch_for_list(events: Sequence[Event]) -> None:
    """Fetch what a list shows of events: no figures, and of quotes and articles only the head."""
    quoted = _short(Mention.objects.select_related("phrase").only(*SHORT_MENTION))
    prefetch_related_objects(events, Prefetch("mentions", quoted), *_beside(quoted))


def _everything() -> "tuple[Prefetch[str] | str, ...]":
    articles = Article.objects.select_related("outlet", "timeline").defer("text")
    quoted = Mention.objects.select_related("phrase").prefetch_related(
        Prefetch("article", articles)
    )
    told = Prefetch("mentions", quoted.prefetch_related("figures"))
    return told, *_beside(quoted)


def _short(mentions: QuerySet[Mention]) -> QuerySet[Mention]:
    articles = Article.objects.select_related("outlet", "timeline").only(
        *SHORT_ARTICLE, "outlet__name", "timeline__slug"
    )
    return mentions.prefetch_related(Prefetch("article", articles))


def _beside(quoted: QuerySet[Mention]) -> "tuple[Prefetch[str] | str, ...]":
    """What stands beside the quotes."""
    claims = Claim.objects.prefetch_related(Prefetch("mention", quoted))
    return (
        "entities",
        Prefetch("disputes", Dispute.objects.prefetch_related(Prefetch("claims", claims))),
        Prefetch("corrections", Correction.objects.select_related("editor", "undone_by")),
    )
