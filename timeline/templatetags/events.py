"""What templates say of an event whose tellings are fetched, and of its quotes."""

from datetime import date
from functools import cache
from typing import Protocol

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_lazy, pgettext_lazy

from timeline.amounts import around_number, named_speaker, say_count, say_spelled
from timeline.corrections import standing
from timeline.engine.text import Kind
from timeline.filters import TimelineFilters
from timeline.models import Certainty, Claim, Correction, Dispute, Entity, Event, Mention, Timeline
from timeline.reasons import Reasons, explain, order_quotes
from timeline.templatetags.dates import usual_year
from timeline.wording import say_time

register = template.Library()

# The gravest first.
SIGNS = {
    "conflict": gettext_lazy("Sources disagree"),
    "wording": gettext_lazy("Told in different words"),
    "growth": gettext_lazy("The count grew"),
    "compatible": gettext_lazy("They agree"),
}
# Where no two sources differ: the article itself tells it in two ways.
AT_ODDS = gettext_lazy("One article, two versions")
# Flags that put the date in doubt; the others are for the desk, or told quietly.
FLAGS = {
    "weekday": gettext_lazy("Weekday and date do not fit"),
    "order": gettext_lazy("Day and month may be swapped"),
    "sources-gone": gettext_lazy("No longer found in its sources"),
}
NAMED = 3  # so many outlets are named at an event
TOLD_IN = "en"  # the language of headlines: events are gathered from English articles alone
READ = {
    Certainty.SURE: gettext_lazy("Date sure, read by machine"),
    Certainty.LIKELY: gettext_lazy("Date likely, read by machine"),
    Certainty.UNSURE: gettext_lazy("Date unsure, read by machine"),
}
# Where a telling stands, when it is not in the text itself.
PLACES = {
    Kind.CAPTION: pgettext_lazy("where a telling stands", "caption"),
    Kind.TITLE: pgettext_lazy("where a telling stands", "headline"),
}
TELLERS = {
    Kind.CAPTION: pgettext_lazy("who tells", "A caption in %(outlet)s"),
    Kind.TITLE: pgettext_lazy("who tells", "The headline in %(outlet)s"),
}


class Days(Protocol):
    """The days `first` to `last`."""

    @property
    def first(self) -> date: ...

    @property
    def last(self) -> date: ...


@register.filter
def headline(event: Event) -> str:
    """Write a headline; on a page of another language it is marked as of its own."""
    if get_language() == TOLD_IN:
        return event.headline
    return format_html('<bdi lang="{}">{}</bdi>', TOLD_IN, event.headline)


@register.filter
def outlets_said(event: Event) -> str:
    """Name the outlets that tell of an event, as far as there is room."""
    names = list(dict.fromkeys(mention.article.outlet.name for mention in event.mentions.all()))
    if len(names) <= NAMED:
        return ", ".join(names)
    first, others = ", ".join(names[: NAMED - 1]), len(names) - NAMED + 1
    return gettext("%(names)s and %(others)d more") % {"names": first, "others": others}


@register.filter
def read_said(event: Event) -> str:
    """Say how sure the machine is of the date it read."""
    return _read_said(Certainty(event.certainty), get_language())


# In the language that is active: what hundreds of events share is not looked up for each of them.
@cache
def _read_said(certainty: Certainty, language: str | None) -> str:
    return str(READ[certainty])


@register.filter
def fills_window(event: Event, timeline: Timeline) -> bool:
    """Whether no more is known of an event's time than the days the timeline is about."""
    return (event.start, event.end) == (timeline.start, timeline.end)


@register.filter
def outlet_count(event: Event) -> int:
    """Count the outlets that tell of an event."""
    return len({mention.article.outlet_id for mention in event.mentions.all()})


@register.filter
def quotes(event: Event) -> list[Mention]:
    """The tellings of an event: the best of each article first."""
    return order_quotes(event.mentions.all())


@register.filter
def reasons(event: Event) -> Reasons:
    """Why an event has its date."""
    return explain(event, usual_year(event.timeline))


@register.filter
def entities(event: Event, kind: str) -> list[Entity]:
    """The actors or the places of an event."""
    return [entity for entity in event.entities.all() if entity.kind == kind]


