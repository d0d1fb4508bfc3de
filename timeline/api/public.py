"""What every view of the API has in common: open to anybody, on any site, in JSON, read-only."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from timeline.models import Timeline


class PublicView(APIView):
    """Answers scripts on any site: nothing here depends on who asks, and no cookie is read."""

    http_method_names = ["get", "head", "options"]

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        response["Access-Control-Allow-Origin"] = "*"
        return super().finalize_response(request, response, *args, **kwargs)


class TimelineView(PublicView):
    """A view of a part of the timeline whose slug stands in the address."""

    @cached_property
    def timeline(self) -> Timeline:
        """The timeline asked about; 404 when there is none."""
        return get_object_or_404(Timeline, slug=self.kwargs["slug"])
