"""What is asked of `/try/`: a text, when it came out, and its language."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from timeline.engine import Document
from timeline.engine.dates.languages import MODULES, main_subtag
from timeline.fields import DayField, PastedField

AMERICAN = ("en-US", _("English (United States)"))  # 5/1 is 1 May there


def languages() -> list[tuple[str, str]]:
    """The languages that can be read, each under its own name; English first."""
    named = [(code, get_language_info(code)["name_local"].capitalize()) for code in MODULES]
    first, *others = sorted(named, key=lambda pair: (pair[0] != "en", pair[1]))
    return [first, AMERICAN, *others]


def usual_language() -> str:
    """The language of the page, where texts in it can be read; else English."""
    code = main_subtag(get_language() or "en")
    return code if code in MODULES else "en"


class TryForm(forms.Form):
    """A pasted text; its day may be left empty, and then the text itself is asked."""

    text = PastedField(label=_("Text"))
    published = DayField(label=_("Day it came out"), required=False)
    language = forms.ChoiceField(
        label=_("Language"),
        choices=languages,
        initial=usual_language,
        required=False,
        error_messages={"invalid_choice": _("Texts in “%(value)s” cannot be read.")},
    )

    def clean_published(self) -> date | None:
        """Refuse days to come; tomorrow has begun in the east, and papers are made ahead."""
        day: date | None = self.cleaned_data["published"]
        if day and day > timezone.now().date() + timedelta(days=1):
            raise ValidationError(_("%(day)s is still to come."), params={"day": day.isoformat()})
        return day

    @property
    def document(self) -> Document:
        """What the engine is asked to read. The form must be valid."""
        known = self.cleaned_data
        return Document(
            "pasted", known["text"], known["published"], language=known["language"] or "en"
        )
