"""What programs ask for again and again: made anew only when it says something new."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag

from timeline.models import Timeline


def last_change(timeline: Timeline) -> datetime:
    """When an event of the timeline last changed, or was taken from the readers' pages."""
    latest: datetime | None = timeline.events.aggregate(at=Max("updated_at"))["at"]
    return max(latest or timeline.created_at, timeline.created_at)


def answer_if_new(
    request: HttpRequest,
    told: object,
    changed: datetime,
    make: Callable[[], HttpResponse],
    *,
    max_age: int,
) -> HttpResponse:
    """Make the answer unless who asks has it already: 304 then.

    `told` is a value that holds everything the answer says, so that it is known by its `repr`.
    Anybody may keep the answer for `max_age` seconds.
    """
    etag = quote_etag(sha256(repr(told).encode()).hexdigest()[:32])
    held = get_conditional_response(request, etag, int(changed.timestamp()))
    answer = make() if held is None else held
    answer["ETag"] = etag
    answer["Last-Modified"] = http_date(changed.timestamp())
    patch_cache_control(answer, public=True, max_age=max_age)
    return answer
