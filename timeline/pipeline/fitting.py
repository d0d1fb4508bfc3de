"""Values cut to what their columns hold: no article may fail because a column is too short."""

from math import isfinite
from typing import TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)


def fit(row: Row) -> Row:
    """Shorten what is too long for its column, and empty what is beyond any number."""
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if isinstance(value, str) and field.max_length and len(value) > field.max_length:
            setattr(row, field.attname, value[: field.max_length - 1] + "…")
        elif isinstance(value, float) and not isfinite(value):
            setattr(row, field.attname, None)
    return row
