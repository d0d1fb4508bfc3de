"""What search engines ask for: which addresses there are, and which to leave alone."""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as sitemaps
from django.core.paginator import Paginator
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from timeline.models import Article, Event, Timeline

if TYPE_CHECKING:
    AnySitemap = Sitemap[Any]
else:
    AnySitemap = Sitemap  # takes no parameters when it runs

# Accounts, and the desk's forms; all of them in every language.
FORBIDDEN = (
    "/admin/",
    "/accounts/",
    "/*/accounts/",
    "/*/events/*/confirm/",
    "/*/events/*/date/",
    "/*/events/*/hide/",
    "/*/events/*/now/",
    "/*/events/*/show/",
    "/*/corrections/*/undo/",
)
# The pages that every timeline has.
PAGES = ("timeline", "figure_list", "article_list", "correction_list", "about")
ROWS_A_FILE = 500  # each in every language: half a second of work

kept_an_hour = cache_control(public=True, max_age=3600)


class EveryLanguage(AnySitemap):
    """Addresses in every language, each naming the others."""

    i18n = True
    alternates = True
    x_default = True
    limit = ROWS_A_FILE * len(settings.LANGUAGES)


class PageMap(EveryLanguage):
    """The list of timelines, and the pages of each."""

    def items(self) -> list[tuple[str, Timeline | None]]:
        timelines = Timeline.objects.annotate(changed=Max("events__updated_at"))
        return [("index", None), *((name, found) for found in timelines for name in PAGES)]

    def location(self, item: tuple[str, Timeline | None]) -> str:
        name, timeline = item
        return reverse(name, args=[timeline.slug] if timeline else [])

    def lastmod(self, item: tuple[str, Any]) -> datetime | None:
        return item[1].changed if item[1] else None

    def get_latest_lastmod(self) -> datetime | None:
        return _latest(Event.objects.all(), "updated_at")


class RowMap(EveryLanguage):
    """The pages of rows, of which there may be a million: each file fetches its own."""

    moment: str  # the column that says when a row changed

    @abstractmethod
    def items(self) -> QuerySet[Any]: ...

    @property
    def paginator(self) -> "Paginator[Any]":
        return Paginator(Translated(self.items()), self.limit)

    def lastmod(self, item: Any) -> datetime | None:
        moment: datetime | None = getattr(item, self.moment)
        return moment

    def get_latest_lastmod(self) -> datetime | None:
        return _latest(self.items(), self.moment)


class EventMap(RowMap):
    moment = "updated_at"

    def items(self) -> QuerySet[Event]:
        events = Event.objects.shown().select_related("timeline").order_by("pk")
        return events.only("updated_at", "timeline__slug")


class ArticleMap(RowMap):
    moment = "read_at"

    def items(self) -> QuerySet[Article]:
        articles = Article.objects.select_related("timeline").order_by("pk")
        return articles.only("read_at", "timeline__slug")


class Translated(Sequence[tuple[Any, str]]):
    """Rows, each in every language; only what is asked for is fetched."""

    languages = [code for code, _ in settings.LANGUAGES]

    def __init__(self, rows: QuerySet[Any]) -> None:
        self.rows = rows

    def __len__(self) -> int:
        return self.rows.count() * len(self.languages)

    def __getitem__(self, part: Any) -> Any:
        """A slice that begins and ends between two rows, as the files of a sitemap do."""
        each = len(self.languages)
        rows = self.rows[part.start // each : part.stop // each]
        return [(row, language) for row in rows for language in self.languages]


MAPS: dict[str, AnySitemap | type[AnySitemap]] = {
    "pages": PageMap,
    "articles": ArticleMap,
    "events": EventMap,
}


@require_safe
@kept_an_hour
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The files of the sitemap, each with when anything in it last changed."""
    return sitemaps.index(request, MAPS, sitemap_url_name="sitemap_section")


@require_safe
@kept_an_hour
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    """One file: the pages, the articles or the events, `?p=2` and so on where there are many."""
    return sitemaps.sitemap(request, MAPS, section)


@require_safe
@kept_an_hour
def robots(request: HttpRequest) -> HttpResponse:
    """What to leave alone, and where the sitemap is.

    Filtered pages may be fetched: they say themselves that they are not for an index, and who
    shares one wants its picture.
    """
    lines = [f"Disallow: {path}" for path in FORBIDDEN]
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    text = "\n".join(["User-agent: *", *lines, "", f"Sitemap: {sitemap}", ""])
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def _latest(rows: QuerySet[Any], moment: str) -> datetime | None:
    latest: datetime | None = rows.order_by().aggregate(at=Max(moment))["at"]
    return latest
