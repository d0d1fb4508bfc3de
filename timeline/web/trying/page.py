"""The page `/try/`: paste a text, see its dates."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import replace_url, reswap

from timeline.fields import LONGEST_PASTED
from timeline.web.fragments import HtmxHttpRequest, wants_fragment
from timeline.web.trying.examples import EXAMPLES
from timeline.web.trying.form import TryForm
from timeline.web.trying.programs import programs
from timeline.web.trying.reading import Answer


# A text comes by POST, as addresses are short and are logged. Without a token, as that would be a
# cookie for readers: whoever forges this request changes nothing, and nothing is kept.
@csrf_exempt
@sensitive_post_parameters("text")
@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def try_it(request: HtmxHttpRequest) -> HttpResponse:
    """A form for a text, and every date that was found in it; to htmx only these."""
    form = _asked(request)
    answer = Answer.to(form.document) if form.is_bound and form.is_valid() else None
    context = {"form": form, "examples": EXAMPLES.values(), **_shown(request, answer)}
    status = 422 if form.errors else 200
    if not wants_fragment(request):
        return _unkept(request, render(request, "try/page.html", context, status=status))
    fragment = render(request, "try/_answer.html", context, status=status)
    if form.errors:  # what is wrong is in sight already, beside the button
        fragment = reswap(fragment, "outerHTML")
    # The address may be that of an example, and the text another.
    return _unkept(request, replace_url(fragment, reverse("try")))


def _asked(request: HttpRequest) -> TryForm:
    """The form as it was sent, filled by an example, or empty."""
    if request.method == "POST":
        return _sent(request)
    slug = request.GET.get("example")
    if slug is None:
        return TryForm()
    if slug in EXAMPLES:
        return TryForm(EXAMPLES[slug].asked)
    return _refused(_("There is no such example. Those that there are stand above."))


def _sent(request: HttpRequest) -> TryForm:
    try:
        return TryForm(request.POST)
    except RequestDataTooBig:
        return _refused(_("It is far too long; %s characters are the most.") % LONGEST_PASTED)


def _refused(why: str) -> TryForm:
    """An empty form that says why it is."""
    form = TryForm({})
    form.errors["text"] = form.error_class([why])
    return form


def _shown(request: HttpRequest, answer: Answer | None) -> dict[str, Any]:
    if answer is None:
        return {}
    api = request.build_absolute_uri(reverse("api-dates"))
    return {"answer": answer, "programs": programs(answer.document, api)}


def _unkept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer, which no browser may keep if it holds what somebody pasted."""
    if request.method == "POST":
        patch_cache_control(response, no_store=True)
    return response
