"""The API's description in OpenAPI, and a page to read and try it on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from drf_spectacular.views import SpectacularJSONAPIView

from timeline.api.public import PublicView


class Schema(PublicView, SpectacularJSONAPIView):
    """The API in OpenAPI 3."""


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """The documentation page, drawn from the schema in the browser."""
    return render(request, "api/docs.html")
