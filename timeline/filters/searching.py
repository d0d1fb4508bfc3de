"""Searching for words: the field of the form, and what a search finds in one timeline."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from timeline.models import Event, Timeline, ids_found
from timeline.search import MOST_PHRASES, Search


@dataclass(frozen=True, slots=True)
class Found:
    """What a search finds in one timeline: its ids as a subquery, and as a list."""

    search: Search
    timeline: Timeline

    def __bool__(self) -> bool:
        return bool(self.search)

    @property
    def ids(self) -> RawSQL:
        """The ids, for a condition on rows."""
        return ids_found(self.search, self.timeline)

    def list_ids(self) -> QuerySet[Event, int]:
        """The ids, fetched when they are looked at."""
        return Event.objects.order_by().filter(pk__in=self.ids).values_list("pk", flat=True)


class SearchField(forms.CharField):
    """Words of a headline or of a quote, phrases in quotation marks, what is not wanted with -."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(
            required=False, max_length=200, label=pgettext_lazy("asked of a timeline", "Words")
        )
        self.timeline = timeline

    def clean(self, value: Any) -> Any:
        """What a search finds. Raises `ValidationError` for too much, and for signs alone."""
        typed = super().clean(value)
        search = Search.typed(typed)
        if typed.strip() and not search:
            raise ValidationError(_("“%(value)s” holds no word to search for.") % {"value": typed})
        if len(search) > MOST_PHRASES:
            most = _("%(number)s words or phrases are the most that can be searched for at once.")
            raise ValidationError(most % {"number": MOST_PHRASES})
        return Found(search, self.timeline)
