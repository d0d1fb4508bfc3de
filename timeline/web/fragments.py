"""One address answers with a page or, to htmx, with the part that changes."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request that django-htmx has looked at."""

    htmx: HtmxDetails


def wants_fragment(request: HtmxHttpRequest) -> bool:
    """Whether only the part that changes is asked for, rather than a page to show or restore."""
    htmx = request.htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def turns_page(request: HtmxHttpRequest) -> bool:
    """Whether htmx asks for another page of the same list."""
    return (request.htmx.trigger or "").startswith("page-")
