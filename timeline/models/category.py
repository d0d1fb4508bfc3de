"""The kinds of events, each by the name that readers know it by."""

from django.utils.translation import pgettext_lazy

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
