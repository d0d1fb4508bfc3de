"""How the desk answers: the event as it now is, or what is in the way."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django_htmx.http import retarget

from timeline.models import Correction, Event, with_tellings
from timeline.web.fragments import HtmxHttpRequest, wants_fragment

# How large an event stands on a page; on its own page it is "whole".
SIZES = ("second", "lead", "brief")


def changed(request: HtmxHttpRequest, event: Event) -> HttpResponse:
    """The event after a decision: in its place on the page, or on a page of its own."""
    if not wants_fragment(request):
        return redirect(event)
    return in_place(request, event, just_decided=True)


def in_place(request: HtmxHttpRequest, event: Event, *, just_decided: bool = False) -> HttpResponse:
    """The event as it is now, as large as it stood on the page that asks (`size`)."""
    told = _with_tellings(event)
    size = (request.POST or request.GET).get("size", "")
    context = {
        "event": told,
        "timeline": told.timeline,
        "size": size if size in SIZES else SIZES[0],
        "whole": size == "whole",
        "just_decided": just_decided,
        "just_left": not just_decided,
        "moved": just_decided and _moved(told),
    }
    template = "events/_whole.html" if context["whole"] else "events/_event.html"
    return render(request, template, context)


def ask(
    request: HtmxHttpRequest, event: Event, name: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Put a form or a question about an event, `desk/_<name>.html`, in the event's corner for it.

    Without htmx that is a page with the event, and the form open in the same corner.
    """
    form = f"desk/_{name}.html"
    if wants_fragment(request):
        context = {"event": event, "timeline": event.timeline, **context}
        answer = render(request, form, context, status=status)
        # Settled at once: what a fast typist writes into a new form is not missed.
        answer["HX-Reswap"] = "innerHTML settle:0ms"
        return retarget(answer, f"#desk-{event.pk}")
    told = _with_tellings(event)
    context = {"event": told, "timeline": told.timeline, "open": form, **context}
    return render(request, "desk/page.html", context, status=status)


def too_late(event: Event, was: str, yours: str) -> dict[str, Any]:
    """What a person who saw an older version has to choose between."""
    latest = event.corrections.select_related("editor").first()
    return {"collision": {"was": was, "yours": yours, "latest": latest}, "seen": event.version}


def _moved(event: Event) -> bool:
    """Whether the last decision was about the date, so that the event stands in its old place."""
    latest = event.corrections.first()
    return latest is not None and latest.field == Correction.Field.DATE


def _with_tellings(event: Event) -> Event:
    found = Event.objects.filter(pk=event.pk).select_related("timeline", "confirmed_by")
    return with_tellings(found).get()
