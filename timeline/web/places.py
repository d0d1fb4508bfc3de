"""Where the events are: a map of a timeline's places, and the same as a list."""

from collections.abc import Sequence

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from timeline.atlas.drawing import Told, draw_map
from timeline.atlas.locating import Country
from timeline.atlas.towns import Town
from timeline.filters import TimelineFilters
from timeline.models import Timeline
from timeline.places import Place, list_places, say_country

PLACES_A_PAGE = 100
DRAWN = 100  # of the located places; more would hide each other, and weigh


@require_safe
def place_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Every place that the events asked for name, on a map and in a list."""
    timeline = get_object_or_404(Timeline, slug=slug)
    filters = TimelineFilters(request.GET, timeline=timeline)
    context = {"timeline": timeline, "filters": filters}
    if not filters.is_valid():
        return render(request, "places/list.html", context, status=422)
    places = list_places(filters.events(), timeline)
    page = Paginator(places, PLACES_A_PAGE).get_page(request.GET.get("page"))
    context |= {"page": page, **_map(places)}
    return render(request, "places/list.html", context)


def _map(places: Sequence[Place]) -> dict[str, object]:
    """The map, how many places it leaves out as there are too many, and what no map can show."""
    located = [
        Told(place.entity.slug, place.entity.name, place.where, place.events)
        for place in places
        if isinstance(place.where, Country | Town)
    ]
    return {
        "drawing": draw_map(located[:DRAWN], say_country),
        "undrawn": len(located[DRAWN:]),
        "unlocated": [place for place in places if not isinstance(place.where, Country | Town)],
    }
