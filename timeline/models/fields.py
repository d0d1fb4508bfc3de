"""A column for civil time: what a newspaper calls a time, without a zone."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

if TYPE_CHECKING:
    CivilField = models.Field[datetime | None, datetime | None]
else:
    CivilField = models.Field  # takes type parameters in the stubs only


class CivilDateTimeField(CivilField):
    """A naive datetime, stored as `timestamp without time zone`; ISO 8601 text on SQLite.

    Django's own DateTimeField would shift midnight of 5 January in Almaty to the 4th elsewhere.
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "text" if connection.vendor == "sqlite" else "timestamp without time zone"

    def to_python(self, value: object) -> datetime | None:
        if value is None or isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError as error:
            raise ValidationError(f"Not a civil time: {value!r}") from error

    def from_db_value(self, value: Any, *_: object) -> datetime | None:
        return self.to_python(value)

    def get_prep_value(self, value: Any) -> datetime | None:
        moment = self.to_python(value)
        if moment is not None and moment.tzinfo is not None:
            raise ValueError(f"A civil time has no zone: {moment}")
        return moment

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> datetime | str | None:
        moment = value if prepared else self.get_prep_value(value)
        if moment is None or connection.vendor != "sqlite":
            return moment
        # Always to the second, so that text sorts as time does.
        return moment.isoformat(sep=" ", timespec="seconds")

    def value_to_string(self, obj: models.Model) -> str:
        moment = self.value_from_object(obj)
        return "" if moment is None else moment.isoformat()
