"""Links of the overview: `{{ filters|without_days }}`."""

from django import template

from timeline.filters import TimelineFilters

register = template.Library()


@register.filter
def without_days(filters: TimelineFilters) -> str:
    """The query string that asks the same of the whole timeline."""
    return filters.query(**{"from": "", "to": ""})
