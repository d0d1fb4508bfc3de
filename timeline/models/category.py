"""The kinds of events, each by the name that readers know it by."""

from collections.abc import Mapping
from functools import cache

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext_lazy

from timeline.engine.events.sighting import Category

CATEGORIES = (
    (Category.PROTEST, pgettext_lazy("category", "protest")),
    (Category.VIOLENCE, pgettext_lazy("category", "violence")),
    (Category.CASUALTIES, pgettext_lazy("category", "casualties")),
    (Category.GOVERNMENT, pgettext_lazy("category", "government")),
    (Category.STATEMENT, pgettext_lazy("category", "statement")),
    (Category.MILITARY, pgettext_lazy("category", "military")),
    (Category.REACTION, pgettext_lazy("category", "reaction")),
    (Category.ECONOMY, pgettext_lazy("category", "economy")),
    (Category.BLACKOUT, pgettext_lazy("category", "blackout")),
    (Category.BACKGROUND, pgettext_lazy("category", "background")),
    (Category.OTHER, pgettext_lazy("category", "other")),
)
NAMES: Mapping[str, Promise] = {category.value: name for category, name in CATEGORIES}


def name_category(category: str) -> str:
    """Name a category as a label does: "Protest"."""
    return _named(category, get_language())


@cache
def _named(category: str, language: str | None) -> str:
    # In the language that is active: a page names the category of every event.
    return capfirst(str(NAMES[category]))
