"""What has changed in a timeline while its page stood open."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, render
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from timeline.filters import TimelineFilters
from timeline.models import Correction, Event, Timeline


@dataclass(frozen=True, slots=True)
class News:
    """So many events are new, had their date corrected, or are otherwise told differently."""

    new: int
    corrected: int
    changed: int

    def __bool__(self) -> bool:
        return bool(self.new or self.corrected or self.changed)

    @property
    def words(self) -> str:
        """As it is announced: "3 new, 1 corrected"."""
        told = (
            (self.new, ngettext("%(n)s new", "%(n)s new", self.new)),
            (self.corrected, ngettext("%(n)s corrected", "%(n)s corrected", self.corrected)),
            (
                self.changed,
                ngettext("%(n)s told differently", "%(n)s told differently", self.changed),
            ),
        )
        return ", ".join(words % {"n": number} for number, words in told if number)


@require_safe
@never_cache
def news(request: HttpRequest, slug: str) -> HttpResponse:
    """What changed `since` a moment, in a few words; nothing (204) where nothing did."""
    timeline = get_object_or_404(Timeline, slug=slug)
    filters = TimelineFilters(request.GET, timeline=timeline)
    since = filters.cleaned_data.get("since") if filters.is_valid() else None
    if since is None:
        return HttpResponseBadRequest("Ask since a moment, such as 2022-01-09T08:10:00Z.")
    found = news_since(timeline, since)
    if not found:
        return HttpResponse(status=204)
    context = {"timeline": timeline, "news": found, "since": request.GET["since"]}
    return render(request, "events/_news.html", context)


def news_since(timeline: Timeline, moment: datetime) -> News:
    """Count what a reader who was there at `moment` has not seen."""
    shown = Event.objects.shown().filter(timeline=timeline)
    created = dict(shown.changed_since(moment).order_by().values_list("pk", "created_at"))
    decisions = Correction.objects.filter(event__in=created, created_at__gt=moment)
    released = decisions.filter(field=Correction.Field.STATUS).values_list("event_id", flat=True)
    new = {pk for pk, at in created.items() if at > moment} | set(released)
    corrected = {*decisions.of_dates().values_list("event_id", flat=True)} - new
    return News(len(new), len(corrected), len(created.keys() - new - corrected))
