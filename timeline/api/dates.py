"""The dates of a text that anybody sends: read, answered, and not kept."""

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.exceptions import ParseError, ValidationError
from rest_framework.parsers import FormParser, JSONParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle

from timeline.api.public import PublicView
from timeline.api.serializers import DocumentSerializer, ReadingSerializer
from timeline.engine import find_dates
from timeline.engine.commands import answers
from timeline.fields import LONGEST_PASTED

# The longest text with every character spelled as two escapes (`\ud83d\ude00`), and the rest.
LONGEST_BODY = 12 * LONGEST_PASTED + 4096  # bytes
HOUR = 3600
EXAMPLE = OpenApiExample(
    "A sentence",
    {"text": "The lighthouse opened last Thursday.", "published": "2024-05-10", "language": "en"},
    request_only=True,
)


class FlatJSONParser(JSONParser):
    """Reads JSON; what is nested deeper than Python can follow is refused like other nonsense."""

    def parse(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().parse(*args, **kwargs)
        except RecursionError:
            raise ParseError("JSON parse error - it is nested too deep") from None


class Dates(PublicView):
    """Find the dates in a text."""

    http_method_names = ["post", "options"]
    parser_classes = [FlatJSONParser, FormParser]
    throttle_classes = [ScopedRateThrottle]
    throttle_scope = "dates"

    @extend_schema(
        operation_id="dates",
        request=DocumentSerializer,
        responses=ReadingSerializer,
        examples=[EXAMPLE],
    )
    def post(self, request: Request) -> Response:
        """Find every date phrase of a text, work out what it means, and say why.

        Takes and answers what `python -m timeline.engine dates --jsonl` does. The text is read to
        make the answer, and neither stored nor logged.
        """
        _refuse_long(request)
        asked = DocumentSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        document = asked.save()
        return Response(answers.of_reading(document, find_dates(document)))

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        # A browser asks first whether a script of another site may send JSON.
        response["Access-Control-Allow-Headers"] = "Content-Type"
        response["Access-Control-Allow-Methods"] = "POST, OPTIONS"
        response["Access-Control-Max-Age"] = str(HOUR)
        response["Cache-Control"] = "no-store"
        return super().finalize_response(request, response, *args, **kwargs)


def _refuse_long(request: Request) -> None:
    """Refuse a body that cannot hold a text of the right length, before it is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length) > LONGEST_BODY:
        raise ValidationError({"text": [f"It may have {LONGEST_PASTED} characters at most."]})
