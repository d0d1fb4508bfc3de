"""The desk, in place on an event: change its date, confirm it, hide it, take a decision back.

Only for editors; everybody else gets 403. Every form names the version it saw, and what it showed
then; what comes too late changes nothing, and answers 409 with both states to choose from.
"""

from collections.abc import Callable
from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from timeline import corrections
from timeline.models import Correction, Event, Stale
from timeline.web.answers import ask, changed, in_place, too_late
from timeline.web.correction_form import DateForm, PreviewForm, ReasonForm, SeenForm
from timeline.web.fragments import HtmxHttpRequest, wants_fragment
from timeline.web.verbs import CONFIRM, HIDE, SHOW, UNDO, Verb
from timeline.wording import say_time

editors_only = permission_required("timeline.change_event", raise_exception=True)
get_or_post = require_http_methods(["GET", "HEAD", "POST"])


@editors_only
@never_cache
@get_or_post
def correct_date(request: HtmxHttpRequest, slug: str, pk: int) -> HttpResponse:
    """A form for another date; saved only once the editor has seen how it is understood."""
    event = find_event(slug, pk)
    if request.method != "POST":
        return ask(request, event, "correct_date", {"form": PreviewForm(event=event)})
    if "preview" in request.POST:
        return _preview(request, event, PreviewForm(request.POST, event=event))
    form = DateForm(request.POST, event=event)
    if form.is_valid() and form.previewed:
        return _save_date(request, event, form)
    return _preview(request, event, form)


@editors_only
@never_cache
@require_GET
def event_now(request: HtmxHttpRequest, slug: str, pk: int) -> HttpResponse:
    """The event in its place on the page, as it is now: for who leaves a form."""
    event = find_event(slug, pk)
    return in_place(request, event) if wants_fragment(request) else redirect(event)


@editors_only
@never_cache
@require_GET
def preview_date(request: HtmxHttpRequest, slug: str, pk: int) -> HttpResponse:
    """How a date is understood while it is being typed; saves nothing."""
    event = find_event(slug, pk)
    form = PreviewForm(request.GET, event=event)
    form.full_clean()
    return render(request, "desk/_reading.html", {"event": event, "form": form})


@editors_only
@require_POST
def confirm_date(request: HtmxHttpRequest, slug: str, pk: int) -> HttpResponse:
    """Say that the date is right."""
    event = find_event(slug, pk)
    return _click(request, event, CONFIRM, partial(corrections.confirm_date, event))


@editors_only
@require_POST
def undo_correction(request: HtmxHttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take a decision back."""
    found = Correction.objects.select_related("event__timeline", "editor")
    correction = get_object_or_404(found, pk=pk, event__timeline__slug=slug)
    return _click(request, correction.event, UNDO, partial(corrections.undo, correction))


@editors_only
@never_cache
@get_or_post
def hide_event(request: HtmxHttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take an event from the readers' pages, with a reason."""
    return _set_status(request, find_event(slug, pk), HIDE, corrections.hide)


@editors_only
@never_cache
@get_or_post
def show_event(request: HtmxHttpRequest, slug: str, pk: int) -> HttpResponse:
    """Put an event on the readers' pages, with a reason."""
    return _set_status(request, find_event(slug, pk), SHOW, corrections.show)


def find_event(slug: str, pk: int) -> Event:
    """The event with this id, or the one that it was merged into."""
    found = Event.objects.select_related("timeline", "confirmed_by")
    event = get_object_or_404(found, pk=pk, timeline__slug=slug)
    return find_event(slug, event.merged_into_id) if event.merged_into_id else event


def _preview(request: HtmxHttpRequest, event: Event, form: PreviewForm) -> HttpResponse:
    """The form again, with how the date is understood, or what is wrong beside its field."""
    context = {"form": form, "unseen": isinstance(form, DateForm) and form.is_valid()}
    return ask(request, event, "correct_date", context, status=200 if form.is_valid() else 422)


def _save_date(request: HtmxHttpRequest, event: Event, form: DateForm) -> HttpResponse:
    data = form.cleaned_data
    decision = {"editor": request.user, "reason": data["reason"], "typed": data["typed"]}
    try:
        corrections.correct_date(event, form.when, seen=data["seen"], **decision)
    except Stale:
        yours = say_time(form.when, form.when.extent)
        now = find_event(event.timeline.slug, event.pk)
        context = {"form": form, **too_late(now, data["was"], yours)}
        return ask(request, now, "correct_date", context, status=409)
    return changed(request, event)


def _set_status(
    request: HtmxHttpRequest, event: Event, verb: Verb, decide: Callable[..., Correction]
) -> HttpResponse:
    if request.method != "POST":
        return ask(request, event, "set_status", {"form": ReasonForm(event=event), "verb": verb})
    form = ReasonForm(request.POST, event=event)
    if not form.is_valid():
        return ask(request, event, "set_status", {"form": form, "verb": verb}, status=422)
    data = form.cleaned_data
    try:
        decide(event, editor=request.user, reason=data["reason"], seen=data["seen"])
    except Stale:
        now = find_event(event.timeline.slug, event.pk)
        context = {"form": form, "verb": verb, **too_late(now, data["was"], str(verb.name))}
        return ask(request, now, "set_status", context, status=409)
    return changed(request, event)


def _click(
    request: HtmxHttpRequest, event: Event, verb: Verb, decide: Callable[..., Correction]
) -> HttpResponse:
    """A decision without a form: only what was seen goes with it."""
    form = SeenForm(request.POST)
    if not form.is_valid():
        why = gettext("Look at the event, and try again.")
        return ask(request, event, "not_done", {"why": why}, status=422)
    try:
        decide(editor=request.user, seen=form.cleaned_data["seen"])
    except corrections.Refused as refused:
        return ask(request, event, "not_done", {"why": str(refused)}, status=422)
    except Stale:
        now = find_event(event.timeline.slug, event.pk)
        context = {"verb": verb, **too_late(now, form.cleaned_data["was"], str(verb.name))}
        return ask(request, now, "not_done", context, status=409)
    return changed(request, event)
