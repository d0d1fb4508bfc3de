"""What most readers ask of slots: the side, the unit, and how many."""

from timeline.engine.dates.expression import Origin, Toward
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.languages.templates import Slots

TOWARD = {"last": Toward.BEFORE, "next": Toward.AFTER}
TOWARD |= {"previous": Toward.BEFORE, "following": Toward.AFTER}
BESIDE = {"last": -1, "this": 0, "next": 1}  # the unit of publication
TOLD = {"previous": -1, "that": 0, "following": 1}  # what was told before


def side_told(slots: Slots) -> tuple[Toward, Origin]:
    side = side_word(slots)
    origin = Origin.MENTIONED if side in TOLD else Origin.PUBLISHED
    return TOWARD.get(side, Toward.OPEN), origin


def side_word(slots: Slots) -> str:
    """ "last", "next", "previous" …; "this" when the phrase does not say."""
    slot = next((slot for slot in ("lately", "side") if slot in slots), None)
    return str(slots.value(slot)) if slot else "this"


def count_told(slots: Slots) -> int | None:
    """How many units: one when no number is told, None when it is vague."""
    if "vague" in slots:
        return None
    return slots.number("amount") if "amount" in slots else 1


def grain_told(slots: Slots) -> Grain:
    return Grain(str(slots.value("unit" if "unit" in slots else "one")))
