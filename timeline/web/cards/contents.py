"""What the pictures say of a timeline and of an event, in the language of the page."""

from collections.abc import Sequence

from django.db.models import Count
from django.http import QueryDict
from django.utils.translation import ngettext

from timeline.filters import Counts, TimelineFilters
from timeline.models import Event, Mention, Timeline
from timeline.models.category import name_category
from timeline.templatetags.dates import days
from timeline.templatetags.events import gravest, look, number, quotes, sign
from timeline.templatetags.sharing import when_in_full
from timeline.web.cards.event_card import EventCard, Quote
from timeline.web.cards.timeline_card import Lane, TimelineCard
from timeline.web.overview import Heading, draw_overview, surely


def card_of_timeline(timeline: Timeline) -> TimelineCard:
    """The timeline's title, days and numbers, and its overview, unfiltered."""
    filters = TimelineFilters(QueryDict(), timeline=timeline)
    filters.full_clean()
    counts = Counts.of(filters)
    overview = draw_overview(filters, counts)
    sure = surely(filters, counts)
    return TimelineCard(
        title=timeline.title,
        days=days(timeline.first_day, timeline.last_day),
        facts=_facts(timeline, counts.total if counts else filters.events().count()),
        columns=tuple(_label(heading) for heading in overview.headings),
        lanes=tuple(
            Lane(lane.name, name_category(lane.name), sure[lane.name], lane.counts)
            for lane in overview.lanes
        ),
    )


def card_of_event(event: Event) -> EventCard:
    """An event whose tellings are fetched; dated with its year, as it stands far from others."""
    told = quotes(event)
    return EventCard(
        timeline=event.timeline.title,
        category=event.category,
        kind=name_category(event.category),
        date=when_in_full(event),
        headline=event.headline,
        quote=_quote(told),
        told_by=" · ".join(dict.fromkeys(mention.article.outlet.name for mention in told)),
        dispute=_dispute(event),
    )


def _facts(timeline: Timeline, events: int) -> str:
    counts = {"articles": Count("pk"), "outlets": Count("outlet", distinct=True)}
    articles, outlets = timeline.articles.aggregate(**counts).values()
    facts = (
        (events, ngettext("%s event", "%s events", events)),
        (articles, ngettext("%s article", "%s articles", articles)),
        (outlets, ngettext("%s outlet", "%s outlets", outlets)),
    )
    return " · ".join(words % number(count) for count, words in facts)


def _label(heading: Heading) -> str:
    return "" if heading.is_minor else " ".join(filter(None, (heading.top, heading.label)))


def _quote(told: Sequence[Mention]) -> Quote:
    """The first quote, as on the page, cut where the words begin and end that give its date."""
    if not told:
        return Quote()
    quote, phrase = told[0].quote, told[0].phrase
    start = phrase.start_char - told[0].start_char if phrase else -1
    if phrase is None or start < 0 or not quote.startswith(phrase.text, start):
        return Quote(f"“{quote}”")
    return Quote(f"“{quote[:start]}", phrase.text, f"{quote[start + len(phrase.text) :]}”")


def _dispute(event: Event) -> str:
    dispute = gravest(event)
    return f"≠ {sign(dispute)}" if dispute and look(dispute) == "conflict" else ""
