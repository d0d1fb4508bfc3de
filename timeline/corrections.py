"""What people decide about events: the only way a person changes what the machine read.

Every decision names the version of the event that was seen, is kept with its editor and reason, and
holds against re-readings until somebody undoes it. An undo is a further correction: nothing here is
ever edited or deleted.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from timeline.models import Certainty, Correction, Event, Stale
from timeline.when import When

Field = Correction.Field

# A confirmation is a decision about the date, too: the one that stands is the latest of both kinds.
SLOTS = {Field.DATE: "date", Field.CONFIRMED: "date", Field.STATUS: "status"}
REASON_LENGTH = 500
# Set by a re-reading: the machine has changed its mind since a person decided the date.
READING_DIFFERS = "reading-differs"


class Refused(Exception):
    """A decision that cannot be taken; the message tells the editor why."""


def correct_date(
    event: Event, to: When, *, editor: User, reason: str, seen: int, typed: str = ""
) -> Correction:
    """Move the event to `to`; `typed` is how the editor wrote it.

    To "correct" a date to itself is to confirm it. Raises `Refused` without a reason, and `Stale`
    when somebody changed the event after version `seen` was shown.
    """
    _check_version(event, seen)
    field = Field.CONFIRMED if to == When.of(event) else Field.DATE
    decision = _Decision(event, field, editor, _require(reason), typed)
    return decision.take(seen, to.as_json(), _dated_by_person(event, to, editor))


def confirm_date(event: Event, *, editor: User, seen: int) -> Correction:
    """Say that the date the event has is right. Raises `Refused` when it has none, and `Stale`."""
    _check_version(event, seen)
    when = When.of(event)
    if not when.grain:
        raise Refused(gettext("There is no date yet to confirm. Give it one instead."))
    decision = _Decision(event, Field.CONFIRMED, editor)
    return decision.take(seen, when.as_json(), _dated_by_person(event, when, editor))


def hide(event: Event, *, editor: User, reason: str, seen: int) -> Correction:
    """Take the event from the readers' pages. Raises `Refused` without a reason, and `Stale`."""
    return _set_status(event, Event.Status.HIDDEN, editor, reason, seen)


def show(event: Event, *, editor: User, reason: str, seen: int) -> Correction:
    """Put the event on the readers' pages. Raises `Refused` without a reason, and `Stale`."""
    return _set_status(event, Event.Status.SHOWN, editor, reason, seen)


def undo(correction: Correction, *, editor: User, seen: int) -> Correction:
    """Take a decision back: what the decision before it said comes back, or the machine's reading.

    Raises `Refused` when a later decision on the same stands, when this one was undone already or
    is itself an undo, and `Stale`.
    """
    event, slot = correction.event, SLOTS[Field(correction.field)]
    _check_version(event, seen)
    earlier = _check_undoable(event, correction, slot)
    decision = _Decision(event, Field(correction.field), editor, undoes=correction)
    after, changes = _without(event, earlier, slot)
    return decision.take(seen, after, changes)


def undoable(event: Event) -> list[Correction]:
    """The decisions that can be undone now: the last standing one about each thing."""
    chains = (standing(event, slot) for slot in sorted(set(SLOTS.values())))
    return [chain[-1] for chain in chains if chain]


def standing(event: Event, slot: str) -> list[Correction]:
    """The decisions about "date" or "status" that nobody undid, oldest first."""
    history = sorted(event.corrections.all(), key=lambda correction: correction.pk)
    undone = {correction.undoes_id for correction in history}
    return [
        correction
        for correction in history
        if SLOTS[Field(correction.field)] == slot
        and correction.undoes_id is None
        and correction.pk not in undone
    ]


