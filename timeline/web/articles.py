"""The sources of a timeline: its articles, each with every date phrase marked and explained."""

from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from timeline.models import Article, Claim, Event, Mention, Timeline
from timeline.web.source import is_in_doubt, read_source


@require_safe
def article_list(request: HttpRequest, slug: str) -> HttpResponse:
    """All articles of a timeline, by the day on which they came out."""
    timeline = get_object_or_404(Timeline, slug=slug)
    context = {"timeline": timeline, "articles": articles_of(timeline)}
    return render(request, "articles/list.html", context)


@require_safe
def article(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """One article: what readers may see of it, each phrase with what it became."""
    found = Article.objects.select_related("timeline", "outlet")
    source = get_object_or_404(found, pk=pk, timeline__slug=slug)
    mentions = list(visible_mentions(source))
    phrases = list(source.phrases.order_by("start_char", "end_char"))
    context = {
        "timeline": source.timeline,
        "article": source,
        "rows": read_source(source, phrases, mentions),
        "phrases": phrases,
        "doubtful": [phrase for phrase in phrases if is_in_doubt(phrase)],
        "events": {mention.event_id for mention in mentions},
        "mentions": mentions,
    }
    return render(request, "articles/article.html", context)


def articles_of(timeline: Timeline) -> QuerySet[Article]:
    """The articles of a timeline without their texts, each with how many `events` it tells of."""
    shown = Q(mentions__event__status=Event.Status.SHOWN, mentions__event__merged_into=None)
    events = Count("mentions__event", filter=shown, distinct=True)
    articles = timeline.articles.select_related("outlet").defer("text")
    return articles.annotate(events=events).order_by("published", "outlet__name", "pk")


def visible_mentions(source: Article) -> QuerySet[Mention]:
    """The tellings of the article whose events readers see, in the order of the text."""
    shown = Event.objects.shown().filter(timeline=source.timeline)
    mentions = source.mentions.filter(event__in=shown).select_related("event__timeline", "phrase")
    disputed = Claim.objects.filter(dispute__event__in=shown).select_related(
        "dispute__event__timeline"
    )
    every = Prefetch("dispute__claims", Claim.objects.select_related("mention"))
    mentions = mentions.prefetch_related(Prefetch("claims", disputed.prefetch_related(every)))
    return mentions.order_by("start_char", "end_char", "pk")
