"""What figures count and of whom, in the words of the page's language.

The engine stores its own words for both ("killed", "security forces"). A word that is not listed
here stands in the article's language, and stays as it is.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

COUNTS: Mapping[str, Promise] = {
    "aircraft": pgettext_lazy("what is counted", "aircraft"),
    "attackers": pgettext_lazy("what is counted", "attackers"),
    "beheaded": pgettext_lazy("what is counted", "beheaded"),
    "cases": pgettext_lazy("what is counted", "cases"),
    "casualties": pgettext_lazy("what is counted", "casualties"),
    "checkpoints": pgettext_lazy("what is counted", "checkpoints"),
    "damage": pgettext_lazy("what is counted", "damage"),
    "detained": pgettext_lazy("what is counted", "detained"),
    "displaced": pgettext_lazy("what is counted", "displaced"),
    "fall": pgettext_lazy("what is counted", "fall"),
    "growth": pgettext_lazy("what is counted", "growth"),
    "hostages": pgettext_lazy("what is counted", "hostages"),
    "injured": pgettext_lazy("what is counted", "injured"),
    "killed": pgettext_lazy("what is counted", "killed"),
    "missing": pgettext_lazy("what is counted", "missing"),
    "money": pgettext_lazy("what is counted", "money"),
    "price": pgettext_lazy("what is counted", "price"),
    "price after": pgettext_lazy("what is counted", "price after"),
    "price before": pgettext_lazy("what is counted", "price before"),
    "protesters": pgettext_lazy("what is counted", "protesters"),
    "share": pgettext_lazy("what is counted", "share"),
    "troops": pgettext_lazy("what is counted", "troops"),
}
# Of whom something is counted, where it is no actor with a name of its own.
SIDES: Mapping[str, Promise] = {
    "civilians": pgettext_lazy("side of a conflict", "civilians"),
    "government": pgettext_lazy("side of a conflict", "government"),
    "journalists": pgettext_lazy("side of a conflict", "journalists"),
    "people": pgettext_lazy("side of a conflict", "people"),
    "prisoners": pgettext_lazy("side of a conflict", "prisoners"),
    "protesters": pgettext_lazy("side of a conflict", "protesters"),
    "security forces": pgettext_lazy("side of a conflict", "security forces"),
}
UNITS: Mapping[str, Promise] = {
    "aircraft": pgettext_lazy("unit after a number", "aircraft"),
    "cases": pgettext_lazy("unit after a number", "cases"),
    "checkpoints": pgettext_lazy("unit after a number", "checkpoints"),
    "percent": pgettext_lazy("unit after a number", "percent"),
}


def name_count(what: str) -> str:
    """Name what is counted: "killed"."""
    return str(COUNTS.get(what, what))


def name_side(who: str) -> str:
    """Name whose people are counted: "security forces", or an actor as its name is."""
    return str(SIDES.get(who, who))


def name_unit(unit: str) -> str:
    """Name what a number is of: "percent", "tengue per litre"."""
    return str(UNITS.get(unit, unit))
