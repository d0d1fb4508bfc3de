"""The back office: timelines, outlets, articles, and a look at what the machine made of them.

Dates of events are corrected on their pages, with a reason; here they can only be looked at.
"""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db import models
from django.http import HttpRequest
from django.utils.html import format_html

from timeline import jobs
from timeline.engine.dates.resolution import Basis
from timeline.models import Article, Correction, Entity, Event, Job, Outlet, Timeline

if TYPE_CHECKING:
    Admin = admin.ModelAdmin[Any]
    Editors = UserAdmin[User]
else:
    Editors = UserAdmin
    Admin = admin.ModelAdmin  # takes type parameters in the stubs only

admin.site.site_header = admin.site.site_title = "Dateline"
admin.site.index_title = "Back office"


class LookOnly(Admin):
    """Rows that nobody makes, changes or deletes by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class Seen(Admin):
    """Rows that readers see: their timelines say so when one is deleted, too."""

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        timeline = obj.timeline
        super().delete_model(request, obj)
        timeline.touch()

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        timelines = set(queryset.values_list("timeline", flat=True))
        super().delete_queryset(request, queryset)
        Timeline.objects.filter(pk__in=timelines).touch()


admin.site.unregister(User)


@admin.register(User)
class EditorAdmin(Editors):
    """Whoever corrects is named beside what they corrected."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        Timeline.objects.filter(events__corrections__editor=obj).touch()


@admin.register(Timeline)
class TimelineAdmin(Admin):
    list_display = ("title", "first_day", "last_day", "zone", "shows_readings")
    prepopulated_fields = {"slug": ("title",)}


@admin.register(Outlet)
class OutletAdmin(Admin):
    list_display = ("name", "slug", "zone")
    prepopulated_fields = {"slug": ("name",)}
    search_fields = ("name",)


@admin.register(Article)
class ArticleAdmin(Seen):
    """An article that is added or changed is read again, once the change is saved."""

    list_display = ("title", "outlet", "timeline", "published", "basis", "visibility", "read_at")
    list_filter = ("timeline", "outlet", "visibility")
    list_select_related = ("outlet", "timeline")
    search_fields = ("title",)
    readonly_fields = ("read_at",)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    actions = ("read_again",)

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        if change and "published" in form.changed_data:
            obj.confidence = None
            if "basis" not in form.changed_data:
                obj.basis = Basis.EDITOR if obj.published else Basis.UNKNOWN
        super().save_model(request, obj, form, change)
        jobs.queue_reading(obj)

    @admin.action(description="Read again", permissions=["change"])
    def read_again(self, request: HttpRequest, articles: models.QuerySet[Article]) -> None:
        """Queue the reading of the chosen articles."""
        for article in articles.select_related("timeline"):
            jobs.queue_reading(article)
        self.message_user(request, _will_be_read(len(articles)), messages.SUCCESS)


@admin.register(Event)
class EventAdmin(LookOnly):
    list_display = ("headline", "timeline", "start", "grain", "status", "certainty", "on_page")
    list_filter = ("timeline", "status", "certainty", "category")
    list_select_related = ("timeline",)
    search_fields = ("headline",)

    @admin.display(description="")
    def on_page(self, event: Event) -> str:
        """A link to where its date is corrected."""
        return format_html('<a href="{}">Decide on its page</a>', event.get_absolute_url())


@admin.register(Correction)
class CorrectionAdmin(LookOnly):
    list_display = ("created_at", "event", "field", "editor", "reason")
    list_filter = ("field", "event__timeline")
    list_select_related = ("event", "editor")


@admin.register(Entity)
class EntityAdmin(Seen):
    list_display = ("name", "kind", "timeline", "slug")
    list_filter = ("timeline", "kind")
    search_fields = ("name",)


@admin.register(Job)
class JobAdmin(LookOnly):
    list_display = ("queued_at", "timeline", "article", "state", "done", "total", "attempts")
    list_filter = ("state", "timeline")
    list_select_related = ("timeline", "article")


def _will_be_read(number: int) -> str:
    return f"{number} article{'' if number == 1 else 's'} will be read again."
