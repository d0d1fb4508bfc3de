"""Categories in words: `{{ category|category_name }}`."""

from django import template

from timeline.models.category import name_category

register = template.Library()

register.filter("category_name", name_category)
