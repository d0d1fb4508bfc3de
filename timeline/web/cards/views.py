"""The addresses of the pictures: each drawn only for those who do not have it yet."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from timeline.models import Event, Timeline, with_tellings
from timeline.web.cards.contents import card_of_event, card_of_timeline
from timeline.web.cards.event_card import EventCard
from timeline.web.cards.timeline_card import TimelineCard
from timeline.web.freshness import answer_if_new

KEPT = 3600  # seconds


@require_safe
def card(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture of a timeline."""
    timeline = get_object_or_404(Timeline, slug=slug)
    shown = card_of_timeline(timeline)
    return answer_if_new(request, shown, partial(_png, shown), max_age=KEPT)


@require_safe
def event_card(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The picture of an event that readers see; a merged one leads to that which took it in."""
    found = with_tellings(Event.objects.select_related("timeline"))
    event = get_object_or_404(found, pk=pk, timeline__slug=slug)
    if event.merged_into_id is not None:
        return HttpResponsePermanentRedirect(
            reverse("event_card", args=[slug, event.merged_into_id])
        )
    if event.status != Event.Status.SHOWN:
        raise Http404(f"Event {pk} is not shown.")
    shown = card_of_event(event)
    return answer_if_new(request, shown, partial(_png, shown), max_age=KEPT)


def _png(shown: TimelineCard | EventCard) -> HttpResponse:
    return HttpResponse(shown.draw(), content_type="image/png")
