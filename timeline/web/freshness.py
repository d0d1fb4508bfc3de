"""What programs ask for again and again: made anew only when it says something new."""

from collections.abc import Callable
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag


def answer_if_new(
    request: HttpRequest,
    told: object,
    make: Callable[[], HttpResponse],
    *,
    max_age: int,
) -> HttpResponse:
    """Make the answer unless who asks has it already: 304 then.

    `told` is a value that holds everything the answer says, so that it is known by its `repr`.
    Anybody may keep the answer for `max_age` seconds.
    """
    etag = quote_etag(sha256(repr(told).encode()).hexdigest()[:32])
    held = get_conditional_response(request, etag)
    answer = make() if held is None else held
    answer["ETag"] = etag
    patch_cache_control(answer, public=True, max_age=max_age)
    return answer
