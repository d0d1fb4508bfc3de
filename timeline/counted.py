"""What a figure counts: "killed" of "security forces", in "people"; as a title and in addresses."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.text import capfirst, slugify
from django.utils.translation import gettext, pgettext

from timeline.count_names import name_count, name_side, name_unit

NOBODY = frozenset(("", "people"))  # sides that are nobody in particular


class Counted(NamedTuple):
    """What is counted: "killed" of "security forces", in "people"."""

    what: str
    who: str
    unit: str

    @property
    def title(self) -> str:
        """What is counted, as a heading says it: "Killed: security forces", "Money, USD"."""
        if not self.unit_beside:
            return self.beside_amount
        named = {"what": name_count(self.what), "unit": name_unit(self.unit)}
        return self._of_whom(capfirst(gettext("%(what)s, %(unit)s") % named))

    @property
    def beside_amount(self) -> str:
        """The same beside an amount, which has the unit: "60 tengue", "Price before"."""
        return self._of_whom(capfirst(name_count(self.what)))

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

    def _of_whom(self, what: str) -> str:
        if not self.who:
            return what
        named = {"what": what, "who": name_side(self.who)}
        return pgettext("what is counted, of whom", "%(what)s: %(who)s") % named


def side_of(who: str, names: Mapping[str, str]) -> str:
    """The side that `who` names, whatever its spelling; "" for nobody in particular."""
    return "" if who in NOBODY else names.get(who, who)


def _spell(name: str) -> str:
    """A name without what addresses cannot hold; signs alone, as "%", by their numbers."""
    return slugify(name, allow_unicode=True) or " ".join(f"{ord(sign):x}" for sign in name)
