"""The fields of a question: each reads one kind of value, and names what it cannot read."""

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy, pgettext_lazy

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

# Characters of a text that anybody may have read: a long report, and soon read at its hardest.
LONGEST_PASTED = 20_000
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
SLUG = re.compile(r"[-\w]{1,200}\Z")
MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?)?\Z"
)
CURSOR = re.compile(r"(?P<key>[0-9]{1,60})\.(?P<pk>[0-9]{1,18})\Z")


class DayField(forms.DateField):
    """A day as 2022-01-05, far enough from the ends of the calendar to count from."""

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        try:
            day = date.fromisoformat(value) if DAY.match(value) else date.max
        except ValueError:
            day = date.max
        if not 1 < day.year < 9999:
            raise _unknown(gettext_lazy("“%(value)s” is not a day, such as 2022-01-05."), value)
        return day


class PastedField(forms.CharField):
    """A text that somebody pasted, word for word but for the ends of its lines: those are `\\n`."""

    widget = forms.Textarea
    default_error_messages = {
        "required": gettext_lazy("Paste a text first."),
        "max_length": gettext_lazy(
            "It has %(show_value)s characters; %(limit_value)s are the most."
        ),
        "null_characters_not_allowed": gettext_lazy(
            "It holds a NUL character, so it may be no text."
        ),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST_PASTED, strip=False, **kwargs)

    def to_python(self, value: Any) -> str:
        # Browsers send two characters for the end of a line, of which readers typed one.
        text = (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")
        return text if text.strip() else ""


class WordsField(forms.MultipleChoiceField):
    """Values of a fixed list."""

    def to_python(self, value: Any) -> list[str]:
        return [word for word in value if word]

    def validate(self, value: list[str]) -> None:
        for word in value:
            if not self.valid_value(word):
                raise _unknown(gettext_lazy("There is no “%(value)s” to choose."), word)


class AskedField(forms.BooleanField):
    """Asked for with 1, or not at all."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> bool:
        if value in self.empty_values:
            return False
        if value != "1":
            raise _unknown(
                gettext_lazy("“%(value)s” says nothing here: leave it out, or write 1."), value
            )
        return True


class RowsField(forms.Field):
    """Rows of `offered`, by their slugs."""

    widget = forms.SelectMultiple

    def __init__(self, offered: QuerySet[Any], label: "str | StrPromise | None" = None) -> None:
        super().__init__(required=False, label=label)
        self.offered = offered

    def clean(self, value: list[str]) -> list[Any]:
        slugs = [slug for slug in value if slug]
        # What is no slug is not worth a query, and PostgreSQL would not take a NUL.
        asked = [slug for slug in slugs if SLUG.match(slug)]
        found = {row.slug: row for row in self.offered.filter(slug__in=asked)} if asked else {}
        for slug in slugs:
            if slug not in found:
                raise _unknown(gettext_lazy("This timeline has no “%(value)s”."), slug)
        return list(found.values())


class MomentField(forms.Field):
    """A moment: a day, which begins in the zone given, or "2022-01-09T08:10:00Z"."""

    def __init__(self, zone: str) -> None:
        super().__init__(required=False, label=pgettext_lazy("asked of a timeline", "Since"))
        self.zone = ZoneInfo(zone)

    def to_python(self, value: Any) -> datetime | None:
        if value in self.empty_values:
            return None
        # A plus sign that was not escaped arrives as a space.
        written = value.replace(" ", "+")
        try:
            moment = datetime.fromisoformat(written) if MOMENT.match(written) else None
        except ValueError:
            moment = None
        if moment is None or not 1 < moment.year < 9999:
            message = gettext_lazy("“%(value)s” is not a moment, such as 2022-01-09T08:10:00Z.")
            raise _unknown(message, value)
        return moment if moment.tzinfo else moment.replace(tzinfo=self.zone)


class CursorField(forms.Field):
    """The place of an event in the order: its sort key and its id."""

    def to_python(self, value: Any) -> tuple[str, int] | None:
        if value in self.empty_values:
            return None
        place = CURSOR.match(value)
        if place is None:
            raise _unknown(gettext_lazy("“%(value)s” is not a page of this timeline."), value)
        return place["key"], int(place["pk"])


def _unknown(message: "StrPromise", value: str) -> ValidationError:
    shown = value if len(value) <= 60 else f"{value[:60]}…"
    return ValidationError(message, code="unknown", params={"value": shown})
