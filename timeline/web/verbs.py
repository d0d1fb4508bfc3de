"""What an editor does to an event, in the words of each button, question and answer."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class Verb:
    """A decision in words: its name, its question and button, and what insists on it."""

    name: Promise
    insist: Promise
    ask: Promise | str = ""
    do: Promise | str = ""


HIDE = Verb(
    pgettext_lazy("decision", "Hide"),
    pgettext_lazy("decision", "Hide it all the same"),
    pgettext_lazy("decision", "Hide this event: why? Readers see this in the history"),
    pgettext_lazy("decision", "Hide it"),
)
SHOW = Verb(
    pgettext_lazy("decision", "Show"),
    pgettext_lazy("decision", "Show it all the same"),
    pgettext_lazy("decision", "Show this event: why? Readers see this in the history"),
    pgettext_lazy("decision", "Show it"),
)
CONFIRM = Verb(
    pgettext_lazy("decision", "Confirm the date"),
    pgettext_lazy("decision", "Confirm the date all the same"),
)
UNDO = Verb(
    pgettext_lazy("decision", "Undo"),
    pgettext_lazy("decision", "Undo all the same"),
)