@dataclass(frozen=True, slots=True)
class _Decision:
    """One decision about to be taken: everything of a Correction but what it changes."""

    event: Event
    field: Correction.Field
    editor: User
    reason: str = ""
    typed: str = ""
    undoes: Correction | None = None

    @transaction.atomic
    def take(self, seen: int, after: Any, changes: dict[str, Any]) -> Correction:
        """Change the event and keep what it said before, both or neither."""
        before = _present(self.event, self.field)
        self.event.take(seen, **changes)
        self.event.timeline.touch()
        return Correction.objects.create(
            event=self.event,
            field=self.field,
            before=before,
            after=after,
            typed=self.typed,
            reason=self.reason,
            editor=self.editor,
            undoes=self.undoes,
        )


def _check_version(event: Event, seen: int) -> None:
    """Stop early when this very object is not what was seen; `Event.take` makes sure again."""
    if event.version != seen:
        raise Stale(f"Event {event.pk} is no longer at version {seen}.")


def _set_status(
    event: Event, status: Event.Status, editor: User, reason: str, seen: int
) -> Correction:
    _check_version(event, seen)
    decision = _Decision(event, Field.STATUS, editor, _require(reason))
    changes = {"status": status.value, "decided": _with(event, "status")}
    return decision.take(seen, status.value, changes)


def _dated_by_person(event: Event, when: When, editor: User) -> dict[str, Any]:
    return {
        **when.columns,
        "certainty": Certainty.SURE.value,
        "flags": _settled_flags(event),
        "confirmed_by": editor,
        "confirmed_at": timezone.now(),
        "decided": _with(event, "date"),
    }


def _check_undoable(event: Event, correction: Correction, slot: str) -> list[Correction]:
    """The standing decisions before this one, if it can be undone."""
    if correction.undoes_id is not None:
        raise Refused(gettext("This is itself an undo. Decide again instead."))
    decisions = standing(event, slot)
    if correction not in decisions:
        raise Refused(gettext("This was undone already."))
    if correction != decisions[-1]:
        raise Refused(gettext("A later decision stands. Undo that one first."))
    return decisions[:-1]


def _without(event: Event, earlier: list[Correction], slot: str) -> tuple[Any, dict[str, Any]]:
    """What an event says, and its columns, once only the `earlier` decisions about `slot` stand."""
    if slot == "date":
        return _date_without(event, earlier)
    status = earlier[-1].after if earlier else _status_unless_decided(event)
    decided = event.decided if earlier else _except(event, slot)
    return status, {"status": status, "decided": decided}


def _date_without(event: Event, earlier: list[Correction]) -> tuple[Any, dict[str, Any]]:
    if earlier:
        last = earlier[-1]
        when = When.from_json(last.after)
        restored = _dated_by_person(event, when, last.editor)
        return when.as_json(), {**restored, "confirmed_at": last.created_at}
    nobody = {"confirmed_by": None, "confirmed_at": None, "decided": _except(event, "date")}
    changes = {**event.machine_date(), **nobody, "flags": _settled_flags(event)}
    return When.from_json(event.reading).as_json(), changes


def _status_unless_decided(event: Event) -> str:
    shown = event.timeline.shows_readings
    return Event.Status.SHOWN.value if shown else Event.Status.PROPOSED.value


def _settled_flags(event: Event) -> list[str]:
    """The flags of an event whose date somebody has just looked at."""
    return [flag for flag in event.flags if flag != READING_DIFFERS]


def _present(event: Event, field: Correction.Field) -> Any:
    return event.status if field is Field.STATUS else When.of(event).as_json()


def _with(event: Event, slot: str) -> list[str]:
    return sorted({*event.decided, slot})


def _except(event: Event, slot: str) -> list[str]:
    return [name for name in event.decided if name != slot]


def _require(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise Refused(gettext("Say why, in a few words. Readers see the reason."))
    if len(reason) > REASON_LENGTH:
        raise Refused(_say_too_long(len(reason)))
    return reason


def _say_too_long(length: int) -> str:
    problem = ngettext(
        "The reason has %(length)s character; %(most)s are the most.",
        "The reason has %(length)s characters; %(most)s are the most.",
        length,
    )
    return problem % {"length": length, "most": REASON_LENGTH}
