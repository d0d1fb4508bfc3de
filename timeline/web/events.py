"""One event on a page of its own."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from timeline.models import Event, with_tellings


@require_safe
def event(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The whole event; one that was merged away leads to the one that took it in."""
    found = with_tellings(Event.objects.select_related("timeline", "merged_into__timeline"))
    event = get_object_or_404(found, pk=pk, timeline__slug=slug)
    if event.merged_into is not None:
        return HttpResponsePermanentRedirect(event.merged_into.get_absolute_url())
    if event.status != Event.Status.SHOWN and not request.user.has_perm("timeline.change_event"):
        raise Http404(f"Event {pk} is not shown.")
    shown = Event.objects.shown().filter(timeline=event.timeline).select_related("timeline")
    context = {
        "event": event,
        "timeline": event.timeline,
        "earlier": shown.before(event.sort_key, event.pk).first(),
        "later": shown.after(event.sort_key, event.pk).first(),
    }
    return render(request, "events/event.html", context)
