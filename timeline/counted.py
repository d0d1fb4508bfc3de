"""What a figure counts: "killed" of "security forces", in "people"; as a title and in addresses."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.text import slugify

NOBODY = frozenset(("", "people"))  # sides that are nobody in particular


class Counted(NamedTuple):
    """What is counted: "killed" of "security forces", in "people"."""

    what: str
    who: str
    unit: str

    @property
    def title(self) -> str:
        """What is counted, as a heading says it: "Killed: security forces", "Money, USD"."""
        unit = f", {self.unit}" if self.unit_beside else ""
        return self.what.capitalize() + unit + self._of_whom

    @property
    def beside_amount(self) -> str:
        """The same beside an amount, which has the unit: "60 tengue", "Price before"."""
        return self.what.capitalize() + self._of_whom

    @property
    def slug(self) -> str:
        """What is counted, in an address: "killed-security-forces", "money-in-usd".

        What differs only in capitals and quotation marks is one count, and has one slug.
        """
        unit = f"in {_spell(self.unit)}" if self.unit_beside else ""
        return slugify(" ".join((self.what, _spell(self.who), unit)), allow_unicode=True) or "count"

    @property
    def unit_beside(self) -> str:
        """The unit, where it does not go without saying."""
        return "" if self.unit in ("people", self.what) else self.unit

    @property
    def _of_whom(self) -> str:
        return f": {self.who}" if self.who else ""


def side_of(who: str, names: Mapping[str, str]) -> str:
    """The side that `who` names, whatever its spelling; "" for nobody in particular."""
    return "" if who in NOBODY else names.get(who, who)


def _spell(name: str) -> str:
    """A name without what addresses cannot hold; signs alone, as "%", by their numbers."""
    return slugify(name, allow_unicode=True) or " ".join(f"{ord(sign):x}" for sign in name)
