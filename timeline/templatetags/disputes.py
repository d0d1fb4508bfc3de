"""Disputes in words: `{{ dispute|dispute_title }}`, `{{ dispute|dispute_why }}`."""

from django import template

from timeline.disputed import say_title, say_why
from timeline.models import Dispute

register = template.Library()


@register.filter
def dispute_title(dispute: Dispute) -> str:
    """Word what is disputed: "Killed: security forces"; of a date, the headline of its event."""
    return dispute.title if dispute.kind == "date" else say_title(dispute.title)


@register.filter
def dispute_why(dispute: Dispute) -> str:
    """Word what to make of it."""
    return say_why(dispute.why)
