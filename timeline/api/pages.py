"""Pages of a list: `{"next": the address of the next page or null, "results": […]}`."""

import re
from typing import Any

from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response

PAGE_SIZE = 50
ID = re.compile(r"[0-9]{1,18}\Z")


class Pages(CursorPagination):
    """Fifty at a time, in the order in which they were added, whatever is added meanwhile."""

    page_size = PAGE_SIZE
    ordering = "pk"

    def decode_cursor(self, request: Request) -> Any:
        value = request.query_params.get(self.cursor_query_param)
        refused = ValidationError({"cursor": [f"“{value}” is not a page of this list."]})
        try:
            cursor = super().decode_cursor(request)
        except NotFound as error:
            raise refused from error
        # The position is an id; whatever else somebody encoded would break the query.
        if cursor and cursor.position and not ID.match(str(cursor.position)):
            raise refused
        return cursor

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"next": self.get_next_link(), "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return page_schema(schema)


def page_schema(results: dict[str, Any], **more: dict[str, Any]) -> dict[str, Any]:
    """Describe a page of `results` for OpenAPI, with `more` members beside."""
    properties = {
        "next": {"type": "string", "format": "uri", "nullable": True},
        **more,
        "results": results,
    }
    return {"type": "object", "required": list(properties), "properties": properties}