@register.filter
def flag_words(event: Event) -> list[str]:
    """What the event's flags tell a reader."""
    return [str(words) for flag, words in FLAGS.items() if flag in event.flags]


@register.filter
def gravest(event: Event) -> Dispute | None:
    """The dispute of an event that a reader must know of first, if there is any."""
    grave = {look(dispute): dispute for dispute in reversed(list(event.disputes.all()))}
    return next((grave[name] for name in SIGNS if name in grave), None)


@register.filter
def look(dispute: Dispute) -> str:
    """What a dispute comes to, in one word: its verdict, or that only the words differ."""
    return dispute.kind if dispute.kind == "wording" else dispute.verdict


@register.filter
def sign(dispute: Dispute) -> str:
    """What a dispute comes to, in two or three words."""
    if look(dispute) == "conflict" and _is_of_one_voice(dispute):
        return str(AT_ODDS)
    return str(SIGNS.get(look(dispute), dispute.verdict))


def _is_of_one_voice(dispute: Dispute) -> bool:
    """Whether one article tells it in two ways and nobody else is named for either."""
    claims = dispute.claims.all()
    voices = {(claim.mention.article_id, claimant(claim)) for claim in claims}
    return len(claims) > 1 and len(voices) == 1


@register.filter
def dispute_path(dispute: Dispute) -> str:
    """Where the event's page shows this dispute."""
    return f"{dispute.event.get_absolute_url()}#dispute-{dispute.pk}"


@register.filter
def excerpt(claim: Claim) -> str:
    """The words around the number that is claimed, where the whole quote would be long."""
    quote = claim.mention.quote
    return around_number(quote, claim.value) if claim.dispute.kind == "figure" else quote


@register.filter
def claimed(claim: Claim, timeline: Timeline) -> str:
    """What is claimed, in words: the days of a date dispute as readers say them."""
    if claim.dispute.kind == "date":
        return say_time(claim.mention, claim.mention.extent, year=usual_year(timeline))
    return say_spelled(claim.value) if claim.dispute.kind == "figure" else claim.value


@register.filter
def claimant(claim: Claim) -> str:
    """Who is named for what is claimed, "" where nobody is."""
    return named_speaker(claim.said_by) or named_speaker(claim.mention.said_by)


@register.filter
def date_corrections(event: Event) -> list[Correction]:
    """The corrections of the event's date that stand; the fetched history is not asked again."""
    return [c for c in standing(event, "date") if c.field == Correction.Field.DATE]


@register.filter
def for_days(filters: TimelineFilters, column: Days) -> str:
    """The query string that asks the same of other days."""
    first, last = column.first.isoformat(), column.last.isoformat()
    return filters.query(**{"from": first, "to": last})


@register.filter
def number(count: int) -> str:
    """Write a count as readers do: "10,000"."""
    return say_count(count)


@register.filter
def percent(confidence: float) -> str:
    """Write a confidence as readers say it: "95 %"."""
    return gettext("%(number)s %%") % {"number": round(100 * confidence)}


@register.filter
def mention_path(mention: Mention) -> str:
    """Where the article's page shows this telling."""
    return f"{mention.article.get_absolute_url()}#mention-{mention.pk}"


@register.filter
def standing_in(mention: Mention) -> str:
    """Where a telling stands: "caption", "headline"; "" for the text itself."""
    return str(PLACES.get(Kind(mention.kind), ""))


@register.filter
def teller(mention: Mention) -> str:
    """Name who tells at the beginning of a sentence: "Axios", "A caption in Axios"."""
    outlet, kind = str(mention.article.outlet), Kind(mention.kind)
    return str(TELLERS[kind]) % {"outlet": outlet} if kind in TELLERS else outlet


@register.filter
def marked(mention: Mention) -> SafeString:
    """Write a quote with the words marked that give its date, where it holds them."""
    quote, phrase = mention.quote, mention.phrase
    if phrase is None:
        return format_html("{}", quote)
    start, end = phrase.start_char - mention.start_char, phrase.end_char - mention.start_char
    if start < 0 or quote[start:end] != phrase.text:
        return format_html("{}", quote)
    return format_html("{}<mark>{}</mark>{}", quote[:start], quote[start:end], quote[end:])
