"""One event on a page of its own, and the part of it that a list leaves closed."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from timeline.models import Event, Timeline, with_tellings
from timeline.web.fragments import HtmxHttpRequest, wants_fragment
from timeline.web.keeping import keep_while_unchanged


@require_safe
def event(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The whole event; one that was merged away leads to the one that took it in."""
    event = _find(request, slug, pk)
    if event.merged_into is not None:
        return HttpResponsePermanentRedirect(event.merged_into.get_absolute_url())
    shown = Event.objects.shown().filter(timeline=event.timeline).select_related("timeline")
    context = {
        "event": event,
        "timeline": event.timeline,
        "earlier": shown.before(event.sort_key, event.pk).first(),
        "later": shown.after(event.sort_key, event.pk).first(),
    }
    return render(request, "events/event.html", context)


@require_safe
@vary_on_headers("HX-Request")
def event_more(request: HtmxHttpRequest, slug: str, pk: int) -> HttpResponse:
    """Why the date of an event is this, with every quote, to be put into a list by htmx."""
    if not wants_fragment(request):
        return redirect(f"{reverse('event', args=[slug, pk])}#why-{pk}")

    timeline = get_object_or_404(Timeline, slug=slug)
    return keep_while_unchanged(request, timeline, "", partial(_more, request, timeline, pk))


def _more(request: HtmxHttpRequest, timeline: Timeline, pk: int) -> HttpResponse:
    event = _find(request, timeline.slug, pk)
    if event.merged_into_id:
        event = _find(request, timeline.slug, event.merged_into_id)
    return render(request, "events/_more.html", {"event": event, "timeline": timeline})


def _find(request: HttpRequest, slug: str, pk: int) -> Event:
    """An event with all its tellings. Raises `Http404` where it is not for this person to see."""
    found = with_tellings(Event.objects.select_related("timeline", "merged_into__timeline"))
    event = get_object_or_404(found, pk=pk, timeline__slug=slug)
    seen = event.status == Event.Status.SHOWN or event.merged_into is not None
    if not seen and not request.user.has_perm("timeline.change_event"):
        raise Http404(f"Event {pk} is not shown.")
    return event
